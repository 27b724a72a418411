// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "viewmodels/pairgaze.h"

#include <QByteArray>
#include <QMap>

#include <bitset>

namespace svidok {

enum class PairMode { SideBySide, Blink, Swipe, Overlay, Difference };

/// What of a photo was on screen at 1:1 or larger, cell by cell (N3).
class SeenMap {
public:
    static constexpr int Edge = 32; ///< cells in each direction

    /// `region` was on screen; both in pixels of the photo. Cells that it holds entirely count. Answers whether
    /// anything is new.
    bool note(const QRectF &region, const QSizeF &photo);
    [[nodiscard]] double share() const; ///< 0..1
    /// Whether every cell that the region touches was seen.
    [[nodiscard]] bool holds(const QRectF &region, const QSizeF &photo) const;

    [[nodiscard]] QByteArray toHex() const;
    [[nodiscard]] static SeenMap fromHex(const QByteArray &hex);
    bool operator==(const SeenMap &) const = default;

private:
    std::bitset<static_cast<size_t>(Edge * Edge)> m_cells;
};

/// How a report was looked at, to be found again after a crash or on another day (E6).
struct PairMemory {
    PhotoId a;
    PhotoId b;
    PairMode mode = PairMode::SideBySide;
    bool locked = true;
    double swipe = 0.5;
    double opacity = 0.5;
    PairGaze::Memory gaze;
    QMap<PhotoId, SeenMap> seen;

    [[nodiscard]] QByteArray toBytes() const;
    /// What cannot be read is as if nothing had been kept.
    [[nodiscard]] static PairMemory fromBytes(const QByteArray &bytes);
};

} // namespace svidok
