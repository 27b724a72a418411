// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "viewmodels/workplacedoor.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace svidok {

class Actions;
class ManualWindow;
struct BenchModels;
struct Desk;
class WelcomeScreen;
class Workbench;

/// The window: the way to a store, and the workbench over it. Another language makes all widgets anew over the same
/// models, so that no text is left behind.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// The door outlives the window.
    explicit MainWindow(WorkplaceDoor &door, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openStore(const QString &storeUrl, OpenHow how = OpenHow::Existing);
    /// The last store, or the choice where there was none.
    void openLast();
    [[nodiscard]] Actions &actions() const { return *m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void buildMenus();
    void nameProfile();
    void leave();
    /// Asks first where an import would be lost.
    void whenNothingIsLost(std::function<void()> then);
    void followBench();
    void enter(const QString &storeUrl, Desk &desk);
    void remember(const QString &storeUrl);
    void rememberPlace();
    void rememberCase();
    [[nodiscard]] QStringList recentStores() const;
    void switchLanguage(const QString &language);
    void offerSwitchedOffPlugins(const QString &storeUrl);
    void startTour();
    void showManual();
    void copyDiagnostics();
    void showSettings();
    void showShortcuts();

    WorkplaceDoor &m_door;
    quint64 m_opening = 0; ///< the newest opening: answers of earlier ones are dropped
    std::unique_ptr<Actions> m_actions;
    QStackedWidget *m_pages = nullptr;
    QAction *m_settingsAction = nullptr;
    QAction *m_tourAction = nullptr;
    QTimer m_placeSettles;
    QString m_store; ///< the address of the one that is open
    bool m_mayClose = false; ///< the person said so
    QString m_newDemo; ///< a demo that was just made and is opened for the first time
    WelcomeScreen *m_welcome = nullptr;
    QPointer<ManualWindow> m_manual; ///< one, however often it is asked for
    Workbench *m_bench = nullptr; ///< none without an open store
    std::unique_ptr<BenchModels> m_models;
};

} // namespace svidok
