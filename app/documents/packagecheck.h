// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/evidencepackage.h"
#include "domain/verification.h"

namespace svidok {

/// Adds the answers about a package's files to `report`: one for each entry of the manifest, each file that is not in
/// it, and each photo that a record in the package names; about the custody log: whether its links hold, and the
/// head that a signed record names is among them; and about each file whether that record covers it. Reasons: "file.intact", "file.altered", "file.missing",
/// "file.not_listed", "file.twice", "manifest.missing", "manifest.unreadable", "evidence.there", "evidence.missing",
/// "custody.whole", "custody.broken" (detail: the file and the first link that does not fit), "custody.missing",
/// "custody.anchored", "custody.not_anchored", "custody.later" (the first link that nobody signed), "pdf.unsigned",
/// "photo.in_record", "photo.not_in_record", "photo.misplaced" (its name tells of another one), "file.not_signed", and
/// those of LoggedReport::check().
/// The records' signatures are checked too. Detail: the name or digest.
void checkPackage(const QList<PackageFile> &files, QByteArrayView trust, const QDateTime &now, VerificationReport &report);

} // namespace svidok
