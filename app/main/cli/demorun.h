// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace svidok::cli {

/// `svidok-cli demo`: a demo store in a folder.
[[nodiscard]] ExitCode makeDemo(const Invocation &call);
/// `svidok-cli demo-run`: the whole main job in a folder, against a police service that it starts itself.
[[nodiscard]] ExitCode runDemo(const Invocation &call);

} // namespace svidok::cli
