// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/movementpanel.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/decidewords.h"
#include "viewmodels/pairwords.h"
#include "viewmodels/rulewords.h"
#include "widgets/controls.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr std::initializer_list<MovementPoint> Points{MovementPoint::Valve, MovementPoint::WheelAngle, MovementPoint::Gap};
constexpr std::initializer_list<MovementFinding> Findings{MovementFinding::Same, MovementFinding::Different, MovementFinding::CannotTell};

constexpr int RowWidth = 700;

QLabel *smallLabel(const QString &name, QWidget *parent)
{
    QLabel *label = wrappedLabel(name, parent);
    label->setFont(theme::font(theme::Type::Small));
    return label;
}

/// The newest finding on a point that a decision holds.
const Decision *decisionOn(const Report &report, MovementPoint point)
{
    const auto found = std::find_if(report.decisions.rbegin(), report.decisions.rend(), [point](const Decision &one) { return one.movement.contains(point); });
    return found == report.decisions.rend() ? nullptr : &*found;
}

} // namespace

MovementPanel::MovementPanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_verdict(new QLabel(this))
    , m_measured(smallLabel(u"movementMeasured"_s, this))
{
    setObjectName(u"movementPanel"_s);
    auto *title = new QLabel(tr("Did the vehicle move?"), this);
    title->setFont(theme::font(theme::Type::Strong));
    m_verdict->setObjectName(u"movementVerdict"_s);
    m_verdict->setFont(theme::font(theme::Type::Strong));
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(m_verdict);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    layout->setSpacing(theme::NarrowGap);
    layout->addLayout(head);
    layout->addWidget(m_measured);
    for (const MovementPoint point : Points)
        addPoint(point, layout);
    layout->addStretch(1);
    setFocusProxy(m_rows.first().findings.first());
    connect(&m_model, &CaseModel::changed, this, &MovementPanel::on);
    fill();
}

void MovementPanel::addPoint(MovementPoint point, QVBoxLayout *layout)
{
    Row row;
    row.whole = new QWidget(this);
    row.whole->setMaximumWidth(std::max(RowWidth, fontMetrics().averageCharWidth() * 110)); // the answers stay near the question
    auto *name = new QLabel(decidewords::movementPoint(point), row.whole);
    name->setWordWrap(true);
    row.earlier = smallLabel(u"movementEarlier%1"_s.arg(static_cast<int>(point)), row.whole);
    paintInk(*row.earlier, theme::Tone::Muted);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(row.earlier);
    auto *line = new QHBoxLayout(row.whole);
    line->setContentsMargins({});
    line->setSpacing(2);
    line->addLayout(words, 1);
    for (const MovementFinding finding : Findings) {
        auto *button = new QToolButton(row.whole);
        button->setObjectName(u"movement%1%2"_s.arg(static_cast<int>(point)).arg(static_cast<int>(finding)));
        button->setText(decidewords::movementFinding(finding));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon); // has room for the tick from the start
        button->setAccessibleName(tr("%1: %2").arg(name->text(), decidewords::movementFinding(finding)));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(theme::Target);
        row.findings.insert(finding, button);
        line->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, point, finding] { tick(point, finding); });
    }
    m_rows.insert(point, row);
    layout->addWidget(row.whole);
}

void MovementPanel::on(CaseChange what)
{
    if (what != CaseChange::Busy)
        fill();
}

void MovementPanel::fill()
{
    const Report *report = m_model.report();
    fillMeasured();
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const auto mine = m_model.draft().movement.constFind(row.key());
        const bool ticked = mine != m_model.draft().movement.constEnd();
        for (auto each = row->findings.cbegin(); each != row->findings.cend(); ++each) {
            QToolButton *button = each.value();
            button->setChecked(ticked && each.key() == *mine);
            button->setIcon(button->isChecked() ? icon(u"dialog-ok-apply"_s) : QIcon()); // the shade alone is less than that of the one with the keyboard
            button->setEnabled(m_model.mayDecide());
        }
        const Decision *earlier = report ? decisionOn(*report, row.key()) : nullptr;
        row->earlier->setVisible(earlier);
        if (earlier)
            row->earlier->setText(tr("%1: %2").arg(m_model.person(earlier->by), decidewords::movementFinding(earlier->movement.value(row.key()))));
    }
}

// The scene rule's own verdict: two places that judge would one day judge apart.
void MovementPanel::fillMeasured()
{
    const Report *report = m_model.report();
    Verdict verdict = Verdict::Unknown;
    QString measured = tr("Not measured yet.");
    if (report && report->scene && report->scene->refused) {
        measured = tr("Could not be measured: %1").arg(rulewords::reason(report->scene->refusal));
    } else if (report && report->scene) {
        measured = pairwords::shift(*report->scene);
        const auto check = std::find_if(report->checks.begin(), report->checks.end(), [](const RuleCheck &one) { return one.rule == RuleId::Scene; });
        if (report->scene->vehicleShiftMetres && check != report->checks.end()) {
            verdict = check->verdict;
            measured = tr("%1; %2; %n fixed point(s)", nullptr, report->scene->inliers).arg(measured, rulewords::threshold(*check));
        }
    }
    m_measured->setText(measured);
    m_verdict->setText(theme::signOf(verdict) + u' ' + rulewords::verdict(verdict));
    m_verdict->setVisible(report);
    paintInk(*m_verdict, theme::toneOf(verdict));
}

void MovementPanel::tick(MovementPoint point, MovementFinding finding)
{
    CaseDraft draft = m_model.draft();
    const auto now = draft.movement.constFind(point);
    if (now != draft.movement.constEnd() && *now == finding)
        draft.movement.remove(point);
    else
        draft.movement.insert(point, finding);
    m_model.setDraft(draft);
    fill();
}

} // namespace svidok
