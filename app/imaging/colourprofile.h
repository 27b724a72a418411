// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace svidok {

/// Whether the curves of an ICC profile rise from dark to light, as those of every camera and screen do: with others it could
/// blacken a photo, invert it, or let something in it vanish. True for a profile without curves, which nobody here applies.
[[nodiscard]] bool showsThePicture(QByteArrayView profile);

} // namespace svidok
