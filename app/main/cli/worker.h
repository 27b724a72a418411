// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace svidok::cli {

/// `svidok-cli worker`: sends, syncs and reads plates until it is told to end. Many may run on one store.
[[nodiscard]] ExitCode runWorker(const Invocation &call);

} // namespace svidok::cli
