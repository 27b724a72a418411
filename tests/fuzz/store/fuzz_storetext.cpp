// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people type into the search, and page keys that come back from outside: any text finds something, nothing, or
// is refused as InvalidArgument.

#include "storefixture.h"

#include <QCoreApplication>

using namespace svidok;
using namespace svidok::test;

namespace {

StoreFixture &fixture()
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = { name, nullptr };
    static const QCoreApplication application(argc, argv);
    static StoreFixture made(QStringLiteral("sqlite"));
    static const bool filled = [] {
        for (int n = 0; n < 20; ++n)
            static_cast<void>(got(made.store().reports().store(creation(makeReport(n)))));
        return true;
    }();
    Q_UNUSED(filled)
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    ReportQuery query;
    query.limit = 3;
    query.text = QString::fromUtf8(bytes);
    for (int page = 0; page < 3; ++page) {
        const auto found = await(fixture().store().reports().page(query));
        if (!found)
            std::abort();
        query.after = found->next;
        if (query.after.isEmpty())
            break;
    }
    query.text.clear();
    query.after = QString::fromUtf8(bytes);
    const auto found = await(fixture().store().reports().page(query));
    if (!found && found.error().code != ErrorCode::InvalidArgument)
        std::abort();
    return 0;
}
