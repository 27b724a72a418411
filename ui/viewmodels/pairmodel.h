// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "viewmodels/pairalignment.h"
#include "viewmodels/pairblink.h"
#include "viewmodels/pairmarks.h"
#include "viewmodels/pairmemory.h"
#include "viewmodels/pairphoto.h"

#include <QTimer>

namespace svidok {

enum class PairChange { Photos, Picture, Gaze, Mode, Seen, Marks };

/// The photo pair of the report on the desk and how one looks at it. Widgets paint what stands here and call it; all of it
/// is found again after a restart. For the window's thread.
class PairModel : public QObject {
    Q_OBJECT

public:
    explicit PairModel(Desk &desk, QObject *parent = nullptr);
    ~PairModel() override;
    void show(const Report &report); ///< as it is now; the same one again keeps all but takes new readings, match and marks
    void clear();
    void prefetch(const QList<Report> &reports); ///< what comes next: its previews will be there at once

    [[nodiscard]] const std::optional<Report> &report() const { return m_report; }
    [[nodiscard]] PairPhoto &at(Side side) { return side == Side::A ? m_a : m_b; }
    [[nodiscard]] const PairPhoto &at(Side side) const { return side == Side::A ? m_a : m_b; }
    void setNames(std::function<QString(const UserId &)> names) { m_names = std::move(names); } ///< of whoever drew marks
    [[nodiscard]] QString personOf(const UserId &id) const { return m_names ? m_names(id) : id.toString(); }
    void choose(Side side, const PhotoId &photo); ///< one that is on the other side already: both change places
    void showMeasured(); ///< the two that the rules are about
    void step(Side side, int by); ///< the next or the previous photo of the report
    [[nodiscard]] QList<PlateRead> plates(Side side) const; ///< of the newest reading
    [[nodiscard]] PhotoShelf &shelf() { return m_shelf; }
    [[nodiscard]] PairMarks &marks() { return m_marks; }
    [[nodiscard]] QList<PhotoMark> marks(Side side) const; ///< that are shown on this side's photo
    [[nodiscard]] Side focus() const { return m_focus; } ///< the side that keys act on
    void setFocus(Side side);

    [[nodiscard]] const PairGaze &gaze() const { return m_gaze; }
    void setViewport(const QSizeF &size, double devicePixelRatio);
    void pan(Side side, const QPointF &delta, bool alone); ///< `alone`: one photo of the pair; so does everything while unlocked
    void zoomBy(Side side, double factor, const QPointF &at, bool alone);
    void fit();
    void actualSize(); ///< one screen pixel for each pixel of the photo in focus
    void lookAt(Side side, const QPointF &point);
    void turn(Side side, int quarters);
    void join();
    [[nodiscard]] bool isLocked() const { return m_locked; }
    void setLocked(bool locked);

    [[nodiscard]] PairMode mode() const { return m_mode; }
    void setMode(PairMode mode);
    [[nodiscard]] double swipe() const { return m_swipe; } ///< 0..1 from the left: where A ends and B begins
    void setSwipe(double part);
    [[nodiscard]] double opacity() const { return m_opacity; } ///< 0..1, of A over B
    void setOpacity(double part);
    [[nodiscard]] PairBlink &blink() { return m_blink; }
    [[nodiscard]] Side shownIn(Side pane) const; ///< the photo in this side's pane: the other one while blinking shows it

    [[nodiscard]] const Enhancement &enhancement() const { return m_enhancement; }
    void setEnhancement(const Enhancement &how);
    void reset(); ///< as the files are: no enhancement, not turned, in step, everything in view

    enum class Alignment { OtherPhotos, Unmeasured, Refused, Measured }; ///< of A onto B (P4); refused: see match()->refusal
    [[nodiscard]] Alignment alignment() const;
    [[nodiscard]] const SceneMatch *match() const; ///< nothing where none was made of these two photos
    /// A as B's camera would have seen it, where the mode shows the photos on top of each other; nothing: not there.
    [[nodiscard]] Picture laid() const;
    [[nodiscard]] Picture difference() const { return m_alignment.difference(); }

    /// What was on screen at 1:1 or larger with every pixel there (N3). Regions in photo pixels.
    void noteSeen(Side side, const QRectF &region);
    [[nodiscard]] double seenShare(const PhotoId &photo) const;
    [[nodiscard]] bool hasSeen(const PhotoId &photo, const QRectF &region) const;
    [[nodiscard]] bool hasSeenSubject(const PhotoId &photo) const; ///< its plate; where none was found, any part of it

signals:
    void changed(svidok::PairChange what);

private:
    [[nodiscard]] const Photo *photoOf(const PhotoId &id) const;
    [[nodiscard]] SceneMap map() const;
    [[nodiscard]] std::optional<std::array<double, 9>> homography() const;
    void place(const PhotoId &a, const PhotoId &b);
    void gazeMoved();
    void pictureCame(Side side);
    void wishAlignment();
    void wantDetail();
    void remember();
    void save();

    Desk &m_desk;
    PhotoShelf m_shelf;
    PairPhoto m_a;
    PairPhoto m_b;
    PairAlignment m_alignment;
    std::optional<Report> m_report;
    PairGaze m_gaze;
    double m_pixelRatio = 1.0;
    Side m_focus = Side::A;
    PairMode m_mode = PairMode::SideBySide;
    bool m_locked = true;
    double m_swipe = 0.5;
    double m_opacity = 0.5;
    Enhancement m_enhancement;
    QMap<PhotoId, SeenMap> m_seen;
    PairBlink m_blink;
    PairMarks m_marks;
    std::function<QString(const UserId &)> m_names;
    QTimer m_save; ///< the eye moves 60 times a second, the disk need not
    QTimer m_detail;
};

} // namespace svidok
