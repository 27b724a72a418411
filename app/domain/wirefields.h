// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "domain/plate.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

// Inside the domain only: what the wire*.cpp files share.
namespace svidok::wire {

/// Reads the members of one object strictly and remembers the first one that is missing or of the wrong kind, with
/// its path ("photos[1].sha256"). After that the values are empty ones, and finish() answers the error.
class Fields {
public:
    explicit Fields(const QJsonObject &json)
        : m_json(json)
    {
    }

    [[nodiscard]] QString text(QLatin1String key);
    [[nodiscard]] QString optionalText(QLatin1String key); ///< JSON null: empty
    [[nodiscard]] QStringList texts(QLatin1String key);
    [[nodiscard]] QChar character(QLatin1String key);
    [[nodiscard]] QChar optionalCharacter(QLatin1String key); ///< JSON null: null
    [[nodiscard]] bool flag(QLatin1String key);
    [[nodiscard]] qint64 integer(QLatin1String key);
    [[nodiscard]] int smallInteger(QLatin1String key); ///< 32 bits
    [[nodiscard]] double number(QLatin1String key);
    [[nodiscard]] std::optional<double> optionalNumber(QLatin1String key);
    [[nodiscard]] QDateTime instant(QLatin1String key);
    [[nodiscard]] QDateTime optionalInstant(QLatin1String key); ///< JSON null: null
    [[nodiscard]] Sha256 optionalSha(QLatin1String key); ///< JSON null: null
    [[nodiscard]] QByteArray bytes(QLatin1String key); ///< base64
    [[nodiscard]] PlateText plate(QLatin1String key) { return PlateText::fold(text(key)); }
    [[nodiscard]] QJsonArray array(QLatin1String key);
    [[nodiscard]] QJsonObject objectAt(QLatin1String key); ///< as it stands
    [[nodiscard]] bool has(QLatin1String key) const { return m_json.contains(key); }
    [[nodiscard]] bool isNull(QLatin1String key) const { return m_json.value(key).isNull(); }

    template <typename Identifier> [[nodiscard]] Identifier id(QLatin1String key) { return Identifier(text(key)); }

    /// An enumerator by its wire name.
    template <typename Enum> [[nodiscard]] Enum named(QLatin1String key, std::optional<Enum> (*parse)(const QString &))
    {
        const auto found = parse(text(key));
        if (!found)
            refuse(key, QStringLiteral("unknown name"));
        return found.value_or(Enum{});
    }

    template <typename T> [[nodiscard]] T object(QLatin1String key, Result<T> (*parse)(const QJsonObject &))
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isObject()) {
            refuse(key, QStringLiteral("object expected"));
            return {};
        }
        return take(QString(key), parse(value.toObject()));
    }

    template <typename T>
    [[nodiscard]] std::optional<T> optionalObject(QLatin1String key, Result<T> (*parse)(const QJsonObject &))
    {
        if (isNull(key))
            return std::nullopt;
        return object(key, parse);
    }

    template <typename T> [[nodiscard]] QList<T> objects(QLatin1String key, Result<T> (*parse)(const QJsonObject &))
    {
        const QJsonArray values = array(key);
        QList<T> list;
        list.reserve(values.size());
        for (qsizetype i = 0; i < values.size() && !m_error; ++i) {
            const QString path = QStringLiteral("%1[%2]").arg(QString(key)).arg(i);
            if (values.at(i).isObject())
                list.append(take(path, parse(values.at(i).toObject())));
            else
                refuse(path, QStringLiteral("object expected"));
        }
        return list;
    }

    void refuse(const QString &path, const QString &detail);

    template <typename T> [[nodiscard]] Result<T> finish(T value) const
    {
        if (m_error)
            return fail(*m_error);
        return value;
    }

private:
    template <typename T> [[nodiscard]] T take(const QString &path, Result<T> result)
    {
        if (result)
            return std::move(*result);
        refuse(path + u'.' + result.error().subject, result.error().detail);
        return {};
    }

    QJsonObject m_json;
    std::optional<Error> m_error;
};

} // namespace svidok::wire
