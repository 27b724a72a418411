// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace svidok {

/// From now on the calling thread, and threads that it starts, leave the processor to others of this program when both want it.
/// For good: a thread cannot take its priority back. Does nothing where QThread's own priorities do it: Linux alone ignores those.
void giveWay();

} // namespace svidok
