// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace svidok {

/// Where approved cases may go.
struct RecipientSetting {
    QString name; ///< what people call it
    QString plugin; ///< "recipient_police_rest"
    QString url; ///< without user or password: tokens are in the keychain
    bool operator==(const RecipientSetting &) const = default;
};

/// How a value stands in a settings file: as one line of text. encode() and decode() are inverse; decode() answers
/// nothing for text that encode() could not have made or a person could not have meant.
template <typename T>
struct SettingCodec;

template <>
struct SettingCodec<QString> {
    static QString encode(const QString &value) { return value; }
    static std::optional<QString> decode(const QString &text) { return text; }
};
template <>
struct SettingCodec<bool> {
    static QString encode(bool value);
    static std::optional<bool> decode(const QString &text);
};
template <>
struct SettingCodec<int> {
    static QString encode(int value);
    static std::optional<int> decode(const QString &text);
};
template <>
struct SettingCodec<double> {
    static QString encode(double value);
    static std::optional<double> decode(const QString &text);
};
/// In milliseconds.
template <>
struct SettingCodec<std::chrono::milliseconds> {
    static QString encode(std::chrono::milliseconds value);
    static std::optional<std::chrono::milliseconds> decode(const QString &text);
};
/// As JSON.
template <>
struct SettingCodec<QList<RecipientSetting>> {
    static QString encode(const QList<RecipientSetting> &value);
    static std::optional<QList<RecipientSetting>> decode(const QString &text);
};

} // namespace svidok
