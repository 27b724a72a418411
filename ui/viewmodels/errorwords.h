// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace svidok::errorwords {

/// Without the internal number of what it is about, which stands nowhere on the screen, and with the beginning of a hash
/// only: a word of 64 letters fits nowhere.
[[nodiscard]] Error plain(Error error);

/// What happened and what to do, for a person in front of the window; plain().
[[nodiscard]] QString shown(const Error &error);

/// What to do about it in a window: no commands.
[[nodiscard]] QString advice(const Error &error);

/// For whoever sets something up: what happened, with the technical detail of it.
[[nodiscard]] QString diagnosis(const Error &error);

/// What they are about, the first few.
[[nodiscard]] QString subjects(const QList<Error> &errors);

} // namespace svidok::errorwords
