// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "settings/settingkey.h"

#include <QHash>
#include <QObject>

namespace svidok {

/// The typed settings of one file (INI, written new-then-rename). Values are cached: reading is cheap. For one thread.
/// Preferences and the state of a session are two files and so two objects of this class.
class Settings : public QObject {
    Q_OBJECT

public:
    /// A missing file is an empty one; it is made with the first change.
    explicit Settings(QString file);

    /// What went wrong when the file was read: AccessDenied or SettingInvalid (not an INI file, or a value that cannot be made out); fallbacks hold then.
    [[nodiscard]] const Outcome &opened() const { return m_opened; }

    /// The value; the key's fallback when none is set or the one in the file is not allowed.
    template <typename T>
    [[nodiscard]] T value(const SettingKey<T> &key) const
    {
        const auto it = m_values.constFind(key.name);
        return it == m_values.constEnd() ? key.fallback : key.decode(*it).value_or(key.fallback);
    }
    template <typename T>
    [[nodiscard]] bool isInvalid(const SettingKey<T> &key) const
    {
        const auto it = m_values.constFind(key.name);
        return it != m_values.constEnd() && !key.decode(*it);
    }
    /// Stores at once. Errors: SettingInvalid (subject: the key), AccessDenied, IoFailed; then nothing changes.
    template <typename T>
    [[nodiscard]] Outcome setValue(const SettingKey<T> &key, const T &value)
    {
        if (!key.allows(value))
            return fail(ErrorCode::SettingInvalid, key.name);
        return store({{key.name, SettingCodec<T>::encode(value)}});
    }

signals:
    /// After the value was stored and differs from the one before.
    void changed(const QString &name);

private:
    friend class SettingsDraft;
    [[nodiscard]] Outcome store(const QHash<QString, QString> &values);

    QString m_file;
    QHash<QString, QString> m_values;
    Outcome m_opened;
};

} // namespace svidok
