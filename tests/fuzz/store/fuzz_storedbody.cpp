// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Bodies from a damaged file: each is read back as it was written or refused as StoreUnreadable.

#include "domain/wire.h"
#include "storedbody.h"

#include <cstdlib>

using namespace svidok;

namespace {

template <typename T> void readBody(const QByteArray &bytes, Result<T> (*parse)(const QJsonObject &json))
{
    const auto value = fromStoredBody(bytes, QStringLiteral("fuzz"), parse);
    if (!value) {
        if (value.error().code != ErrorCode::StoreUnreadable)
            std::abort();
        return;
    }
    const QByteArray printed = wire::canonical(*value);
    const auto again = fromStoredBody(printed, QStringLiteral("fuzz"), parse);
    if (!again || wire::canonical(*again) != printed)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    readBody(bytes, wire::reportFrom);
    readBody(bytes, wire::outboxMessageFrom);
    readBody(bytes, wire::readingFrom);
    readBody(bytes, wire::userFrom);
    return 0;
}
