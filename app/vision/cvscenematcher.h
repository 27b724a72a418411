// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"

#include <memory>

namespace svidok {

class PhotoDecoder;

/// SceneMatcher with SIFT, a ratio test both ways and MAGSAC++, on a pool of its own. Refuses with
/// "texture.too_little", "inliers.too_few", "geometry.degenerate" or "appearance.differs".
class CvSceneMatcher final : public SceneMatcher {
public:
    /// The decoder outlives the matcher.
    explicit CvSceneMatcher(const PhotoDecoder &decoder, int threads = 1);
    ~CvSceneMatcher() override;

    Future<SceneMatch> match(const QByteArray &first, const std::optional<Quad> &firstPlate, const QByteArray &second,
        const std::optional<Quad> &secondPlate, CancelToken cancel) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace svidok
