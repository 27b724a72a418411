// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/openssl.h"

#include <QStringList>

#include <array>
#include <openssl/err.h>

namespace svidok::cades {

QString takeErrors()
{
    QStringList texts;
    std::array<char, 256> text{};
    while (const unsigned long code = ERR_get_error()) {
        ERR_error_string_n(code, text.data(), text.size());
        texts.append(QString::fromUtf8(text.data()));
    }
    return texts.join(QLatin1String("; "));
}

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, static_cast<qsizetype>(size)) : QByteArray();
}

} // namespace svidok::cades
