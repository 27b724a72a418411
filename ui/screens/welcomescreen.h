// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "viewmodels/workplacedoor.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace svidok {

class MessageBar;

/// Where the window begins without a store: open one, make one, or look at the demo. Also what is seen while one opens.
class WelcomeScreen : public QWidget {
    Q_OBJECT

public:
    explicit WelcomeScreen(WorkplaceDoor &door, QWidget *parent = nullptr);
    ~WelcomeScreen() override;

    void showOpening(const QString &storeUrl);
    /// With the way out where there is one: bring an older store up to date, switch a plugin on again, another place for
    /// the evidence; and always once more, another store, the folder of this one, diagnostics for whoever helps, and the end.
    void showFailure(const QString &storeUrl, const Error &error);
    void showChoice();
    /// Addresses of stores, the last one first.
    void setRecent(const QStringList &recent);

signals:
    void openRequested(const QString &storeUrl, svidok::OpenHow how);
    void demoMade(const QString &storeUrl);
    void diagnosticsRequested();
    void quitRequested();

private:
    [[nodiscard]] QPushButton *choice(QWidget *among, const QString &name, const QString &text, const QString &hint);
    void addWays();
    void chooseFile();
    void chooseNew();
    void makeDemo();
    void chooseEvidence(const QString &storeUrl);
    void showBusy(const QString &text, bool cancellable);

    WorkplaceDoor &m_door;
    CancelSource m_demo;
    QString m_failedStore; ///< its address
    QString m_failed; ///< the folder of a store that did not open; empty: not one on this computer
    MessageBar *m_message;
    QWidget *m_ways; ///< out of a failure, beside the choices
    QPushButton *m_folder;
    QWidget *m_choices;
    QWidget *m_recent; ///< those opened before
    QWidget *m_busy;
    QLabel *m_busyText;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace svidok
