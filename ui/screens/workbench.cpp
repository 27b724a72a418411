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
#include "viewmodels/errorwords.h"
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

namespace {

constexpr std::chrono::milliseconds IdlePause{100};

} // namespace

Workbench::Workbench(BenchModels &models, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_models(models)
    , m_actions(actions)
    , m_tabs(new QHBoxLayout)
    , m_buttons(new QButtonGroup(this))
    , m_message(new MessageBar(this))
    , m_place(new MessageBar(this))
    , m_screens(new QStackedWidget(this))
    , m_queue(new QueueScreen(models.queue, actions, this))
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
    m_place->setObjectName(u"placeBar"_s);
    column->addWidget(m_place);
    column->addWidget(m_message);
    column->addWidget(m_screens, 1);
    column->addWidget(new StatusLine(m_models.courier, this));
    connect(&m_models.report, &CaseModel::failed, m_message, &MessageBar::report);
    connect(&m_models.report, &CaseModel::recovered, m_message, &MessageBar::retract);
    // Whoever goes to the document before the decision is stored finds it there, too.
    connect(&m_models.report, &CaseModel::changed, this, [this](CaseChange what) {
        if (what == CaseChange::Report && page() == Page::Document && m_models.document.state() == DocumentModel::State::Nothing && !m_models.document.isTooEarly())
            m_models.document.load();
    });
    connect(&m_models.report, &CaseModel::decided, this, &Workbench::forgetGoodNews);
    connect(&m_models.place, &PlaceWatch::changed, this, &Workbench::takePlace);
    if (m_models.place.trouble())
        takePlace();
    addPages();
    // The rest once the queue is there, one at a time: nobody who types or scrolls meanwhile has to wait.
    m_idle.setInterval(IdlePause);
    connect(&m_idle, &QTimer::timeout, this, &Workbench::makeNextScreen);
    const auto startWhenRead = [this] {
        if (m_models.queue.queue.state() != QueueModel::State::Loading && !m_idle.isActive() && !m_toMake.isEmpty())
            m_idle.start();
    };
    connect(&m_models.queue.queue, &QueueModel::stateChanged, this, startWhenRead);
    startWhenRead();
}

void Workbench::addPages()
{
    const auto ctrl = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    addPage(Page::Queue, u"queue"_s, tr("Queue"), u"view-list-details"_s, ctrl(Qt::Key_1), [this] { return m_queue; });
    addPage(Page::Case, u"case"_s, tr("Case"), u"view-split-left-right"_s, ctrl(Qt::Key_2), [this] { return makeCase(); });
    addPage(Page::Document, u"document"_s, tr("Document"), u"document-sign"_s, ctrl(Qt::Key_3), [this] { return makeDocument(); });
    addPage(Page::Forward, u"forward"_s, tr("Send"), u"document-send"_s, ctrl(Qt::Key_4), [this] { return makeForward(); });
    addPage(Page::Outbox, u"outbox"_s, tr("Outbox"), u"mail-send"_s, ctrl(Qt::Key_5), [this] { return makeOutbox(); });
    addPage(Page::Import, u"import"_s, tr("Import"), u"document-import"_s, ctrl(Qt::Key_6),
        [this] { return new ImportScreen(m_models.import, m_models.queue.thumbnails, m_actions, this); });
    addPage(Page::Quality, u"quality"_s, tr("Quality"), u"select-rectangular"_s, ctrl(Qt::Key_7),
        [this] { return new QualityScreen(m_models.quality, m_actions, this); });

    connect(m_queue, &QueueScreen::openRequested, this, &Workbench::openReport);
    connect(m_queue, &QueueScreen::nothingNext, this, [this] { show(Page::Queue); });
    connect(m_queue, &QueueScreen::importRequested, this, [this] { show(Page::Import); });
}

QWidget *Workbench::makeCase()
{
    auto *report = new CaseScreen(m_models, m_actions, this);
    connect(report, &CaseScreen::nextRequested, m_queue, &QueueScreen::claimNext);
    connect(report, &CaseScreen::queueRequested, this, [this] { show(Page::Queue); });
    connect(report, &CaseScreen::documentRequested, this, [this] { show(Page::Document); });
    connect(report, &CaseScreen::forwardRequested, this, [this] { show(Page::Forward); });
    return report;
}

QWidget *Workbench::makeDocument()
{
    auto *document = new DocumentScreen(m_models.document, m_actions, this);
    connect(document, &DocumentScreen::left, this, [this] { show(Page::Case); });
    connect(document, &DocumentScreen::forwardRequested, this, [this] { show(Page::Forward); });
    return document;
}

QWidget *Workbench::makeForward()
{
    auto *forward = new ForwardScreen(m_models.forward, m_models.courier, m_actions, this);
    connect(forward, &ForwardScreen::left, this, [this] { show(Page::Case); });
    return forward;
}

QWidget *Workbench::makeOutbox()
{
    auto *outbox = new OutboxScreen(m_models.outbox, m_models.courier, m_actions, this);
    connect(outbox, &OutboxScreen::openRequested, this, &Workbench::openReport);
    return outbox;
}

void Workbench::addPage(Page page, const QString &id, const QString &title, const QString &iconName, const QKeySequence &shortcut, MakeScreen make)
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
    m_toMake.insert(page, std::move(make));
    // Not clicked: a screen reader toggles what stays down, and Qt 6.4 calls that no click.
    connect(button, &QToolButton::toggled, this, [this, page](bool on) {
        if (on && this->page() != page)
            show(page);
    });
    QAction *go = m_actions.add(this, Actions::Group::Everywhere, u"go."_s + id, tr("Go to: %1").arg(title), {shortcut});
    connect(go, &QAction::triggered, this, [this, page] { show(page); });
    button->setToolTip(go->toolTip());
}

QWidget *Workbench::screenOf(Page page)
{
    if (const MakeScreen make = m_toMake.take(page)) {
        QWidget *screen = make();
        m_screens->addWidget(screen);
        m_made.insert(page, screen);
    }
    return m_made.value(page);
}

void Workbench::makeNextScreen()
{
    if (m_toMake.isEmpty())
        m_idle.stop();
    else
        static_cast<void>(screenOf(m_toMake.firstKey()));
}

void Workbench::makeAllScreens()
{
    while (!m_toMake.isEmpty())
        makeNextScreen();
}

void Workbench::show(Page page)
{
    forgetGoodNews();
    QWidget *screen = screenOf(page);
    m_screens->setCurrentWidget(screen);
    screen->setFocus();
    if (page == Page::Document)
        m_models.document.load();
    if (page == Page::Forward)
        m_models.forward.load();
    m_buttons->button(static_cast<int>(page))->setChecked(true);
}

Workbench::Page Workbench::page() const
{
    return m_made.key(m_screens->currentWidget());
}

void Workbench::offer(const QString &text, const QString &button, std::function<void()> action)
{
    m_message->offer(theme::Tone::Unsure, text, button, std::move(action));
}

// What was read while it was gone is read again once it is back; nothing was changed by its going.
void Workbench::takePlace()
{
    const auto &trouble = m_models.place.trouble();
    if (!trouble) {
        m_place->say(theme::Tone::Good, tr("Store and evidence can be reached again."));
        m_models.queue.thumbnails.forgetProblems();
        for (const Side side : {Side::A, Side::B}) {
            if (m_models.pair.at(side).state() == PairPhoto::State::Failed)
                m_models.pair.at(side).retry();
        }
    } else if (trouble->code == ErrorCode::StoreReplaced) {
        m_place->offer(theme::Tone::Bad, errorwords::shown(*trouble), tr("&Open it again"), [this] { emit reopenRequested(); });
    } else {
        m_place->report(*trouble);
    }
}

// Read by then, and not about what comes next.
void Workbench::forgetGoodNews()
{
    if (!m_models.place.trouble())
        m_place->dismiss();
}

void Workbench::lendCase()
{
    const QueueModel &queue = m_models.queue.queue;
    if (m_models.desk.demo && m_models.report.id().isEmpty() && queue.rowCount() > 0)
        m_models.report.open(queue.row(0).id, false);
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
    forgetGoodNews();
    m_models.report.open(id, claim);
    show(Page::Case);
}

} // namespace svidok
