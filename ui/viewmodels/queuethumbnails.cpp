// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuethumbnails.h"

#include "viewmodels/inbackground.h"

#include <QFile>

namespace svidok {

namespace {

constexpr qsizetype MaxBytes = qsizetype(24) << 20;
/// More than a screen shows at a time.
constexpr qsizetype MaxWanted = 96;
constexpr qsizetype MaxRunning = 2;

Result<QByteArray> bytesOf(Desk &desk, const Sha256 &photo, const QString &path)
{
    if (path.isEmpty())
        return await(desk.evidence.open(photo));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, {}, file.errorString());
    return file.readAll();
}

Result<QImage> thumbnail(Desk &desk, const Sha256 &photo, const QString &path, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const auto bytes = bytesOf(desk, photo, path);
    if (!bytes)
        return fail(bytes.error());
    const auto decoded = desk.decoder.decode(*bytes, {{}, QueueThumbnails::Side}, cancel);
    if (!decoded)
        return fail(decoded.error());
    const PixelBuffer &pixels = decoded->pixels;
    const QImage whole(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height,
        pixels.width * pixels.channels, QImage::Format_RGB32);
    return whole.scaled(QueueThumbnails::Side, QueueThumbnails::Side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
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

const QImage *QueueThumbnails::find(const Sha256 &photo, const QString &file)
{
    if (const QImage *known = m_pictures.object(photo))
        return known;
    m_wanted.removeOne({photo, file});
    if (!m_running.contains(photo))
        m_wanted.append({photo, file});
    while (m_wanted.size() > MaxWanted)
        m_wanted.removeFirst();
    next();
    return nullptr;
}

void QueueThumbnails::next()
{
    while (!m_wanted.isEmpty() && m_running.size() < MaxRunning) {
        const auto [photo, file] = m_wanted.takeLast();
        m_running.insert(photo);
        inBackground<QImage>(
            m_desk.background, this, [&desk = m_desk, photo = photo, file = file, cancel = m_cancel.token()] { return thumbnail(desk, photo, file, cancel); },
            [this, photo = photo](const Result<QImage> &picture) {
                m_running.remove(photo);
                auto *kept = new QImage(picture ? *picture : QImage());
                m_pictures.insert(photo, kept, std::max<qsizetype>(1, kept->sizeInBytes()));
                emit ready(photo);
                next();
            });
    }
}

} // namespace svidok
