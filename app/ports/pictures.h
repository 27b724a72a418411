// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "ports/pixelbuffer.h"
#include "ports/plugin.h"

#include <QRect>
#include <QSize>

#include <array>
#include <functional>
#include <memory>

namespace svidok {

/// Which pixels of a photo are wanted.
struct PixelsWanted {
    QRect region; ///< in pixels of the upright photo; null: all of it
    /// Above 0: reduced by 2, 4 or 8 as long as the longest side of the region keeps at least that many pixels.
    int longestSide = 0;
    bool grey = false; ///< the luma of ITU-R BT.601 only: for who looks at shapes, half the work and a quarter of the memory
};

/// A photo, or a part of it, as one sees it.
struct PhotoPixels {
    PixelBuffer pixels; ///< upright, 4 channels, opaque; 1 where grey was asked for
    QRect region; ///< what `pixels` show, in pixels of the upright photo; may exceed what was asked by a few pixels
    QSize photo; ///< of the whole upright photo
    int reduction = 1; ///< 1, 2, 4 or 8
    bool partial = false; ///< the file is damaged: what could not be read is grey
    QByteArray colourProfile = {}; ///< ICC, what the numbers of `pixels` mean; empty: sRGB, or the file does not say
};

/// Makes photos visible; the type goes by content. Pure: the same bytes give the same pixels. Errors: PhotoEmpty,
/// PhotoTruncated (nothing can be shown), PhotoTooLarge, PhotoNotAnImage, PhotoFormatUnsupported, Cancelled. Any thread.
class PhotoDecoder {
public:
    virtual ~PhotoDecoder() = default;
    [[nodiscard]] virtual Result<PhotoPixels> decode(
        const QByteArray &photo, const PixelsWanted &wanted, const CancelToken &cancel = {}) const = 0;
};

/// Decodes one format that not every workplace can read (P12).
class PhotoCodec {
public:
    virtual ~PhotoCodec() = default;
    /// The whole picture, upright, opaque, 4 channels, of the size that photoFormat() says. Errors: PhotoTruncated,
    /// PhotoNotAnImage, PhotoTooLarge, Cancelled. Any thread.
    [[nodiscard]] virtual Result<PixelBuffer> decode(const QByteArray &photo, QSize size, const CancelToken &cancel) const = 0;
};

/// Plugin kind "photo"; its schemes are the formats, "heic".
class PhotoCodecFactory {
public:
    virtual ~PhotoCodecFactory() = default;
    [[nodiscard]] virtual std::unique_ptr<PhotoCodec> open() = 0;
};

/// The codec of a format such as "heic", which lives as long as who is asked. Any thread. Errors: PhotoFormatUnsupported.
using GetPhotoCodec = std::function<Result<const PhotoCodec *>(const QString &format)>;

/// How a photo is brightened for the eye (P5). Never stored with a photo, never part of a document.
struct Enhancement {
    int black = 0; ///< levels: what becomes 0, below `white`
    int white = 255; ///< what becomes 255
    double gamma = 1.0; ///< above 1: brighter middle tones
    double localContrast = 0.0; ///< clip limit of CLAHE; 0: none

    bool operator==(const Enhancement &) const = default;
    [[nodiscard]] bool isNone() const { return *this == Enhancement{}; }
};

/// What is done to decoded pixels so that a person sees more. Pictures have 4 channels. Pure; any thread. Errors:
/// InvalidArgument (other channels, sizes that differ, a homography that cannot be inverted).
class PictureLab {
public:
    virtual ~PictureLab() = default;
    [[nodiscard]] virtual Result<PixelBuffer> enhance(const PixelBuffer &picture, const Enhancement &how) const = 0;
    /// Lays the picture onto another one: `homography` (row-major) maps pixels of the picture to pixels of the answer.
    /// Transparent where the picture does not reach.
    [[nodiscard]] virtual Result<PixelBuffer> warp(
        const PixelBuffer &picture, const std::array<double, 9> &homography, QSize size) const = 0;
    /// The second picture in grey with what differs in the first laid over it in colour, the stronger the more it
    /// differs, after brightness and contrast were brought in line. Transparent where only one of them reaches.
    [[nodiscard]] virtual Result<PixelBuffer> difference(const PixelBuffer &first, const PixelBuffer &second) const = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::PhotoCodecFactory, "ua.svidok.PhotoCodecFactory/1")
