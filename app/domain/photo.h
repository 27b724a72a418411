// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "domain/capture.h"
#include "domain/ids.h"

namespace svidok {

enum class PhotoRole { Initial, Verification, Context };

/// A photo of a report. Its bytes live in the evidence store under `sha256` and never change.
struct Photo {
    PhotoId id;
    Sha256 sha256;
    PhotoRole role = PhotoRole::Context;
    QString fileName; ///< as it was called where it came from, without the path
    QString sourcePath; ///< where it came from (B1)
    QString mediaType; ///< by content, e.g. image/jpeg
    qint64 byteSize = 0;
    int width = 0; ///< pixels, after EXIF orientation
    int height = 0;
    quint64 perceptualHash = 0; ///< 64-bit DCT hash for near duplicates; 0: not decoded yet
    CaptureFacts capture;

    bool operator==(const Photo &) const = default;
};

} // namespace svidok
