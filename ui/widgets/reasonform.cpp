// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reasonform.h"

#include "viewmodels/decidewords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextCursor>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int ReasonRows = 3;

} // namespace

ReasonForm::ReasonForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_reasons(new QComboBox(this))
    , m_help(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
    , m_confirm(new QPushButton(this))
    , m_back(new QPushButton(tr("Back"), this))
{
    setObjectName(u"reasonForm"_s);
    m_title->setFont(theme::font(theme::Type::Strong));
    m_title->setWordWrap(true);
    m_reasons->setObjectName(u"reasonBox"_s);
    m_reasons->setAccessibleName(tr("Reason"));
    m_reasons->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_help->setObjectName(u"reasonHelp"_s);
    m_help->setFont(theme::font(theme::Type::Small));
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    paintInk(*m_help, theme::Tone::Muted);
    m_text->setObjectName(u"reasonText"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * ReasonRows + 2 * theme::Gap);
    m_confirm->setObjectName(u"reasonConfirm"_s);
    m_back->setObjectName(u"reasonBack"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme::Gap);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_back);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::NarrowGap);
    layout->addWidget(m_title);
    layout->addWidget(m_reasons);
    layout->addWidget(m_help);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    connect(m_reasons, &QComboBox::currentIndexChanged, this, &ReasonForm::pickReason);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        weigh();
        emit edited();
    });
    connect(m_confirm, &QPushButton::clicked, this, &ReasonForm::confirmed);
    connect(m_back, &QPushButton::clicked, this, &ReasonForm::left);
}

void ReasonForm::ask(const Question &question)
{
    const QSignalBlocker quietReasons(m_reasons);
    const QSignalBlocker quietText(m_text);
    m_law = question.reasons;
    m_textNeeded = question.textNeeded;
    m_template.clear();
    m_title->setText(question.title);
    m_confirm->setText(question.confirm);
    m_reasons->clear();
    m_reasons->setVisible(m_law != nullptr);
    if (m_law) {
        m_reasons->addItem(tr("Choose the reason"), QString());
        for (const ReasonEntry &reason : m_law->reasons)
            m_reasons->addItem(m_law->official(reason.title), reason.code);
        m_reasons->setCurrentIndex(std::max(0, m_reasons->findData(question.reasonCode)));
    }
    m_text->setAccessibleName(question.title);
    m_text->setPlainText(question.text);
    m_text->moveCursor(QTextCursor::End);
    fillHelp();
    weigh();
    show();
    (m_law && reasonCode().isEmpty() ? static_cast<QWidget *>(m_reasons) : m_text)->setFocus(Qt::OtherFocusReason);
}

QString ReasonForm::reasonCode() const
{
    return m_reasons->currentData().toString();
}

QString ReasonForm::text() const
{
    return m_text->toPlainText();
}

// The template is put in where nothing was written yet; what the person wrote is hers.
void ReasonForm::pickReason()
{
    const ReasonEntry *reason = m_law ? m_law->reason(reasonCode()) : nullptr;
    if (reason && (text().isEmpty() || text() == m_template)) {
        m_template = m_law->official(reason->templateText);
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(m_template);
        m_text->moveCursor(QTextCursor::End); // one writes on
    }
    fillHelp();
    weigh();
    emit edited();
}

void ReasonForm::fillHelp()
{
    const ReasonEntry *reason = m_law ? m_law->reason(reasonCode()) : nullptr;
    QStringList lines;
    for (const LocalText *text : {reason ? &reason->title : nullptr, reason ? &reason->templateText : nullptr}) {
        const QString help = text ? decidewords::meaning(*m_law, *text) : QString();
        if (!help.isEmpty())
            lines.append(help);
    }
    m_help->setText(lines.join(u'\n'));
    m_help->setVisible(!lines.isEmpty());
}

void ReasonForm::weigh()
{
    const bool reasonMissing = m_law && reasonCode().isEmpty();
    const bool textMissing = m_textNeeded && text().trimmed().isEmpty();
    m_confirm->setEnabled(!reasonMissing && !textMissing);
    m_confirm->setToolTip(reasonMissing ? tr("Choose the reason first.") : textMissing ? tr("Write the text first.") : QString());
}

// Escape leaves the form before it leaves the page.
bool ReasonForm::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ReasonForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace svidok
