// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairphoto.h"

#include "viewmodels/inbackground.h"

namespace svidok {

namespace {

/// So much is brightened first: the answer to a slider comes within a frame or two.
constexpr qint64 QuickPixels = 1'500'000;

Result<Picture> enhanced(const PictureLab &lab, const Picture &plain, const QImage &level, const Enhancement &how)
{
    return lab.enhance(toPixels(level), how).map([&](PixelBuffer pixels) {
        return PhotoPyramid::of(PhotoPixels{std::move(pixels), {}, plain->photo(), 1, plain->isPartial()});
    });
}

} // namespace

PairPhoto::PairPhoto(Desk &desk, PhotoShelf &shelf, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_shelf(shelf)
{
}

PairPhoto::~PairPhoto()
{
    m_cancel.cancel();
    m_cancelDetail.cancel();
}

void PairPhoto::show(const Photo &photo)
{
    if (m_photo && m_photo->sha256 == photo.sha256) {
        m_photo = photo;
        return;
    }
    clear();
    m_photo = photo;
    load();
}

void PairPhoto::clear()
{
    ++m_turn;
    m_cancel.cancel();
    m_cancel = CancelSource();
    dropDetail();
    m_photo.reset();
    m_plain.reset();
    m_shown.reset();
    m_full = false;
    m_refining = false;
    m_state = State::Empty;
    emit changed();
}

void PairPhoto::retry()
{
    if (m_state == State::Failed)
        load();
}

QSize PairPhoto::size() const
{
    if (m_plain)
        return m_plain->photo();
    return m_photo ? QSize(m_photo->width, m_photo->height) : QSize();
}

void PairPhoto::load()
{
    m_state = State::Loading;
    m_shelf.preview(m_photo->sha256, this, [this, turn = m_turn](const Result<Picture> &picture) {
        if (turn != m_turn)
            return;
        if (!picture) {
            m_state = State::Failed;
            m_error = picture.error();
            emit changed();
            return;
        }
        take(*picture);
    });
    if (m_state == State::Loading)
        emit changed();
}

void PairPhoto::refine()
{
    if (!m_plain || m_full || m_refining)
        return;
    m_refining = true;
    if (m_plain->reduction() <= 1.0) {
        m_full = true;
        return;
    }
    m_shelf.full(m_photo->sha256, m_plain->photo(), m_cancel.token(), this, [this, turn = m_turn](const Result<Picture> &picture) {
        if (turn != m_turn || !picture) // what could be previewed is shown; the file cannot have become worse
            return;
        m_full = true;
        take(*picture);
    });
}

void PairPhoto::take(const Picture &picture)
{
    m_plain = picture;
    m_state = State::Shown;
    if (m_how.isNone() || !m_shown)
        m_shown = m_plain; // an enhanced picture that was there stays until its better self has come
    enhance();
    emit changed();
}

void PairPhoto::setEnhancement(const Enhancement &how)
{
    if (how == m_how)
        return;
    m_how = how;
    dropDetail();
    if (m_how.isNone()) {
        m_shown = m_plain;
        emit changed();
    }
    enhance();
}

// One job at a time; what has changed meanwhile is done after it.
void PairPhoto::enhance()
{
    if (m_enhancing || m_how.isNone() || !m_plain)
        return;
    const auto run = [this](const QImage &level, auto then) {
        m_enhancing = true;
        inBackground<Picture>(m_desk.background, this,
            [&lab = m_desk.pictures, plain = m_plain, level, how = m_how] { return enhanced(lab, plain, level, how); },
            [this, plain = m_plain, how = m_how, then](const Result<Picture> &picture) {
                m_enhancing = false;
                if (plain != m_plain || how != m_how) {
                    enhance();
                    return;
                }
                if (picture) {
                    m_shown = *picture;
                    emit changed();
                    then();
                }
            });
    };
    const QImage quick = m_plain->levelWithin(QuickPixels);
    const QImage whole = m_plain->levelFor(1.0);
    run(quick, [run, quick, whole] {
        if (whole.size() != quick.size())
            run(whole, [] {});
    });
}

bool PairPhoto::isSharp(const QRect &region) const
{
    if (!m_shown)
        return false;
    const QRect inside = region & QRect({0, 0}, size());
    return m_shown->reduction() <= 1.001 || (!m_detail.isNull() && m_detailRegion.contains(inside));
}

void PairPhoto::wantDetail(const QRect &region)
{
    const QRect inside = region & QRect({0, 0}, size());
    if (inside.isEmpty()) {
        dropDetail();
        return;
    }
    if (!m_full || m_plain->reduction() <= 1.0 || m_detailWanted.contains(inside))
        return;
    m_cancelDetail.cancel();
    m_cancelDetail = CancelSource();
    // A little more than is seen, so that the next small move needs nothing.
    m_detailWanted = inside.adjusted(-inside.width() / 4, -inside.height() / 4, inside.width() / 4, inside.height() / 4) & QRect({0, 0}, size());
    m_shelf.region(m_photo->sha256, m_detailWanted, m_how, m_cancelDetail.token(), this,
        [this, turn = m_turn, wanted = m_detailWanted, how = m_how](const Result<PhotoPixels> &pixels) {
            if (turn != m_turn || wanted != m_detailWanted || how != m_how || !pixels)
                return;
            m_detail = toImage(pixels->pixels);
            m_detailRegion = pixels->region;
            emit changed();
        });
}

void PairPhoto::dropDetail()
{
    m_cancelDetail.cancel();
    m_detail = {};
    m_detailRegion = {};
    m_detailWanted = {};
}

} // namespace svidok
