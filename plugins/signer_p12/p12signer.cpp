// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "p12signer.h"

#include "cades/certificate.h"
#include "p12key.h"

#include <QFileInfo>

namespace svidok {

Result<std::unique_ptr<SigningKey>> P12Signer::unlock(
    const QString &locator, const QString &passphrase, const QDateTime &now)
{
    auto material = openKeyFile(locator, passphrase);
    if (!material)
        return fail(material.error());
    const QString name = QFileInfo(locator).fileName();
    if (auto valid = cades::checkValidity(cades::identityOf(material->certificate.get()), now, name); !valid)
        return fail(valid.error());
    if (!cades::maySign(material->certificate.get()))
        return fail(ErrorCode::SigningFailed, name, QStringLiteral("the certificate is not for signing documents, or its key is too weak"));
    return std::make_unique<P12Key>(std::move(*material), name);
}

} // namespace svidok
