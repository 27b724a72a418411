// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <limits>
#include <optional>

namespace svidok {

/// Where in the queue a page starts: after this row. Says nothing about how many rows came before, so reports that come
/// or go meanwhile neither hide nor repeat others.
struct PageKey {
    static constexpr qint64 NoDue = std::numeric_limits<qint64>::max(); ///< after everything that is due
    static constexpr qint64 NoCreation = std::numeric_limits<qint64>::min();

    int group = 0; ///< of a search: 0 exact plates, 1 words, 2 look-alikes
    qint64 due = std::numeric_limits<qint64>::min();
    qint64 created = std::numeric_limits<qint64>::min();
    QString id;
    QString place; ///< only where the queue is ordered by it

    bool operator==(const PageKey &) const = default;
};

/// Opaque text for the outside, URL-safe.
[[nodiscard]] QString toText(const PageKey &key);
[[nodiscard]] std::optional<PageKey> pageKeyFrom(const QString &text);

} // namespace svidok
