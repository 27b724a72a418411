// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"
#include "viewmodels/photopyramid.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>

namespace svidok {

/// Photos made ready for the eye: small previews are kept within a limit, so that the next report is there at once;
/// full pictures are made anew. Errors: those of EvidenceStore::open() and PhotoDecoder. For the window's thread.
class PhotoShelf : public QObject {
    Q_OBJECT

public:
    /// The desk outlives the shelf.
    explicit PhotoShelf(Desk &desk, QObject *parent = nullptr);

    /// At least so many pixels on the longest side; as many as a pane shows on an ordinary screen.
    static constexpr int PreviewSide = 1000;
    /// A picture has at most so many pixels in memory; what is larger comes reduced, and in full by regions.
    static constexpr qint64 MostPixels = 32'000'000;
    static constexpr int PreviewKilobytes = 256 * 1024;

    using Then = std::function<void(const Result<Picture> &)>;
    /// Calls `then` at once where the preview is there, else later, unless the context is gone by then.
    void preview(const Sha256 &photo, QObject *context, Then then);
    [[nodiscard]] Picture previewNow(const Sha256 &photo) const; ///< nothing where it is not there yet
    /// All the pixels there are, up to MostPixels.
    void full(const Sha256 &photo, QSize size, const CancelToken &cancel, QObject *context, Then then);
    /// A region at its full size, brightened for the eye where that is asked for.
    void region(const Sha256 &photo, const QRect &region, const Enhancement &how, const CancelToken &cancel,
        QObject *context, std::function<void(const Result<PhotoPixels> &)> then);
    /// Makes previews when nothing else is asked for, one after the other. Replaces what was to be prefetched before.
    void prefetch(const QList<Sha256> &photos);

    [[nodiscard]] qint64 keptKilobytes() const { return m_previews.totalCost(); }

private:
    void prefetchNext();

    Desk &m_desk;
    QCache<Sha256, Picture> m_previews{PreviewKilobytes};
    QHash<Sha256, QList<Then>> m_waiting; ///< for previews in the making
    QList<Sha256> m_ahead;
    bool m_prefetching = false;
};

} // namespace svidok
