// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairplace.h"

#include "widgets/actions.h"
#include "widgets/pairbar.h"
#include "widgets/pairview.h"
#include "widgets/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String WindowKept{"pair-window"};
constexpr std::chrono::milliseconds PlaceKeptAfter{500}; ///< once the window stands still

/// The screens as they stand now; another desk is another set.
QString screenSet()
{
    QStringList screens;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect area = screen->geometry();
        screens.append(screen->name() + u":%1x%2+%3+%4"_s.arg(area.width()).arg(area.height()).arg(area.x()).arg(area.y()));
    }
    screens.sort();
    return screens.join(u' ');
}

QJsonObject remembered(const SessionMemory &session)
{
    return QJsonDocument::fromJson(session.read(WindowKept)).object();
}

} // namespace

PairPlace::PairPlace(PairModel &pair, Actions &actions, SessionMemory &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_actions(actions)
    , m_view(new PairView(pair, actions, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"pairPlace"_s);
    auto *away = new QWidget(m_stack);
    auto *words = new QLabel(tr("The photos are in a window of their own."), away);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    auto *back = new QPushButton(tr("Bring the photos back"), away);
    back->setObjectName(u"pairBringBack"_s);
    back->setAccessibleName(back->text());
    connect(back, &QPushButton::clicked, this, [this] { setDetached(false); });
    auto *column = new QVBoxLayout(away);
    column->addStretch(1);
    column->addWidget(words);
    column->addWidget(back, 0, Qt::AlignHCenter);
    column->addStretch(1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(away);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);

    QAction *own = actions.add(m_view, Actions::Group::Pair, u"pair.window"_s, tr("Photos in a window of their own"), {QKeySequence(Qt::SHIFT | Qt::Key_F12)});
    connect(own, &QAction::triggered, this, [this] { setDetached(!isDetached()); });
    m_view->bar().addTool(own, u"window-new"_s);
    QAction *full = actions.add(m_view, Actions::Group::Pair, u"pair.full-screen"_s, tr("Photos over the whole screen"), {QKeySequence(Qt::Key_F12)});
    connect(full, &QAction::triggered, this, [this] { setFullScreen(!m_window || !m_window->isFullScreen()); });
    m_view->bar().addTool(full, u"view-fullscreen"_s);

    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &PairPlace::putOnScreen, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &PairPlace::putOnScreen, Qt::QueuedConnection);
    m_settles.setSingleShot(true);
    m_settles.setInterval(PlaceKeptAfter);
    connect(&m_settles, &QTimer::timeout, this, [this] {
        if (m_window && !m_window->isFullScreen())
            remember(true);
    });
    if (remembered(m_session)[u"detached"_s].toBool())
        detach();
}

PairPlace::~PairPlace()
{
    if (m_window && !m_window->isFullScreen())
        remember(true);
}

void PairPlace::setDetached(bool detached)
{
    if (detached == isDetached())
        return;
    if (detached)
        detach();
    else
        bringBack();
    remember(detached);
}

void PairPlace::setFullScreen(bool full)
{
    if (full) {
        m_wasDetached = isDetached();
        if (!m_window)
            detach();
        m_window->showFullScreen();
        m_view->focusPhoto();
    } else if (m_wasDetached && m_window) {
        m_window->showNormal();
    } else {
        bringBack();
    }
}

void PairPlace::detach()
{
    m_window = new QWidget(this, Qt::Window);
    m_window->setObjectName(u"pairWindow"_s);
    m_window->setWindowTitle(tr("Photo pair"));
    m_window->installEventFilter(this);
    auto *layout = new QVBoxLayout(m_window);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    m_view->show(); // the stack hid it when it left
    m_stack->setCurrentIndex(m_stack->count() - 1);
    lendKeys();
    m_window->resize(1000, 640);
    putOnScreen();
    m_window->show();
    m_view->focusPhoto();
}

// Qt looks for keys in the window that has the keyboard only.
void PairPlace::lendKeys()
{
    if (!m_window)
        return;
    for (const Actions::Entry &entry : m_actions.entries()) {
        if (entry.group == Actions::Group::Case || entry.group == Actions::Group::Everywhere)
            m_window->addAction(entry.action);
    }
}

void PairPlace::bringBack()
{
    if (!m_window)
        return;
    if (!m_window->isFullScreen())
        remember(false);
    m_stack->insertWidget(0, m_view);
    m_stack->setCurrentIndex(0);
    m_view->show();
    QWidget *window = std::exchange(m_window, nullptr);
    window->removeEventFilter(this);
    window->setParent(nullptr); // hides it, too
    window->deleteLater();
    m_view->focusPhoto();
}

// Where it was with these screens, else on the screen that the case is not on; never where no screen is.
void PairPlace::putOnScreen()
{
    if (!m_window)
        return;
    const QByteArray place = QByteArray::fromBase64(remembered(m_session)[u"places"_s][screenSet()].toString().toLatin1());
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto other = std::find_if(screens.begin(), screens.end(), [this](const QScreen *one) { return one != screen(); });
    if (!place.isEmpty())
        m_window->restoreGeometry(place);
    else if (other != screens.end())
        m_window->move((*other)->availableGeometry().topLeft());
    if (!QGuiApplication::screenAt(m_window->frameGeometry().center()))
        m_window->move(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
    if (const QScreen *on = QGuiApplication::screenAt(m_window->pos()); on && !m_window->isFullScreen() && !m_window->isMaximized())
        m_window->resize(m_window->size().boundedTo(on->availableSize()));
}

void PairPlace::remember(bool detached)
{
    QJsonObject memory = remembered(m_session);
    memory[u"detached"_s] = detached;
    if (m_window && !m_window->isFullScreen()) {
        QJsonObject places = memory[u"places"_s].toObject();
        places[screenSet()] = QString::fromLatin1(m_window->saveGeometry().toBase64());
        memory[u"places"_s] = places;
    }
    m_session.write(WindowKept, QJsonDocument(memory).toJson(QJsonDocument::Compact));
}

bool PairPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && (event->type() == QEvent::Move || event->type() == QEvent::Resize))
        m_settles.start();
    if (watched == m_window && event->type() == QEvent::Close) {
        event->ignore();
        setDetached(false);
        return true;
    }
    if (watched == m_window && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_window->isFullScreen()) {
        setFullScreen(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace svidok
