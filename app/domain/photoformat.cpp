// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/photoformat.h"

#include "domain/heicformat.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace svidok {

namespace {

using Size = std::pair<int, int>;

quint8 byteAt(QByteArrayView data, qsizetype at)
{
    return static_cast<quint8>(data[at]);
}

quint16 big16(QByteArrayView data, qsizetype at)
{
    return qFromBigEndian<quint16>(data.data() + at);
}

quint32 big32(QByteArrayView data, qsizetype at)
{
    return qFromBigEndian<quint32>(data.data() + at);
}

quint32 little24(QByteArrayView data, qsizetype at)
{
    return quint32(byteAt(data, at)) | quint32(byteAt(data, at + 1)) << 8 | quint32(byteAt(data, at + 2)) << 16;
}

bool holds(QByteArrayView data, qsizetype at, QByteArrayView what)
{
    return data.size() >= at + what.size() && data.sliced(at, what.size()) == what;
}

tl::unexpected<Error> truncated()
{
    return fail(ErrorCode::PhotoTruncated, {}, QStringLiteral("ends inside its headers"));
}

bool isStartOfFrame(quint8 marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// The next marker byte from `at` on, stuffing and restarts passed over; leaves `at` behind it. 0: none.
quint8 nextMarker(QByteArrayView data, qsizetype &at)
{
    while (at + 1 < data.size()) {
        const void *found = std::memchr(data.data() + at, 0xFF, static_cast<size_t>(data.size() - at - 1));
        if (!found)
            break;
        at = static_cast<const char *>(found) - data.data() + 1;
        const quint8 marker = byteAt(data, at);
        if (marker == 0xFF)
            continue;
        ++at;
        if (marker != 0x00 && marker != 0x01 && !(marker >= 0xD0 && marker <= 0xD7))
            return marker;
    }
    at = data.size();
    return 0;
}

Result<PhotoFormat> jpeg(QByteArrayView data)
{
    PhotoFormat format{ PhotoFormat::Kind::Jpeg, 0, 0, false };
    bool pixelsBegan = false;
    for (qsizetype at = 2;;) {
        const quint8 marker = nextMarker(data, at);
        if (marker == 0)
            break;
        if (marker == 0xD9) {
            format.complete = true;
            break;
        }
        if (at + 2 > data.size())
            break;
        const qsizetype length = big16(data, at);
        if (isStartOfFrame(marker)) {
            if (length < 8 || at + 7 > data.size())
                break;
            format.height = big16(data, at + 3);
            format.width = big16(data, at + 5);
        }
        if (marker == 0xE1 && !pixelsBegan && holds(data, at + 2, "Exif"))
            ++format.exifBlocks;
        pixelsBegan = pixelsBegan || marker == 0xDA;
        at += std::max<qsizetype>(length, 2);
    }
    if (format.width == 0 || format.height == 0 || !pixelsBegan)
        return truncated();
    return format;
}

Result<PhotoFormat> png(QByteArrayView data)
{
    if (data.size() < 33 || !holds(data, 12, "IHDR"))
        return truncated();
    PhotoFormat format{ PhotoFormat::Kind::Png, 0, 0, false };
    const quint32 width = big32(data, 16);
    const quint32 height = big32(data, 20);
    if (width == 0 || height == 0 || width > 0x7FFFFFFF || height > 0x7FFFFFFF)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("PNG without a size"));
    format.width = static_cast<int>(width);
    format.height = static_cast<int>(height);
    for (qint64 at = 8; at + 12 <= data.size(); at += qint64(big32(data, at)) + 12) {
        if (holds(data, at + 4, "IEND")) {
            format.complete = true;
            break;
        }
    }
    return format;
}

Result<PhotoFormat> webp(QByteArrayView data)
{
    if (data.size() < 30)
        return truncated();
    PhotoFormat format{ PhotoFormat::Kind::WebP, 0, 0, true };
    format.complete = qint64(qFromLittleEndian<quint32>(data.data() + 4)) + 8 <= data.size();
    if (holds(data, 12, "VP8X")) {
        format.width = static_cast<int>(little24(data, 24) + 1);
        format.height = static_cast<int>(little24(data, 27) + 1);
    } else if (holds(data, 12, "VP8L")) {
        const quint32 bits = qFromLittleEndian<quint32>(data.data() + 21);
        format.width = static_cast<int>((bits & 0x3FFF) + 1);
        format.height = static_cast<int>((bits >> 14 & 0x3FFF) + 1);
    } else if (holds(data, 12, "VP8 ")) {
        format.width = qFromLittleEndian<quint16>(data.data() + 26) & 0x3FFF;
        format.height = qFromLittleEndian<quint16>(data.data() + 28) & 0x3FFF;
    }
    if (format.width == 0 || format.height == 0)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("WebP without a size"));
    return format;
}

/// The name of a known format that is no photo Svidok reads; empty: unknown.
QString otherFormat(QByteArrayView data)
{
    if (holds(data, 4, "ftyp"))
        return holds(data, 8, "avif") ? QStringLiteral("AVIF") : QStringLiteral("MP4");
    static constexpr std::pair<const char *, const char *> known[]{ { "GIF8", "GIF" }, { "BM", "BMP" },
        { "%PDF", "PDF" }, { "PK\x03\x04", "ZIP" }, { "\x1A\x45\xDF\xA3", "WebM" } };
    for (const auto &[magic, name] : known) {
        if (holds(data, 0, magic))
            return QString::fromLatin1(name);
    }
    if (holds(data, 0, QByteArrayView("II*\0", 4)) || holds(data, 0, QByteArrayView("MM\0*", 4)))
        return QStringLiteral("TIFF");
    return {};
}

Result<PhotoFormat> byContent(QByteArrayView data)
{
    if (holds(data, 0, "\xFF\xD8\xFF"))
        return jpeg(data);
    if (holds(data, 0, "\x89PNG\r\n\x1A\n"))
        return png(data);
    if (holds(data, 0, "RIFF") && holds(data, 8, "WEBP"))
        return webp(data);
    if (beginsAsHeic(data))
        return heicFormat(data);
    if (const QString other = otherFormat(data); !other.isEmpty())
        return fail(ErrorCode::PhotoFormatUnsupported, {}, other);
    return fail(ErrorCode::PhotoNotAnImage);
}

} // namespace

QString PhotoFormat::mediaType() const
{
    switch (kind) {
    case Kind::Jpeg:
        return QStringLiteral("image/jpeg");
    case Kind::Png:
        return QStringLiteral("image/png");
    case Kind::WebP:
        return QStringLiteral("image/webp");
    case Kind::Heic:
        return QStringLiteral("image/heic");
    }
    return {};
}

Result<PhotoFormat> photoFormat(QByteArrayView photo)
{
    if (photo.isEmpty())
        return fail(ErrorCode::PhotoEmpty);
    auto format = byContent(photo);
    if (format && qint64(format->width) * format->height > MaxPhotoPixels)
        return fail(ErrorCode::PhotoTooLarge, {}, QStringLiteral("%1 x %2").arg(format->width).arg(format->height));
    return format;
}

} // namespace svidok
