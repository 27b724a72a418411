// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/latevision.h"

#include <QMutexLocker>

namespace svidok {

LateVision::LateVision(Toolbox &tools, QMutex &toolsInUse, const Settings &settings, ReadingCache &cache, Executor &executor)
    : m_tools(tools)
    , m_toolsInUse(toolsInUse)
    , m_settings(settings)
    , m_cache(cache)
    , m_executor(executor)
{
}

Result<Sight> LateVision::sight()
{
    const QMutexLocker locker(&m_toolsInUse);
    if (!m_vision) {
        auto opened = Vision::open(m_tools, {}, m_settings, &m_cache);
        if (!opened)
            return fail(opened.error());
        m_vision = std::move(*opened);
    }
    return Sight{&m_vision->reader(), &m_vision->pair()};
}

Result<SceneMatcher *> LateVision::matcher()
{
    const QMutexLocker locker(&m_toolsInUse);
    auto opened = m_tools.matcher();
    if (opened)
        m_matcher = *opened;
    return opened;
}

Result<const PictureLab *> LateVision::lab() const
{
    const QMutexLocker locker(&m_toolsInUse);
    return m_tools.pictures();
}

Future<SceneMatch> LateVision::match(const QByteArray &first, const std::optional<Quad> &firstPlate, const QByteArray &second,
    const std::optional<Quad> &secondPlate, CancelToken cancel)
{
    if (SceneMatcher *known = m_matcher)
        return known->match(first, firstPlate, second, secondPlate, cancel);
    return runOn<SceneMatch>(m_executor, [=, this]() -> Result<SceneMatch> {
        const auto opened = matcher();
        if (!opened)
            return fail(opened.error());
        return await((*opened)->match(first, firstPlate, second, secondPlate, cancel));
    });
}

Result<PixelBuffer> LateVision::enhance(const PixelBuffer &picture, const Enhancement &how) const
{
    const auto opened = lab();
    return opened ? (*opened)->enhance(picture, how) : fail(opened.error());
}

Result<PixelBuffer> LateVision::warp(const PixelBuffer &picture, const std::array<double, 9> &homography, QSize size) const
{
    const auto opened = lab();
    return opened ? (*opened)->warp(picture, homography, size) : fail(opened.error());
}

Result<PixelBuffer> LateVision::difference(const PixelBuffer &first, const PixelBuffer &second) const
{
    const auto opened = lab();
    return opened ? (*opened)->difference(first, second) : fail(opened.error());
}

} // namespace svidok
