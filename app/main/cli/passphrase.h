// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "ports/documents.h"
#include "toolbox.h"

namespace svidok::cli {

/// Unlocks a key named "p12:FILE". The passphrase comes from the keychain (entry "signing/" and the file's absolute
/// path); where it is not there or wrong, from SVIDOK_PASSPHRASE, else it is asked for: on the terminal without echo, or
/// as one line of standard input. Errors: InvalidArgument, those of SignerFactory, Plugin*.
[[nodiscard]] Result<std::unique_ptr<SigningKey>> unlockKey(
    const Invocation &call, Toolbox &tools, const QString &key, const QDateTime &now);

} // namespace svidok::cli
