// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairblink.h"

#include <algorithm>
#include <cmath>

namespace svidok {

PairBlink::PairBlink(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    setRate(m_rate);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_flipped = !m_flipped;
        emit changed();
    });
}

void PairBlink::hold(bool held)
{
    if (held == m_held)
        return;
    m_held = held;
    emit changed();
}

void PairBlink::setRunning(bool running)
{
    if (running == isRunning())
        return;
    if (running)
        m_timer.start();
    else
        m_timer.stop();
    m_flipped = false;
    emit changed();
}

void PairBlink::setRate(double changesASecond)
{
    m_rate = std::clamp(changesASecond, LeastRate, MostRate);
    m_timer.setInterval(static_cast<int>(std::ceil(1000.0 / m_rate)));
}

} // namespace svidok
