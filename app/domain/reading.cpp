// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include <algorithm>

namespace svidok {

const PlateRead *PhotoReading::subject() const
{
    const auto found = std::find_if(plates.begin(), plates.end(), [](const PlateRead &plate) { return plate.subject; });
    return found == plates.end() ? nullptr : &*found;
}

} // namespace svidok
