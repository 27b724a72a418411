// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QPair>
#include <QString>

namespace svidok {

/// Whether what an open workplace stands on is still there. A folder that is moved away or a disk that is taken out shows
/// nowhere else before the next action. Any thread; may wait for a network folder.
class PlaceCheck {
public:
    /// `storeFile` is open now. Empty: the store is no file here; `evidenceFolder` likewise.
    PlaceCheck(const QString &storeFile, const QString &evidenceFolder);
    /// Errors: StoreMissing, StoreReplaced, StoreReadOnly, EvidenceUnreachable; subject: the place.
    [[nodiscard]] Outcome check() const;

private:
    using FileIdentity = QPair<quint64, quint64>;
    [[nodiscard]] static FileIdentity identityOf(const QString &file);

    const QString m_store;
    const QString m_evidence;
    const FileIdentity m_identity;
};

} // namespace svidok
