// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedpixels.h"

#include <webp/decode.h>

#include <memory>

namespace svidok {

namespace {

/// Fed in pieces, so that a cancellation is heard.
constexpr qsizetype PieceBytes = 256 * 1024;

struct DecoderDelete {
    void operator()(WebPIDecoder *decoder) const { WebPIDelete(decoder); }
};

} // namespace

Result<StoredPixels> decodeWebp(const QByteArray &photo, const StoredRequest &request, const CancelToken &cancel)
{
    const auto *bytes = reinterpret_cast<const uint8_t *>(photo.constData());
    WebPDecoderConfig config;
    WebPInitDecoderConfig(&config);
    if (WebPGetFeatures(bytes, static_cast<std::size_t>(photo.size()), &config.input) != VP8_STATUS_OK)
        return fail(ErrorCode::PhotoTruncated);
    if (config.input.has_animation)
        return fail(ErrorCode::PhotoFormatUnsupported, {}, QStringLiteral("animated WebP"));
    if (QSize(config.input.width, config.input.height) != request.size)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("WebP with two sizes"));

    const QRect region = request.reducedRegion();
    StoredPixels stored{blankPixels(region.size()), false};
    const QRect crop = QRect(region.topLeft() * request.reduction, region.size() * request.reduction) & QRect({0, 0}, request.size);
    // The library moves the crop to even pixels; regions are asked for that way (ScaledPhotoDecoder).
    config.options.use_cropping = 1;
    config.options.crop_left = crop.x();
    config.options.crop_top = crop.y();
    config.options.crop_width = crop.width();
    config.options.crop_height = crop.height();
    config.options.use_scaling = request.reduction > 1 ? 1 : 0;
    config.options.scaled_width = region.width();
    config.options.scaled_height = region.height();
    config.output.colorspace = MODE_bgrA;
    config.output.is_external_memory = 1;
    config.output.u.RGBA.rgba = reinterpret_cast<uint8_t *>(stored.pixels.bytes.data());
    config.output.u.RGBA.stride = region.width() * 4;
    config.output.u.RGBA.size = static_cast<std::size_t>(stored.pixels.bytes.size());

    const std::unique_ptr<WebPIDecoder, DecoderDelete> decoder(WebPIDecode(nullptr, 0, &config));
    VP8StatusCode status = VP8_STATUS_SUSPENDED;
    for (qsizetype at = 0; at < photo.size() && status == VP8_STATUS_SUSPENDED; at += PieceBytes) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        status = WebPIUpdate(decoder.get(), bytes, static_cast<std::size_t>(std::min(photo.size(), at + PieceBytes)));
    }
    int rows = 0;
    if (status != VP8_STATUS_OK && (!WebPIDecGetRGB(decoder.get(), &rows, nullptr, nullptr, nullptr) || rows == 0))
        return fail(ErrorCode::PhotoTruncated);
    stored.partial = status != VP8_STATUS_OK;
    return stored;
}

} // namespace svidok
