// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace svidok {

/// From now on what takes more than a few megabytes at once, as photos and what nets make of them do, is the system's again as
/// soon as it is freed; what is smaller is kept for what comes next. Call it when the program starts. Does nothing where the C
/// library keeps no such memory.
void giveLargeBuffersBack();

} // namespace svidok
