// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace svidok {

/// Sends what waits in the outbox and asks what became of the cases, again and again while the window is open (F2, F5). One
/// run at a time of each. For the window's thread.
class Courier : public QObject {
    Q_OBJECT

public:
    struct Rounds {
        std::chrono::milliseconds send{std::chrono::seconds(5)};
        std::chrono::milliseconds sync{std::chrono::minutes(10)};
    };
    explicit Courier(Desk &desk, const Rounds &rounds, QObject *parent = nullptr);
    ~Courier() override;

    void sendNow();
    void syncNow();

    [[nodiscard]] bool isSending() const { return m_sending; }
    [[nodiscard]] bool isSyncing() const { return m_syncing; }
    [[nodiscard]] int waiting() const { return m_waiting; } ///< messages not delivered yet
    [[nodiscard]] int deadLetters() const { return m_deadLetters; } ///< messages that wait for a person
    /// Cases of which nobody learns what becomes of them, as the last runs found, and why; without an error: it was delivered,
    /// and its report does not take the receipt.
    [[nodiscard]] QHash<ReportId, std::optional<Error>> unfollowed() const;
    [[nodiscard]] const QList<Recipients::Health> &health() const { return m_health; }
    [[nodiscard]] const std::optional<Error> &lastError() const { return m_lastError ? m_lastError : m_hindrance; } ///< of the last run, or why something still waits

signals:
    void changed();
    void reportsChanged(); ///< reports moved on by a receipt or an answer

private:
    void send();
    void count();

    Desk &m_desk;
    CancelSource m_cancel;
    QTimer m_sendTimer;
    QTimer m_syncTimer;
    bool m_sending = false;
    bool m_syncing = false;
    int m_waiting = 0;
    int m_deadLetters = 0;
    QList<Recipients::Health> m_health;
    QList<ReportId> m_unrecorded;
    QList<SyncProblem> m_problems;
    std::optional<Error> m_lastError;
    std::optional<Error> m_hindrance; ///< something waits because of it, without having been tried
};

} // namespace svidok
