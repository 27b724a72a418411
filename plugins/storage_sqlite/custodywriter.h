// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "domain/custody.h"

namespace svidok {

/// Appends events to their chains inside the running transaction. Error: CustodyBroken, naming the chain, when the
/// store's links and heads contradict each other.
[[nodiscard]] Outcome appendCustody(Connection &connection, const QList<CustodyEvent> &events);

} // namespace svidok
