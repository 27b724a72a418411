// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/documents.h"

#include <QObject>

namespace svidok {

/// Signs with the key of a PKCS#12 file (G1). The locator is the file's path.
class P12Signer final : public QObject, public SignerFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.SignerFactory/1" FILE "signer_p12.json")
    Q_INTERFACES(svidok::SignerFactory)

public:
    Result<std::unique_ptr<SigningKey>> unlock(
        const QString &locator, const QString &passphrase, const QDateTime &now) override;
};

} // namespace svidok
