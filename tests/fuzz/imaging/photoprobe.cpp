// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes come as a photo: formats, metadata, pixels, thumbnails. Two looks must agree.
#include "imaging/exifphotoprobe.h"

#include <cmath>
#include <cstdlib>

using namespace svidok;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray photo(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const ExifPhotoProbe probe;
    const QString name = QStringLiteral("IMG_20260504_101112.jpg");
    const auto headers = probe.probe(photo, name, false);
    const auto pixels = probe.probe(photo, name, true);
    if (pixels && !headers)
        std::abort(); // headers alone are never harder to read
    if (pixels && (pixels->width != headers->width || !(pixels->capture.taken == headers->capture.taken)))
        std::abort();
    if (headers && headers->capture.fix && !(std::abs(headers->capture.fix->point.latitude) <= 90))
        std::abort(); // no coordinates that are none
    return 0;
}
