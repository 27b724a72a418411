// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdata.h"

#include "base/sha256.h"

namespace svidok::police {

namespace {

// Quotes and control characters would end the header early.
QByteArray quoted(const QString &fileName)
{
    QByteArray safe = fileName.toUtf8();
    for (char &c : safe) {
        if (c == '"' || c == '\\' || static_cast<uchar>(c) < 0x20)
            c = '_';
    }
    return '"' + safe + '"';
}

} // namespace

FormData formData(const CaseFile &file, const QString &idempotencyKey)
{
    // A digest of the key cannot occur in the parts by chance, and is the same at every try.
    const QByteArray boundary = "svidok-" + Sha256::of(idempotencyKey.toUtf8()).toHex().left(40).toLatin1();
    QByteArray body;
    body.reserve(file.payload.size() + file.attachment.size() + 512);
    body += "--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"case\"\r\nContent-Type: application/json\r\n\r\n" + file.payload
        + "\r\n";
    if (!file.attachment.isEmpty()) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"document\"; filename="
            + quoted(file.attachmentName) + "\r\nContent-Type: application/pdf\r\n\r\n" + file.attachment + "\r\n";
    }
    body += "--" + boundary + "--\r\n";
    return {"multipart/form-data; boundary=" + boundary, body};
}

} // namespace svidok::police
