// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

#include <QString>

#include <optional>

namespace svidok {

/// The stable name of a code, for JSON, logs and stored records: the enumerator as written. The number behind a code
/// may change between versions, the name may not.
[[nodiscard]] QString errorName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> errorCode(QStringView name);

} // namespace svidok
