// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/platecrops.h"

#include "viewmodels/inbackground.h"
#include "viewmodels/screencolours.h"

#include <QPainter>
#include <QTransform>

#include <cmath>

namespace svidok {

namespace {

constexpr int CropHeight = 96; ///< sharp at 200 % too
constexpr int WidestCrop = 720;
constexpr double Margin = 0.06; ///< of the plate around it: its frame tells a plate from a sticker

QPolygonF grown(const Quad &quad)
{
    const QPointF centre = (quad[0] + quad[1] + quad[2] + quad[3]) / 4.0;
    QPolygonF polygon;
    for (const QPointF &corner : quad)
        polygon.append(centre + (corner - centre) * (1.0 + 2.0 * Margin));
    return polygon;
}

double length(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

} // namespace

PlateCrops::PlateCrops(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

Result<QImage> PlateCrops::cut(const PhotoDecoder &decoder, const QByteArray &photo, const Quad &quad, QSize of, int height)
{
    QPolygonF corners = grown(quad);
    const QRect bounds = corners.boundingRect().toAlignedRect().adjusted(-2, -2, 2, 2);
    // Only the plate's part of the photo, and no more pixels of it than the crop can show.
    const auto part = decoder.decode(photo, {bounds, WidestCrop}).map(inScreenColours);
    if (!part)
        return fail(part.error());
    if (part->photo != of)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("of"));
    const PixelBuffer &pixels = part->pixels;
    const QImage piece(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height, pixels.width * 4,
        QImage::Format_RGB32);
    corners.translate(-part->region.topLeft());
    corners = QTransform::fromScale(1.0 / part->reduction, 1.0 / part->reduction).map(corners);
    const double across = (length(corners[0], corners[1]) + length(corners[3], corners[2])) / 2.0;
    const double down = (length(corners[0], corners[3]) + length(corners[1], corners[2])) / 2.0;
    if (across < 1.0 || down < 1.0)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("quad"));
    const QSize size(qBound(height / 2, static_cast<int>(std::lround(height * across / down)), WidestCrop), height);
    QTransform straight;
    const QPolygonF target{QPointF(0, 0), QPointF(size.width(), 0), QPointF(size.width(), size.height()), QPointF(0, size.height())};
    if (!QTransform::quadToQuad(corners, target, straight))
        return fail(ErrorCode::InvalidArgument, QStringLiteral("quad"));
    QImage crop(size, QImage::Format_RGB32);
    crop.fill(Qt::black);
    QPainter painter(&crop);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(straight);
    painter.drawImage(0, 0, piece);
    return crop;
}

void PlateCrops::show(const Report &report)
{
    if (report.id != m_report) {
        m_crops.clear();
        m_report = report.id;
    }
    for (const Photo &photo : report.photos) {
        const PhotoReading *reading = report.latestReading(photo.id);
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        if (!plate) {
            m_crops.remove(photo.id);
            continue;
        }
        const QSize size(photo.width, photo.height);
        const auto placed = placedOn(plate->quad, reading->size(), size);
        if (!placed) {
            m_crops.remove(photo.id);
            continue;
        }
        if (const auto known = m_crops.constFind(photo.id); known != m_crops.constEnd() && known->quad == *placed)
            continue;
        m_crops.insert(photo.id, {*placed, {}});
        const auto work = [&desk = m_desk, sha = photo.sha256, quad = *placed, size]() -> Result<QImage> {
            return await(desk.evidence.open(sha)).and_then([&](const QByteArray &bytes) { return cut(desk.decoder, bytes, quad, size, CropHeight); });
        };
        inBackground<QImage>(m_desk.background, this, work,
            [this, id = photo.id, quad = *placed, of = m_report](const Result<QImage> &image) {
                const auto asked = m_crops.find(id);
                if (!image || of != m_report || asked == m_crops.end() || asked->quad != quad)
                    return;
                asked->image = *image;
                emit changed(id);
            });
    }
}

void PlateCrops::clear()
{
    m_crops.clear();
    m_report = {};
}

} // namespace svidok
