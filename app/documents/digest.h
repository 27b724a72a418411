// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"

namespace svidok {

/// As Sha256::of(), by OpenSSL, which uses the processor's own instructions: on photos and whole documents that is many times as
/// fast as Qt.
[[nodiscard]] Sha256 digestOf(QByteArrayView bytes);

} // namespace svidok
