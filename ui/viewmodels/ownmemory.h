// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

namespace svidok {

/// What one person leaves in one store: found by nobody else and in no other store. A copy of a store holds the same
/// reports, and whoever signs in after her on this computer sees the same files.
class OwnMemory final : public SessionMemory {
public:
    /// `session` outlives this object.
    OwnMemory(SessionMemory &session, const QString &storeUrl, const QString &login);

    [[nodiscard]] QByteArray read(const QString &key) const override;
    void write(const QString &key, const QByteArray &value) override;

private:
    SessionMemory &m_session;
    QString m_whose; ///< behind each key; a digest, for keys become file names
};

} // namespace svidok
