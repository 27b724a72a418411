// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/photoprints.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxPixels = 400'000'000;
constexpr int MaxCropWidth = 640;

// sRGB without alpha, as PDF/A-1 asks.
QImage forPrint(QImage image)
{
    const QColorSpace srgb(QColorSpace::SRgb);
    if (image.colorSpace().isValid() && image.colorSpace() != srgb)
        image.convertToColorSpace(srgb);
    return std::move(image).convertToFormat(QImage::Format_RGB32);
}

Outcome checkReadable(QImageReader &reader, const QString &name)
{
    if (!reader.canRead())
        return fail(ErrorCode::PhotoNotAnImage, name, reader.errorString());
    const QSize size = reader.size();
    if (static_cast<qint64>(size.width()) * size.height() > MaxPixels)
        return fail(ErrorCode::PhotoTooLarge, name, u"%1 x %2"_s.arg(size.width()).arg(size.height()));
    return done();
}

Result<QImage> readWhole(const QByteArray &bytes, const QString &name, QSize box)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (auto readable = checkReadable(reader, name); !readable)
        return fail(readable.error());
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        box.transpose();
    const QSize size = reader.size();
    if (size.width() > box.width() || size.height() > box.height())
        reader.setScaledSize(size.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1}));
    QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::PhotoTruncated, name, reader.errorString());
    return forPrint(std::move(image));
}

// A point of the upright photo in the pixels as they are stored; `stored` is the stored size.
QPointF toStored(QPointF p, QImageIOHandler::Transformations transformation, const QSize &stored)
{
    if (transformation & QImageIOHandler::TransformationRotate90)
        p = {p.y(), stored.height() - p.x()};
    if (transformation & QImageIOHandler::TransformationMirror)
        p.setX(stored.width() - p.x());
    if (transformation & QImageIOHandler::TransformationFlip)
        p.setY(stored.height() - p.y());
    return p;
}

QRectF boundsOf(const Quad &quad)
{
    const auto [left, right] = std::minmax({quad[0].x(), quad[1].x(), quad[2].x(), quad[3].x()});
    const auto [top, bottom] = std::minmax({quad[0].y(), quad[1].y(), quad[2].y(), quad[3].y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

// A crop is an extra: where it cannot be made the photo itself still says all.
QImage readCrop(const QByteArray &bytes, const PhotoReading &reading, const PlateRead &plate)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize stored = reader.size();
    const auto transformation = reader.transformation();
    const bool turned = transformation & QImageIOHandler::TransformationRotate90;
    const QSizeF upright = turned ? stored.transposed() : stored;
    QRectF rect = boundsOf(plate.quad);
    if (rect.isEmpty() || stored.isEmpty() || static_cast<qint64>(stored.width()) * stored.height() > MaxPixels)
        return {};
    if (reading.width > 0 && reading.height > 0) {
        const double sx = upright.width() / reading.width;
        const double sy = upright.height() / reading.height;
        rect = QRectF(rect.x() * sx, rect.y() * sy, rect.width() * sx, rect.height() * sy);
    }
    const double margin = 0.12 * rect.width();
    rect.adjust(-margin, -margin, margin, margin);
    const QRect clip = QRectF(toStored(rect.topLeft(), transformation, stored),
        toStored(rect.bottomRight(), transformation, stored))
                           .normalized()
                           .toAlignedRect()
                           .intersected(QRect(QPoint(0, 0), stored));
    if (clip.isEmpty())
        return {};
    reader.setClipRect(clip);
    QImage crop = reader.read();
    if (crop.width() > MaxCropWidth)
        crop = crop.scaledToWidth(MaxCropWidth, Qt::SmoothTransformation);
    return crop.isNull() ? crop : forPrint(std::move(crop));
}

// OpenSSL uses the processor's own instructions: on photos that is many times as fast as Qt.
bool fits(const QByteArray &bytes, const Sha256 &expected)
{
    std::array<unsigned char, Sha256::Bytes> digest{};
    return EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), digest.data(), nullptr, EVP_sha256(), nullptr)
        == 1
        && QByteArrayView(digest) == expected.bytes();
}

struct Job {
    const Photo *photo = nullptr;
    const PhotoReading *reading = nullptr;
    QByteArray bytes;
    Outcome intact = done();
    Result<QImage> image = QImage();
    QImage crop;
};

} // namespace

Result<std::vector<PhotoPrint>> makePrints(
    const Report &report, const QMap<Sha256, QByteArray> &bytes, const QSize &box)
{
    std::vector<Job> jobs(static_cast<size_t>(report.photos.size()));
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    for (size_t i = 0; i < jobs.size(); ++i) {
        Job &job = jobs[i];
        job.photo = &report.photos.at(static_cast<qsizetype>(i));
        const QString &name = job.photo->fileName;
        const auto found = bytes.constFind(job.photo->sha256);
        if (found == bytes.constEnd())
            return fail(ErrorCode::EvidenceMissing, name);
        if (found->isEmpty())
            return fail(ErrorCode::PhotoEmpty, name);
        job.bytes = *found;
        job.reading = report.latestReading(job.photo->id);
    }
    for (Job &job : jobs) {
        pool.start([&job, box] {
            if (!fits(job.bytes, job.photo->sha256))
                job.intact = fail(ErrorCode::EvidenceAltered, job.photo->fileName, job.photo->sha256.toHex());
            job.image = readWhole(job.bytes, job.photo->fileName, box);
        });
        if (const PlateRead *plate = job.reading ? job.reading->subject() : nullptr)
            pool.start([&job, plate] { job.crop = readCrop(job.bytes, *job.reading, *plate); });
    }
    pool.waitForDone();

    std::vector<PhotoPrint> prints;
    for (Job &job : jobs) {
        if (!job.intact)
            return fail(job.intact.error());
        if (!job.image)
            return fail(job.image.error());
        prints.push_back({std::move(*job.image), std::move(job.crop)});
    }
    return prints;
}

} // namespace svidok
