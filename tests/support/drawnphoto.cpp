// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawnphoto.h"

#include <exiv2/exiv2.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace svidok::test {

namespace {

QByteArray encoded(const cv::Mat &picture, const QString &extension, int quality)
{
    std::vector<uchar> bytes;
    std::vector<int> parameters;
    if (extension == u".jpg")
        parameters = { cv::IMWRITE_JPEG_QUALITY, quality };
    else if (extension == u".webp")
        parameters = { cv::IMWRITE_WEBP_QUALITY, quality };
    cv::imencode(extension.toStdString(), picture, bytes, parameters);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

cv::Mat decoded(const QByteArray &bytes)
{
    const cv::Mat data(1, static_cast<int>(bytes.size()), CV_8U, const_cast<char *>(bytes.constData()));
    return cv::imdecode(data, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
}

QByteArray withMetadata(const QByteArray &photo, const std::function<void(Exiv2::Image &)> &change)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(photo.constData()), photo.size());
    image->readMetadata();
    change(*image);
    image->writeMetadata();
    Exiv2::BasicIo &io = image->io();
    io.open();
    const Exiv2::DataBuf all = io.read(static_cast<long>(io.size()));
    return QByteArray(reinterpret_cast<const char *>(all.pData_), all.size_);
}

QString degreesMinutesSeconds(double degrees)
{
    const double absolute = std::abs(degrees);
    const int whole = static_cast<int>(absolute);
    const int minutes = static_cast<int>((absolute - whole) * 60);
    const qint64 seconds = std::llround(((absolute - whole) * 60 - minutes) * 60 * 10000);
    return QStringLiteral("%1/1 %2/1 %3/10000").arg(whole).arg(minutes).arg(seconds);
}

} // namespace

QByteArray draw(const DrawnPhoto &photo)
{
    cv::RNG random(photo.seed * 2654435761U + 1);
    cv::Mat scene(photo.height, photo.width, CV_8UC3, cv::Scalar(150, 160, 165));
    const auto at = [&](double part, int whole) { return static_cast<int>(part * whole); };
    const cv::Rect kerb(0, at(0.75, photo.height), photo.width, photo.height - at(0.75, photo.height));
    cv::rectangle(scene, kerb, cv::Scalar(90, 92, 95), cv::FILLED);
    for (int i = 0; i < 14; ++i) {
        const cv::Rect box(at(random.uniform(0.0, 0.9), photo.width) - photo.shiftPixels,
            at(random.uniform(0.0, 0.8), photo.height), at(random.uniform(0.05, 0.3), photo.width),
            at(random.uniform(0.05, 0.3), photo.height));
        const cv::Scalar colour(random.uniform(0, 256), random.uniform(0, 256), random.uniform(0, 256));
        cv::rectangle(scene, box, colour, cv::FILLED);
    }
    cv::Mat noise(scene.size(), CV_8UC3);
    cv::RNG(photo.seed + 77).fill(noise, cv::RNG::NORMAL, 12, 6);
    scene += noise;
    scene.convertTo(scene, CV_8UC3, photo.gain);
    return encoded(scene, photo.extension, photo.quality);
}

QByteArray tagged(const QByteArray &photo, const QMap<QString, QString> &tags)
{
    return withMetadata(photo, [&](Exiv2::Image &image) {
        for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
            const std::string key = tag.key().toStdString();
            if (tag.key().startsWith(u"Xmp.")) {
                image.xmpData()[key] = tag.value().toStdString();
                continue;
            }
            const Exiv2::ExifKey exifKey(key);
            if (const auto old = image.exifData().findKey(exifKey); old != image.exifData().end())
                image.exifData().erase(old);
            if (tag.value().isEmpty())
                continue;
            auto value = Exiv2::Value::create(exifKey.defaultTypeId());
            value->read(tag.value().toStdString());
            image.exifData().add(exifKey, value.get());
        }
    });
}

QByteArray withThumbnail(const QByteArray &photo, const QByteArray &shown, int width, int height, int quality)
{
    const cv::Mat picture = decoded(shown);
    const double scale = std::min(double(width) / picture.cols, double(height) / picture.rows);
    const cv::Size inner(std::max(1, static_cast<int>(std::lround(picture.cols * scale))),
        std::max(1, static_cast<int>(std::lround(picture.rows * scale))));
    cv::Mat thumbnail(height, width, CV_8UC3, cv::Scalar::all(0));
    cv::Mat reduced;
    cv::resize(picture, reduced, inner, 0, 0, cv::INTER_AREA);
    reduced.copyTo(
        thumbnail(cv::Rect((width - inner.width) / 2, (height - inner.height) / 2, inner.width, inner.height)));
    const QByteArray bytes = encoded(thumbnail, QStringLiteral(".jpg"), quality);
    return withMetadata(photo, [&](Exiv2::Image &image) {
        Exiv2::ExifThumb(image.exifData())
            .setJpegThumbnail(reinterpret_cast<const Exiv2::byte *>(bytes.constData()), bytes.size());
    });
}

QMap<QString, QString> phoneTags(const QString &localTime, const QString &offset, double latitude, double longitude)
{
    return { { QStringLiteral("Exif.Image.Make"), QStringLiteral("Samsung") },
        { QStringLiteral("Exif.Image.Model"), QStringLiteral("SM-A536B") },
        { QStringLiteral("Exif.Photo.DateTimeOriginal"), localTime },
        { QStringLiteral("Exif.Photo.OffsetTimeOriginal"), offset },
        { QStringLiteral("Exif.GPSInfo.GPSLatitude"), degreesMinutesSeconds(latitude) },
        { QStringLiteral("Exif.GPSInfo.GPSLatitudeRef"), latitude < 0 ? QStringLiteral("S") : QStringLiteral("N") },
        { QStringLiteral("Exif.GPSInfo.GPSLongitude"), degreesMinutesSeconds(longitude) },
        { QStringLiteral("Exif.GPSInfo.GPSLongitudeRef"), longitude < 0 ? QStringLiteral("W") : QStringLiteral("E") },
        { QStringLiteral("Exif.GPSInfo.GPSHPositioningError"), QStringLiteral("5/1") } };
}

} // namespace svidok::test
