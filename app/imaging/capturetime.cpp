// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capturetime.h"

#include "exiftags.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

namespace svidok {

namespace {

struct LocalTime {
    QDateTime local; ///< as shown by the device, spec UTC so that nothing converts it
    double resolutionSeconds = 1.0;
};

QDateTime composed(const QRegularExpressionMatch &match)
{
    const auto part = [&](int i) { return match.capturedView(i).toInt(); };
    const QDate date(part(1), part(2), part(3));
    const QTime time(part(4), part(5), part(6));
    return date.isValid() && time.isValid() && date.year() >= 1980 ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

/// "2026:05:04 10:11:12", with the separators that sloppy writers use; zeros and blanks are no time.
std::optional<LocalTime> localTime(const QString &text, const QString &subSeconds)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4})[:./-](\\d{2})[:./-](\\d{2})[ T](\\d{2}):(\\d{2}):(\\d{2})\\b"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    LocalTime answer{ composed(match), 1.0 };
    if (answer.local.isNull())
        return std::nullopt;
    static const QRegularExpression digits(QStringLiteral("^\\d+$"));
    if (digits.match(subSeconds).hasMatch()) {
        const QString milliseconds = subSeconds.left(3).leftJustified(3, u'0');
        answer.local = answer.local.addMSecs(milliseconds.toInt());
        answer.resolutionSeconds = std::pow(10.0, -double(std::min<qsizetype>(subSeconds.size(), 3)));
    }
    return answer;
}

/// "+03:00" or "Z" in seconds.
std::optional<int> offsetSeconds(const QString &text)
{
    if (text == u'Z')
        return 0;
    static const QRegularExpression form(QStringLiteral("^([+-])(\\d{2}):?(\\d{2})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int seconds = match.capturedView(2).toInt() * 3600 + match.capturedView(3).toInt() * 60;
    if (match.capturedView(3).toInt() > 59 || seconds > 14 * 3600)
        return std::nullopt;
    return match.capturedView(1) == u'-' ? -seconds : seconds;
}

// Nothing where the zone is not known.
std::optional<CaptureTime> inAssumedZone(const LocalTime &time, ObservedInstant instant)
{
    if (!assumedZone().isValid())
        return std::nullopt;
    // Every offset in force around the time is tried; the change of the clocks leaves none or two that fit.
    CaptureTime answer;
    const QDateTime &local = time.local;
    int fallback = 0;
    for (const int days : { -1, 1 }) {
        const int offset = assumedZone().offsetFromUtc(local.addDays(days));
        const QDateTime utc = local.addSecs(-offset);
        if (days == -1)
            fallback = offset;
        if (assumedZone().offsetFromUtc(utc) == offset && !answer.candidatesUtc.contains(utc))
            answer.candidatesUtc.append(utc);
    }
    std::sort(answer.candidatesUtc.begin(), answer.candidatesUtc.end());
    answer.neverWas = answer.candidatesUtc.isEmpty();
    instant.utc = answer.neverWas ? local.addSecs(-fallback) : answer.candidatesUtc.first();
    instant.offsetSeconds = static_cast<int>(instant.utc.secsTo(local));
    instant.offsetAssumed = true;
    instant.uncertaintySeconds = answer.candidatesUtc.size() == 1 ? time.resolutionSeconds : 3600.0;
    if (answer.neverWas)
        answer.candidatesUtc = { instant.utc };
    answer.taken = instant;
    return answer;
}

std::optional<CaptureTime> atOffset(const LocalTime &time, std::optional<int> offset, InstantSource source, const QString &field)
{
    ObservedInstant instant;
    instant.source = source;
    instant.sourceField = field;
    if (!offset)
        return inAssumedZone(time, instant);
    instant.utc = time.local.addSecs(-*offset);
    instant.offsetSeconds = offset;
    instant.uncertaintySeconds = time.resolutionSeconds;
    return CaptureTime{ instant, false, { instant.utc } };
}

/// A dated field with the fraction and the offset that belong to it; other fields' offsets do not.
struct TimeFields {
    InstantSource source;
    QString time;
    QString fraction;
    QString offset;
};

std::optional<CaptureTime> fromFields(const ExifTags &tags, const TimeFields &fields)
{
    const auto time = localTime(tags.text(fields.time), tags.text(fields.fraction));
    if (!time)
        return std::nullopt;
    return atOffset(*time, offsetSeconds(tags.text(fields.offset)), fields.source, fields.time);
}

/// By more than a camera needs to write what it took; on the wall where a field does not name its offset.
bool isLater(const ExifTags &tags, const TimeFields &later, const TimeFields &earlier)
{
    constexpr qint64 ToleratedMilliseconds = 2000;
    const auto a = localTime(tags.text(earlier.time), tags.text(earlier.fraction));
    const auto b = localTime(tags.text(later.time), tags.text(later.fraction));
    if (!a || !b)
        return false;
    const auto offsetA = offsetSeconds(tags.text(earlier.offset));
    const auto offsetB = offsetSeconds(tags.text(later.offset));
    const qint64 zones = offsetA && offsetB ? (*offsetB - *offsetA) * 1000LL : 0;
    return a->local.msecsTo(b->local) - zones > ToleratedMilliseconds;
}

std::optional<CaptureTime> fromFileName(const QString &fileName)
{
    static const QRegularExpression form(QStringLiteral(
        "(?<!\\d)(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})[-_ T]+(\\d{2})[-_.:]?(\\d{2})[-_.:]?(\\d{2})(\\d{3})?(?!\\d)"));
    const auto match = form.match(fileName);
    if (!match.hasMatch())
        return std::nullopt;
    LocalTime time{ composed(match), 1.0 };
    if (time.local.isNull())
        return std::nullopt;
    if (match.hasCaptured(7)) {
        time.local = time.local.addMSecs(match.capturedView(7).toInt());
        time.resolutionSeconds = 0.001;
    }
    // Pixel phones name their files by UTC, everybody else by local time.
    const auto offset = fileName.startsWith(u"PXL_") ? std::optional(0) : std::nullopt;
    return atOffset(time, offset, InstantSource::FileName, QStringLiteral("file name"));
}

} // namespace

std::optional<qint64> gpsClock(const ExifTags &tags)
{
    const auto parts = tags.rationals(QStringLiteral("Exif.GPSInfo.GPSTimeStamp"));
    if (parts.size() != 3)
        return std::nullopt;
    const auto hours = parts.at(0).value();
    const auto minutes = parts.at(1).value();
    const auto seconds = parts.at(2).value();
    if (!hours || !minutes || !seconds)
        return std::nullopt;
    const double total = *hours * 3600 + *minutes * 60 + *seconds;
    if (!(total >= 0 && total < 86401) || *minutes >= 60 || *seconds >= 61)
        return std::nullopt;
    return std::llround(total * 1000);
}

QDateTime gpsTime(const ExifTags &tags)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})[:./-](\\d{2})[:./-](\\d{2})"));
    const auto match = form.match(tags.text(QStringLiteral("Exif.GPSInfo.GPSDateStamp")));
    const auto clock = gpsClock(tags);
    if (!match.hasMatch() || !clock)
        return {};
    const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.capturedView(3).toInt());
    if (!date.isValid() || date.year() < 1990)
        return {};
    return QDateTime(date, QTime(0, 0), Qt::UTC).addMSecs(*clock);
}

CaptureTime captureTime(const ExifTags &tags, const QString &fileName)
{
    static const TimeFields original{ InstantSource::ExifOriginal, QStringLiteral("Exif.Photo.DateTimeOriginal"),
        QStringLiteral("Exif.Photo.SubSecTimeOriginal"), QStringLiteral("Exif.Photo.OffsetTimeOriginal") };
    static const TimeFields digitized{ InstantSource::ExifDigitized, QStringLiteral("Exif.Photo.DateTimeDigitized"),
        QStringLiteral("Exif.Photo.SubSecTimeDigitized"), QStringLiteral("Exif.Photo.OffsetTimeDigitized") };
    static const TimeFields modified{ InstantSource::ExifModified, QStringLiteral("Exif.Image.DateTime"),
        QStringLiteral("Exif.Photo.SubSecTime"), QStringLiteral("Exif.Photo.OffsetTime") };

    const bool contradictory = isLater(tags, original, modified) || isLater(tags, digitized, modified)
        || isLater(tags, original, digitized) || isLater(tags, digitized, original);
    const auto answer = [contradictory](CaptureTime time) {
        time.contradictory = contradictory;
        return time;
    };
    if (const auto found = fromFields(tags, original))
        return answer(*found);
    if (const QDateTime gps = gpsTime(tags); !gps.isNull()) {
        ObservedInstant instant;
        instant.utc = gps;
        instant.source = InstantSource::Gps;
        instant.sourceField = QStringLiteral("Exif.GPSInfo.GPSTimeStamp");
        const auto camera = fromFields(tags, digitized);
        return answer({ instant, false, camera ? camera->candidatesUtc : QList{ gps } });
    }
    for (const TimeFields &fields : { digitized, modified }) {
        if (const auto found = fromFields(tags, fields))
            return answer(*found);
    }
    return answer(fromFileName(fileName).value_or(CaptureTime()));
}

} // namespace svidok
