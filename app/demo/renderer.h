// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"

#include <QImage>

#include <memory>

namespace svidok::demo {

struct RenderedScene {
    QImage image; ///< upright, RGB32
    SceneTruth truth;
};

/// A street with everything painted once, for any number of photos of it. Immutable; any thread.
class Street {
public:
    explicit Street(const StreetSpec &spec, double pixelsPerMetre);
    /// How finely to paint the planes for photos whose longer side has so many pixels.
    [[nodiscard]] static double detailFor(int longerSide);
    ~Street();
    Street(const Street &) = delete;
    Street &operator=(const Street &) = delete;

    /// Takes a photo; `scene.street` should be this street's spec. The same scene gives the same pixels.
    [[nodiscard]] RenderedScene photograph(const SceneSpec &scene) const;

private:
    struct Painted;
    std::unique_ptr<const Painted> m_painted;
};

/// Paints the street and takes one photo of it.
[[nodiscard]] RenderedScene renderScene(const SceneSpec &scene);

/// A plausible scene with a readable subject plate; the same for the same seed.
[[nodiscard]] SceneSpec randomScene(quint32 seed);

} // namespace svidok::demo
