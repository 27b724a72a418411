// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"

#include <QImage>
#include <QSizeF>

namespace svidok::demo {

/// Outer size in metres.
[[nodiscard]] QSizeF plateSize(const PlateSpec &plate);

/// The plate alone, from edge to edge, at so many pixels per metre; corners are transparent.
[[nodiscard]] QImage drawPlate(const PlateSpec &plate, double pixelsPerMetre, quint32 seed);

} // namespace svidok::demo
