// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/captureexif.h"
#include "demo/demopairs.h"
#include "demo/scenespec.h"
#include "domain/rules.h"

#include <array>

namespace svidok::demo {

/// One photo of a pair before it is drawn.
struct ShotPlan {
    SceneSpec scene;
    CaptureSpec capture;
    std::optional<SceneSpec> thumbnailScene; ///< what the thumbnail shows where it does not match
};

/// A pair before it is drawn: what stands where, and what a fair judge must say.
struct PairPlan {
    QString name;
    LocalText title;
    LocalText lesson;
    QString place;
    QString enteredAs;
    ShotPlan first;
    ShotPlan second;
    std::array<Verdict, 4> expected{Verdict::Pass, Verdict::Pass, Verdict::Pass, Verdict::Pass}; ///< in the order of RuleId
    bool sameStreet = true;
    std::optional<double> vehicleShiftMetres = 0.0; ///< absent where the two places have nothing to do with each other
};

/// The plans of the twelve pairs, drawn from the seed.
[[nodiscard]] QList<PairPlan> pairPlans(quint32 seed, const QSize &size);

} // namespace svidok::demo
