// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/violationbox.h"

#include "viewmodels/casemodel.h"
#include "widgets/theme.h"
#include "widgets/violationsearch.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

void paintInk(QLabel *label, theme::Tone tone)
{
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, theme::ink(tone, label->parentWidget()->palette()));
    label->setPalette(colours);
}

} // namespace

ViolationBox::ViolationBox(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_pack(new QLabel(this))
    , m_lines(new QVBoxLayout)
    , m_none(new QLabel(this))
    , m_search(new ViolationSearch(this))
{
    setObjectName(u"violationBox"_s);
    m_pack->setObjectName(u"lawPackLabel"_s);
    m_pack->setFont(theme::font(theme::Type::Small));
    m_pack->setWordWrap(true);
    m_none->setObjectName(u"noViolation"_s);
    m_none->setWordWrap(true);
    m_search->setObjectName(u"violationSearch"_s);
    m_search->setPlaceholderText(tr("Add a violation: article or words"));
    m_search->setAccessibleName(tr("Find a violation in the law pack"));
    m_search->setClearButtonEnabled(true);
    auto *title = new QLabel(tr("Violations"), this);
    title->setFont(theme::font(theme::Type::Strong));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    layout->addWidget(title);
    layout->addLayout(m_lines);
    layout->addWidget(m_none);
    layout->addWidget(m_search);
    layout->addWidget(m_pack);
    connect(m_search, &ViolationSearch::chosen, this, &ViolationBox::add);
}

void ViolationBox::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

void ViolationBox::fill()
{
    const Report *report = m_model.report();
    const LawPack &law = m_model.desk().work.law;
    const auto lines = report ? violationLines(*report, m_model.draft(), law) : QList<ViolationLine>();
    m_none->setVisible(report && lines.isEmpty());
    m_none->setText(m_model.mayDecide() ? tr("No violation is named yet. Find one below.") : tr("No violation is named yet."));
    m_search->setVisible(m_model.mayDecide());
    m_pack->setText(law.confirmedByLawyer ? tr("Law pack %1").arg(law.id()) : tr("Law pack %1: no lawyer has confirmed it").arg(law.id()));
    paintInk(m_pack, law.confirmedByLawyer ? theme::Tone::Muted : theme::Tone::Unsure);
    m_search->setCatalogue(report ? catalogue(law, report->offenceDay(), lines) : QList<ViolationLine>());
    if (lines == m_shown && m_changeable == m_model.mayDecide())
        return;
    m_shown = lines;
    m_changeable = m_model.mayDecide();
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString(); // stays where it was
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *line = item->widget()) {
            line->hide();
            for (QWidget *part : line->findChildren<QWidget *>())
                part->setObjectName({}); // gone in all but memory
            line->deleteLater();
        }
        delete item;
    }
    int number = 0;
    for (const ViolationLine &line : lines)
        addLine(line, number++);
    if (auto *again = focused.startsWith(u"violationButton"_s) ? findChild<QToolButton *>(focused) : nullptr)
        again->setFocus();
}

void ViolationBox::addLine(const ViolationLine &line, int number)
{
    using Fate = ViolationLine::Fate;
    const bool rejected = line.fate == Fate::ToReject || line.fate == Fate::Rejected;
    const QString fate = line.fate == Fate::ToApprove ? tr("\u2714 to be approved")
        : line.fate == Fate::Approved                 ? tr("\u2714 approved")
        : line.fate == Fate::Undecided                ? tr("\u2013 not decided by itself")
        : line.fate == Fate::Overruled                ? tr("\u2013 approved, before the report was rejected")
        : line.fate == Fate::ToReject                 ? tr("\u2718 to be rejected: %1").arg(line.reason)
                                                      : tr("\u2718 rejected: %1").arg(line.reason);
    auto *row = new QWidget(this);
    auto *title = new QLabel(line.title, row);
    title->setWordWrap(true);
    title->setToolTip(line.explanation);
    auto *state = new QLabel(fate, row);
    state->setFont(theme::font(theme::Type::Small));
    state->setWordWrap(true);
    paintInk(state, rejected ? theme::Tone::Bad : line.fate == Fate::Undecided || line.fate == Fate::Overruled ? theme::Tone::Muted : theme::Tone::Good);
    auto *button = new QToolButton(row);
    button->setObjectName(u"violationButton%1"_s.arg(number));
    button->setText(line.added ? tr("Remove") : rejected ? tr("Approve") : tr("Reject\u2026"));
    button->setAccessibleName(tr("%1: %2").arg(button->text(), line.title));
    button->setFocusPolicy(Qt::StrongFocus);
    button->setVisible(m_model.mayDecide());
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    if (!line.help.isEmpty()) {
        auto *help = new QLabel(line.help, row);
        help->setObjectName(u"violationHelp"_s);
        help->setFont(theme::font(theme::Type::Small));
        help->setWordWrap(true);
        paintInk(help, theme::Tone::Muted);
        words->addWidget(help);
    }
    words->addWidget(state);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Gap);
    layout->addLayout(words, 1);
    layout->addWidget(button, 0, Qt::AlignTop);
    m_lines->addWidget(row);
    QWidget::setTabOrder(m_search, button); // behind the one before it
    QWidget::setTabOrder(button, m_search);
    connect(button, &QToolButton::clicked, this, [this, line, rejected] {
        if (line.added || rejected)
            restore(line);
        else
            emit rejectionWanted(line.code, line.title);
    });
}

void ViolationBox::add(const QString &code)
{
    CaseDraft draft = m_model.draft();
    if (!draft.violations.contains(code))
        draft.violations.append(code);
    m_model.setDraft(draft);
}

// Takes an addition off again, or upholds what was to be, or was, rejected.
void ViolationBox::restore(const ViolationLine &line)
{
    CaseDraft draft = m_model.draft();
    draft.rejected.removeIf([&](const ViolationRejection &one) { return one.code == line.code; });
    if (line.added)
        draft.violations.removeAll(line.code);
    else if (line.fate == ViolationLine::Fate::Rejected)
        draft.violations.append(line.code);
    m_model.setDraft(draft);
}

} // namespace svidok
