// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heiccodec.h"

#include <libheif/heif.h>

#include <algorithm>

namespace svidok {

namespace {

/// libheif decodes a picture only as a whole, and needs ten bytes for each pixel meanwhile.
constexpr qint64 MostPixels = 64'000'000;

struct Release {
    void operator()(heif_context *context) const { heif_context_free(context); }
    void operator()(const heif_image_handle *handle) const { heif_image_handle_release(handle); }
    void operator()(const heif_image *image) const { heif_image_release(image); }
    void operator()(heif_decoding_options *options) const { heif_decoding_options_free(options); }
};
template <typename T>
using Owned = std::unique_ptr<T, Release>;

tl::unexpected<Error> refusal(const heif_error &error)
{
    const QString detail = QString::fromUtf8(error.message);
    if (error.code == heif_error_Memory_allocation_error)
        return fail(ErrorCode::PhotoTooLarge, {}, detail);
    const bool cutOff = error.subcode == heif_suberror_End_of_data;
    return fail(cutOff ? ErrorCode::PhotoTruncated : ErrorCode::PhotoNotAnImage, {}, detail);
}

/// libheif's RGB as opaque BGRA.
PixelBuffer opaque(const uint8_t *rows, int stride, QSize size)
{
    PixelBuffer pixels{size.width(), size.height(), 4, QByteArray(qsizetype(size.width()) * size.height() * 4, Qt::Uninitialized)};
    auto *to = reinterpret_cast<uchar *>(pixels.bytes.data());
    for (int y = 0; y < size.height(); ++y) {
        const uint8_t *from = rows + qsizetype(y) * stride;
        for (int x = 0; x < size.width(); ++x, from += 3, to += 4) {
            to[0] = from[2];
            to[1] = from[1];
            to[2] = from[0];
            to[3] = 0xFF;
        }
    }
    return pixels;
}

} // namespace

Result<PixelBuffer> HeicCodec::decode(const QByteArray &photo, QSize size, const CancelToken &cancel) const
{
    if (qint64(size.width()) * size.height() > MostPixels)
        return fail(ErrorCode::PhotoTooLarge, {}, QStringLiteral("HEIC of %1 x %2").arg(size.width()).arg(size.height()));
    const Owned<heif_context> context(heif_context_alloc());
    heif_context_set_maximum_image_size_limit(context.get(), std::max(size.width(), size.height()));
    heif_context_set_max_decoding_threads(context.get(), 0); // photos are decoded side by side already
    const auto length = static_cast<size_t>(photo.size());
    if (const heif_error error = heif_context_read_from_memory_without_copy(context.get(), photo.constData(), length, nullptr); error.code != heif_error_Ok)
        return refusal(error);
    heif_image_handle *primary = nullptr;
    if (const heif_error error = heif_context_get_primary_image_handle(context.get(), &primary); error.code != heif_error_Ok)
        return refusal(error);
    const Owned<heif_image_handle> handle(primary);
    if (QSize(heif_image_handle_get_width(primary), heif_image_handle_get_height(primary)) != size)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("HEIC with two sizes"));
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const Owned<heif_decoding_options> options(heif_decoding_options_alloc());
    options->convert_hdr_to_8bit = 1;
    options->strict_decoding = 1;
    heif_image *decoded = nullptr;
    if (const heif_error error = heif_decode_image(primary, &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGB, options.get()); error.code != heif_error_Ok)
        return refusal(error);
    const Owned<heif_image> image(decoded);
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    int stride = 0;
    const uint8_t *rows = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
    if (!rows || heif_image_get_primary_width(decoded) != size.width() || heif_image_get_primary_height(decoded) != size.height())
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("HEIC with two sizes"));
    return opaque(rows, stride, size);
}

} // namespace svidok
