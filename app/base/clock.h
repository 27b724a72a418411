// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace svidok {

/// What time it is. A port, so that leases, retries and due dates are tested without waiting. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    /// Now, in UTC, with milliseconds.
    [[nodiscard]] virtual QDateTime nowUtc() const = 0;
};

class SystemClock final : public Clock {
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace svidok
