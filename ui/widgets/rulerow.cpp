// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rulerow.h"

#include "viewmodels/rulewords.h"
#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyleOption>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QLabel *label(QWidget *parent, theme::Type type, bool wraps)
{
    auto *made = new QLabel(parent);
    made->setFont(theme::font(type));
    made->setWordWrap(wraps);
    made->setTextFormat(Qt::PlainText);
    made->setAttribute(Qt::WA_TransparentForMouseEvents);
    made->setForegroundRole(QPalette::WindowText); // not the button's
    return made;
}

} // namespace

RuleRow::RuleRow(RuleId rule, QWidget *parent)
    : QPushButton(parent)
    , m_verdict(label(this, theme::Type::Strong, false))
    , m_name(label(this, theme::Type::Strong, true))
    , m_value(label(this, theme::Type::Body, false))
    , m_reason(label(this, theme::Type::Small, true))
    , m_notes(label(this, theme::Type::Small, true))
    , m_source(label(this, theme::Type::Small, true))
{
    m_check.rule = rule;
    m_value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    m_verdict->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    layout->setHorizontalSpacing(theme::Gap);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_name, 0, 0);
    layout->addWidget(m_value, 0, 1);
    layout->addWidget(m_verdict, 1, 1, Qt::AlignRight | Qt::AlignTop);
    layout->addWidget(m_reason, 1, 0);
    layout->addWidget(m_notes, 2, 0, 1, 2);
    layout->addWidget(m_source, 3, 0, 1, 2);
    layout->setColumnStretch(0, 1);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void RuleRow::setCheck(const RuleCheck &check)
{
    m_check = check;
    fill();
}

void RuleRow::setOpen(bool open)
{
    m_open = open;
    m_source->setVisible(open);
    updateGeometry();
}

void RuleRow::fill()
{
    QStringList notes;
    for (const QString &note : m_check.notes) {
        if (note != m_check.reason)
            notes.append(rulewords::reason(note));
    }
    m_name->setText(rulewords::name(m_check.rule));
    m_value->setText(rulewords::measured(m_check));
    const QString verdict = rulewords::verdict(m_check.verdict);
    m_verdict->setText(theme::signOf(m_check.verdict) + u' ' + verdict);
    m_reason->setText(tr("%1: %2", "threshold: reason").arg(rulewords::threshold(m_check), rulewords::reason(m_check.reason)));
    m_notes->setText(notes.isEmpty() ? QString() : tr("Note: %1").arg(notes.join(u"; "_s)));
    m_notes->setVisible(!notes.isEmpty());
    m_source->setText(tr("Source: %1").arg(rulewords::source(m_check.source)));
    m_source->setVisible(m_open);
    paintInk(*m_verdict, theme::toneOf(m_check.verdict));
    paintInk(*m_reason, theme::Tone::Muted);
    paintInk(*m_notes, theme::Tone::Unsure);
    paintInk(*m_source, theme::Tone::Muted);
    setAccessibleName(tr("%1: %2").arg(m_name->text(), verdict));
    QStringList said{m_value->text(), m_reason->text()};
    if (!notes.isEmpty())
        said.append(m_notes->text());
    said.append(m_source->text());
    setAccessibleDescription(said.join(u". "_s));
    setToolTip(m_source->text());
    updateGeometry();
    update();
}

QSize RuleRow::sizeHint() const
{
    return layout()->totalSizeHint();
}

QSize RuleRow::minimumSizeHint() const
{
    return layout()->totalMinimumSize();
}

void RuleRow::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        fill();
}

void RuleRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QPushButton::keyPressEvent(event);
}

void RuleRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tone tone = theme::toneOf(m_check.verdict);
    painter.fillRect(rect(), underMouse() || m_open ? theme::wash(tone, palette()) : palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, 3, height()), theme::ink(tone, palette()));
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace svidok
