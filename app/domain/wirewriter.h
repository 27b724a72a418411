// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/sha256.h"
#include "domain/plate.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <array>
#include <optional>

class QJsonObject;

namespace svidok::wire {

/// Canonical JSON, written as it goes along: UTF-8, no spaces, numbers in their shortest form. Whatever can be written has
/// a print(Writer &, const T &): below and in wire.h.
class Writer {
public:
    void null() { m_json += "null"; }
    void flag(bool value) { m_json += value ? "true" : "false"; }
    void integer(qint64 value);
    void number(double value); ///< infinite and NaN: null
    void text(QStringView value);
    void json(const QByteArray &canonical) { m_json += canonical; }

    void open(char bracket) { m_json += bracket; }
    void close(char bracket) { m_json += bracket; }
    /// The comma between what stands in the same brackets.
    void separate();
    /// Followed by the member's value.
    void key(QLatin1String key);

    [[nodiscard]] QByteArray take() { return std::move(m_json); }

private:
    QByteArray m_json;
};

/// The members of one object, in the order of their keys; ends with its scope.
class Object {
public:
    explicit Object(Writer &out)
        : m_out(out)
    {
        m_out.open('{');
    }
    ~Object() { m_out.close('}'); }
    Q_DISABLE_COPY_MOVE(Object)

    template <typename T> Object &add(QLatin1String key, const T &value)
    {
        Q_ASSERT(m_last.isNull() || m_last < key);
        m_last = key;
        m_out.separate();
        m_out.key(key);
        print(m_out, value);
        return *this;
    }

private:
    Writer &m_out;
    QLatin1String m_last;
};

inline void print(Writer &out, bool value) { out.flag(value); }
inline void print(Writer &out, int value) { out.integer(value); }
inline void print(Writer &out, qint64 value) { out.integer(value); }
inline void print(Writer &out, double value) { out.number(value); }
inline void print(Writer &out, const QString &value) { out.text(value); }
inline void print(Writer &out, const PlateText &value) { out.text(value.text()); }
void print(Writer &out, const char *) = delete; ///< would be a bool
void print(Writer &out, const QByteArray &bytes); ///< base64
void print(Writer &out, QChar value); ///< a null one: null
void print(Writer &out, const QDateTime &value); ///< as wire::instant(); a null one: null
void print(Writer &out, const Sha256 &value); ///< hexadecimal; a null one: null
void print(Writer &out, const QJsonObject &json);

template <typename Tag> void print(Writer &out, const Id<Tag> &id) { out.text(id.toString()); }

template <typename T> void print(Writer &out, const std::optional<T> &value)
{
    if (value)
        print(out, *value);
    else
        out.null();
}

template <typename Range> void printArray(Writer &out, const Range &values)
{
    out.open('[');
    for (const auto &value : values) {
        out.separate();
        print(out, value);
    }
    out.close(']');
}

template <typename T> void print(Writer &out, const QList<T> &values)
{
    printArray(out, values);
}

template <typename T, size_t N> void print(Writer &out, const std::array<T, N> &values)
{
    printArray(out, values);
}

} // namespace svidok::wire
