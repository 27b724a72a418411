// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A database file with bytes changed at random: it opens or is refused, and whatever is read of it is a value or an
// error. The input is a list of changes, each three bytes of place and one of content.

#include "storefixture.h"

#include <QCoreApplication>
#include <QFile>

using namespace svidok;
using namespace svidok::test;

namespace {

QByteArray soundFile()
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = { name, nullptr };
    static const QCoreApplication application(argc, argv);
    StoreFixture fixture(QStringLiteral("sqlite"));
    for (int n = 0; n < 5; ++n) {
        ReportChange change = creation(makeReport(n));
        change.events = { makeEvent(change.report.id.toString()), makeEvent(QStringLiteral("store")) };
        change.enqueue = { makeMessage(n, change.report.id) };
        static_cast<void>(got(fixture.store().reports().store(change)));
    }
    fixture.reopen(); // brings the log into the file
    QFile file(fixture.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void readAll(Store &store)
{
    ReportQuery query;
    const auto page = await(store.reports().page(query));
    if (page) {
        for (const ReportRow &row : page->rows)
            static_cast<void>(await(store.reports().load(row.id)));
    }
    query.text = QStringLiteral("AA1234BB");
    static_cast<void>(await(store.reports().page(query)));
    CustodyVerifier verifier;
    const auto links = await(store.custody().links(QStringLiteral("store"), 0, 100));
    if (links) {
        for (const CustodyLink &link : *links)
            verifier.add(link);
    }
    const auto head = await(store.custody().head(QStringLiteral("store")));
    static_cast<void>(verifier.finish(head ? *head : std::nullopt));
    static_cast<void>(await(store.outbox().list({})));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QByteArray sound = soundFile();
    static const QTemporaryDir folder;
    static const FakeClock clock;
    QByteArray damaged = sound;
    for (size_t i = 0; i + 4 <= size; i += 4)
        damaged[(data[i] << 16 | data[i + 1] << 8 | data[i + 2]) % damaged.size()] = static_cast<char>(data[i + 3]);
    const QString path = folder.filePath(QStringLiteral("store.sqlite"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(damaged) != damaged.size())
        std::abort();
    file.close();
    StoreOptions options;
    options.readOnly = true;
    const auto opened = sqliteFactory().open(QStringLiteral("sqlite:") + path, options, clock);
    if (opened)
        readAll(**opened);
    return 0;
}
