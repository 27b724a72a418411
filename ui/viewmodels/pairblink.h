// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace svidok {

/// Blinking between two photos (P2): as long as a key is held, or by itself but never faster than is safe for who cannot
/// bear flashes.
class PairBlink : public QObject {
    Q_OBJECT

public:
    static constexpr double LeastRate = 0.5;
    static constexpr double MostRate = 3.0; ///< changes a second: half of what WCAG 2.3.1 allows

    explicit PairBlink(QObject *parent = nullptr);

    void hold(bool held);
    [[nodiscard]] bool isHeld() const { return m_held; }
    void setRunning(bool running); ///< by itself
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    void setRate(double changesASecond); ///< brought within the limits
    [[nodiscard]] double rate() const { return m_rate; }
    [[nodiscard]] int intervalMs() const { return m_timer.interval(); }
    /// Whether the other photo shows now.
    [[nodiscard]] bool showsOther() const { return m_held != m_flipped; }

signals:
    void changed();

private:
    QTimer m_timer;
    double m_rate = 2.0;
    bool m_held = false;
    bool m_flipped = false;
};

} // namespace svidok
