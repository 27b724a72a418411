// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingcodec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace svidok {

QString SettingCodec<bool>::encode(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

std::optional<bool> SettingCodec<bool>::decode(const QString &text)
{
    if (text == u"true")
        return true;
    if (text == u"false")
        return false;
    return std::nullopt;
}

QString SettingCodec<int>::encode(int value)
{
    return QString::number(value);
}

std::optional<int> SettingCodec<int>::decode(const QString &text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString SettingCodec<double>::encode(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> SettingCodec<double>::decode(const QString &text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && qIsFinite(value) ? std::optional(value) : std::nullopt;
}

QString SettingCodec<std::chrono::milliseconds>::encode(std::chrono::milliseconds value)
{
    return QString::number(value.count());
}

std::optional<std::chrono::milliseconds> SettingCodec<std::chrono::milliseconds>::decode(const QString &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok ? std::optional(std::chrono::milliseconds(value)) : std::nullopt;
}

QString SettingCodec<QList<RecipientSetting>>::encode(const QList<RecipientSetting> &value)
{
    QJsonArray array;
    for (const auto &recipient : value)
        array.append(QJsonObject{{u"name"_s, recipient.name}, {u"plugin"_s, recipient.plugin}, {u"url"_s, recipient.url}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::optional<QList<RecipientSetting>> SettingCodec<QList<RecipientSetting>>::decode(const QString &text)
{
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray())
        return std::nullopt;
    QList<RecipientSetting> recipients;
    const auto array = document.array();
    for (const auto &entry : array) {
        const auto fields = entry.toObject();
        recipients.append({fields[u"name"_s].toString(), fields[u"plugin"_s].toString(), fields[u"url"_s].toString()});
    }
    return recipients;
}

} // namespace svidok
