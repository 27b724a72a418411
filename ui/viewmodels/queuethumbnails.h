// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>

namespace svidok {

/// Small pictures of photos, decoded in the background as rows come into sight: the newest wish first, wishes of rows that
/// were scrolled past are dropped, memory is bounded. For the window's thread.
class QueueThumbnails : public QObject {
    Q_OBJECT

public:
    explicit QueueThumbnails(Desk &desk, QObject *parent = nullptr);
    ~QueueThumbnails() override;

    static constexpr int Side = 160; ///< pixels of the longest side
    /// The picture, or nothing yet: then ready() follows. A null image: this photo cannot be shown.
    [[nodiscard]] const QImage *find(const Sha256 &photo);
    /// Of a photo that is not among the evidence yet: from where the import found it.
    [[nodiscard]] const QImage *find(const Photo &found);
    /// Why a photo that was found cannot be shown; nothing for one that can.
    [[nodiscard]] std::optional<Error> problem(const Sha256 &photo) const;
    /// Those that could not be shown are asked for again when they are painted.
    void forgetProblems();
    /// What was asked for is out of sight; whoever still shows something asks again when it is painted.
    void dropWishes() { m_wanted.clear(); }

signals:
    void ready(const svidok::Sha256 &photo);

private:
    using Source = std::function<Result<QByteArray>()>; ///< for a worker thread
    struct Wish {
        Sha256 photo;
        Source bytes;
        bool operator==(const Wish &other) const { return photo == other.photo; }
    };
    struct Picture {
        QImage image;
        std::optional<Error> problem;
    };
    [[nodiscard]] const QImage *find(const Sha256 &photo, const Source &bytes);
    void next();

    Desk &m_desk;
    CancelSource m_cancel;
    QCache<Sha256, Picture> m_pictures; ///< cost: bytes
    QList<Wish> m_wanted; ///< the newest last
    QSet<Sha256> m_running;
};

} // namespace svidok
