// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scaledphotodecoder.h"

#include "colourprofile.h"
#include "domain/photoformat.h"
#include "exiftags.h"
#include "storedpixels.h"
#include "uprightpixels.h"

namespace svidok {

namespace {

/// Region edges lie on multiples of this, and so on whole pixels of every reduction.
constexpr int Grid = 8;

int reductionFor(const QSize &region, int longestSide)
{
    const int longest = std::max(region.width(), region.height());
    int reduction = 1;
    while (longestSide > 0 && reduction < 8 && longest / (reduction * 2) >= longestSide)
        reduction *= 2;
    return reduction;
}

QRect onGrid(const QRect &region, const QSize &photo)
{
    const QPoint from(region.left() / Grid * Grid, region.top() / Grid * Grid);
    const QPoint to((region.right() + Grid) / Grid * Grid, (region.bottom() + Grid) / Grid * Grid);
    return QRect(from, QSize(to.x() - from.x(), to.y() - from.y())) & QRect({0, 0}, photo);
}

/// Where a rectangle of the stored picture is once the picture is upright; `stored` is the stored picture's size. The
/// mirror image of uprightPixels().
QRect uprightRect(const QRect &rect, const QSize &stored, int orientation)
{
    const int fromRight = stored.width() - rect.x() - rect.width();
    const int fromBottom = stored.height() - rect.y() - rect.height();
    switch (orientation) {
    case 2: return QRect({fromRight, rect.y()}, rect.size());
    case 3: return QRect({fromRight, fromBottom}, rect.size());
    case 4: return QRect({rect.x(), fromBottom}, rect.size());
    case 5: return QRect({rect.y(), rect.x()}, rect.size().transposed());
    case 6: return QRect({fromBottom, rect.x()}, rect.size().transposed());
    case 7: return QRect({fromBottom, fromRight}, rect.size().transposed());
    case 8: return QRect({rect.y(), fromRight}, rect.size().transposed());
    default: return rect;
    }
}

/// The way back: turning left undoes turning right, everything else undoes itself.
QRect storedRect(const QRect &rect, const QSize &upright, int orientation)
{
    return uprightRect(rect, upright, orientation == 6 ? 8 : orientation == 8 ? 6 : orientation);
}

} // namespace

Result<PhotoPixels> ScaledPhotoDecoder::decode(
    const QByteArray &photo, const PixelsWanted &wanted, const CancelToken &cancel) const
{
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const auto format = photoFormat(photo);
    if (!format)
        return fail(format.error());
    const ExifTags tags = ExifTags::read(photo);
    const int orientation = format->orientation(tags.orientation());
    const QSize stored(format->width, format->height);
    PhotoPixels answer;
    answer.photo = orientation >= 5 ? stored.transposed() : stored;
    const QRect whole({0, 0}, answer.photo);
    const QRect region = wanted.region.isNull() ? whole : wanted.region & whole;
    if (region.isEmpty())
        return fail(ErrorCode::InvalidArgument, {}, QStringLiteral("the region lies outside the photo"));
    answer.reduction = reductionFor(region.size(), wanted.longestSide);
    const QRect taken = onGrid(storedRect(region, answer.photo, orientation), stored);
    auto pixels = decodeStored(format->kind, photo, {stored, taken, answer.reduction, wanted.grey}, m_codec, cancel);
    if (!pixels)
        return fail(pixels.error());
    answer.partial = pixels->partial || !format->complete;
    answer.pixels = uprightPixels(pixels->pixels, orientation);
    answer.region = uprightRect(taken, stored, orientation);
    if (showsThePicture(tags.colourProfile()))
        answer.colourProfile = tags.colourProfile();
    return answer;
}

} // namespace svidok
