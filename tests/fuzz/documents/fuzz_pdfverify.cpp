// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a PDF: the verifier and the signer's reader answer or refuse.

#include "documents/padesformat.h"
#include "documents/pdfincrement.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const svidok::SystemClock clock;
    static const svidok::PadesFormat format(clock);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(format.verify(bytes, {}));
    static_cast<void>(svidok::preparePdf(bytes, QStringLiteral("n"), QStringLiteral("r"), clock.nowUtc()));
    return 0;
}
