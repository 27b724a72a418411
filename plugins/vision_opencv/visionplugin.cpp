// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visionplugin.h"

#include "vision/cvpicturelab.h"
#include "vision/cvplatefinder.h"
#include "vision/cvscenematcher.h"

namespace svidok {

std::unique_ptr<PlateFinder> VisionPlugin::finder(const PhotoDecoder &decoder)
{
    return std::make_unique<CvPlateFinder>(decoder);
}

std::unique_ptr<SceneMatcher> VisionPlugin::matcher(const PhotoDecoder &decoder)
{
    return std::make_unique<CvSceneMatcher>(decoder);
}

std::unique_ptr<PictureLab> VisionPlugin::pictures()
{
    return std::make_unique<CvPictureLab>();
}

} // namespace svidok
