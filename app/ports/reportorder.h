// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportstore.h"

#include <limits>
#include <tuple>

namespace svidok {

/// Whether a row stands before another in the result of a query: what every store and every list of rows goes by.
[[nodiscard]] inline bool comesBefore(const ReportRow &a, const ReportRow &b, ReportOrder order)
{
    const auto due = [](const ReportRow &row) {
        return row.dueAt.isNull() ? std::numeric_limits<qint64>::max() : row.dueAt.toMSecsSinceEpoch();
    };
    const auto age = [](const ReportRow &row) {
        const qint64 created =
            row.createdAt.isNull() ? std::numeric_limits<qint64>::min() : row.createdAt.toMSecsSinceEpoch();
        return std::make_tuple(created, row.id.toString());
    };
    if (a.hit != b.hit)
        return a.hit < b.hit;
    switch (order) {
    case ReportOrder::Oldest: return age(a) < age(b);
    case ReportOrder::Newest: return age(b) < age(a);
    case ReportOrder::Place: return a.place == b.place ? age(a) < age(b) : a.place < b.place;
    case ReportOrder::Due: break;
    }
    return due(a) == due(b) ? age(a) < age(b) : due(a) < due(b);
}

} // namespace svidok
