// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/heicformat.h"

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace svidok {

namespace {

/// A box of ISO/IEC 14496-12.
struct Box {
    QByteArrayView type;
    QByteArrayView body;
    bool whole = true;
};

/// Reads big-endian numbers; beyond the end they are 0 and `ended` is set.
class Reader {
public:
    explicit Reader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    quint32 number(int bytes)
    {
        quint32 value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | (i < m_rest.size() ? static_cast<quint8>(m_rest[i]) : 0U);
        ended = ended || bytes > m_rest.size();
        m_rest = m_rest.sliced(std::min<qsizetype>(bytes, m_rest.size()));
        return value;
    }
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    bool ended = false;

private:
    QByteArrayView m_rest;
};

/// The box at the beginning of `data`, which is left behind it.
std::optional<Box> takeBox(QByteArrayView &data)
{
    if (data.size() < 8)
        return std::nullopt;
    quint64 size = qFromBigEndian<quint32>(data.data());
    qsizetype head = 8;
    if (size == 1 && data.size() >= 16) {
        size = qFromBigEndian<quint64>(data.data() + 8);
        head = 16;
    } else if (size == 0) {
        size = static_cast<quint64>(data.size());
    }
    if (size < static_cast<quint64>(head))
        return std::nullopt;
    const auto there = static_cast<qsizetype>(std::min(size, static_cast<quint64>(data.size())));
    const Box box{data.sliced(4, 4), data.sliced(head, there - head), static_cast<quint64>(there) == size};
    data = data.sliced(there);
    return box;
}

std::optional<Box> findBox(QByteArrayView data, QByteArrayView type)
{
    while (const auto box = takeBox(data)) {
        if (box->type == type)
            return box;
    }
    return std::nullopt;
}

/// Which properties, counted from 1, the item has.
QList<quint32> propertiesOf(quint32 item, QByteArrayView associations)
{
    Reader reader(associations);
    const quint32 version = reader.number(1);
    const bool wide = reader.number(3) & 1U;
    QList<quint32> found;
    for (quint32 left = reader.number(4); left > 0 && !reader.ended; --left) {
        const quint32 id = reader.number(version < 1 ? 2 : 4);
        for (quint32 one = reader.number(1); one > 0 && !reader.ended; --one) {
            const quint32 property = wide ? reader.number(2) & 0x7FFFU : reader.number(1) & 0x7FU;
            if (id == item)
                found.append(property);
        }
    }
    return found;
}

/// How many of the items that the file lists are EXIF: each picture in it may have its own.
int exifItems(QByteArrayView list)
{
    Reader reader(list);
    const quint32 version = reader.number(1);
    static_cast<void>(reader.number(3));
    static_cast<void>(reader.number(version == 0 ? 2 : 4));
    int found = 0;
    QByteArrayView rest = reader.rest();
    while (const auto box = takeBox(rest)) {
        Reader entry(box->body);
        const quint32 entryVersion = entry.number(1);
        static_cast<void>(entry.number(3));
        static_cast<void>(entry.number(entryVersion < 3 ? 2 : 4)); // its number
        static_cast<void>(entry.number(2)); // protected or not
        found += entryVersion >= 2 && entry.rest().startsWith(QByteArrayView("Exif")) ? 1 : 0;
    }
    return found;
}

} // namespace

bool beginsAsHeic(QByteArrayView photo)
{
    static constexpr std::array brands{"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"};
    return photo.size() >= 12 && photo.sliced(4, 4) == QByteArrayView("ftyp")
        && std::any_of(brands.begin(), brands.end(), [&](const char *brand) { return photo.sliced(8, 4) == QByteArrayView(brand); });
}

Result<PhotoFormat> heicFormat(QByteArrayView photo)
{
    PhotoFormat format{PhotoFormat::Kind::Heic, 0, 0, true};
    std::optional<Box> meta;
    for (QByteArrayView rest = photo; !rest.isEmpty();) {
        const auto box = takeBox(rest);
        format.complete = format.complete && box && box->whole;
        if (!box)
            break;
        if (box->type == QByteArrayView("meta") && !meta)
            meta = box;
    }
    if (!meta || !meta->whole || meta->body.size() < 4)
        return fail(format.complete ? ErrorCode::PhotoNotAnImage : ErrorCode::PhotoTruncated, {}, QStringLiteral("HEIC without a still picture"));
    const QByteArrayView boxes = meta->body.sliced(4); // behind version and flags
    const auto primary = findBox(boxes, "pitm");
    const auto properties = findBox(boxes, "iprp");
    const auto kept = properties ? findBox(properties->body, "ipco") : std::nullopt;
    const auto associated = properties ? findBox(properties->body, "ipma") : std::nullopt;
    if (!primary || !kept || !associated)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("HEIC without a primary picture"));
    Reader id(primary->body);
    const quint32 version = id.number(1);
    static_cast<void>(id.number(3));
    const QList<quint32> wanted = propertiesOf(id.number(version == 0 ? 2 : 4), associated->body);

    quint32 width = 0;
    quint32 height = 0;
    QList<Box> boxesKept;
    QByteArrayView rest = kept->body;
    while (const auto box = takeBox(rest))
        boxesKept.append(*box);
    // In the order of the item: a turn counts for the size that was said before it, as libheif has it.
    for (const quint32 number : wanted) {
        if (number == 0 || number > boxesKept.size())
            continue;
        const Box &box = boxesKept.at(number - 1);
        Reader reader(box.body);
        if (box.type == QByteArrayView("ispe")) {
            static_cast<void>(reader.number(4));
            width = reader.number(4);
            height = reader.number(4);
        } else if (box.type == QByteArrayView("irot") && reader.number(1) % 2 == 1) {
            std::swap(width, height);
        }
    }
    if (width == 0 || height == 0 || width > 0x7FFFFFFF || height > 0x7FFFFFFF)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("HEIC without a size"));
    format.width = static_cast<int>(width);
    format.height = static_cast<int>(height);
    if (const auto items = findBox(boxes, "iinf"))
        format.exifBlocks = exifItems(items->body);
    return format;
}

} // namespace svidok
