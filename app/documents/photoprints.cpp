// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/photoprints.h"

#include "base/sha256.h"
#include "ports/pictures.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>
#include <QThread>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxCropWidth = 640;
constexpr int Grid = 8; // decoders work by squares of this side
constexpr int Quality = 94; // of a JPEG: nothing of its losses can be seen in print

// sRGB without alpha, as PDF/A-1 asks; no larger than the box. Without the pixels that a decoder added around `region`. May
// refer to the pixels of `photo`.
QImage forPrint(const PhotoPixels &photo, const QRect &region, const QSize &box)
{
    const PixelBuffer &pixels = photo.pixels;
    const QImage whole(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height, QImage::Format_RGB32);
    const QPoint from = region.topLeft() - photo.region.topLeft();
    const QPoint to = from + QPoint(region.width(), region.height()) + QPoint(photo.reduction - 1, photo.reduction - 1);
    const QRect inside(QPoint(from.x() / photo.reduction, from.y() / photo.reduction),
        QPoint(to.x() / photo.reduction - 1, to.y() / photo.reduction - 1));
    const QImage decoded = inside.contains(whole.rect()) ? whole : whole.copy(inside & whole.rect());
    const bool isLarger = decoded.width() > box.width() || decoded.height() > box.height();
    QImage image = isLarger ? decoded.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation) : decoded;
    if (!photo.colourProfile.isEmpty()) {
        const QColorSpace profile = QColorSpace::fromIccProfile(photo.colourProfile);
        if (profile.isValid() && profile != QColorSpace::SRgb) {
            image.setColorSpace(profile);
            image.convertToColorSpace(QColorSpace::SRgb);
        }
    }
    return std::move(image).convertToFormat(QImage::Format_RGB32);
}

// A plate with a margin around it on a photo of that size, in whole squares of the decoder: so that nothing of them need
// be thrown away.
QRect cropOf(const PhotoReading *reading, const QSize &photo)
{
    const PlateRead *plate = reading ? reading->subject() : nullptr;
    const auto quad = plate ? placedOn(plate->quad, reading->size(), photo) : std::nullopt;
    if (!quad)
        return {};
    const QRectF bounds = boundsOf(*quad);
    const double margin = 0.12 * bounds.width();
    const QRectF around = bounds.adjusted(-margin, -margin, margin, margin);
    const QRect cells = QRectF(around.topLeft() / Grid, around.size() / Grid).toAlignedRect();
    return QRect(cells.topLeft() * Grid, cells.size() * Grid) & QRect({0, 0}, photo);
}

// As the report has it, until the photo itself says so.
QSize sizeOf(const Photo &photo, const PhotoReading *reading)
{
    const QSize size(photo.width, photo.height);
    return size.isEmpty() && reading ? reading->size() : size;
}

Result<PdfPicture> asJpeg(const QImage &image)
{
    PdfPicture picture{{}, image.size()};
    QBuffer buffer(&picture.jpeg);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(Quality);
    if (!writer.write(image))
        return fail(ErrorCode::DocumentFailed, u"jpeg"_s, writer.errorString());
    return picture;
}

} // namespace

struct PhotoPrints::Job {
    const Photo *photo = nullptr;
    const PhotoReading *reading = nullptr;
    QByteArray bytes;
    QSize shape; ///< of the upright photo
    Result<PdfPicture> print = PdfPicture();
    PdfPicture crop;
    QSize cropShape; ///< in pixels of the photo; empty: there is none

    void makePrint(const PhotoDecoder &decoder, const QSize &box)
    {
        const QString &name = photo->fileName;
        if (Sha256::of(bytes) != photo->sha256) {
            print = fail(ErrorCode::EvidenceAltered, name, photo->sha256.toHex());
            return;
        }
        const auto pixels = decoder.decode(bytes, {{}, std::max(box.width(), box.height())});
        if (!pixels) {
            print = fail(pixels.error().code, name, pixels.error().detail);
            return;
        }
        shape = pixels->photo;
        print = asJpeg(forPrint(*pixels, QRect({0, 0}, shape), box));
    }

    void makeCrop(const PhotoDecoder &decoder)
    {
        const QSize told = sizeOf(*photo, reading);
        QRect region = cropOf(reading, told);
        if (region.isEmpty())
            return;
        auto pixels = decoder.decode(bytes, {region, MaxCropWidth});
        if (pixels && pixels->photo != told) {
            region = cropOf(reading, pixels->photo);
            if (region.isEmpty())
                return;
            pixels = decoder.decode(bytes, {region, MaxCropWidth});
        }
        if (!pixels)
            return;
        crop = asJpeg(forPrint(*pixels, region, {MaxCropWidth, MaxCropWidth})).value_or(PdfPicture());
        if (!crop.jpeg.isEmpty())
            cropShape = region.size();
    }
};

PhotoPrints::PhotoPrints() = default;

PhotoPrints::~PhotoPrints() = default;

Result<std::unique_ptr<PhotoPrints>> PhotoPrints::start(
    const PhotoDecoder &decoder, const Report &report, const QMap<Sha256, QByteArray> &bytes, const QSize &box)
{
    std::unique_ptr<PhotoPrints> prints(new PhotoPrints);
    prints->m_jobs.resize(static_cast<size_t>(report.photos.size()));
    auto photo = report.photos.cbegin();
    for (Job &job : prints->m_jobs) {
        job.photo = &*photo++;
        const QString &name = job.photo->fileName;
        const auto found = bytes.constFind(job.photo->sha256);
        if (found == bytes.constEnd())
            return fail(ErrorCode::EvidenceMissing, name);
        if (found->isEmpty())
            return fail(ErrorCode::PhotoEmpty, name);
        job.bytes = *found;
        job.reading = report.latestReading(job.photo->id);
    }
    QThreadPool &pool = prints->m_pool;
    pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
    for (Job &job : prints->m_jobs)
        pool.start([&job, &decoder, box] { job.makePrint(decoder, box); });
    for (Job &job : prints->m_jobs)
        pool.start([&job, &decoder] { job.makeCrop(decoder); });
    return prints;
}

std::vector<PrintShape> PhotoPrints::expected() const
{
    std::vector<PrintShape> shapes;
    for (const Job &job : m_jobs)
        shapes.push_back({{job.photo->width, job.photo->height}, cropOf(job.reading, sizeOf(*job.photo, job.reading)).size()});
    return shapes;
}

Outcome PhotoPrints::finish()
{
    m_pool.waitForDone();
    for (const Job &job : m_jobs) {
        if (!job.print)
            return fail(job.print.error());
    }
    return done();
}

std::vector<PrintShape> PhotoPrints::shapes() const
{
    std::vector<PrintShape> shapes;
    for (const Job &job : m_jobs)
        shapes.push_back({job.shape, job.cropShape});
    return shapes;
}

std::vector<PdfPicture> PhotoPrints::pictures() const
{
    std::vector<PdfPicture> pictures;
    for (const Job &job : m_jobs)
        pictures.insert(pictures.end(), {*job.print, job.crop});
    return pictures;
}

} // namespace svidok
