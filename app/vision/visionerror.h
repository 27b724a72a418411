// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <exception>

namespace svidok {

/// What an exception of OpenCV or the library means. PhotoTooLarge where memory ran out, else Internal.
[[nodiscard]] Error visionError(const std::exception &exception);

} // namespace svidok
