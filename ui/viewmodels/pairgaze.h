// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QSizeF>
#include <QTransform>

#include <array>

namespace svidok {

/// The two photos under comparison.
enum class Side { A, B };
[[nodiscard]] constexpr Side otherSide(Side side)
{
    return side == Side::A ? Side::B : Side::A;
}

/// Which point of the other photo shows the same thing.
class SceneMap {
public:
    SceneMap() = default;
    /// By relative position: all there is as long as nobody measured.
    SceneMap(const QSizeF &a, const QSizeF &b);
    /// By a measured homography, row-major, pixels of A to pixels of B. Far outside of the photos, where a plane in
    /// perspective runs off to infinity, relative position serves.
    SceneMap(const QSizeF &a, const QSizeF &b, const std::array<double, 9> &homography);

    [[nodiscard]] bool isMeasured() const { return m_measured; }
    [[nodiscard]] QPointF toB(const QPointF &a) const;
    [[nodiscard]] QPointF toA(const QPointF &b) const;
    [[nodiscard]] const QTransform &forward() const { return m_forward; } ///< of A to B; the identity unless measured
    /// How many pixels of B a pixel of A is wide, around this point of A.
    [[nodiscard]] double scaleAt(const QPointF &a) const;

private:
    QSizeF m_a{1, 1};
    QSizeF m_b{1, 1};
    bool m_measured = false;
    QTransform m_forward;
    QTransform m_back;
};

/// How the pair is looked at: one point of the scene in the middle of both, at the same size, and what was moved of one
/// photo alone. All lengths on screen in device-independent pixels. A value; knows no widgets.
class PairGaze {
public:
    static constexpr double MaxScale = 16.0;

    /// Begins anew, fitted. Sizes of the upright photos.
    void setPhotos(const QSizeF &a, const QSizeF &b, const SceneMap &map);
    /// A better map for the same photos: the middle of A stays.
    void setMap(const SceneMap &map);
    /// Of one pane; both are of the same size.
    void setViewport(const QSizeF &size);

    [[nodiscard]] const SceneMap &map() const { return m_map; }
    [[nodiscard]] QSizeF viewport() const { return m_viewport; }
    [[nodiscard]] QSizeF photo(Side side) const { return part(side).size; }
    /// The photo's own pixels to the pane's.
    [[nodiscard]] QTransform transform(Side side) const { return transform(side, m_viewport); }
    [[nodiscard]] QTransform transform(Side side, const QSizeF &viewport) const;
    /// How wide a pixel of the photo is on the screen.
    [[nodiscard]] double zoom(Side side) const;
    [[nodiscard]] QPointF centre(Side side) const; ///< the point of the photo in the middle of its pane

    /// The pointer took hold in the side's pane and moved by `delta`. `alone`: the other photo stays.
    void pan(Side side, const QPointF &delta, bool alone);
    /// What is under `at` (pane) stays there.
    void zoomBy(Side side, double factor, const QPointF &at, bool alone);
    void fit(); ///< everything of both photos
    [[nodiscard]] bool isFitted() const { return m_fitted; }
    /// `scale` screen pixels for each pixel of this photo; the other one at the same size of things.
    void zoomTo(Side side, double scale);
    /// Brings this point of the photo into the middle.
    void lookAt(Side side, const QPointF &point);

    void turn(Side side, int quarters); ///< clockwise
    [[nodiscard]] int quarters(Side side) const { return part(side).quarters; }
    /// Whether one photo was moved or zoomed by itself.
    [[nodiscard]] bool isApart() const;
    void join(); ///< undoes what was moved alone

    /// Everything but sizes, map and viewport: to be found again (E6).
    struct Memory {
        bool fitted = true;
        double scale = 1.0;
        QPointF centre;
        struct Part {
            QPointF shift; ///< in the photo's own pixels
            double factor = 1.0;
            int quarters = 0;
        };
        std::array<Part, 2> parts;
    };
    [[nodiscard]] Memory memory() const;
    /// After setPhotos(). Nonsense is brought within bounds.
    void recall(const Memory &memory);

private:
    struct Part : Memory::Part {
        QSizeF size{1, 1};
    };
    [[nodiscard]] const Part &part(Side side) const { return m_parts[side == Side::A ? 0 : 1]; }
    [[nodiscard]] Part &part(Side side) { return m_parts[side == Side::A ? 0 : 1]; }
    [[nodiscard]] QTransform turned(Side side) const;
    [[nodiscard]] double fittingScale(const QPointF &centre) const;
    void moveTo(Side side, const QPointF &centre, bool alone);
    void settle();

    std::array<Part, 2> m_parts;
    SceneMap m_map;
    QSizeF m_viewport{1, 1};
    bool m_fitted = true;
    double m_scale = 1.0; ///< screen pixels for each pixel of A
    QPointF m_centre; ///< in pixels of A
};

} // namespace svidok
