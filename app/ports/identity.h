// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/user.h"

namespace svidok {

/// Who is signed in here. Asked anew before every action: a disabled person is refused at once (G8).
class Identity {
public:
    virtual ~Identity() = default;
    /// Errors: NotSignedIn, UserInactive.
    [[nodiscard]] virtual Result<User> current() const = 0;
};

} // namespace svidok
