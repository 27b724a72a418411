// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuethumbnails.h"

#include "viewmodels/inbackground.h"
#include "viewmodels/screencolours.h"

namespace svidok {

namespace {

constexpr qsizetype MaxBytes = qsizetype(24) << 20;
/// More than a screen shows at a time.
constexpr qsizetype MaxWanted = 96;
constexpr qsizetype MaxRunning = 2;

Result<QImage> thumbnail(const PhotoDecoder &decoder, const std::function<Result<QByteArray>()> &source, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const auto bytes = source();
    if (!bytes)
        return fail(bytes.error());
    const auto decoded = decoder.decode(*bytes, {{}, QueueThumbnails::Side}, cancel).map(inScreenColours);
    if (!decoded)
        return fail(decoded.error());
    const PixelBuffer &pixels = decoded->pixels;
    const QImage whole(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height,
        pixels.width * pixels.channels, QImage::Format_RGB32);
    // Copied: of one that has the size already scaled() hands back the same bytes, which end here.
    return whole.scaled(QueueThumbnails::Side, QueueThumbnails::Side, Qt::KeepAspectRatio, Qt::SmoothTransformation).copy();
}

} // namespace

QueueThumbnails::QueueThumbnails(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_pictures(MaxBytes)
{
}

QueueThumbnails::~QueueThumbnails()
{
    m_cancel.cancel();
}

const QImage *QueueThumbnails::find(const Sha256 &photo)
{
    return find(photo, [&desk = m_desk, photo] { return await(desk.evidence.open(photo)); });
}

const QImage *QueueThumbnails::find(const Photo &found)
{
    return find(found.sha256, [&desk = m_desk, found] { return desk.importer.look(found); });
}

std::optional<Error> QueueThumbnails::problem(const Sha256 &photo) const
{
    const Picture *known = m_pictures.object(photo);
    return known ? known->problem : std::nullopt;
}

void QueueThumbnails::forgetProblems()
{
    const QList<Sha256> known = m_pictures.keys();
    for (const Sha256 &photo : known) {
        if (!problem(photo))
            continue;
        m_pictures.remove(photo);
        emit ready(photo);
    }
}

const QImage *QueueThumbnails::find(const Sha256 &photo, const Source &bytes)
{
    if (const Picture *known = m_pictures.object(photo))
        return &known->image;
    m_wanted.removeOne({photo, bytes});
    if (!m_running.contains(photo))
        m_wanted.append({photo, bytes});
    while (m_wanted.size() > MaxWanted)
        m_wanted.removeFirst();
    next();
    return nullptr;
}

void QueueThumbnails::next()
{
    while (!m_wanted.isEmpty() && m_running.size() < MaxRunning) {
        const auto [photo, bytes] = m_wanted.takeLast();
        m_running.insert(photo);
        inBackground<QImage>(
            m_desk.background, this, [&decoder = m_desk.decoder, bytes = bytes, cancel = m_cancel.token()] { return thumbnail(decoder, bytes, cancel); },
            [this, photo = photo](const Result<QImage> &picture) {
                m_running.remove(photo);
                auto *kept = picture ? new Picture{*picture, {}} : new Picture{{}, picture.error()};
                m_pictures.insert(photo, kept, std::max<qsizetype>(1, kept->image.sizeInBytes()));
                emit ready(photo);
                next();
            });
    }
}

} // namespace svidok
