// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedpixels.h"

#include "pixelreduce.h"

#include <csetjmp>
#include <cstring>

#include <png.h>

namespace svidok {

namespace {

struct PngJob {
    png_structp png = nullptr;
    png_infop info = nullptr;
    std::jmp_buf back{};
    const CancelToken *cancel = nullptr;
    const char *at = nullptr;
    std::size_t left = 0;
    bool cancelled = false;
    int rows = 0; ///< written in the pass that went furthest
    int passes = 0;
};

[[noreturn]] void onError(png_structp png, png_const_charp)
{
    std::longjmp(static_cast<PngJob *>(png_get_error_ptr(png))->back, 1);
}

void onWarning(png_structp, png_const_charp) {}

void onRead(png_structp png, png_bytep target, std::size_t bytes)
{
    PngJob &job = *static_cast<PngJob *>(png_get_io_ptr(png));
    if (bytes > job.left)
        png_error(png, "end of file");
    std::memcpy(target, job.at, bytes);
    job.at += bytes;
    job.left -= bytes;
}

bool readHeader(PngJob &job)
{
    if (setjmp(job.back) != 0)
        return false;
    job.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &job, onError, onWarning);
    if (!job.png)
        return false;
    job.info = png_create_info_struct(job.png);
    png_set_read_fn(job.png, &job, onRead);
    // A damaged checksum costs the chunk, not the photo: it is shown as partial.
    png_set_crc_action(job.png, PNG_CRC_ERROR_QUIT, PNG_CRC_WARN_DISCARD);
    png_read_info(job.png, job.info);
    png_set_expand(job.png);
    png_set_scale_16(job.png);
    png_set_strip_alpha(job.png);
    png_set_gray_to_rgb(job.png);
    png_set_bgr(job.png);
    png_set_add_alpha(job.png, 0xFF, PNG_FILLER_AFTER);
    job.passes = png_set_interlace_handling(job.png);
    png_read_update_info(job.png, job.info);
    return true;
}

/// Answers whether all rows of all passes are there.
bool readRows(PngJob &job, unsigned char *target, std::size_t stride, int height)
{
    if (setjmp(job.back) != 0)
        return false;
    for (int pass = 0; pass < job.passes; ++pass) {
        for (int y = 0; y < height; ++y) {
            job.cancelled = job.cancel->isCancelled();
            if (job.cancelled)
                return false;
            png_read_row(job.png, target + static_cast<std::size_t>(y) * stride, nullptr);
            job.rows = std::max(job.rows, y + 1);
        }
    }
    return true;
}

Result<StoredPixels> decode(PngJob &job, const StoredRequest &request)
{
    if (!readHeader(job))
        return fail(ErrorCode::PhotoTruncated);
    if (png_get_rowbytes(job.png, job.info) != static_cast<std::size_t>(request.size.width()) * 4)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("PNG with two sizes"));
    PixelBuffer whole = blankPixels(request.size);
    const bool complete = readRows(job, reinterpret_cast<unsigned char *>(whole.bytes.data()),
        static_cast<std::size_t>(whole.width) * 4, whole.height);
    if (job.cancelled)
        return fail(ErrorCode::Cancelled);
    if (job.rows == 0)
        return fail(ErrorCode::PhotoTruncated);
    return StoredPixels{reduced(whole, request.reducedRegion(), request.reduction), !complete};
}

} // namespace

// PNG knows no reduced reading: the whole picture is read first.
Result<StoredPixels> decodePng(const QByteArray &photo, const StoredRequest &request, const CancelToken &cancel)
{
    PngJob job;
    job.cancel = &cancel;
    job.at = photo.constData();
    job.left = static_cast<std::size_t>(photo.size());
    auto stored = decode(job, request);
    png_destroy_read_struct(&job.png, &job.info, nullptr);
    return stored;
}

} // namespace svidok
