// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/workbench.h"

#include "screens/casescreen.h"
#include "screens/documentscreen.h"
#include "screens/forwardscreen.h"
#include "screens/importscreen.h"
#include "screens/outboxscreen.h"
#include "screens/qualityscreen.h"
#include "screens/queuescreen.h"
#include "screens/tour.h"
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
    addScreens();
}

void Workbench::addScreens()
{
    const auto ctrl = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    m_queue = new QueueScreen(m_models.queue, m_actions, this);
    connect(m_queue, &QueueScreen::openRequested, this, &Workbench::openReport);
    connect(m_queue, &QueueScreen::nothingNext, this, [this] { show(Page::Queue); });
    addPage(Page::Queue, u"queue"_s, tr("Queue"), u"view-list-details"_s, ctrl(Qt::Key_1), m_queue);

    auto *report = new CaseScreen(m_models, m_actions, this);
    connect(report, &CaseScreen::nextRequested, m_queue, &QueueScreen::claimNext);
    connect(report, &CaseScreen::queueRequested, this, [this] { show(Page::Queue); });
    connect(report, &CaseScreen::documentRequested, this, [this] { show(Page::Document); });
    connect(report, &CaseScreen::forwardRequested, this, [this] { show(Page::Forward); });
    addPage(Page::Case, u"case"_s, tr("Case"), u"view-split-left-right"_s, ctrl(Qt::Key_2), report);

    auto *document = new DocumentScreen(m_models.document, m_actions, this);
    connect(document, &DocumentScreen::left, this, [this] { show(Page::Case); });
    connect(document, &DocumentScreen::forwardRequested, this, [this] { show(Page::Forward); });
    addPage(Page::Document, u"document"_s, tr("Document"), u"document-sign"_s, ctrl(Qt::Key_3), document);

    auto *forward = new ForwardScreen(m_models.forward, m_models.courier, m_actions, this);
    connect(forward, &ForwardScreen::left, this, [this] { show(Page::Case); });
    addPage(Page::Forward, u"forward"_s, tr("Send"), u"document-send"_s, ctrl(Qt::Key_4), forward);

    auto *outbox = new OutboxScreen(m_models.outbox, m_models.courier, m_actions, this);
    connect(outbox, &OutboxScreen::openRequested, this, &Workbench::openReport);
    addPage(Page::Outbox, u"outbox"_s, tr("Outbox"), u"mail-send"_s, ctrl(Qt::Key_5), outbox);

    auto *import = new ImportScreen(m_models.import, m_models.queue.thumbnails, m_actions, this);
    connect(m_queue, &QueueScreen::importRequested, this, [this] { show(Page::Import); });
    addPage(Page::Import, u"import"_s, tr("Import"), u"document-import"_s, ctrl(Qt::Key_6), import);
    addPage(Page::Quality, u"quality"_s, tr("Quality"), u"select-rectangular"_s, ctrl(Qt::Key_7), new QualityScreen(m_models.quality, m_actions, this));
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
    if (page == Page::Document)
        m_models.document.load();
    if (page == Page::Forward)
        m_models.forward.load();
    if (QAbstractButton *button = m_buttons->button(static_cast<int>(page)))
        button->setChecked(true);
}

Workbench::Page Workbench::page() const
{
    return static_cast<Page>(m_screens->currentWidget()->property("page").toInt());
}

void Workbench::offer(const QString &text, const QString &button, std::function<void()> action)
{
    m_message->offer(theme::Tone::Unsure, text, button, std::move(action));
}

void Workbench::report(const Error &error)
{
    m_message->report(error);
}

void Workbench::startTour()
{
    delete m_tour;
    m_tour = new Tour(*this);
    layout()->addWidget(m_tour);
    m_tour->begin();
}

void Workbench::openReport(const ReportId &id, bool claim)
{
    m_message->dismiss();
    m_models.report.open(id, claim);
    show(Page::Case);
}

} // namespace svidok
