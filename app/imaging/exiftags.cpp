// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exiftags.h"

#include <exiv2/exiv2.hpp>

#include <algorithm>
#include <mutex>

namespace svidok {

namespace {

constexpr int MaxTags = 1000;
constexpr long MaxShownBytes = 256;

/// Errors that exiv2 only logs while it reads in this thread.
thread_local int loggedErrors = 0;

void countLogged(int level, const char *)
{
    if (level >= Exiv2::LogMsg::error)
        ++loggedErrors;
}

void lockXmp(void *mutex, bool lock)
{
    auto *toLock = static_cast<std::recursive_mutex *>(mutex);
    lock ? toLock->lock() : toLock->unlock();
}

/// exiv2's XMP parser is not thread-safe to initialise and asks for a lock of ours.
void prepareOnce()
{
    static std::once_flag once;
    std::call_once(once, [] {
        static std::recursive_mutex mutex;
        Exiv2::LogMsg::setHandler(countLogged);
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::error);
        Exiv2::XmpParser::initialize(lockXmp, &mutex);
        Exiv2::enableBMFF(true); // HEIC
    });
}

/// Tag text is UTF-8 or, from old devices, some single-byte code.
QString decoded(const std::string &text)
{
    const auto bytes = QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
    QString utf8 = QString::fromUtf8(bytes);
    if (utf8.contains(QChar::ReplacementCharacter))
        utf8 = QString::fromLatin1(bytes);
    while (utf8.endsWith(QChar::Null))
        utf8.chop(1);
    return utf8;
}

MetadataEntry entryOf(const Exiv2::Metadatum &tag, const Exiv2::ExifData *exif)
{
    MetadataEntry entry;
    entry.key = QString::fromStdString(tag.key());
    if (tag.size() > MaxShownBytes) {
        entry.raw = QStringLiteral("(%1 bytes)").arg(tag.size());
        return entry;
    }
    entry.raw = decoded(tag.toString());
    entry.interpreted = decoded(tag.print(exif));
    return entry;
}

/// Of a group in which a tag stands once; what makers keep in their notes is their business.
bool isOfTheStandard(const QString &key)
{
    return key.startsWith(u"Exif.Image.") || key.startsWith(u"Exif.Photo.") || key.startsWith(u"Exif.GPSInfo.");
}

} // namespace

std::optional<double> ExifTags::Rational::value() const
{
    if (denominator == 0)
        return std::nullopt;
    return static_cast<double>(numerator) / static_cast<double>(denominator);
}

ExifTags ExifTags::read(const QByteArray &photo)
{
    prepareOnce();
    loggedErrors = 0;
    ExifTags tags;
    std::unique_ptr<Exiv2::Image> image;
    const auto attempt = [&tags](const auto &step) {
        try {
            step();
        } catch (const std::exception &) {
            tags.m_damaged = true;
        }
    };
    attempt([&] {
        const auto *bytes = reinterpret_cast<const Exiv2::byte *>(photo.constData());
        image.reset(Exiv2::ImageFactory::open(bytes, photo.size()).release());
    });
    if (!image.get())
        return tags;
    attempt([&] { image->readMetadata(); });
    const Exiv2::ExifData &exif = image->exifData();
    for (const Exiv2::Exifdatum &tag : exif) {
        if (tags.m_entries.size() >= MaxTags)
            break;
        attempt([&] {
            const MetadataEntry entry = entryOf(tag, &exif);
            tags.m_entries.append(entry);
            const QString text = entry.raw.trimmed();
            if (const auto known = tags.m_texts.constFind(entry.key); known != tags.m_texts.constEnd()) {
                tags.m_damaged = tags.m_damaged || (isOfTheStandard(entry.key) && *known != text);
                return;
            }
            tags.m_texts.insert(entry.key, text);
            if (tag.size() <= MaxShownBytes &&
                (tag.typeId() == Exiv2::unsignedRational || tag.typeId() == Exiv2::signedRational)) {
                for (long i = 0; i < tag.count(); ++i) {
                    const Exiv2::Rational value = tag.toRational(i);
                    // toRational() narrows; unsigned values beyond 2^31 come back negative.
                    const auto widen = [&](int32_t v) {
                        return tag.typeId() == Exiv2::unsignedRational ? qint64(static_cast<quint32>(v)) : qint64(v);
                    };
                    tags.m_rationals[entry.key].append({ widen(value.first), widen(value.second) });
                }
            }
        });
    }
    for (const Exiv2::Xmpdatum &tag : image->xmpData()) {
        if (tags.m_entries.size() >= MaxTags)
            break;
        attempt([&] {
            tags.m_entries.append(entryOf(tag, nullptr));
            tags.m_texts.insert(tags.m_entries.last().key, tags.m_entries.last().raw.trimmed());
        });
    }
    attempt([&] {
        const Exiv2::DataBuf preview = Exiv2::ExifThumbC(exif).copy();
        tags.m_thumbnail = QByteArray(reinterpret_cast<const char *>(preview.pData_), preview.size_);
    });
    if (image->iccProfileDefined())
        tags.m_colourProfile = QByteArray(reinterpret_cast<const char *>(image->iccProfile()->pData_), image->iccProfile()->size_);
    tags.m_damaged = tags.m_damaged || loggedErrors > 0;
    return tags;
}

QString ExifTags::text(const QString &key) const
{
    return m_texts.value(key);
}

std::optional<double> ExifTags::number(const QString &key) const
{
    if (const auto found = m_rationals.constFind(key); found != m_rationals.constEnd() && !found->isEmpty())
        return found->first().value();
    bool fine = false;
    const double value = m_texts.value(key).toDouble(&fine);
    return fine ? std::optional(value) : std::nullopt;
}

int ExifTags::orientation() const
{
    const int value = static_cast<int>(number(QStringLiteral("Exif.Image.Orientation")).value_or(1));
    return value >= 1 && value <= 8 ? value : 1;
}

} // namespace svidok
