// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace svidok {

/// A profile (A5) keeps its preferences and its session state apart from those of every other profile.
struct Profile {
    QString name;
    QString preferencesFile; ///< in the system's folder for settings
    QString sessionFile; ///< in the system's folder for state: window places, last store, nothing a person decided

    /// Errors: InvalidArgument: a name is 1 to 32 small Latin letters, digits, '-' or '_'.
    [[nodiscard]] static Result<Profile> named(const QString &name);
    [[nodiscard]] static QString defaultName();
};

} // namespace svidok
