// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// The one file of the command line that talks to the terminal itself.
namespace svidok::cli::terminal {

[[nodiscard]] bool inputIsTerminal();
/// One line of standard input without its end; on a terminal without echo. Empty at the end of input.
[[nodiscard]] QString readSecretLine();
/// Asks on standard error; true for y or т (так). Only where inputIsTerminal().
[[nodiscard]] bool confirm(const QString &question);

} // namespace svidok::cli::terminal
