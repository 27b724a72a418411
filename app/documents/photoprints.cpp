// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/photoprints.h"

#include "ports/pictures.h"

#include <QColorSpace>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace svidok {

namespace {

constexpr int MaxCropWidth = 640;

// sRGB without alpha, as PDF/A-1 asks; no larger than the box.
QImage forPrint(const PhotoPixels &photo, const QSize &box)
{
    const PixelBuffer &pixels = photo.pixels;
    const QImage decoded(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height, QImage::Format_RGB32);
    const bool isLarger = decoded.width() > box.width() || decoded.height() > box.height();
    QImage image = isLarger ? decoded.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation) : decoded.copy();
    if (!photo.colourProfile.isEmpty()) {
        const QColorSpace profile = QColorSpace::fromIccProfile(photo.colourProfile);
        if (profile.isValid() && profile != QColorSpace::SRgb) {
            image.setColorSpace(profile);
            image.convertToColorSpace(QColorSpace::SRgb);
        }
    }
    return std::move(image).convertToFormat(QImage::Format_RGB32);
}

// A plate with a margin around it.
QRect cropRegion(const Quad &quad)
{
    const auto [left, right] = std::minmax({quad[0].x(), quad[1].x(), quad[2].x(), quad[3].x()});
    const auto [top, bottom] = std::minmax({quad[0].y(), quad[1].y(), quad[2].y(), quad[3].y()});
    const double margin = 0.12 * (right - left);
    return QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-margin, -margin, margin, margin).toAlignedRect();
}

// A crop is an extra: where it cannot be made the photo itself still says all.
QImage cropFor(const PhotoDecoder &decoder, const QByteArray &bytes, const QSize &photo, const PhotoReading &reading)
{
    const PlateRead *plate = reading.subject();
    if (!plate || QSize(reading.width, reading.height) != photo)
        return {};
    const QRect region = cropRegion(plate->quad) & QRect({0, 0}, photo);
    if (region.isEmpty())
        return {};
    const auto pixels = decoder.decode(bytes, {region, MaxCropWidth});
    return pixels ? forPrint(*pixels, {MaxCropWidth, MaxCropWidth}) : QImage();
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
    Result<PhotoPrint> print = PhotoPrint();
};

Result<PhotoPrint> makePrint(const PhotoDecoder &decoder, const Job &job, const QSize &box)
{
    const QString &name = job.photo->fileName;
    if (!fits(job.bytes, job.photo->sha256))
        return fail(ErrorCode::EvidenceAltered, name, job.photo->sha256.toHex());
    const auto pixels = decoder.decode(job.bytes, {{}, std::max(box.width(), box.height())});
    if (!pixels)
        return fail(pixels.error().code, name, pixels.error().detail);
    return PhotoPrint{forPrint(*pixels, box), job.reading ? cropFor(decoder, job.bytes, pixels->photo, *job.reading) : QImage()};
}

} // namespace

Result<std::vector<PhotoPrint>> makePrints(
    const PhotoDecoder &decoder, const Report &report, const QMap<Sha256, QByteArray> &bytes, const QSize &box)
{
    std::vector<Job> jobs(static_cast<size_t>(report.photos.size()));
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
    QThreadPool pool;
    pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    for (Job &job : jobs)
        pool.start([&job, &decoder, box] { job.print = makePrint(decoder, job, box); });
    pool.waitForDone();

    std::vector<PhotoPrint> prints;
    for (Job &job : jobs) {
        if (!job.print)
            return fail(job.print.error());
        prints.push_back(std::move(*job.print));
    }
    return prints;
}

} // namespace svidok
