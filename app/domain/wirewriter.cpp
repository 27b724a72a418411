// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wirewriter.h"

#include "domain/wire.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <charconv>
#include <cmath>

namespace svidok::wire {

namespace {

constexpr char HexDigits[] = "0123456789abcdef";
constexpr qsizetype LongestCharacter = 6; ///< "\u001f", for one UTF-16 unit

char *escaped(char *out, char16_t c)
{
    *out++ = '\\';
    switch (c) {
    case u'"':
    case u'\\':
        *out++ = static_cast<char>(c);
        return out;
    case u'\b':
        *out++ = 'b';
        return out;
    case u'\f':
        *out++ = 'f';
        return out;
    case u'\n':
        *out++ = 'n';
        return out;
    case u'\r':
        *out++ = 'r';
        return out;
    case u'\t':
        *out++ = 't';
        return out;
    default:
        *out++ = 'u';
        for (int shift = 12; shift >= 0; shift -= 4)
            *out++ = HexDigits[(c >> shift) & 0xf];
        return out;
    }
}

char *encoded(char *out, char32_t c)
{
    if (c < 0x800) {
        *out++ = static_cast<char>(0xc0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *out++ = static_cast<char>(0xe0 | (c >> 12));
        } else {
            *out++ = static_cast<char>(0xf0 | (c >> 18));
            *out++ = static_cast<char>(0x80 | ((c >> 12) & 0x3f));
        }
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    }
    *out++ = static_cast<char>(0x80 | (c & 0x3f));
    return out;
}

} // namespace

void Writer::integer(qint64 value)
{
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    m_json.append(digits.data(), end.ptr - digits.data());
}

void Writer::number(double value)
{
    // Whole numbers as such up to where a double no longer tells them apart; minus zero is zero.
    constexpr double mostWhole = 9007199254740992.0; // 2^53
    if (std::abs(value) <= mostWhole && value == std::trunc(value))
        integer(static_cast<qint64>(value));
    else if (std::isfinite(value))
        m_json += QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    else
        null();
}

void Writer::text(QStringView value)
{
    const qsizetype before = m_json.size();
    m_json.resize(before + value.size() * LongestCharacter + 2);
    char *out = m_json.data() + before;
    *out++ = '"';
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char16_t c = value[i].unicode();
        if (c < 0x80) {
            if (c < 0x20 || c == u'"' || c == u'\\')
                out = escaped(out, c);
            else
                *out++ = static_cast<char>(c);
        } else if (QChar::isHighSurrogate(c) && i + 1 < value.size() && value[i + 1].isLowSurrogate()) {
            out = encoded(out, QChar::surrogateToUcs4(c, value[++i].unicode()));
        } else if (QChar::isSurrogate(c)) {
            out = escaped(out, c); // half of a character, which UTF-8 cannot say
        } else {
            out = encoded(out, c);
        }
    }
    *out++ = '"';
    m_json.truncate(out - m_json.constData());
}

void Writer::separate()
{
    if (!m_json.endsWith('{') && !m_json.endsWith('['))
        m_json += ',';
}

void Writer::key(QLatin1String key)
{
    m_json += '"';
    m_json.append(key.data(), key.size());
    m_json += "\":";
}

void print(Writer &out, const QByteArray &bytes)
{
    out.text(QString::fromLatin1(bytes.toBase64()));
}

void print(Writer &out, QChar value)
{
    if (value.isNull())
        out.null();
    else
        out.text(QStringView(&value, 1));
}

void print(Writer &out, const QDateTime &value)
{
    if (value.isNull())
        out.null();
    else
        out.text(instant(value));
}

void print(Writer &out, const Sha256 &value)
{
    if (value.isNull())
        out.null();
    else
        out.text(value.toHex());
}

void print(Writer &out, const QJsonObject &json)
{
    out.json(canonical(json));
}

} // namespace svidok::wire
