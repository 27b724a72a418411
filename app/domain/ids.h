// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace svidok {

using ReportId = Id<struct ReportIdTag>;
using PhotoId = Id<struct PhotoIdTag>;
using ViolationId = Id<struct ViolationIdTag>;
using ReadingId = Id<struct ReadingIdTag>;
using UserId = Id<struct UserIdTag>;
using NoteId = Id<struct NoteIdTag>;
using MarkId = Id<struct MarkIdTag>;
using OutboxId = Id<struct OutboxIdTag>;
/// One user action across all parts and services, from the click to the server's log (C9).
using CorrelationId = Id<struct CorrelationIdTag>;

} // namespace svidok
