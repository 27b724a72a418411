// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes come as a HEIC photo: the header and the codec agree on the size, or one of them refuses.
#include "domain/photoformat.h"
#include "heiccodec.h"
#include "imaging/scaledphotodecoder.h"

#include <cstdlib>

using namespace svidok;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qint64 SmallEnough = 512 * 512; // a fuzzer's time is spent on many photos, not on large ones
    const QByteArray photo(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto format = photoFormat(photo);
    if (!format || format->kind != PhotoFormat::Kind::Heic || qint64(format->width) * format->height > SmallEnough)
        return 0;
    static const HeicCodec codec;
    const ScaledPhotoDecoder decoder([](const QString &) -> Result<const PhotoCodec *> { return &codec; });
    const auto shown = decoder.decode(photo, {});
    if (shown && shown->photo != QSize(format->width, format->height))
        std::abort();
    return 0;
}
