// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/workcontext.h"

namespace svidok {

/// The people of the store. Worker threads only.
class People {
public:
    static constexpr qsizetype MaxNameLength = 120; ///< fits the lines of a signature

    explicit People(const WorkContext &context);

    /// Whether a name or a position can stand on paper as it was typed: one line, nothing in it that hides or turns text. Any
    /// thread.
    [[nodiscard]] static bool isPrintable(const QString &typed);

    /// How documents name the person who is signed in, who alone may say so; roles and login stay as they are. Logged.
    /// Errors: InvalidArgument (blank, more than a line, unprintable or too long), those of Identity and store.
    [[nodiscard]] Result<User> nameMyself(const QString &name, const QString &position) const;

private:
    const WorkContext &m_context;
};

} // namespace svidok
