// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/platerow.h"

#include "viewmodels/platewords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double ReadScale = 1.6; ///< of the fused read against the body text
constexpr int CropHeight = 44;
constexpr int CropWidth = 190;

QString html(const QString &text, const QList<int> &marked, const QColor &ink)
{
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString c = QString(text.at(i)).toHtmlEscaped();
        if (i > 0 && text.at(i).isDigit() != text.at(i - 1).isDigit())
            out += u"&nbsp;"_s;
        out += marked.contains(static_cast<int>(i)) ? u"<span style='color:%1; text-decoration:underline'>%2</span>"_s.arg(ink.name(), c) : c;
    }
    return out;
}

} // namespace

PlateRow::PlateRow(QWidget *parent)
    : QWidget(parent)
    , m_crop(new QLabel(this))
    , m_text(new QLabel(this))
    , m_words(new QLabel(this))
    , m_choices(new QWidget(this))
    , m_choiceLine(new QHBoxLayout(m_choices))
    , m_choiceLabel(new QLabel(m_choices))
    , m_group(new QButtonGroup(this))
{
    m_crop->setFixedHeight(CropHeight);
    m_crop->setFixedWidth(CropWidth);
    m_crop->setAlignment(Qt::AlignCenter);
    m_crop->setFrameShape(QFrame::StyledPanel);
    m_text->setTextFormat(Qt::RichText);
    m_text->setFont(theme::plateFont(ReadScale));
    m_text->setObjectName(u"read"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setObjectName(u"confidence"_s);
    m_crop->setObjectName(u"crop"_s);
    m_words->setFont(theme::font(theme::Type::Small));
    m_words->setWordWrap(true);
    m_choiceLine->setContentsMargins(0, 0, 0, 0);
    m_choiceLine->setSpacing(theme::NarrowGap);
    m_choiceLabel->setFont(theme::font(theme::Type::Small));
    m_choiceLine->addWidget(m_choiceLabel);
    m_choiceLine->addStretch();
    m_group->setExclusive(true);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(theme::Gap);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_crop, 0, 0, 2, 1);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_words, 1, 1, Qt::AlignTop);
    layout->addWidget(m_choices, 2, 0, 1, 2);
    layout->setColumnStretch(1, 1);
    connect(m_group, &QButtonGroup::idClicked, this, &PlateRow::subjectChosen);
}

void PlateRow::setRead(const Photo &photo, const PhotoReading *reading, const QList<int> &marked, bool choosable)
{
    const PlateRead *plate = reading ? reading->subject() : nullptr;
    const QString text = plate ? plate->text.text() : QString();
    const QString role = platewords::role(photo.role);
    const bool unsure = !plate || plate->abstained;
    const QString none = reading ? tr("no plate") : QString(u'\u2014'); // who has not looked does not know
    m_text->setText(text.isEmpty() ? none : html(text, marked, theme::ink(theme::Tone::Bad, palette())));
    QString words = role + u": " + (plate ? platewords::confidence(*plate) : reading ? tr("no plate was found") : tr("not read yet"));
    if (plate && plate->raw != text)
        words += u"; " + tr("raw read %1").arg(plate->raw);
    m_words->setText(words);
    paintInk(*m_words, unsure ? theme::Tone::Unsure : theme::Tone::Muted);
    m_words->setToolTip(plate ? platewords::confidenceMeaning(plate->confidence) : QString());
    QString said = !reading ? QString(role + u", " + tr("not read yet")) : tr("%1, plate %2").arg(role, text.isEmpty() ? tr("none") : platewords::spaced(text));
    for (const int place : marked)
        said += u", " + tr("character %1 differs").arg(place + 1);
    m_text->setAccessibleName(said);
    m_crop->setAccessibleName(tr("Plate cut from the photo: %1").arg(role));
    fillChoices(reading, choosable);
}

void PlateRow::fillChoices(const PhotoReading *reading, bool choosable)
{
    for (QAbstractButton *button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    const bool several = reading && reading->plates.size() > 1;
    m_choices->setVisible(several);
    if (!several)
        return;
    m_choiceLabel->setText(tr("The report is about:"));
    for (qsizetype i = 0; i < reading->plates.size(); ++i) {
        const PlateRead &plate = reading->plates.at(i);
        auto *button = new QToolButton(m_choices);
        button->setObjectName(objectName() + u"Choice%1"_s.arg(i));
        button->setText(plate.text.isEmpty() ? tr("unreadable") : plate.text.text());
        button->setFont(theme::plateFont(0.9));
        button->setAccessibleName(tr("The report is about plate %1").arg(button->text()));
        button->setCheckable(true);
        button->setChecked(plate.subject);
        button->setEnabled(choosable);
        button->setFocusPolicy(Qt::StrongFocus);
        m_group->addButton(button, static_cast<int>(i));
        m_choiceLine->insertWidget(m_choiceLine->count() - 1, button);
    }
}

void PlateRow::setCrop(const QImage &crop)
{
    m_image = crop;
    showCrop();
}

void PlateRow::showCrop()
{
    if (m_image.isNull()) {
        m_crop->clear();
        return;
    }
    const double ratio = devicePixelRatioF();
    QPixmap shown = QPixmap::fromImage(m_image.scaled(m_crop->contentsRect().size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown.setDevicePixelRatio(ratio);
    m_crop->setPixmap(shown);
}

void PlateRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showCrop();
}

void PlateRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_text->setFont(theme::plateFont(ReadScale));
}

} // namespace svidok
