// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exifphotoprobe.h"

#include "captureplace.h"
#include "capturetime.h"
#include "colourprofile.h"
#include "exiftags.h"
#include "greydecode.h"
#include "likeness.h"
#include "storedpixels.h"
#include "uprightpixels.h"
#include "domain/photoformat.h"

#include <algorithm>

namespace svidok {

namespace {

constexpr qint64 ToleratedSkewSeconds = 120;
constexpr int SmallestThumbnailEdge = 32;
constexpr int ToleratedDaysAhead = 1; ///< of a clock, the camera's or this computer's

/// Names that editors leave in Software and CreatorTool, in lower case. Firmware names do not contain them.
bool namesAnEditor(const QString &software)
{
    static const QStringList editors{ QStringLiteral("photoshop"), QStringLiteral("lightroom"), QStringLiteral("adobe"),
        QStringLiteral("gimp"), QStringLiteral("snapseed"), QStringLiteral("picsart"), QStringLiteral("photoscape"),
        QStringLiteral("paint.net"), QStringLiteral("affinity"), QStringLiteral("pixelmator"),
        QStringLiteral("darktable"), QStringLiteral("rawtherapee"), QStringLiteral("acdsee"),
        QStringLiteral("capture one"), QStringLiteral("luminar"), QStringLiteral("facetune"), QStringLiteral("canva"),
        QStringLiteral("vsco"), QStringLiteral("polarr"), QStringLiteral("microsoft windows photo"),
        QStringLiteral("windows photo"), QStringLiteral("picasa"), QStringLiteral("irfanview"),
        QStringLiteral("xnview"), QStringLiteral("imagemagick"), QStringLiteral("meitu"), QStringLiteral("photopea"),
        QStringLiteral("pixlr"), QStringLiteral("krita"), QStringLiteral("inkscape"), QStringLiteral("fotor"),
        QStringLiteral("corel"), QStringLiteral("paint shop"), QStringLiteral("digikam"), QStringLiteral("showfoto"),
        QStringLiteral("faststone"), QStringLiteral("stable diffusion"), QStringLiteral("midjourney"),
        QStringLiteral("dall") };
    const QString lower = software.toLower();
    return std::any_of(editors.begin(), editors.end(), [&](const QString &editor) { return lower.contains(editor); });
}

bool wasEdited(const ExifTags &tags)
{
    return namesAnEditor(tags.text(QStringLiteral("Exif.Image.Software"))) ||
        namesAnEditor(tags.text(QStringLiteral("Exif.Image.ProcessingSoftware"))) ||
        namesAnEditor(tags.text(QStringLiteral("Xmp.xmp.CreatorTool"))) ||
        std::any_of(tags.entries().begin(), tags.entries().end(), [](const MetadataEntry &entry) {
            return entry.key.startsWith(u"Xmp.xmpMM.History") && entry.key.endsWith(u"softwareAgent") && namesAnEditor(entry.raw);
        });
}

/// Compares the camera's clock with GPS time. A local time that was there twice is fine if either reading fits; a GPS time
/// without a day is compared round the clock.
void crossCheck(const ExifTags &tags, const CaptureTime &time, QList<CaptureFlag> &flags)
{
    constexpr qint64 DaySeconds = 24 * 3600;
    const QDateTime gps = gpsTime(tags);
    const auto clock = gpsClock(tags);
    const auto fits = [&](const QDateTime &utc) {
        if (!gps.isNull())
            return std::abs(gps.secsTo(utc)) <= ToleratedSkewSeconds;
        const qint64 apart = std::abs(utc.time().msecsSinceStartOfDay() - *clock) / 1000 % DaySeconds;
        return std::min(apart, DaySeconds - apart) <= ToleratedSkewSeconds;
    };
    const auto &utcs = time.candidatesUtc;
    const bool isOff = time.taken && clock && std::none_of(utcs.begin(), utcs.end(), fits);
    if (isOff || time.contradictory)
        flags.append(CaptureFlag::ClockSkew);
    if (isOff && !gps.isNull() && gps < utcs.first())
        flags.append(CaptureFlag::StaleFix);
}

CaptureFacts captureFacts(const ExifTags &tags, const QString &fileName, const Clock *clock)
{
    CaptureFacts facts;
    const CaptureTime time = captureTime(tags, fileName);
    const CapturePlace place = capturePlace(tags);
    facts.taken = time.taken;
    facts.fix = place.fix;
    facts.make = tags.text(QStringLiteral("Exif.Image.Make"));
    facts.model = tags.text(QStringLiteral("Exif.Image.Model"));
    facts.software = tags.text(QStringLiteral("Exif.Image.Software"));
    facts.bodySerial = tags.text(QStringLiteral("Exif.Photo.BodySerialNumber"));
    facts.entries = tags.entries();
    const auto raise = [&](bool condition, CaptureFlag flag) {
        if (condition)
            facts.flags.append(flag);
    };
    raise(tags.isEmpty(), CaptureFlag::NoMetadata);
    raise(tags.isDamaged(), CaptureFlag::MetadataDamaged);
    raise(time.taken && time.taken->offsetAssumed, CaptureFlag::OffsetAssumed);
    const bool isAhead = clock && time.taken && time.taken->utc > clock->nowUtc().addDays(ToleratedDaysAhead);
    raise(time.neverWas || isAhead, CaptureFlag::TimeImplausible);
    raise(wasEdited(tags), CaptureFlag::EditedBySoftware);
    raise(place.implausible, CaptureFlag::PositionImplausible);
    crossCheck(tags, time, facts.flags);
    return facts;
}

/// A thumbnail that cannot be read says nothing.
bool thumbnailContradicts(const ExifTags &tags, const PixelBuffer &grey)
{
    const auto format = photoFormat(tags.thumbnail());
    if (!format || std::min(format->width, format->height) < SmallestThumbnailEdge)
        return false;
    const auto thumbnail = decodeGrey(tags.thumbnail(), *format, {});
    return thumbnail && thumbnailDiffers(grey, thumbnail->pixels, tags.orientation());
}

} // namespace

Result<PhotoFacts> ExifPhotoProbe::probe(const QByteArray &photo, const QString &fileName, bool withPixels) const
{
    const auto named = [&](Error error) {
        error.subject = fileName;
        return fail(std::move(error));
    };
    const auto format = photoFormat(photo);
    if (!format)
        return named(format.error());
    // What nobody here could ever see is refused, whether its pixels are wanted now or not.
    if (const auto codec = codecFor(format->kind, m_codec); !codec)
        return named(codec.error());
    const ExifTags tags = ExifTags::read(photo);
    PhotoFacts facts;
    facts.mediaType = format->mediaType();
    facts.width = format->width;
    facts.height = format->height;
    const int orientation = format->orientation(tags.orientation());
    if (orientation >= 5)
        std::swap(facts.width, facts.height);
    facts.capture = captureFacts(tags, fileName, m_clock);
    if ((format->exifBlocks > 1 || !showsThePicture(tags.colourProfile())) && !tags.isDamaged())
        facts.capture.flags.append(CaptureFlag::MetadataDamaged);
    bool damaged = !format->complete;
    if (withPixels) {
        const auto grey = decodeGrey(photo, *format, m_codec);
        if (!grey)
            return named(grey.error());
        damaged = damaged || grey->partial;
        facts.perceptualHash = perceptualHash(uprightPixels(grey->pixels, orientation));
        if (thumbnailContradicts(tags, grey->pixels))
            facts.capture.flags.append(CaptureFlag::ThumbnailDiffers);
    }
    if (damaged)
        facts.capture.flags.append(CaptureFlag::PixelsTruncated);
    std::sort(facts.capture.flags.begin(), facts.capture.flags.end());
    return facts;
}

} // namespace svidok
