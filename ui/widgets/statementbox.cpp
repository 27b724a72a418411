// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/statementbox.h"

#include "widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

StatementBox::StatementBox(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_head(new QLabel(this))
    , m_words(new QLabel(this))
{
    setObjectName(name + u"Box"_s);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme::wash(theme::Tone::Accent, palette()));
    setPalette(ground);
    m_head->setObjectName(name + u"Head"_s);
    m_head->setFont(theme::font(theme::Type::Strong));
    m_words->setObjectName(name + u"Words"_s);
    for (QLabel *label : {m_head, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    layout->setSpacing(theme::NarrowGap);
    layout->addWidget(m_head);
    layout->addWidget(m_words);
}

void StatementBox::say(const QString &head, const QString &words)
{
    m_head->setText(head);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

} // namespace svidok
