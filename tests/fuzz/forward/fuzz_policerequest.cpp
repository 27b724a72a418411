// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the stub is sent: first line the Content-Type, then the body. Whatever it is, the API answers it, and what comes
// apart as a form goes together again.

#include "multipart.h"
#include "policeapi.h"

#include <cstdlib>

using namespace svidok::stub;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype lineEnd = input.indexOf('\n');
    const QByteArray contentType = lineEnd < 0 ? input : input.left(lineEnd);
    const QByteArray body = lineEnd < 0 ? QByteArray() : input.mid(lineEnd + 1);
    if (const auto parts = parseFormData(contentType, body)) {
        qsizetype bytes = 0;
        for (const FormPart &part : *parts)
            bytes += part.bytes.size();
        if (bytes > body.size())
            std::abort();
    }
    PoliceCases cases;
    PoliceApi api(cases);
    const Answer first = api.submit("key-1", contentType, body);
    const Answer again = api.submit("key-1", contentType, body);
    const bool accepted = first.status == 201;
    if (again.status != (accepted ? 200 : first.status) || again.body != first.body)
        std::abort();
    if (cases.all().size() != (accepted ? 1 : 0))
        std::abort();
    return 0;
}
