// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"
#include "demo/vec.h"

#include <QImage>

#include <vector>

namespace svidok::demo {

/// Linear light of a picture, row by row.
struct Exposure {
    int width = 0;
    int height = 0;
    std::vector<Vec3> light;
};

/// Makes a phone's picture of it: exposure, tone curve, vignetting, softness of the lens, noise of the sensor.
[[nodiscard]] QImage develop(const Exposure &exposure, const CameraSpec &camera);

} // namespace svidok::demo
