// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"

#include <memory>

namespace svidok {

class PhotoDecoder;

/// PlateFinder with OpenCV, on a pool of its own. Futures still open when it goes are finished first.
class CvPlateFinder final : public PlateFinder {
public:
    /// The decoder outlives the finder.
    explicit CvPlateFinder(const PhotoDecoder &decoder, int threads = 2);
    ~CvPlateFinder() override;

    Future<FoundPlates> find(const QByteArray &photo, PlateSearch search, CancelToken cancel = {},
        std::shared_ptr<const SearchMemory> before = {}) override;
    QString modelHash() const override;
    QString parameters() const override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace svidok
