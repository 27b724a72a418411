// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingcodec.h"

#include <QLatin1String>

namespace svidok {

/// One setting: its name in the file ("group/name"), what holds when nothing is set, and what is allowed.
template <typename T>
struct SettingKey {
    QLatin1String name;
    T fallback{};
    bool (*isAllowed)(const T &) = nullptr; ///< null: everything

    [[nodiscard]] bool allows(const T &value) const { return !isAllowed || isAllowed(value); }
    /// Nothing when the text is not of this type or not allowed.
    [[nodiscard]] std::optional<T> decode(const QString &text) const
    {
        auto value = SettingCodec<T>::decode(text);
        return value && allows(*value) ? value : std::nullopt;
    }
};

} // namespace svidok
