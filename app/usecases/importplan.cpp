// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/importplan.h"

#include <algorithm>

namespace svidok {

QString intakeName(const QString &path)
{
    return path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'!')) + 1);
}

Photo takenIn(const IntakeEntry &entry, const PhotoFacts &facts)
{
    Photo photo;
    photo.fileName = intakeName(entry.path);
    photo.sourcePath = entry.path;
    photo.mediaType = facts.mediaType;
    photo.byteSize = entry.byteSize;
    photo.width = facts.width;
    photo.height = facts.height;
    photo.perceptualHash = facts.perceptualHash;
    photo.capture = facts.capture;
    return photo;
}

int ImportPlan::count(ImportedFile::State state) const
{
    return static_cast<int>(
        std::count_if(files.begin(), files.end(), [state](const ImportedFile &file) { return file.state == state; }));
}

int ImportPlan::count(ProposedReport::State state) const
{
    return static_cast<int>(std::count_if(
        reports.begin(), reports.end(), [state](const ProposedReport &report) { return report.state == state; }));
}

} // namespace svidok
