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
    /// `recent`: addresses of stores, the last one first.
    WelcomeScreen(WorkplaceDoor &door, const QStringList &recent, QWidget *parent = nullptr);
    ~WelcomeScreen() override;

    void showOpening(const QString &storeUrl);
    /// With the way out where there is one: bring an older store up to date, switch a plugin on again.
    void showFailure(const QString &storeUrl, const Error &error);
    void showChoice();

signals:
    void openRequested(const QString &storeUrl, svidok::OpenHow how);
    void demoMade(const QString &storeUrl);

private:
    [[nodiscard]] QPushButton *choice(QVBoxLayout *column, const QString &name, const QString &text, const QString &hint);
    void chooseFile();
    void chooseNew();
    void makeDemo();
    void showBusy(const QString &text, bool cancellable);

    WorkplaceDoor &m_door;
    CancelSource m_demo;
    MessageBar *m_message;
    QWidget *m_choices;
    QWidget *m_busy;
    QLabel *m_busyText;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace svidok
