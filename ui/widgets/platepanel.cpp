// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/platepanel.h"

#include "viewmodels/casemodel.h"
#include "viewmodels/platecrops.h"
#include "viewmodels/platewords.h"
#include "widgets/platedetails.h"
#include "widgets/platerow.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double FieldScale = 1.2;

} // namespace

PlatePanel::PlatePanel(CaseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_crops(new PlateCrops(model.desk(), this))
    , m_agreement(new QLabel(this))
    , m_label(new QLabel(this))
    , m_field(new QLineEdit(this))
    , m_confirm(new QPushButton(this))
    , m_canonical(new QLabel(this))
    , m_takeBack(iconButton(u"takeBackPlateButton"_s, tr("Take back"), u"edit-undo"_s, this))
    , m_suggest(new QPushButton(this))
    , m_more(new QToolButton(this))
    , m_details(new PlateDetails(this))
{
    setObjectName(u"platePanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    for (const auto &name : {u"firstPlate"_s, u"secondPlate"_s}) {
        auto *row = new PlateRow(this);
        row->setObjectName(name);
        const qsizetype side = m_sides.size();
        connect(row, &PlateRow::subjectChosen, this,
            [this, side](int index) { m_model.chooseSubject(m_sides.at(side).photo, index); });
        m_sides.append(Side{PhotoId(), row});
        layout->addWidget(row);
    }
    m_agreement->setObjectName(u"plateAgreement"_s);
    m_agreement->setWordWrap(true);
    m_agreement->setFont(theme::font(theme::Type::Small));
    m_field->setObjectName(u"plateField"_s);
    m_field->setFont(theme::plateFont(FieldScale));
    m_field->setMaxLength(16);
    m_label->setBuddy(m_field);
    m_confirm->setObjectName(u"confirmPlateButton"_s);
    m_canonical->setObjectName(u"plateCanonical"_s);
    m_canonical->setFont(theme::font(theme::Type::Small));
    m_canonical->setWordWrap(true);
    m_suggest->setObjectName(u"takeSuggestionButton"_s);
    m_more->setObjectName(u"plateDetailsButton"_s);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_details->setObjectName(u"plateDetails"_s);
    m_details->hide();

    auto *agreement = new QHBoxLayout;
    agreement->setSpacing(theme::Gap);
    agreement->addWidget(m_agreement, 1);
    agreement->addWidget(m_more);
    auto *entry = new QHBoxLayout;
    entry->setSpacing(theme::Gap);
    entry->addWidget(m_label);
    entry->addWidget(m_field, 1);
    entry->addWidget(m_confirm);
    layout->addLayout(agreement);
    layout->addLayout(entry);
    auto *said = new QHBoxLayout;
    said->setSpacing(theme::Gap);
    said->addWidget(m_canonical, 1);
    said->addWidget(m_takeBack);
    layout->addLayout(said);
    layout->addWidget(m_suggest, 0, Qt::AlignLeft);
    layout->addWidget(m_details);

    connect(m_field, &QLineEdit::textEdited, this, &PlatePanel::typed);
    connect(m_field, &QLineEdit::returnPressed, this, &PlatePanel::confirm);
    connect(m_confirm, &QPushButton::clicked, this, &PlatePanel::confirm);
    connect(m_takeBack, &QPushButton::clicked, &m_model, &CaseModel::takeBackPlate);
    connect(m_suggest, &QPushButton::clicked, this, &PlatePanel::takeSuggestion);
    m_field->installEventFilter(this);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_details->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    connect(m_crops, &PlateCrops::changed, this, [this](const PhotoId &photo) {
        for (const Side &side : m_sides) {
            if (side.photo == photo)
                side.row->setCrop(m_crops->crop(photo));
        }
    });
    connect(&m_model, &CaseModel::changed, this, &PlatePanel::on);
    fill();
}

void PlatePanel::editPlate()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void PlatePanel::on(CaseChange what)
{
    switch (what) {
    case CaseChange::Closed:
        m_crops->clear();
        fill();
        break;
    case CaseChange::Opened:
    case CaseChange::Report:
        fill();
        break;
    case CaseChange::Draft:
        fillField();
        break;
    case CaseChange::Lease:
    case CaseChange::Conflict:
        fillSides();
        fillField();
        break;
    case CaseChange::Busy:
    case CaseChange::Measuring:
        break;
    }
}

void PlatePanel::fill()
{
    m_more->setText(tr("Evidence"));
    m_more->setArrowType(m_more->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_label->setText(tr("&Plate:"));
    m_field->setAccessibleName(tr("Plate of the case, as a person reads it"));
    if (const Report *report = m_model.report()) {
        m_crops->show(*report);
        m_details->setReport(*report);
    } else {
        m_details->clear();
    }
    fillSides();
    fillField();
}

void PlatePanel::fillSides()
{
    const Report *report = m_model.report();
    const PlateAgreement agreement = report ? platewords::agreementOf(*report) : PlateAgreement{};
    PhotoRole role = PhotoRole::Initial;
    for (Side &side : m_sides) {
        const Photo *photo = report ? report->photo(role) : nullptr;
        role = PhotoRole::Verification;
        side.row->setVisible(photo != nullptr);
        if (!photo)
            continue;
        side.photo = photo->id;
        side.row->setRead(*photo, report->latestReading(photo->id), agreement.differing, m_model.mayDecide());
        side.row->setCrop(m_crops->crop(photo->id));
    }
    const bool same = agreement.kind == PlateAgreement::Kind::Match;
    m_agreement->setText(report ? platewords::agreement(agreement) : QString());
    paintInk(*m_agreement, same ? theme::Tone::Good : agreement.kind == PlateAgreement::Kind::Mismatch ? theme::Tone::Bad : theme::Tone::Unsure);
}

void PlatePanel::fillField()
{
    const Report *report = m_model.report();
    // What was typed and not confirmed is no plate of a case that one has no longer to decide.
    const auto &trouble = m_model.leaseTrouble();
    const bool isDecided = report && (report->status != ReportStatus::PendingVerification || (trouble && trouble->code == ErrorCode::SamePerson));
    const std::optional<QString> typed = isDecided ? std::nullopt : m_model.draft().plate;
    const QString shown = typed ? *typed : report ? report->effectivePlate().text() : QString();
    // The caret of who types is never moved: her own text comes back as it stands in the field.
    if (m_field->text() != shown) {
        const int caret = m_field->cursorPosition();
        m_field->setText(shown);
        m_field->setCursorPosition(caret);
    }
    m_field->setReadOnly(!m_model.mayDecide());
    m_confirm->setEnabled(m_model.mayDecide() && !PlateText::fold(shown).isEmpty());
    fillWords();
}

void PlatePanel::fillWords()
{
    const Report *report = m_model.report();
    const PlateText typedText = PlateText::fold(m_field->text());
    const bool changes = report && !(typedText == report->effectivePlate());
    m_confirm->setText(changes ? tr("Correct") : tr("Confirm"));
    m_confirm->setToolTip(tr("The machine's read stays on record."));
    const PlateCorrection *standing = report ? report->standingCorrection() : nullptr;
    const bool confirmed = standing && standing->to == typedText && !typedText.isEmpty();
    QString words;
    if (confirmed)
        words = tr("Confirmed by a person.");
    else if (typedText.text() != m_field->text() && !typedText.isEmpty())
        words = tr("Kept as %1.").arg(typedText.text());
    m_canonical->setText(words);
    m_canonical->setVisible(!words.isEmpty());
    paintInk(*m_canonical, confirmed ? theme::Tone::Good : theme::Tone::Muted);
    m_takeBack->setVisible(confirmed && m_model.mayTakeBackPlate());
    const QString offered = suggestion();
    m_suggest->setText(tr("Looks like %1: put it in?").arg(offered));
    m_suggest->setVisible(!offered.isEmpty() && m_model.mayDecide() && typedText.text() != offered);
}

void PlatePanel::typed(const QString &text)
{
    const Report *report = m_model.report();
    CaseDraft draft = m_model.draft();
    draft.plate = text;
    if (report && text == report->effectivePlate().text())
        draft.plate.reset();
    m_model.setDraft(draft);
    fillWords();
    m_confirm->setEnabled(m_model.mayDecide() && !PlateText::fold(text).isEmpty());
}

void PlatePanel::confirm()
{
    if (!m_model.mayDecide() || PlateText::fold(m_field->text()).isEmpty())
        return;
    m_model.correctPlate(m_field->text());
    m_field->setText(m_field->text()); // what was typed is the case's now: the key for "undo" takes that back
}

void PlatePanel::takeSuggestion()
{
    m_field->setText(suggestion());
    typed(m_field->text());
    m_field->setFocus();
}

QString PlatePanel::suggestion() const
{
    const Report *report = m_model.report();
    if (!report || report->standingCorrection())
        return {};
    for (const PhotoRole role : {PhotoRole::Initial, PhotoRole::Verification}) {
        const Photo *photo = report->photo(role);
        const PhotoReading *reading = photo ? report->latestReading(photo->id) : nullptr;
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        if (plate && !plate->suggestion.isEmpty())
            return plate->suggestion;
    }
    return {};
}

// A field with nothing to undo leaves the key to the case.
bool PlatePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::ShortcutOverride || m_field->isUndoAvailable()
        || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void PlatePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        fill();
}

} // namespace svidok
