// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/imageheader.h"

#include <QtEndian>

#include <optional>

namespace svidok {

namespace {

/// Big- or little-endian numbers at a place; nothing behind the end.
class Bytes {
public:
    explicit Bytes(const QByteArray &data)
        : m_data(reinterpret_cast<const uchar *>(data.constData()))
        , m_size(data.size())
    {
    }
    [[nodiscard]] std::optional<int> u8(qsizetype at) const
    {
        return has(at, 1) ? std::optional<int>(m_data[at]) : std::nullopt;
    }
    [[nodiscard]] std::optional<int> be16(qsizetype at) const
    {
        return has(at, 2) ? std::optional<int>(qFromBigEndian<quint16>(m_data + at)) : std::nullopt;
    }
    [[nodiscard]] std::optional<quint32> be32(qsizetype at) const
    {
        return has(at, 4) ? std::optional<quint32>(qFromBigEndian<quint32>(m_data + at)) : std::nullopt;
    }
    [[nodiscard]] std::optional<quint32> le(qsizetype at, int bytes) const
    {
        if (!has(at, bytes))
            return std::nullopt;
        quint32 value = 0;
        for (int i = bytes - 1; i >= 0; --i)
            value = (value << 8) | m_data[at + i];
        return value;
    }

private:
    [[nodiscard]] bool has(qsizetype at, qsizetype count) const { return at >= 0 && count <= m_size - at; }
    const uchar *m_data;
    qsizetype m_size;
};

struct Size {
    quint32 width = 0;
    quint32 height = 0;
};

/// Walks the segments up to the frame header (ITU T.81, B.1.1).
std::optional<Size> jpegSize(const Bytes &in)
{
    qsizetype at = 2;
    while (const auto lead = in.u8(at)) {
        if (*lead != 0xFF) {
            ++at; // garbage between segments is skipped, as decoders do
            continue;
        }
        const auto marker = in.u8(at + 1);
        if (!marker)
            return std::nullopt;
        if (*marker == 0xFF || *marker == 0x00 || *marker == 0x01 || (*marker >= 0xD0 && *marker <= 0xD8)) {
            at += *marker == 0xFF ? 1 : 2;
            continue;
        }
        const bool frame = *marker >= 0xC0 && *marker <= 0xCF && *marker != 0xC4 && *marker != 0xC8 && *marker != 0xCC;
        if (frame) {
            const auto height = in.be16(at + 5);
            const auto width = in.be16(at + 7);
            if (!width || !height)
                return std::nullopt;
            return Size{static_cast<quint32>(*width), static_cast<quint32>(*height)};
        }
        const auto length = in.be16(at + 2);
        if (!length)
            return std::nullopt;
        at += 2 + *length;
    }
    return std::nullopt;
}

std::optional<Size> pngSize(const Bytes &in)
{
    const auto width = in.be32(16);
    const auto height = in.be32(20);
    return width && height ? std::optional(Size{*width, *height}) : std::nullopt;
}

/// The three kinds of the first chunk (RFC 9649).
std::optional<Size> webpSize(const QByteArray &photo, const Bytes &in)
{
    const QByteArray chunk = photo.mid(12, 4);
    if (chunk == "VP8X") {
        const auto width = in.le(24, 3);
        const auto height = in.le(27, 3);
        return width && height ? std::optional(Size{*width + 1, *height + 1}) : std::nullopt;
    }
    if (chunk == "VP8L") {
        const auto bits = in.le(21, 4);
        return bits ? std::optional(Size{(*bits & 0x3FFF) + 1, ((*bits >> 14) & 0x3FFF) + 1}) : std::nullopt;
    }
    const auto width = in.le(26, 2);
    const auto height = in.le(28, 2);
    return width && height ? std::optional(Size{*width & 0x3FFF, *height & 0x3FFF}) : std::nullopt;
}

bool isOtherImage(const QByteArray &photo)
{
    for (const char *magic : {"GIF8", "BM", "8BPS", "II*", "MM"})
        if (photo.startsWith(magic))
            return true;
    // ISO media (HEIC, AVIF) and JPEG 2000 name themselves in the first box
    return photo.mid(4, 4) == "ftyp" || photo.mid(4, 4) == "jP  ";
}

} // namespace

Result<ImageHeader> readImageHeader(const QByteArray &photo)
{
    if (photo.isEmpty())
        return fail(ErrorCode::PhotoEmpty);
    const Bytes in(photo);
    std::optional<Size> size;
    if (photo.startsWith("\xFF\xD8"))
        size = jpegSize(in);
    else if (photo.startsWith("\x89PNG"))
        size = pngSize(in);
    else if (photo.startsWith("RIFF") && photo.mid(8, 4) == "WEBP")
        size = webpSize(photo, in);
    else
        return fail(isOtherImage(photo) ? ErrorCode::PhotoFormatUnsupported : ErrorCode::PhotoNotAnImage);
    if (!size)
        return fail(ErrorCode::PhotoTruncated, {}, QStringLiteral("no size in the header"));
    if (size->width == 0 || size->height == 0)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("no pixels"));
    const quint64 pixels = quint64(size->width) * size->height;
    if (pixels > quint64(MaxPhotoPixels))
        return fail(ErrorCode::PhotoTooLarge, {}, QStringLiteral("%1 x %2").arg(size->width).arg(size->height));
    return ImageHeader{static_cast<int>(size->width), static_cast<int>(size->height)};
}

} // namespace svidok
