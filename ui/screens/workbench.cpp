// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/workbench.h"

#include "widgets/actions.h"
#include "widgets/icons.h"
#include "widgets/messagebar.h"
#include "widgets/statusline.h"
#include "widgets/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

Workbench::Workbench(BenchModels &models, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_actions(actions)
    , m_tabs(new QHBoxLayout)
    , m_buttons(new QButtonGroup(this))
    , m_message(new MessageBar(this))
    , m_screens(new QStackedWidget(this))
{
    setObjectName(u"workbench"_s);
    m_tabs->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    m_tabs->setSpacing(theme::NarrowGap);
    m_tabs->addStretch(1);
    m_screens->setObjectName(u"screens"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_tabs);
    column->addWidget(m_message);
    column->addWidget(m_screens, 1);
    column->addWidget(new StatusLine(m_models.courier, this));
    connect(&m_models.report, &CaseModel::failed, m_message, &MessageBar::report);
}

void Workbench::addPage(Page page, const QString &id, const QString &title, const QString &iconName, const QKeySequence &shortcut, QWidget *screen)
{
    auto *button = new QToolButton(this);
    button->setObjectName(id + u"Tab"_s);
    button->setText(title);
    button->setIcon(icon(iconName));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setMinimumHeight(theme::Target);
    button->setAccessibleName(title);
    m_buttons->addButton(button, static_cast<int>(page));
    m_tabs->insertWidget(m_tabs->count() - 1, button);
    m_screens->addWidget(screen);
    screen->setProperty("page", static_cast<int>(page));
    connect(button, &QToolButton::clicked, this, [this, page] { show(page); });
    QAction *go = m_actions.add(this, Actions::Group::Everywhere, u"go."_s + id, tr("Go to: %1").arg(title), {shortcut});
    connect(go, &QAction::triggered, this, [this, page] { show(page); });
    button->setToolTip(go->toolTip());
}

void Workbench::show(Page page)
{
    for (int i = 0; i < m_screens->count(); ++i) {
        QWidget *screen = m_screens->widget(i);
        if (screen->property("page").toInt() != static_cast<int>(page))
            continue;
        m_screens->setCurrentWidget(screen);
        screen->setFocus();
    }
    if (QAbstractButton *button = m_buttons->button(static_cast<int>(page)))
        button->setChecked(true);
}

void Workbench::openReport(const ReportId &id, bool claim)
{
    m_message->dismiss();
    m_models.report.open(id, claim);
    show(Page::Case);
}

} // namespace svidok
