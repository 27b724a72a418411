// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/photos.h"

namespace svidok {

class ZipIntake;

/// Whether a file's name says that it is a photo of a format that is read here. What it is, its content says.
[[nodiscard]] bool isNamedAsPhoto(const QString &path);
/// Cameras and phones leave many hidden files of their own beside the photos; those of macOS begin with "._".
[[nodiscard]] bool isHiddenPhoto(const QString &path);

/// Folders, single files and ZIP archives of this machine. A path is an archive by its content, not by its name; archives
/// inside folders are passed over, those inside archives are ordinary files, which a probe refuses by name.
class FileIntake final : public IntakeSource {
public:
    FileIntake();
    ~FileIntake() override;
    Result<QList<IntakeEntry>> list(const QString &path, CancelToken cancel = {}) const override;
    Result<QByteArray> read(const IntakeEntry &entry, qint64 maxBytes) const override;

private:
    std::unique_ptr<ZipIntake> m_zip;
};

} // namespace svidok
