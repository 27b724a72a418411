// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace svidok {

class Actions;
class PairView;

/// Where the pair is: here, in a window of its own, or over a whole screen (P13). Remembered for each set of screens; a
/// screen that is pulled out takes nothing with it.
class PairPlace : public QWidget {
    Q_OBJECT

public:
    /// All outlive the place.
    PairPlace(PairModel &pair, Actions &actions, SessionMemory &session, QWidget *parent = nullptr);
    ~PairPlace() override;

    [[nodiscard]] PairView &view() { return *m_view; }
    [[nodiscard]] bool isDetached() const { return m_window != nullptr; }
    void setDetached(bool detached);
    void setFullScreen(bool full); ///< in a window of its own that covers its screen
    void lendKeys(); ///< those of the case and of the program work in a window of its own, too; again where there are more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void detach();
    void bringBack();
    void putOnScreen();
    void remember(bool detached);

    SessionMemory &m_session;
    QTimer m_settles; ///< the own window's place is kept once it stands still: it may never be closed
    Actions &m_actions;
    PairView *m_view;
    QStackedWidget *m_stack;
    QWidget *m_window = nullptr;
    bool m_wasDetached = false; ///< before full screen
};

} // namespace svidok
