// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "vision/quads.h"

#include <QByteArray>
#include <opencv2/core.hpp>
#include <vector>

namespace svidok {

/// Where a plate may be.
struct LocatedPlate {
    Corners corners{};
    double score = 0.0; ///< 0..1
    int lines = 1;
};

/// Finds plates by two independent signs: rows of characters over an image pyramid, and the Haar cascade. Stateless
/// but for the cascade's text; any thread.
class PlateLocaliser {
public:
    /// `cascade`: the XML of a cascade in OpenCV's current format. Unusable text makes isUsable() false.
    explicit PlateLocaliser(const QByteArray &cascade);

    [[nodiscard]] bool isUsable() const { return m_usable; }
    /// Best first, at most `most`, none covering another. `bgr` is CV_8UC3. May throw cv::Exception.
    [[nodiscard]] std::vector<LocatedPlate> locate(const cv::Mat &bgr, int most, const CancelToken &cancel) const;

private:
    QByteArray m_cascade;
    bool m_usable = false;
};

} // namespace svidok
