// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digester.h"

#include <openssl/evp.h>

namespace svidok {

void Digester::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Digester::Digester()
    : m_context(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
}

Digester::~Digester() = default;

void Digester::add(QByteArrayView data)
{
    EVP_DigestUpdate(m_context.get(), data.data(), static_cast<size_t>(data.size()));
}

Sha256 Digester::finish()
{
    QByteArray bytes(Sha256::Bytes, Qt::Uninitialized);
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char *>(bytes.data()), nullptr);
    return Sha256::fromBytes(bytes).value_or(Sha256());
}

} // namespace svidok
