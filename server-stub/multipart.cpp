// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "multipart.h"

#include <string_view>

namespace svidok::stub {

namespace {

// The value of a parameter as in: form-data; name="case"; filename="x.pdf"
QByteArray parameter(const QByteArray &headerValue, const QByteArray &name)
{
    const QList<QByteArray> pieces = headerValue.split(';');
    for (const QByteArray &piece : pieces.mid(1)) {
        const qsizetype equals = piece.indexOf('=');
        if (equals < 0 || piece.left(equals).trimmed().toLower() != name)
            continue;
        QByteArray value = piece.mid(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

// Several times faster on documents than QByteArray::indexOf.
qsizetype find(const QByteArray &body, const QByteArray &needle, qsizetype from)
{
    const std::string_view text(body.constData(), static_cast<size_t>(body.size()));
    const size_t at = text.find(
        std::string_view(needle.constData(), static_cast<size_t>(needle.size())), static_cast<size_t>(from));
    return at == std::string_view::npos ? -1 : static_cast<qsizetype>(at);
}

QMap<QByteArray, QByteArray> headers(const QByteArray &block)
{
    QMap<QByteArray, QByteArray> found;
    const QList<QByteArray> lines = block.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            found.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return found;
}

} // namespace

std::optional<QMap<QByteArray, FormPart>> parseFormData(const QByteArray &contentType, const QByteArray &body)
{
    const QByteArray boundary = parameter(contentType, "boundary");
    if (!contentType.toLower().startsWith("multipart/form-data") || boundary.isEmpty() || boundary.size() > 70)
        return std::nullopt;
    const QByteArray open = "--" + boundary + "\r\n";
    const QByteArray next = "\r\n--" + boundary;
    if (!body.startsWith(open))
        return std::nullopt;

    QMap<QByteArray, FormPart> parts;
    qsizetype at = open.size();
    while (true) {
        const qsizetype headerEnd = body.indexOf("\r\n\r\n", at);
        if (headerEnd < 0)
            return std::nullopt;
        const qsizetype start = headerEnd + 4;
        const qsizetype end = find(body, next, start);
        if (end < 0)
            return std::nullopt;
        const auto fields = headers(body.mid(at, headerEnd - at));
        const QByteArray disposition = fields.value("content-disposition");
        const QByteArray name = parameter(disposition, "name");
        if (name.isEmpty() || parts.contains(name))
            return std::nullopt;
        parts.insert(
            name, {parameter(disposition, "filename"), fields.value("content-type"), body.mid(start, end - start)});
        at = end + next.size();
        if (body.mid(at, 2) == "--")
            return parts;
        if (body.mid(at, 2) != "\r\n")
            return std::nullopt;
        at += 2;
    }
}

} // namespace svidok::stub
