// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A second process for the tests of the SQLite store: opens a store and says how it went, or works on it until it is
// killed. Every line is written after the store answered.
//   storechild open URL [read-only]
//   storechild work URL RUN

#include "base/errortable.h"
#include "storefixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace svidok;
using namespace svidok::test;

namespace {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

int open(const QString &url, bool readOnly, const Clock &clock)
{
    StoreOptions options;
    options.createIfMissing = !readOnly;
    options.readOnly = readOnly;
    const auto opened = sqliteFactory().open(url, options, clock);
    say(opened ? QStringLiteral("opened") : errorName(opened.error().code) + u' ' + opened.error().detail);
    return 0;
}

// Each round stores a report with two events and a message, then delivers it together with the report's next version.
int work(const QString &url, int run, const Clock &clock)
{
    StoreOptions options;
    options.createIfMissing = true;
    say(QStringLiteral("opening"));
    const auto opened = sqliteFactory().open(url, options, clock);
    if (!opened) {
        say(errorName(opened.error().code) + u' ' + opened.error().detail);
        return 1;
    }
    Store &store = **opened;
    const QString worker = QString::number(run);
    for (int n = run * 100000;; ++n) {
        ReportChange change = creation(makeReport(n));
        const QString chain = change.report.id.toString();
        change.events = { makeEvent(chain), makeEvent(chain) };
        change.enqueue = { makeMessage(n, change.report.id) };
        static_cast<void>(got(store.reports().store(change)));
        say(QStringLiteral("stored ") + chain);
        QList<Settlement> ends;
        for (const OutboxMessage &message :
            got(store.outbox().take(worker, 10, clock.nowUtc().addDays(1), std::chrono::seconds(0)))) {
            Settlement end{ message.id, OutboxState::Delivered, Receipt{ message.id.toString(), {}, {}, {} }, {}, {},
                {} };
            end.change = update(got(store.reports().load(message.report)));
            end.change->report.status = ReportStatus::Submitted;
            end.change->events = { makeEvent(message.report.toString(), QStringLiteral("report.submitted")) };
            ends.append(end);
        }
        static_cast<void>(got(store.outbox().settle(worker, ends)));
        for (const Settlement &end : ends)
            say(QStringLiteral("settled ") + end.change->report.id.toString());
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const SystemClock clock;
    if (arguments.value(1) == u"work")
        return work(arguments.value(2), arguments.value(3).toInt(), clock);
    return open(arguments.value(2), arguments.size() > 3, clock);
}
