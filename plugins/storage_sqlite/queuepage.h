// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ports/store.h"

namespace svidok {

/// A page of the queue, or of a search in it. Reads columns only, never a body. Error: InvalidArgument for a limit out
/// of range, a key that is none, or deleted reports in another order than by due date.
[[nodiscard]] Result<ReportPage> queuePage(Connection &connection, const ReportQuery &query, const QDateTime &now);

} // namespace svidok
