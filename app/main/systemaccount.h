// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace svidok {

/// Who works here where nobody says it: the account of the session or, as for a service, of the process. Empty where the system has no
/// name for it.
[[nodiscard]] QString systemAccount();

} // namespace svidok
