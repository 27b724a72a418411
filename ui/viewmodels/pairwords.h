// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

#include <QLocale>

/// What is said of the pair, in the person's language.
namespace svidok::pairwords {

[[nodiscard]] QString modeName(PairMode mode);
/// "12 May 2026 10:26:41 +03:00"; that it is unknown where nobody observed it.
[[nodiscard]] QString taken(const Photo &photo, const QLocale &locale = QLocale());
/// "A · First photo", of the photo on this side; empty where there is none.
[[nodiscard]] QString name(const PairModel &pair, Side side);
/// "A · First photo · 12 May 2026 10:26:41 +03:00"
[[nodiscard]] QString caption(const PairModel &pair, Side side, const QLocale &locale = QLocale());
[[nodiscard]] QString zoom(double screenPixelsPerPhotoPixel, const QLocale &locale = QLocale());
/// How the photos fit onto each other, with inliers and residual, or why they cannot be laid onto each other.
[[nodiscard]] QString alignment(const PairModel &pair, const QLocale &locale = QLocale());
/// How far the vehicle moved between the photos against what does not move, and what that can and cannot say.
[[nodiscard]] QString shift(const SceneMatch &match, const QLocale &locale = QLocale());

[[nodiscard]] QString shapeName(MarkShape shape);
/// What a mark is, who made it so and when.
[[nodiscard]] QString mark(const PhotoMark &mark, const QString &person);

} // namespace svidok::pairwords
