// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"
#include "ports/pictures.h"
#include "usecases/examine.h"
#include "vision.h"

#include <QMutex>

#include <atomic>

namespace svidok {

/// All that looks into pixels, opened when it is first needed: nobody who wants to see the queue waits for it. Any thread;
/// but for match(), the first call blocks until all is loaded. Errors besides those of the ports: those of Vision::open().
class LateVision final : public SceneMatcher, public PictureLab {
public:
    /// All outlive it. The toolbox is used while `toolsInUse` is held; match() loads on the executor.
    LateVision(Toolbox &tools, QMutex &toolsInUse, const Settings &settings, ReadingCache &cache, Executor &executor);

    [[nodiscard]] Result<Sight> sight();

    Future<SceneMatch> match(const QByteArray &first, const std::optional<Quad> &firstPlate, const QByteArray &second,
        const std::optional<Quad> &secondPlate, CancelToken cancel) override;
    Result<PixelBuffer> enhance(const PixelBuffer &picture, const Enhancement &how) const override;
    Result<PixelBuffer> warp(const PixelBuffer &picture, const std::array<double, 9> &homography, QSize size) const override;
    Result<PixelBuffer> difference(const PixelBuffer &first, const PixelBuffer &second) const override;

private:
    [[nodiscard]] Result<const PictureLab *> lab() const;
    [[nodiscard]] Result<SceneMatcher *> matcher();

    Toolbox &m_tools;
    QMutex &m_toolsInUse;
    const Settings &m_settings;
    ReadingCache &m_cache;
    Executor &m_executor;
    std::unique_ptr<Vision> m_vision;
    std::atomic<SceneMatcher *> m_matcher{nullptr};
};

} // namespace svidok
