// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photo.h"
#include "domain/reading.h"

#include <QStringList>

#include <optional>

namespace svidok {

/// Photos that belong into one report, with their roles, and why. A value: what a person splits and merges.
struct PhotoGroup {
    QList<Photo> photos; ///< initial first, then verification, then context
    QList<PhotoReading> readings;
    QStringList reasons; ///< stable codes with their values, e.g. "plate.same", "place.near=7m", "time.after=372s"

    /// Whether there is an initial and a verification photo.
    [[nodiscard]] bool isPair() const;
};

/// An identifier that only depends on the bytes: the same photos make the same report, whoever imports them how often.
[[nodiscard]] QString derivedId(const QByteArray &bytes);
[[nodiscard]] PhotoId photoIdFor(const Sha256 &photo);
[[nodiscard]] ReportId reportIdFor(const PhotoGroup &group);

/// One group of both: the first photos in time keep or get the roles of the pair, all else becomes context.
[[nodiscard]] PhotoGroup merged(const PhotoGroup &a, const PhotoGroup &b);

/// Takes one photo out of a group; what is left of a pair is one again where it has a further photo. Nothing when the photo
/// is not in the group or is all there is.
struct SplitGroups {
    PhotoGroup rest;
    PhotoGroup single;
};
[[nodiscard]] std::optional<SplitGroups> split(const PhotoGroup &group, const Sha256 &photo);

} // namespace svidok
