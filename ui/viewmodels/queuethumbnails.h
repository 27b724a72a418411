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
    /// The picture, or nothing yet: then ready() follows. A null image: this photo cannot be shown. `file`: where a photo is
    /// read that is not among the evidence yet.
    [[nodiscard]] const QImage *find(const Sha256 &photo, const QString &file = {});

signals:
    void ready(const svidok::Sha256 &photo);

private:
    struct Wish {
        Sha256 photo;
        QString file;
        bool operator==(const Wish &other) const { return photo == other.photo; }
    };
    void next();

    Desk &m_desk;
    CancelSource m_cancel;
    QCache<Sha256, QImage> m_pictures; ///< cost: bytes
    QList<Wish> m_wanted; ///< the newest last
    QSet<Sha256> m_running;
};

} // namespace svidok
