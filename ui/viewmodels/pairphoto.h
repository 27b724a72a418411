// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photo.h"
#include "viewmodels/photoshelf.h"

namespace svidok {

/// One photo of the pair on its way to the screen: its preview, then the full picture, brightened where that was asked
/// for, and regions at full size where the picture had to be reduced. For the window's thread.
class PairPhoto : public QObject {
    Q_OBJECT

public:
    PairPhoto(Desk &desk, PhotoShelf &shelf, QObject *parent = nullptr);
    ~PairPhoto() override;

    enum class State { Empty, Loading, Shown, Failed };

    void show(const Photo &photo);
    void clear();
    void retry(); ///< after Failed
    /// Fetches the full picture, once. Asked for when both previews are there: it must not take their time.
    void refine();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; } ///< of Failed
    [[nodiscard]] const std::optional<Photo> &photo() const { return m_photo; }
    [[nodiscard]] QSize size() const; ///< upright; known before the first pixel
    [[nodiscard]] const Picture &picture() const { return m_shown; } ///< nothing unless Shown
    [[nodiscard]] bool isPartial() const { return m_plain && m_plain->isPartial(); }
    [[nodiscard]] bool isFull() const { return m_full; } ///< no more pixels will come of themselves

    void setEnhancement(const Enhancement &how);
    /// The picture is not what the file holds: that must be said beside it.
    [[nodiscard]] bool isEnhanced() const { return m_shown && m_shown != m_plain; }

    /// For the part on screen, in photo pixels: fetches it where the picture holds less. A null one: no longer needed.
    void wantDetail(const QRect &region);
    [[nodiscard]] const QImage &detail() const { return m_detail; } ///< null: none
    [[nodiscard]] const QRect &detailRegion() const { return m_detailRegion; }
    /// Whether every photo pixel of the region can be shown.
    [[nodiscard]] bool isSharp(const QRect &region) const;

signals:
    void changed();

private:
    void load();
    void take(const Picture &picture);
    void enhance();
    void dropDetail();

    Desk &m_desk;
    PhotoShelf &m_shelf;
    std::optional<Photo> m_photo;
    State m_state = State::Empty;
    Error m_error;
    Picture m_plain;
    Picture m_shown;
    bool m_full = false;
    bool m_refining = false;
    Enhancement m_how;
    bool m_enhancing = false;
    QImage m_detail;
    QRect m_detailRegion;
    QRect m_detailWanted;
    CancelSource m_cancel; ///< of what is loading for this photo
    CancelSource m_cancelDetail;
    quint64 m_turn = 0; ///< grows with every photo
};

} // namespace svidok
