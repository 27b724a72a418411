// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/photoshelf.h"

#include "viewmodels/inbackground.h"
#include "viewmodels/screencolours.h"

#include <cmath>

namespace svidok {

namespace {

Result<PhotoPixels> decodedPhoto(Desk &desk, const Sha256 &photo, const PixelsWanted &wanted, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const auto bytes = await(desk.evidence.open(photo));
    if (!bytes)
        return fail(bytes.error());
    return desk.decoder.decode(*bytes, wanted, cancel).map(inScreenColours);
}

Result<Picture> pictureOf(Desk &desk, const Sha256 &photo, const PixelsWanted &wanted, const CancelToken &cancel)
{
    return decodedPhoto(desk, photo, wanted, cancel).map([](PhotoPixels pixels) { return PhotoPyramid::of(std::move(pixels)); });
}

} // namespace

PhotoShelf::PhotoShelf(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

Picture PhotoShelf::previewNow(const Sha256 &photo) const
{
    const Picture *kept = m_previews.object(photo);
    return kept ? *kept : nullptr;
}

void PhotoShelf::preview(const Sha256 &photo, QObject *context, Then then)
{
    if (const Picture kept = previewNow(photo)) {
        then(kept);
        return;
    }
    // Kept by the shelf even when whoever asked has gone to another report meanwhile; made once, whoever asks.
    QList<Then> &waiting = m_waiting[photo];
    waiting.append([then = std::move(then), context = QPointer<QObject>(context)](const Result<Picture> &picture) {
        if (context)
            then(picture);
    });
    if (waiting.size() > 1)
        return;
    inBackground<Picture>(m_desk.background, this,
        [&desk = m_desk, photo] { return pictureOf(desk, photo, {{}, PreviewSide}, {}); },
        [this, photo](const Result<Picture> &picture) {
            if (picture)
                m_previews.insert(photo, new Picture(*picture), static_cast<int>((*picture)->byteSize() / 1024));
            for (const Then &each : m_waiting.take(photo))
                each(picture);
        });
}

void PhotoShelf::full(const Sha256 &photo, QSize size, const CancelToken &cancel, QObject *context, Then then)
{
    PixelsWanted wanted;
    int reduction = 1;
    while (reduction < 8 && qint64(size.width()) * size.height() / (reduction * reduction) > MostPixels)
        reduction *= 2;
    if (reduction > 1)
        wanted.longestSide = std::max(size.width(), size.height()) / reduction;
    inBackground<Picture>(m_desk.background, context,
        [&desk = m_desk, photo, wanted, cancel] { return pictureOf(desk, photo, wanted, cancel); }, std::move(then));
}

void PhotoShelf::region(const Sha256 &photo, const QRect &region, const Enhancement &how, const CancelToken &cancel,
    QObject *context, std::function<void(const Result<PhotoPixels> &)> then)
{
    const auto work = [&desk = m_desk, photo, region, how, cancel]() -> Result<PhotoPixels> {
        auto pixels = decodedPhoto(desk, photo, {region, 0}, cancel);
        if (!pixels || how.isNone())
            return pixels;
        auto enhanced = desk.pictures.enhance(pixels->pixels, how);
        if (!enhanced)
            return fail(enhanced.error());
        pixels->pixels = *std::move(enhanced);
        return pixels;
    };
    inBackground<PhotoPixels>(m_desk.background, context, work, std::move(then));
}

void PhotoShelf::prefetch(const QList<Sha256> &photos)
{
    m_ahead = photos;
    if (!m_prefetching)
        prefetchNext();
}

// One at a time: the photo that somebody waits for never queues behind more than one of these.
void PhotoShelf::prefetchNext()
{
    while (!m_ahead.isEmpty() && previewNow(m_ahead.first()))
        m_ahead.removeFirst();
    m_prefetching = !m_ahead.isEmpty();
    if (m_prefetching)
        preview(m_ahead.takeFirst(), this, [this](const Result<Picture> &) { prefetchNext(); });
}

} // namespace svidok
