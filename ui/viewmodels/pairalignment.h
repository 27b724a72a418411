// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"
#include "viewmodels/photopyramid.h"

#include <QObject>

namespace svidok {

/// Photo A as the camera of photo B would have seen it, and what differs between the two (P4). Made in the background
/// when asked for, and again when a better picture of either has come. For the window's thread.
class PairAlignment : public QObject {
    Q_OBJECT

public:
    explicit PairAlignment(Desk &desk, QObject *parent = nullptr);

    struct Wish {
        Picture a;
        Picture b;
        std::array<double, 9> homography{}; ///< upright pixels of A to those of B
        bool laid = false;
        bool difference = false;
    };
    /// What the photos are changes: nothing made before may be shown.
    void forget();
    void wish(const Wish &wish);

    [[nodiscard]] const Picture &laid() const { return m_laid; } ///< in B's frame; nothing: not there yet
    [[nodiscard]] const Picture &difference() const { return m_difference; } ///< in B's frame; nothing: not there yet

signals:
    void changed();

private:
    void work();

    Desk &m_desk;
    Wish m_wish;
    Picture m_laid;
    Picture m_difference;
    Wish m_laidFor; ///< what the pictures were made of
    Wish m_differenceFor;
    bool m_working = false;
    quint64 m_turn = 0;
};

} // namespace svidok
