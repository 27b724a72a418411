// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/workcontext.h"

namespace svidok {

/// The people of the store. Worker threads only.
class People {
public:
    explicit People(const WorkContext &context);

    /// How documents name the person who is signed in, who alone may say so; roles and login stay as they are. Logged.
    /// Errors: InvalidArgument (blank, more than a line, unprintable or too long), those of Identity and store.
    [[nodiscard]] Result<User> nameMyself(const QString &name, const QString &position) const;

private:
    const WorkContext &m_context;
};

} // namespace svidok
