// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"

#include <QString>

// The one file of the command line that talks to the terminal itself.
namespace svidok::cli::terminal {

[[nodiscard]] bool inputIsTerminal();
/// One line of standard input without its end; on a terminal without echo, which is back whatever ends it. Error: Cancelled,
/// as soon as `cancel` says so, and where the input is at its end.
[[nodiscard]] Result<QString> readSecretLine(const CancelToken &cancel);
/// Asks on standard error; done for y or т (так). Only where inputIsTerminal(). Errors: ConfirmationMissing, and as above.
[[nodiscard]] Outcome confirm(const QString &question, const CancelToken &cancel);

} // namespace svidok::cli::terminal
