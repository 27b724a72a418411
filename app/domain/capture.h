// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geo.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

class QTimeZone;

namespace svidok {

/// The zone of local times and days where nothing names another: that of Kyiv. Not valid where the system does not know
/// it; then such a time is no instant, and doctor says so.
[[nodiscard]] const QTimeZone &assumedZone();

/// Where an instant was observed, best first (FACTS.md section 7). ExifModified is the time of an edit and FileName
/// a convention: both are shown, neither proves anything.
enum class InstantSource { ExifOriginal, Gps, ExifDigitized, ExifModified, FileName };

/// An instant that somebody observed. Never computed from another one.
struct ObservedInstant {
    QDateTime utc; ///< UTC, millisecond precision
    std::optional<int> offsetSeconds; ///< the observed (or, if offsetAssumed, assumed) offset from UTC
    InstantSource source = InstantSource::ExifOriginal;
    QString sourceField; ///< the field it was read from, as exiv2 names it
    double uncertaintySeconds = 1.0; ///< half width: the field's resolution; 3600 where an assumed zone is ambiguous
    bool offsetAssumed = false; ///< the file names no offset; assumedZone() was assumed

    [[nodiscard]] QDate day() const; ///< on the calendar there: by the offset, without one (GPS alone) in assumedZone(); null without both

    bool operator==(const ObservedInstant &) const = default;
};

/// A position fix as the device wrote it.
struct GeoFix {
    GeoPoint point;
    std::optional<double> accuracyMetres; ///< radius; absent when the device did not say
    QString source; ///< the fields it came from
    std::optional<QDateTime> fixUtc; ///< when the fix was taken, by GPS time
    std::optional<double> directionDegrees; ///< where the camera looked, clockwise from north
    std::optional<double> altitudeMetres;

    bool operator==(const GeoFix &) const = default;
};

/// Hints that the metadata contradict themselves or say too little. A hint is a reason to look, never a verdict.
/// New ones go to the end, and need a name in wirenames.cpp.
enum class CaptureFlag {
    NoMetadata,
    MetadataDamaged, ///< or twofold: tags or whole blocks of which nobody knows which one is meant
    OffsetAssumed,
    ClockSkew, ///< times in the file contradict each other: GPS and camera by more than 2 minutes, or the camera's own
    StaleFix, ///< the fix is older than the photo by more than 2 minutes
    EditedBySoftware, ///< the Software tag names an editor
    ThumbnailDiffers, ///< the embedded thumbnail shows another picture
    PositionImplausible, ///< out of range, (0,0), swapped or of low precision
    PixelsTruncated, ///< the file is cut off, or does not decode from end to end
    TimeImplausible, ///< after the photo came in, or a local time that the assumed zone skipped when its clocks changed
};

/// One tag as found (P7): raw text and interpretation.
struct MetadataEntry {
    QString key; ///< exiv2 key, e.g. Exif.Photo.DateTimeOriginal
    QString raw;
    QString interpreted;

    bool operator==(const MetadataEntry &) const = default;
};

/// What a photo's metadata say about its capture.
struct CaptureFacts {
    std::optional<ObservedInstant> taken;
    std::optional<GeoFix> fix;
    QString make;
    QString model;
    QString software;
    QString bodySerial;
    QList<CaptureFlag> flags; ///< sorted, without repeats
    QList<MetadataEntry> entries; ///< in file order

    bool operator==(const CaptureFacts &) const = default;
};

} // namespace svidok
