// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairalignment.h"

#include "viewmodels/inbackground.h"

namespace svidok {

namespace {

constexpr qint64 LaidPixels = 16'000'000;
constexpr qint64 DifferencePixels = 2'000'000; ///< it is blurred anyway

using Homography = std::array<double, 9>;

/// The same map between levels of the photos instead of the photos themselves.
Homography betweenLevels(const Homography &map, const QImage &a, QSize photoA, const QImage &b, QSize photoB)
{
    const double ax = double(photoA.width()) / a.width();
    const double ay = double(photoA.height()) / a.height();
    const double bx = double(b.width()) / photoB.width();
    const double by = double(b.height()) / photoB.height();
    return {bx * map[0] * ax, bx * map[1] * ay, bx * map[2], by * map[3] * ax, by * map[4] * ay, by * map[5], map[6] * ax, map[7] * ay, map[8]};
}

Result<PixelBuffer> laidOnto(const PictureLab &lab, const PairAlignment::Wish &wish, const QImage &a, const QImage &b)
{
    return lab.warp(toPixels(a), betweenLevels(wish.homography, a, wish.a->photo(), b, wish.b->photo()), b.size());
}

Result<Picture> makeLaid(const PictureLab &lab, const PairAlignment::Wish &wish)
{
    return laidOnto(lab, wish, wish.a->levelWithin(LaidPixels), wish.b->levelWithin(LaidPixels)).map([&](PixelBuffer pixels) {
        return PhotoPyramid::of(std::move(pixels), wish.b->photo(), wish.a->isPartial());
    });
}

Result<Picture> makeDifference(const PictureLab &lab, const PairAlignment::Wish &wish)
{
    const QImage b = wish.b->levelWithin(DifferencePixels);
    const auto laid = laidOnto(lab, wish, wish.a->levelWithin(DifferencePixels), b);
    if (!laid)
        return fail(laid.error());
    return lab.difference(*laid, toPixels(b)).map([&](PixelBuffer pixels) {
        return PhotoPyramid::of(std::move(pixels), wish.b->photo(), wish.a->isPartial() || wish.b->isPartial());
    });
}

bool sameSources(const PairAlignment::Wish &a, const PairAlignment::Wish &b)
{
    return a.a == b.a && a.b == b.b && a.homography == b.homography;
}

} // namespace

PairAlignment::PairAlignment(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

void PairAlignment::forget()
{
    ++m_turn;
    m_wish = {};
    m_laid.reset();
    m_difference.reset();
    m_laidFor = {};
    m_differenceFor = {};
}

void PairAlignment::wish(const Wish &wish)
{
    m_wish = wish;
    work();
}

// One at a time; the difference first, it takes a tenth of the time.
void PairAlignment::work()
{
    if (m_working || !m_wish.a || !m_wish.b)
        return;
    const bool difference = m_wish.difference && !sameSources(m_wish, m_differenceFor);
    if (!difference && !(m_wish.laid && !sameSources(m_wish, m_laidFor)))
        return;
    m_working = true;
    inBackground<Picture>(m_desk.background, this,
        [&lab = m_desk.pictures, wish = m_wish, difference] { return difference ? makeDifference(lab, wish) : makeLaid(lab, wish); },
        [this, wish = m_wish, difference, turn = m_turn](const Result<Picture> &picture) {
            m_working = false;
            if (turn == m_turn) {
                (difference ? m_differenceFor : m_laidFor) = wish; // also when it failed: a second try would end the same
                if (picture)
                    (difference ? m_difference : m_laid) = *picture;
                emit changed();
            }
            work();
        });
}

} // namespace svidok
