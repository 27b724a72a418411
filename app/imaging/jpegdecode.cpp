// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedpixels.h"

#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <cstring>

#include <jerror.h>
#include <jpeglib.h>

namespace svidok {

namespace {

/// A progressive file may repeat its scans to keep a decoder busy; no camera writes more than a dozen.
constexpr int MaxScans = 100;
/// Decoded beside a region, because the colours at its edge depend on their neighbours.
constexpr int Margin = 16;
/// Bytes before the end mark that some writers leave there.
constexpr int MostFilling = 16;

/// One run of libjpeg. The functions below leave it by longjmp, so they hold nothing that needs a destructor.
struct JpegJob {
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    jpeg_progress_mgr progress{};
    std::jmp_buf back{};
    const CancelToken *cancel = nullptr;
    bool damaged = false;
    bool cancelled = false;
    int rows = 0; ///< written
};

JpegJob &jobOf(j_common_ptr info)
{
    return *static_cast<JpegJob *>(info->client_data);
}

[[noreturn]] void onError(j_common_ptr info)
{
    std::longjmp(jobOf(info).back, 1);
}

void onMessage(j_common_ptr info, int level)
{
    if (level >= 0)
        return;
    ++info->err->num_warnings;
    switch (info->err->msg_code) {
    case JWRN_JPEG_EOF:
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_MUST_RESYNC:
        jobOf(info).damaged = true;
        break;
    case JWRN_EXTRANEOUS_DATA: // left over where the pixels end: something before was not what it should be
        if (info->err->msg_parm.i[0] > MostFilling && info->err->msg_parm.i[1] == JPEG_EOI)
            jobOf(info).damaged = true;
        break;
    default: // oddities that cost no pixels
        break;
    }
}

void onProgress(j_common_ptr info)
{
    JpegJob &job = jobOf(info);
    job.cancelled = job.cancel->isCancelled();
    if (job.cancelled || job.info.input_scan_number > MaxScans)
        std::longjmp(job.back, 1);
}

bool readHeader(JpegJob &job, const QByteArray &photo)
{
    job.info.err = jpeg_std_error(&job.errors);
    job.errors.error_exit = onError;
    job.errors.emit_message = onMessage;
    job.progress.progress_monitor = onProgress;
    job.info.client_data = &job;
    if (setjmp(job.back) != 0)
        return false;
    jpeg_create_decompress(&job.info);
    job.info.client_data = &job;
    job.info.progress = &job.progress;
    jpeg_mem_src(&job.info, reinterpret_cast<const unsigned char *>(photo.constData()), static_cast<unsigned long>(photo.size()));
    return jpeg_read_header(&job.info, TRUE) == JPEG_HEADER_OK;
}

/// Of scans and of photos that went through a printer's programs. libjpeg leaves them as cyan, magenta, yellow, black.
bool isInPrintingColours(const jpeg_decompress_struct &info)
{
    return info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
}

/// Makes opaque BGRA of the first `rows`. Adobe's programs store how much is left white, others how much is inked.
void showPrintingColours(PixelBuffer &pixels, int rows, bool byAdobe)
{
    auto *pixel = reinterpret_cast<unsigned char *>(pixels.bytes.data());
    const auto *end = pixel + qsizetype(pixels.width) * rows * 4;
    const unsigned inked = byAdobe ? 0 : 255;
    const auto white = [inked](unsigned char stored) { return stored ^ inked; };
    for (; pixel != end; pixel += 4) {
        const unsigned black = white(pixel[3]);
        const unsigned red = white(pixel[0]) * black / 255;
        const unsigned green = white(pixel[1]) * black / 255;
        const unsigned blue = white(pixel[2]) * black / 255;
        pixel[0] = static_cast<unsigned char>(blue);
        pixel[1] = static_cast<unsigned char>(green);
        pixel[2] = static_cast<unsigned char>(red);
        pixel[3] = 0xFF;
    }
}

bool start(JpegJob &job, int reduction, bool grey)
{
    if (setjmp(job.back) != 0)
        return false;
    job.info.out_color_space = isInPrintingColours(job.info) ? JCS_CMYK : grey ? JCS_GRAYSCALE : JCS_EXT_BGRX;
    job.info.scale_num = 1;
    job.info.scale_denom = static_cast<unsigned int>(reduction);
    return jpeg_start_decompress(&job.info) == TRUE;
}

/// Writes `rows` rows, each `stride` bytes after the one before.
void readAll(JpegJob &job, unsigned char *target, std::size_t stride, int rows)
{
    if (setjmp(job.back) != 0)
        return;
    while (job.rows < rows) {
        unsigned char *row = target + static_cast<std::size_t>(job.rows) * stride;
        job.rows += static_cast<int>(jpeg_read_scanlines(&job.info, &row, 1));
    }
    jpeg_finish_decompress(&job.info); // looks whether anything is left
}

/// As readAll(), for a part of the rows and columns; `line` has room for a whole row.
void readRegion(JpegJob &job, unsigned char *target, const QRect *region, unsigned char *line)
{
    if (setjmp(job.back) != 0)
        return;
    const int left = std::max(0, region->left() - Margin);
    const int right = std::min(static_cast<int>(job.info.output_width), region->right() + 1 + Margin);
    JDIMENSION from = static_cast<JDIMENSION>(left);
    JDIMENSION width = static_cast<JDIMENSION>(right - left);
    jpeg_crop_scanline(&job.info, &from, &width);
    jpeg_skip_scanlines(&job.info, static_cast<JDIMENSION>(region->top()));
    const auto channels = static_cast<std::size_t>(job.info.output_components);
    const std::size_t bytes = static_cast<std::size_t>(region->width()) * channels;
    const std::size_t offset = (static_cast<std::size_t>(region->left()) - from) * channels;
    while (job.rows < region->height()) {
        if (jpeg_read_scanlines(&job.info, &line, 1) != 1)
            return;
        std::memcpy(target + static_cast<std::size_t>(job.rows++) * bytes, line + offset, bytes);
    }
}

/// libjpeg leaves the fourth byte of JCS_EXT_BGRX at 255, so the rows are opaque as they are.
Result<StoredPixels> decode(JpegJob &job, const StoredRequest &request)
{
    if (QSize(static_cast<int>(job.info.image_width), static_cast<int>(job.info.image_height)) != request.size)
        return fail(ErrorCode::PhotoNotAnImage, {}, QStringLiteral("JPEG with two sizes"));
    if (!start(job, request.reduction, request.grey))
        return fail(job.cancelled ? ErrorCode::Cancelled : ErrorCode::PhotoTruncated);
    const QSize whole(static_cast<int>(job.info.output_width), static_cast<int>(job.info.output_height));
    const QRect region = request.reducedRegion() & QRect({0, 0}, whole);
    const int channels = job.info.output_components;
    StoredPixels stored{blankPixels(region.size(), channels), false};
    auto *target = reinterpret_cast<unsigned char *>(stored.pixels.bytes.data());
    if (region.size() == whole) {
        readAll(job, target, static_cast<std::size_t>(whole.width()) * static_cast<std::size_t>(channels), whole.height());
    } else {
        QByteArray line(qsizetype(whole.width()) * channels, Qt::Uninitialized);
        readRegion(job, target, &region, reinterpret_cast<unsigned char *>(line.data()));
    }
    if (job.cancelled)
        return fail(ErrorCode::Cancelled);
    if (job.rows == 0)
        return fail(ErrorCode::PhotoTruncated);
    stored.partial = job.damaged || job.rows < region.height();
    if (isInPrintingColours(job.info))
        showPrintingColours(stored.pixels, job.rows, job.info.saw_Adobe_marker == TRUE);
    return stored;
}

} // namespace

Result<StoredPixels> decodeJpeg(const QByteArray &photo, const StoredRequest &request, const CancelToken &cancel)
{
    JpegJob job;
    job.cancel = &cancel;
    auto stored = readHeader(job, photo) ? decode(job, request)
                                         : Result<StoredPixels>(fail(job.cancelled ? ErrorCode::Cancelled : ErrorCode::PhotoNotAnImage));
    jpeg_destroy_decompress(&job.info);
    return stored;
}

} // namespace svidok
