// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a CMS, and as the PEM of trusted certificates.

#include "cades/cmscheck.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    static_cast<void>(svidok::cades::checkDetached(bytes, {bytes}, bytes, QDateTime::currentDateTimeUtc(), {}));
    return 0;
}
