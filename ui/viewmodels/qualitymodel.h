// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/qualitycheck.h"
#include "viewmodels/desk.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace svidok {

/// The figures of the quality page (O12), counted in the background when asked for. For the window's thread.
class QualityModel : public QObject {
    Q_OBJECT

public:
    enum class State { NotAsked, Counting, Ready, Failed };

    explicit QualityModel(Desk &desk, QObject *parent = nullptr);
    ~QualityModel() override;

    void count();
    void cancel();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int seen() const { return m_seen ? m_seen->load() : 0; } ///< reports looked at while counting
    [[nodiscard]] const QualityCheck::Answer &answer() const { return m_answer; } ///< of Ready
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QDateTime &countedAt() const { return m_countedAt; }

signals:
    void changed();

private:
    Desk &m_desk;
    State m_state = State::NotAsked;
    CancelSource m_cancel;
    quint64 m_turn = 0;
    std::shared_ptr<std::atomic_int> m_seen; ///< shared with the work, which may outlive the model
    QTimer m_tick;
    QualityCheck::Answer m_answer;
    std::optional<Error> m_error;
    QDateTime m_countedAt;
};

} // namespace svidok
