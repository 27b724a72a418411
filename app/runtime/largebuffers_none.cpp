// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/largebuffers.h"

namespace svidok {

void giveLargeBuffersBack() { }

} // namespace svidok
