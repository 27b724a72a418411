// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "p12key.h"

#include "cades/certificate.h"
#include "cades/cmssign.h"

namespace svidok {

P12Key::P12Key(KeyMaterial material, QString fileName)
    : m_material(std::move(material))
    , m_fileName(std::move(fileName))
    , m_identity(cades::identityOf(m_material.certificate.get()))
{
    m_thread.setMaxThreadCount(1);
}

Future<QByteArray> P12Key::signDetached(const QByteArray &content, const QDateTime &now)
{
    if (auto valid = cades::checkValidity(m_identity, now, m_fileName); !valid)
        return ready<QByteArray>(fail(valid.error()));
    auto promise = std::make_shared<QPromise<Result<QByteArray>>>();
    auto future = promise->future();
    promise->start();
    m_thread.start([this, promise, content] {
        if (!promise->isCanceled()) {
            const cades::SignerMaterial signer{m_material.key.get(), m_material.certificate.get(),
                m_material.chain.get(), keyLibrary()};
            promise->addResult(cades::signDetached(signer, content));
        }
        promise->finish();
    });
    return future;
}

} // namespace svidok
