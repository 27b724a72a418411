// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/documents.h"

namespace svidok {

/// Name of the manifest inside a package.
inline constexpr auto ManifestName = "MANIFEST.sha256";

/// A ZIP of the given files in the given order, then MANIFEST.sha256 over all of them. The same files give the same
/// bytes: no times, no owners, no zone. Error: InvalidArgument for a name that is not a clean relative path, is taken
/// (also in another case) or is the manifest's.
class ZipPackageBuilder final : public PackageBuilder {
public:
    Result<QByteArray> build(const QList<PackageFile> &files) const override;
};

/// The files of a package in their order; empty where one does not fit the checksum that the ZIP holds. Stops early at a bomb. Errors: DocumentUnreadable, ArchiveUnsafe.
[[nodiscard]] Result<QList<PackageFile>> readPackage(QByteArrayView zip);

/// Instructions for people without our software, in Ukrainian and English; a text file for the package.
[[nodiscard]] QByteArray howToVerify();

} // namespace svidok
