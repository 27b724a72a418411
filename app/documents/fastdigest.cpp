// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/fastdigest.h"

#include "base/sha256.h"

#include <openssl/evp.h>

namespace svidok {

namespace {

QByteArray byOpenSsl(QByteArrayView bytes)
{
    QByteArray digest(Sha256::Bytes, Qt::Uninitialized);
    const bool made = EVP_Digest(bytes.data(), static_cast<size_t>(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()), nullptr,
                          EVP_sha256(), nullptr)
        == 1;
    return made ? digest : QByteArray();
}

} // namespace

void makeDigestsFast()
{
    Sha256::makeBy(&byOpenSsl);
}

} // namespace svidok
