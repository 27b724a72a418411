// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"

#include <QObject>

namespace svidok {

/// The vision room with OpenCV.
class VisionPlugin final : public QObject, public VisionFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.VisionFactory/1" FILE "vision_opencv.json")
    Q_INTERFACES(svidok::VisionFactory)

public:
    std::unique_ptr<PlateFinder> finder(const PhotoDecoder &decoder) override;
    std::unique_ptr<SceneMatcher> matcher(const PhotoDecoder &decoder) override;
    std::unique_ptr<PictureLab> pictures() override;
};

} // namespace svidok
