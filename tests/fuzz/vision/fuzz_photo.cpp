// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/photoformat.h"
#include "imaging/scaledphotodecoder.h"
#include "vision/photodecode.h"
#include "vision/platecrops.h"
#include "vision/platelocaliser.h"

#include <cstdlib>

using namespace svidok;

/// Whatever a photo's bytes are: the header and the decoder agree, nothing crashes, and where there are pixels plates
/// are looked for.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qint64 SmallEnough = 256 * 256; // a fuzzer's time is spent on many photos, not on large ones
    const QByteArray photo(reinterpret_cast<const char *>(data), static_cast<qsizetype>(std::min<size_t>(size, 64 * 1024)));
    const auto format = photoFormat(photo);
    if (!format)
        return 0;
    if (format->width <= 0 || format->height <= 0 || qint64(format->width) * format->height > MaxPhotoPixels)
        std::abort();
    if (qint64(format->width) * format->height > SmallEnough)
        return 0;
    const auto decoded = decodePhoto(ScaledPhotoDecoder(), photo);
    if (!decoded)
        return 0;
    if (decoded->grey().empty() || decoded->width <= 0 || decoded->height <= 0)
        std::abort();
    static QThreadPool aside;
    static const PlateLocaliser localiser(QByteArray(), aside);
    const GreyPyramid pyramid(decoded->grey());
    SeenByNet seen;
    for (const LocatedPlate &plate : localiser.locate(pyramid, PlateSearch::Thorough, 3, seen, {}))
        static_cast<void>(rectifiedCrops(pyramid, plate.corners, plate.lines));
    return 0;
}
