// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

namespace svidok {

/// What a person compares on both photos to tell whether the vehicle moved between them (P10).
enum class MovementPoint { Valve, WheelAngle, Gap };
enum class MovementFinding { Same, Different, CannotTell };

/// What a person found, by her own eyes. A point that is not there was not looked at: that is no finding.
using MovementFindings = QMap<MovementPoint, MovementFinding>;

} // namespace svidok
