// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as an evidence package.

#include "documents/padesformat.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const svidok::SystemClock clock;
    static const svidok::PadesFormat format(clock);
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(format.verify("PK\x03\x04" + bytes.mid(4), {}));
    return 0;
}
