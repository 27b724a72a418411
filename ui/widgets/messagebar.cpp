// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "viewmodels/errorwords.h"
#include "widgets/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int NarrowBelow = 70; // in units of the spacing grid

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_action->setObjectName(u"messageAction"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_close->setIcon(icon(u"dialog-cancel"_s));
    m_close->setFlat(true);
    m_action->setAutoDefault(true);
    m_close->setAutoDefault(true);
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setToolTip(m_close->accessibleName());
    m_layout->setContentsMargins(theme::Gap, theme::NarrowGap, theme::NarrowGap, theme::NarrowGap);
    auto *message = new QHBoxLayout;
    message->addWidget(m_sign, 0, Qt::AlignTop);
    message->addWidget(m_text, 1);
    auto *answers = new QHBoxLayout;
    answers->addStretch(1);
    answers->addWidget(m_action);
    answers->addWidget(m_close);
    m_layout->addLayout(message, 1);
    m_layout->addLayout(answers);
    m_action->hide();
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto act = m_act;
        dismiss();
        if (act)
            act();
    });
    hide();
}

void MessageBar::say(theme::Tone tone, const QString &text)
{
    offer(tone, text, {}, {});
}

void MessageBar::offer(theme::Tone tone, const QString &text, const QString &button, std::function<void()> action)
{
    m_isError = false;
    m_tone = tone;
    m_act = std::move(action);
    m_text->setText(text);
    setAccessibleName(text);
    m_action->setText(button);
    m_action->setVisible(!button.isEmpty());
    paintTone();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::report(const Error &error)
{
    say(theme::Tone::Bad, errorwords::shown(error));
    m_isError = true;
}

void MessageBar::dismiss()
{
    m_act = {};
    hide();
}

void MessageBar::retract()
{
    if (m_isError)
        dismiss();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintTone()
{
    QPalette area = palette();
    area.setColor(QPalette::Window, theme::wash(m_tone, area));
    setPalette(area);
    setAutoFillBackground(true);
    const bool bad = m_tone == theme::Tone::Bad || m_tone == theme::Tone::Unsure;
    m_sign->setPixmap(icon(bad ? u"dialog-warning"_s : u"dialog-information"_s).pixmap(QSize(22, 22), devicePixelRatio()));
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) {
        setPalette({});
        paintTone();
    }
}

// From whatever in it has the keyboard.
void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_layout->setDirection(width() < NarrowBelow * theme::Gap ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace svidok
