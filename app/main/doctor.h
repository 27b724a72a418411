// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workplace.h"

#include <functional>

namespace svidok {

/// Says how one part is: its name, whether it is well, and what was found.
using DoctorAnswer = std::function<void(const QString &part, bool well, const QString &text)>;

/// Looks at everything that works without a store. Worker thread.
void examineTools(Toolbox &tools, const DoctorAnswer &say);
/// Looks at an open store and what lies around it.
void examineWorkplace(Workplace &workplace, const DoctorAnswer &say);

} // namespace svidok
