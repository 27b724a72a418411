// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfile.h"
#include "ports/documents.h"

#include <QThreadPool>

namespace svidok {

/// The key of an opened PKCS#12 file; signs in a thread of its own. Wiped from memory when dropped.
class P12Key final : public SigningKey {
public:
    P12Key(KeyMaterial material, QString fileName);
    SignerIdentity identity() const override { return m_identity; }
    Future<QByteArray> signDetached(const QByteArray &content, const QDateTime &now) override;

private:
    const KeyMaterial m_material;
    const QString m_fileName;
    const SignerIdentity m_identity;
    QThreadPool m_thread; ///< last member: waits for running work before the key goes
};

} // namespace svidok
