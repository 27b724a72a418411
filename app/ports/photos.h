// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "domain/photo.h"

#include <QByteArray>
#include <functional>
#include <memory>

namespace svidok {

/// What can be said of a photo's bytes without reading its plate.
struct PhotoFacts {
    QString mediaType; ///< by content
    int width = 0; ///< upright
    int height = 0;
    quint64 perceptualHash = 0;
    CaptureFacts capture;
};

/// Looks at photos. Errors: PhotoEmpty, PhotoTruncated (nothing can be shown), PhotoTooLarge, PhotoNotAnImage,
/// PhotoFormatUnsupported. Broken metadata are a flag, not an error. Any thread.
class PhotoProbe {
public:
    virtual ~PhotoProbe() = default;
    /// `withPixels` false decodes nothing: no perceptual hash, no thumbnail comparison, and PixelsTruncated only where the
    /// file lacks its end mark.
    [[nodiscard]] virtual Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool withPixels) const = 0;
};

/// A file that an import could take.
struct IntakeEntry {
    QString path; ///< as shown and logged; for an archive "archive.zip!inner/name.jpg"
    qint64 byteSize = 0;
    bool passedOver = false; ///< listed so that it is named: reading it is NotLookedInto
};

/// Folders, archives and single files as one list of files (B1, B6). Errors: NotFound, AccessDenied, ArchiveUnsafe
/// (bomb, path that leaves the archive), DocumentUnreadable (an archive that is damaged, empty or none), IoFailed. Any thread.
class IntakeSource {
public:
    virtual ~IntakeSource() = default;
    /// In the order in which it is read best: a folder by path, an archive as it was written. What is not looked into (hidden folders, hidden photos, links to folders, archives in a folder, what
    /// is no file) is listed as passed over; other hidden files are left out.
    [[nodiscard]] virtual Result<QList<IntakeEntry>> list(const QString &path, CancelToken cancel = {}) const = 0;
    /// The whole file. Errors also: PhotoTooLarge above `maxBytes`.
    [[nodiscard]] virtual Result<QByteArray> read(const IntakeEntry &entry, qint64 maxBytes) const = 0;
};

} // namespace svidok
