// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/mainwindow.h"

#include "screens/aboutdialog.h"
#include "screens/manualwindow.h"
#include "screens/settingsdialog.h"
#include "screens/shortcutsheet.h"
#include "screens/welcomescreen.h"
#include "screens/workbench.h"
#include "viewmodels/inbackground.h"
#include "widgets/actions.h"
#include "widgets/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String RecentKey{"recent-stores"};
constexpr QLatin1String TourKey{"tour"};
constexpr QLatin1String PlaceKey{"window-place"};
constexpr QLatin1String SchemeKey{"colour-scheme"};
constexpr QLatin1String CaseKey{"open-case"};
constexpr int KeptRecent = 10;
constexpr QSize UsualSize{1366, 768};
constexpr int RoomyWidth = 1600;
constexpr std::chrono::milliseconds PlaceKeptAfter{500}; ///< once the window stands still
constexpr std::chrono::seconds PluginsLater{1}; ///< each file is hashed for it: not while the queue is being read

} // namespace

MainWindow::MainWindow(WorkplaceDoor &door, QWidget *parent)
    : QMainWindow(parent)
    , m_door(door)
{
    setObjectName(u"mainWindow"_s);
    // Nobody knows the frame before the window stands: a tenth of the screen is left for it.
    const QRect room = screen()->availableGeometry();
    const QSize most = room.size() * 9 / 10;
    resize(UsualSize.boundedTo(most));
    // On a small screen every pixel is for the photos.
    const bool isKnown = restoreGeometry(m_door.session().read(PlaceKey));
    const bool stoodOnLarger = isKnown && windowState() == Qt::WindowNoState && !screen()->availableVirtualGeometry().contains(geometry());
    if (stoodOnLarger) { // Qt moves it back, but leaves it as large as it was
        resize(size().boundedTo(most));
        move(room.topLeft());
    }
    if ((!isKnown || stoodOnLarger) && room.width() < RoomyWidth)
        setWindowState(Qt::WindowMaximized);
    m_placeSettles.setSingleShot(true);
    m_placeSettles.setInterval(PlaceKeptAfter);
    connect(&m_placeSettles, &QTimer::timeout, this, &MainWindow::rememberPlace);
    build();
}

MainWindow::~MainWindow()
{
    leave();
}

void MainWindow::build()
{
    const auto page = m_bench ? m_bench->page() : Workbench::Page::Queue;
    delete takeCentralWidget();
    menuBar()->clear();
    qDeleteAll(menuBar()->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    m_bench = nullptr;
    m_actions = std::make_unique<Actions>(m_door.session());
    m_pages = new QStackedWidget(this);
    m_welcome = new WelcomeScreen(m_door, m_pages);
    m_welcome->setRecent(recentStores());
    m_pages->addWidget(m_welcome);
    connect(m_welcome, &WelcomeScreen::openRequested, this, &MainWindow::openStore);
    connect(m_welcome, &WelcomeScreen::diagnosticsRequested, this, &MainWindow::copyDiagnostics);
    connect(m_welcome, &WelcomeScreen::quitRequested, this, &QWidget::close);
    connect(m_welcome, &WelcomeScreen::demoMade, this, [this](const QString &store) { m_newDemo = store; });
    setCentralWidget(m_pages);
    buildMenus();
    nameProfile();
    if (m_models) {
        m_bench = new Workbench(*m_models, *m_actions, m_pages);
        m_pages->addWidget(m_bench);
        m_pages->setCurrentWidget(m_bench);
        followBench();
        m_bench->show(page);
    } else {
        m_welcome->showChoice();
    }
}

void MainWindow::buildMenus()
{
    using enum Actions::Group;
    const auto add = [this](QMenu *menu, const QString &id, const QString &text, const QList<QKeySequence> &keys, auto slot) {
        QAction *action = m_actions->add(this, Everywhere, id, text, keys);
        connect(action, &QAction::triggered, this, slot);
        menu->addAction(action);
        return action;
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    add(file, u"file.choose"_s, tr("&Other store…"), {QKeySequence::Open}, [this] {
        whenNothingIsLost([this] {
            leave();
            m_welcome->showChoice();
        });
    });
    m_settingsAction = add(file, u"file.settings"_s, tr("&Settings…"), {QKeySequence(Qt::CTRL | Qt::Key_Comma)}, [this] { showSettings(); });
    m_settingsAction->setEnabled(m_models != nullptr);
    add(file, u"file.quit"_s, tr("&Quit"), {QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { close(); });
    QMenu *view = menuBar()->addMenu(tr("&View"));
    add(view, u"view.fullscreen"_s, tr("&Full screen"), {QKeySequence(Qt::Key_F11)}, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    QMenu *schemes = view->addMenu(tr("&Colours"));
    auto *oneScheme = new QActionGroup(schemes);
    const QByteArray kept = m_door.session().read(SchemeKey);
    for (const auto &[scheme, name, key] : {std::tuple(theme::Scheme::System, tr("As the &system"), QByteArray("system")),
             std::tuple(theme::Scheme::Light, tr("&Light"), QByteArray("light")), std::tuple(theme::Scheme::Dark, tr("&Dark"), QByteArray("dark")),
             std::tuple(theme::Scheme::HighContrast, tr("&High contrast"), QByteArray("high-contrast"))}) {
        QAction *choice = oneScheme->addAction(schemes->addAction(name));
        choice->setObjectName(u"scheme."_s + QString::fromLatin1(key));
        choice->setCheckable(true);
        choice->setChecked(kept.isEmpty() ? scheme == theme::Scheme::System : kept == key);
        // As with the language: the widgets are made anew, and each colour with them.
        connect(choice, &QAction::triggered, this, [this, scheme = scheme, key = key] {
            m_door.session().write(SchemeKey, key);
            theme::apply(*qApp, scheme);
            build();
        }, Qt::QueuedConnection);
        if (choice->isChecked())
            theme::apply(*qApp, scheme);
    }
    QMenu *languages = view->addMenu(tr("&Language"));
    for (const auto &[code, name] : {std::pair(u"uk"_s, u"Українська"_s), std::pair(u"en"_s, u"English"_s)}) {
        QAction *language = languages->addAction(name);
        language->setObjectName(u"language."_s + code);
        language->setCheckable(true);
        language->setChecked(m_door.language() == code);
        // The menu goes with the old language: it must have been left before.
        connect(language, &QAction::triggered, this, [this, code = code] { switchLanguage(code); }, Qt::QueuedConnection);
    }
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    add(help, u"help.manual"_s, tr("&Manual"), {QKeySequence(Qt::Key_F1)}, [this] { showManual(); });
    add(help, u"help.shortcuts"_s, tr("&Keys…"), {QKeySequence(Qt::Key_Question), QKeySequence(Qt::CTRL | Qt::Key_F1)}, [this] { showShortcuts(); });
    m_tourAction = add(help, u"help.tour"_s, tr("&Show me around"), {}, [this] { startTour(); });
    m_tourAction->setEnabled(m_models != nullptr);
    add(help, u"help.diagnostics"_s, tr("Copy &diagnostics"), {}, [this] { copyDiagnostics(); });
    add(help, u"help.about"_s, tr("&About Svidok…"), {}, [this] {
        auto *about = new AboutDialog(m_door, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
}

// Who trains on invented cases must not take them for real ones, nor the other way round (A5).
void MainWindow::nameProfile()
{
    const QString profile = m_door.profile();
    const bool usual = profile == u"default"_s;
    setWindowTitle(usual ? tr("Svidok") : tr("Svidok, profile %1").arg(profile));
    if (usual)
        return;
    auto *banner = new QLabel(tr("Profile %1").arg(profile), menuBar());
    banner->setObjectName(u"profileBanner"_s);
    banner->setFont(theme::font(theme::Type::Strong));
    banner->setContentsMargins(theme::Gap, theme::NarrowGap, theme::Gap, theme::NarrowGap);
    banner->setAutoFillBackground(true);
    banner->setBackgroundRole(QPalette::Window); // in a menu bar it would be that of a button
    banner->setForegroundRole(QPalette::WindowText);
    QPalette colours = QApplication::palette();
    colours.setColor(QPalette::Window, theme::ink(theme::Tone::Unsure, colours));
    colours.setColor(QPalette::WindowText, QApplication::palette().color(QPalette::Base));
    banner->setPalette(colours);
    menuBar()->setCornerWidget(banner);
    banner->show();
}

void MainWindow::openLast()
{
    const QStringList recent = recentStores();
    if (recent.isEmpty())
        m_welcome->showChoice();
    else
        openStore(recent.constFirst());
}

void MainWindow::openStore(const QString &storeUrl, OpenHow how)
{
    leave();
    m_welcome->showOpening(storeUrl);
    whenDone(m_door.open(storeUrl, how), this, [this, storeUrl, opening = m_opening](const Result<Desk *> &desk) {
        if (opening != m_opening)
            return;
        if (desk)
            enter(storeUrl, **desk);
        else
            m_welcome->showFailure(storeUrl, desk.error());
    });
}

void MainWindow::enter(const QString &storeUrl, Desk &desk)
{
    remember(storeUrl);
    m_models = std::make_unique<BenchModels>(desk);
    m_settingsAction->setEnabled(true);
    m_tourAction->setEnabled(true);
    m_bench = new Workbench(*m_models, *m_actions, m_pages);
    m_pages->addWidget(m_bench);
    m_pages->setCurrentWidget(m_bench);
    m_store = storeUrl;
    followBench();
    const QJsonObject before = QJsonDocument::fromJson(desk.own.read(CaseKey)).object();
    desk.own.write(CaseKey, {}); // a case that cannot be opened is tried once
    rememberCase();
    if (before.isEmpty())
        m_bench->show(Workbench::Page::Queue);
    else
        m_bench->openReport(ReportId(before[u"report"_s].toString()), before[u"claimed"_s].toBool());
    QTimer::singleShot(PluginsLater, m_bench, [this, storeUrl] { offerSwitchedOffPlugins(storeUrl); });
    if (!std::exchange(m_newDemo, {}).isEmpty() && m_door.session().read(TourKey).isEmpty())
        startTour();
}

void MainWindow::followBench()
{
    connect(m_bench, &Workbench::reopenRequested, this, [this] { openStore(m_store); }, Qt::QueuedConnection);
}

// What crashed is left out until a person says otherwise; that it is missing is said where work begins.
void MainWindow::offerSwitchedOffPlugins(const QString &storeUrl)
{
    SettingsDesk &desk = m_models->desk.settings;
    whenDone(desk.plugins(m_door.language()), m_bench, [this, &desk, storeUrl](const Result<QList<PluginLine>> &plugins) {
        for (const PluginLine &plugin : plugins.value_or(QList<PluginLine>())) {
            if (!plugin.switchedOff)
                continue;
            m_bench->offer(tr("%1 crashed and is switched off: what it does is not done.").arg(plugin.title), tr("&Switch it on again"), [this, &desk, storeUrl, name = plugin.name] {
                whenDone(desk.switchOn(name), m_bench, [this, storeUrl](const Result<PluginUse> &on) {
                    if (on)
                        openStore(storeUrl);
                    else
                        m_bench->report(on.error());
                });
            });
            return;
        }
    });
}

void MainWindow::startTour()
{
    if (!m_bench)
        return;
    m_door.session().write(TourKey, "seen");
    m_bench->startTour();
}

void MainWindow::showManual()
{
    if (!m_manual) {
        m_manual = new ManualWindow(m_door.language(), this);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->setWindowState(m_manual->windowState() & ~Qt::WindowMinimized);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

// After a crash or a restart the same case is on the desk, claimed where it was (E6). Draft, photos and zoom are kept by
// their models.
void MainWindow::rememberCase()
{
    connect(&m_models->report, &CaseModel::changed, this, [this](CaseChange what) {
        if (what != CaseChange::Opened && what != CaseChange::Lease && what != CaseChange::Closed)
            return;
        const CaseModel &model = m_models->report;
        const QJsonObject open{{u"report"_s, model.id().toString()}, {u"claimed"_s, model.lease().has_value()}};
        m_models->desk.own.write(CaseKey, model.report() ? QJsonDocument(open).toJson(QJsonDocument::Compact) : QByteArray());
    });
}

void MainWindow::leave()
{
    ++m_opening;
    m_pages->setCurrentWidget(m_welcome);
    delete m_bench;
    m_bench = nullptr;
    m_models.reset();
    m_settingsAction->setEnabled(false);
    m_tourAction->setEnabled(false);
    m_welcome->setRecent(recentStores());
    m_door.close();
}

QStringList MainWindow::recentStores() const
{
    QStringList stores;
    for (const QJsonValue store : QJsonDocument::fromJson(m_door.session().read(RecentKey)).array())
        stores.append(store.toString());
    return stores;
}

void MainWindow::remember(const QString &storeUrl)
{
    QStringList stores = recentStores();
    stores.removeAll(storeUrl);
    stores.prepend(storeUrl);
    m_door.session().write(RecentKey, QJsonDocument(QJsonArray::fromStringList(stores.mid(0, KeptRecent))).toJson(QJsonDocument::Compact));
}

void MainWindow::switchLanguage(const QString &language)
{
    m_door.setLanguage(language);
    build();
}

void MainWindow::copyDiagnostics()
{
    whenDone(m_door.diagnostics(), this, [this](const Result<QString> &text) {
        if (!text)
            return;
        QApplication::clipboard()->setText(*text);
        statusBar()->showMessage(tr("Diagnostics are on the clipboard; they hold no personal data."));
    });
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_models->desk.settings, m_door.language(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::applied, this, [this] {
        whenNothingIsLost([this] { openStore(m_store); });
    }, Qt::QueuedConnection);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    if (m_bench)
        m_bench->makeAllScreens(); // each brings keys of its own
    auto *sheet = new ShortcutSheet(*m_actions, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

// Drafts are kept and what is sent goes on where it stopped; of an import only what was brought in is kept.
void MainWindow::whenNothingIsLost(std::function<void()> then)
{
    if (!m_models || !m_models->import.isUnfinished())
        return then();
    auto *ask = new QMessageBox(QMessageBox::Question, tr("The import is not finished"),
        m_models->import.stage() == ImportModel::Stage::BringingIn
            ? tr("Reports are being brought in. What is in stays; choose the same photos again to bring in the rest.")
            : tr("Photos were chosen and are not brought in yet. The proposed reports, split and joined as they are, are lost; the photos stay where they lie."),
        QMessageBox::NoButton, this);
    ask->setObjectName(u"unfinishedImport"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    auto *stay = ask->addButton(tr("&Stay"), QMessageBox::RejectRole);
    auto *leave = ask->addButton(tr("&Leave the import"), QMessageBox::DestructiveRole);
    stay->setObjectName(u"stayWithImport"_s);
    leave->setObjectName(u"leaveImport"_s);
    ask->setDefaultButton(stay);
    ask->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, std::move(then), Qt::QueuedConnection);
    ask->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && m_models && m_models->import.isUnfinished()) {
        event->ignore();
        return whenNothingIsLost([this] {
            m_mayClose = true;
            close();
        });
    }
    rememberPlace();
    QMainWindow::closeEvent(event);
}

// Kept soon after it changed, not only when the window is closed: it may never be.
bool MainWindow::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange: m_placeSettles.start(); break;
    default: break;
    }
    return QMainWindow::event(event);
}

void MainWindow::rememberPlace()
{
    m_door.session().write(PlaceKey, saveGeometry());
}

} // namespace svidok
