// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"

namespace svidok {

/// Changes in the making, as in a dialog: nothing is stored until apply(), and cancel() truly cancels.
class SettingsDraft {
public:
    /// `settings` outlives the draft.
    explicit SettingsDraft(Settings &settings);

    template <typename T>
    [[nodiscard]] T value(const SettingKey<T> &key) const
    {
        const auto it = m_changes.constFind(key.name);
        return it == m_changes.constEnd() ? m_settings.value(key) : key.decode(*it).value_or(key.fallback);
    }
    /// Errors: SettingInvalid (subject: the key); the draft stays as it was.
    template <typename T>
    [[nodiscard]] Outcome setValue(const SettingKey<T> &key, const T &value)
    {
        if (!key.allows(value))
            return fail(ErrorCode::SettingInvalid, key.name);
        if (value == m_settings.value(key))
            m_changes.remove(key.name);
        else
            m_changes.insert(key.name, SettingCodec<T>::encode(value));
        return done();
    }
    [[nodiscard]] bool isDirty() const { return !m_changes.isEmpty(); }
    /// Stores all changes together. On failure (see Settings::setValue) the draft keeps them.
    [[nodiscard]] Outcome apply();
    void cancel();

private:
    Settings &m_settings;
    QHash<QString, QString> m_changes;
};

} // namespace svidok
