// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QRandomGenerator>
#include <QString>

namespace svidok {

/// Where new identifiers come from. Thread-safe.
class IdSource {
public:
    virtual ~IdSource() = default;
    /// A new identifier that sorts after all earlier ones of the same millisecond granularity (UUID version 7 layout).
    [[nodiscard]] virtual QString next(qint64 unixMilliseconds) = 0;
};

/// Identifiers from the system's secure random numbers.
class RandomIds final : public IdSource {
public:
    QString next(qint64 unixMilliseconds) override;
};

/// The same identifiers for the same seed and times: for demo data and tests.
class SeededIds final : public IdSource {
public:
    explicit SeededIds(quint32 seed);
    QString next(qint64 unixMilliseconds) override;

private:
    QMutex m_mutex;
    QRandomGenerator m_random;
};

} // namespace svidok
