// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/captureexif.h"

#include <exiv2/exiv2.hpp>

#include <QBuffer>
#include <QImageWriter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace svidok::demo {

namespace {

QByteArray encode(const QImage &image, int quality)
{
    QBuffer buffer;
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

/// The pixels as the sensor delivered them, to be turned back by `orientation`.
QImage asStored(const QImage &upright, int orientation)
{
    switch (orientation) {
    case 3:
        return upright.transformed(QTransform().rotate(180));
    case 6:
        return upright.transformed(QTransform().rotate(-90));
    case 8:
        return upright.transformed(QTransform().rotate(90));
    default:
        return upright;
    }
}

QString offsetText(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return u"%1%2:%3"_s.arg(QChar(seconds < 0 ? u'-' : u'+')).arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

std::string ascii(const QString &text)
{
    return text.toStdString();
}

/// Degrees, minutes and seconds to the thousandth, about three centimetres.
std::string sexagesimal(double degrees)
{
    const auto thousandths = std::llround(std::abs(degrees) * 3600000.0);
    return ascii(u"%1/1 %2/1 %3/1000"_s.arg(thousandths / 3600000).arg(thousandths / 60000 % 60).arg(thousandths % 60000));
}

std::string rational(double value, int denominator)
{
    return ascii(u"%1/%2"_s.arg(std::llround(value * denominator)).arg(denominator));
}

void writeTimes(Exiv2::ExifData &exif, const CaptureSpec &capture)
{
    const QDateTime local = capture.utc.addSecs(capture.offsetSeconds);
    const std::string text = ascii(local.toString(u"yyyy:MM:dd HH:mm:ss"_s));
    const std::string millis = ascii(local.toString(u"zzz"_s));
    const std::string offset = ascii(offsetText(capture.offsetSeconds));
    exif["Exif.Image.DateTime"] = text;
    exif["Exif.Photo.DateTimeOriginal"] = text;
    exif["Exif.Photo.DateTimeDigitized"] = text;
    exif["Exif.Photo.SubSecTime"] = millis;
    exif["Exif.Photo.SubSecTimeOriginal"] = millis;
    exif["Exif.Photo.SubSecTimeDigitized"] = millis;
    exif["Exif.Photo.OffsetTime"] = offset;
    exif["Exif.Photo.OffsetTimeOriginal"] = offset;
    exif["Exif.Photo.OffsetTimeDigitized"] = offset;
}

void writePosition(Exiv2::ExifData &exif, const CaptureSpec &capture)
{
    if (!capture.position)
        return;
    const auto set = [&exif](const char *key, const std::string &value) { exif[key].setValue(value); };
    set("Exif.GPSInfo.GPSVersionID", "2 3 0 0");
    set("Exif.GPSInfo.GPSLatitudeRef", capture.position->latitude < 0 ? "S" : "N");
    set("Exif.GPSInfo.GPSLatitude", sexagesimal(capture.position->latitude));
    set("Exif.GPSInfo.GPSLongitudeRef", capture.position->longitude < 0 ? "W" : "E");
    set("Exif.GPSInfo.GPSLongitude", sexagesimal(capture.position->longitude));
    set("Exif.GPSInfo.GPSAltitudeRef", "0");
    set("Exif.GPSInfo.GPSAltitude", "1790/10");
    // The fix is of the second before the shutter, as phones have it.
    const QDateTime fix = capture.utc.addMSecs(-700);
    set("Exif.GPSInfo.GPSTimeStamp", ascii(u"%1/1 %2/1 %3/1"_s.arg(fix.time().hour()).arg(fix.time().minute()).arg(fix.time().second())));
    set("Exif.GPSInfo.GPSDateStamp", ascii(fix.toString(u"yyyy:MM:dd"_s)));
    set("Exif.GPSInfo.GPSImgDirectionRef", "T");
    set("Exif.GPSInfo.GPSImgDirection", rational(std::fmod(capture.directionDegrees + 720.0, 360.0), 100));
    set("Exif.GPSInfo.GPSMapDatum", "WGS-84");
    if (capture.accuracyMetres)
        set("Exif.GPSInfo.GPSHPositioningError", rational(*capture.accuracyMetres, 100));
}

void writeDevice(Exiv2::ExifData &exif, const CaptureSpec &capture, const QSize &stored)
{
    exif["Exif.Image.Make"] = ascii(capture.make);
    exif["Exif.Image.Model"] = ascii(capture.model);
    exif["Exif.Image.Software"] = ascii(capture.software);
    exif["Exif.Image.Orientation"] = static_cast<uint16_t>(capture.orientation);
    exif["Exif.Image.XResolution"] = Exiv2::Rational(72, 1);
    exif["Exif.Image.YResolution"] = Exiv2::Rational(72, 1);
    exif["Exif.Image.ResolutionUnit"] = static_cast<uint16_t>(2);
    exif["Exif.Photo.ExifVersion"].setValue("48 50 51 49");
    exif["Exif.Photo.BodySerialNumber"] = ascii(capture.serial);
    exif["Exif.Photo.PixelXDimension"] = static_cast<uint32_t>(stored.width());
    exif["Exif.Photo.PixelYDimension"] = static_cast<uint32_t>(stored.height());
    exif["Exif.Photo.ColorSpace"] = static_cast<uint16_t>(1);
    exif["Exif.Photo.FNumber"] = Exiv2::Rational(18, 10);
    exif["Exif.Photo.FocalLength"] = Exiv2::Rational(540, 100);
}

} // namespace

Result<QByteArray> writePhoto(const QImage &upright, const CaptureSpec &capture)
{
    const QImage stored = capture.metadata ? asStored(upright, capture.orientation) : upright;
    const QByteArray plain = encode(stored, capture.quality);
    if (plain.isEmpty())
        return fail(ErrorCode::Internal, u"jpeg"_s, u"the JPEG writer of Qt is missing"_s);
    if (!capture.metadata)
        return plain;
    try {
        Exiv2::ExifData exif;
        writeDevice(exif, capture, stored.size());
        writeTimes(exif, capture);
        writePosition(exif, capture);
        const QImage thumbnail
            = (capture.thumbnailOf.isNull() ? stored : asStored(capture.thumbnailOf, capture.orientation))
                  .scaled(stored.width() >= stored.height() ? QSize(160, 120) : QSize(120, 160), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QByteArray small = encode(thumbnail, 80);
        Exiv2::ExifThumb(exif).setJpegThumbnail(reinterpret_cast<const Exiv2::byte *>(small.constData()), small.size());
        auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(plain.constData()), plain.size());
        image->readMetadata();
        image->setExifData(exif);
        image->writeMetadata();
        Exiv2::BasicIo &io = image->io();
        io.open();
        const Exiv2::DataBuf bytes = io.read(static_cast<long>(io.size()));
        return QByteArray(reinterpret_cast<const char *>(bytes.pData_), static_cast<qsizetype>(bytes.size_));
    } catch (const Exiv2::AnyError &error) {
        return fail(ErrorCode::Internal, u"exiv2"_s, QString::fromUtf8(error.what()));
    }
}

} // namespace svidok::demo
