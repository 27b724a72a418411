// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/heicphoto.h"

#include <libheif/heif.h>

namespace svidok::test {

namespace {

void must(const heif_error &error)
{
    if (error.code != heif_error_Ok)
        qFatal("libheif: %s", error.message);
}

heif_image *imageOf(const PixelBuffer &picture)
{
    heif_image *image = nullptr;
    must(heif_image_create(picture.width, picture.height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image));
    must(heif_image_add_plane(image, heif_channel_interleaved, picture.width, picture.height, 8));
    int stride = 0;
    uint8_t *rows = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const char *pixel = picture.bytes.constData() + (qsizetype(y) * picture.width + x) * 4;
            for (int c = 0; c < 3; ++c)
                rows[y * stride + x * 3 + c] = static_cast<uint8_t>(pixel[2 - c]);
        }
    }
    return image;
}

heif_error append(heif_context *, const void *data, size_t size, void *target)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(data), static_cast<qsizetype>(size));
    return {heif_error_Ok, heif_suberror_Unspecified, "Success"};
}

} // namespace

QByteArray heicOf(const PixelBuffer &picture, int orientation, const QByteArrayList &exif)
{
    heif_context *context = heif_context_alloc();
    heif_encoder *encoder = nullptr;
    must(heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder));
    must(heif_encoder_set_lossy_quality(encoder, 80));
    heif_image *image = imageOf(picture);
    heif_encoding_options *options = heif_encoding_options_alloc();
    options->image_orientation = static_cast<heif_orientation>(orientation);
    heif_image_handle *handle = nullptr;
    must(heif_context_encode_image(context, image, encoder, options, &handle));
    for (const QByteArray &block : exif)
        must(heif_context_add_exif_metadata(context, handle, block.constData(), static_cast<int>(block.size())));
    QByteArray file;
    heif_writer writer{1, append};
    must(heif_context_write(context, &writer, &file));
    heif_image_handle_release(handle);
    heif_encoding_options_free(options);
    heif_image_release(image);
    heif_encoder_release(encoder);
    heif_context_free(context);
    return file;
}

} // namespace svidok::test
