// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "golden/stage.h"

/// The pictures that are kept of the scenes: the manual shows them, the tests compare with them.
namespace svidok::test::kept {

inline constexpr int Width = 900; ///< of pictures of the whole window, pixels
inline constexpr double Tolerated = 0.06; ///< share of the picture that may look different: letters differ from machine to machine

[[nodiscard]] QString file(Scene scene, const QString &language);
/// As it is kept: smaller, with few colours.
[[nodiscard]] QImage reduced(const QImage &picture);
/// The share of a grid's cells whose colour differs to the eye; 1 where the shapes differ.
[[nodiscard]] double changedShare(const QImage &kept, const QImage &picture);

} // namespace svidok::test::kept
