// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ports/store.h"

namespace svidok {

/// Up to where the running transaction sees the changes of the store.
[[nodiscard]] Result<QueueMark> queueMark(Connection &connection, const QDateTime &now);
[[nodiscard]] Result<qint64> queueCount(Connection &connection, const ReportQuery &query, const QDateTime &now);
[[nodiscard]] Result<ReportChanges> queueChanges(
    Connection &connection, const ReportQuery &query, const QueueMark &since, const QDateTime &now);

} // namespace svidok
