// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidencefactory.h"

#include "folderevidence.h"

namespace svidok {

Result<std::unique_ptr<EvidenceStore>> FolderEvidenceFactory::open(const QString &location)
{
    const QString scheme = QStringLiteral("folder:");
    const QString path = location.startsWith(scheme) ? location.mid(scheme.size()) : location;
    if (path.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("location"));
    return FolderEvidence::open(path);
}

} // namespace svidok
