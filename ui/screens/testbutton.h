// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "viewmodels/inbackground.h"

#include <QPushButton>

#include <functional>
#include <optional>

namespace svidok {

/// A button that asks something that may take its time, and stops it while it runs. One question at a time; an answer to
/// one that was stopped is dropped, and the question ends with the button.
class TestButton : public QPushButton {
    Q_OBJECT

public:
    TestButton(const QString &label, QWidget *parent);
    ~TestButton() override;

    template <typename T>
    void ask(const std::function<Future<T>(const CancelToken &)> &question, const std::function<void(const Result<T> &)> &answered)
    {
        stop();
        m_running.emplace();
        showState();
        whenDone(question(m_running->token()), this, [this, turn = m_turn, answered](const Result<T> &answer) {
            if (turn != m_turn)
                return;
            m_running.reset();
            showState();
            answered(answer);
        });
    }
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running.has_value(); }
    void setPossible(bool possible); ///< whether there is something to ask about; one that runs can be stopped anyway

private:
    void showState();

    const QString m_label;
    std::optional<CancelSource> m_running;
    quint64 m_turn = 0;
    bool m_possible = true;
};

} // namespace svidok
