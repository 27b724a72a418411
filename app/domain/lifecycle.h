// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/commands.h"
#include "domain/custody.h"
#include "domain/lawpack.h"
#include "domain/report.h"
#include "domain/user.h"

namespace svidok {

/// What a command did: the report afterwards and the custody events that belong to it. Store both or neither.
struct Applied {
    Report report;
    QList<CustodyEvent> events;
};

/// What commands need to know from outside.
struct CommandContext {
    Actor actor;
    QDateTime now; ///< UTC
    const LawPack *law = nullptr; ///< for codes and reasons; may be null for commands that need neither
    QString appVersion;
};

/// Who may do what: an auditor changes nothing and an administrator decides nothing, whatever other roles they have.
/// Under second review (Report::secondReview) the last word on a pending report is a senior's who gave no first opinion;
/// otherwise it is an inspector's. Codes are looked up on Report::offenceDay().
/// Not seen here: messages on their way. Before Reopen or RejectReport of a verified report the caller cancels what the
/// outbox still holds, and gives up if something is in flight or delivered.
/// Events carry ids, codes, states and digests; plates, names and free text are bound by a digest ("..._sha256") only.
///
/// The only way in which a report changes. Checks the edge, the role, the reasons and the fields (Q14, Q15), never
/// removes a decision, a read or a note, and yields the event to log. Errors: EdgeIllegal, RoleMissing, SamePerson,
/// ReasonUnknown, ViolationUnknown, ViolationUndecided, DocumentLocked, InvalidArgument.
[[nodiscard]] Result<Applied> applyCommand(const Report &report, const ReportCommand &command, const CommandContext &context);

/// Whether an edge of the life of a report exists and which roles may take it.
[[nodiscard]] Roles rolesForEdge(ReportStatus from, ReportStatus to);

/// Whether a report still waits for somebody here, and can be late.
[[nodiscard]] bool isInHand(ReportStatus status);

/// Who asked for the second review that a pending report waits for, in the order in which they asked; nobody: it waits for none.
[[nodiscard]] QList<UserId> firstOpinions(const Report &report);

} // namespace svidok
