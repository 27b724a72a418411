// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QStringList>

/// Where the photos of a pair were taken, in words: for who does not see the map, and for what it cannot show.
namespace svidok::mapwords {

/// Distance and bearing between the fixes, or what is missing.
[[nodiscard]] QString summary(const Report &report);
/// One line for each photo: position, accuracy, age, and why it may be wrong (M2).
[[nodiscard]] QStringList positions(const Report &report);

} // namespace svidok::mapwords
