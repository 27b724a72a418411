// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/giveway.h"

namespace svidok {

void giveWay() { }

} // namespace svidok
