// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast the SQLite store is, measured in one run:
//   bench_store [REPORTS] [EVENTS] [MESSAGES]
// The yardstick of a page is the same SQL in the sqlite3 shell over the same pages of the same file.

#include "storefixture.h"
#include "usecases/custodycheck.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

using namespace svidok;
using namespace svidok::test;

namespace {

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

void tell(const char *name, double measured, const char *yardstickName, double yardstick, double goal)
{
    std::printf("%s: %.6f s (yardstick %s %.6f s, ratio %.2f, goal <= %.2f)\n", name, measured, yardstickName,
        yardstick, measured / yardstick, goal);
    std::fflush(stdout);
}

// As an import makes them: metadata and a reading for each photo, about 10 kB of JSON.
Report fullReport(int n)
{
    Report report = makeReport(n, QStringLiteral("AA%1BB").arg(n % 10000, 4, 10, QLatin1Char('0')));
    report.status = n % 3 == 0 ? ReportStatus::Verified : ReportStatus::PendingVerification;
    report.dueAt = report.createdAt.addSecs(qint64(n) * 7919 % 1000003);
    for (Photo &photo : report.photos) {
        for (int i = 0; i < 25; ++i)
            photo.capture.entries.append({ QStringLiteral("Exif.Photo.Tag%1").arg(i),
                QStringLiteral("%1/100").arg(i * n), QStringLiteral("value %1").arg(i) });
        PhotoReading reading;
        reading.id = ReadingId(photo.id.toString() + u'r');
        reading.photo = photo.id;
        reading.photoSha = photo.sha256;
        reading.readAt = report.createdAt;
        PlateRead plate;
        plate.raw = report.enteredPlate.canonical.text();
        plate.text = report.enteredPlate.canonical;
        plate.abstained = false;
        plate.subject = true;
        for (const QChar c : std::as_const(plate.raw))
            plate.chars.append({ c, 0.99, u'0', 0.005 });
        plate.readers.append({ QStringLiteral("tesseract"), plate.raw, 0.97, plate.chars, QStringLiteral("sha256:0") });
        reading.plates.append(plate);
        report.readings.append(reading);
    }
    return report;
}

double fill(Store &store, int count)
{
    QElapsedTimer timer;
    timer.start();
    QList<Future<qint64>> answers;
    for (int n = 0; n < count; ++n) {
        ReportChange change = creation(fullReport(n));
        const QString chain = change.report.id.toString();
        change.events = { makeEvent(chain, QStringLiteral("report.created")),
            makeEvent(chain, QStringLiteral("photo.added")) };
        answers.append(store.reports().store(change));
        if (n >= 2000)
            static_cast<void>(got(answers.at(n - 2000)));
    }
    for (auto &answer : answers)
        static_cast<void>(got(answer));
    return seconds(timer);
}

struct Start {
    QString key; ///< opaque
    ReportRow after;
};

// Where 200 pages of 50 rows begin, spread over the whole depth.
QList<Start> starts(Store &store, int count)
{
    QList<Start> found;
    ReportQuery query;
    query.limit = 1000;
    for (int read = 0; read < count; read += query.limit) {
        const ReportPage page = got(store.reports().page(query));
        query.after = page.next;
        if (!page.next.isEmpty())
            found.append({ page.next, page.rows.last() });
    }
    QList<Start> all;
    while (!found.isEmpty() && all.size() < 200)
        all += found.mid(0, 200 - all.size());
    return all;
}

QString pageSql()
{
    QFile file(QStringLiteral(SVIDOK_SOURCE_DIR "/resources/sql/sqlite/queue.sql"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no queue.sql");
    return QString::fromUtf8(file.readAll())
        .section(QStringLiteral("-- name: queue.page\n"), 1)
        .section(QStringLiteral("-- name: "), 0, 0);
}

double shell(const QString &path, const QByteArray &script)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(QStringLiteral("sqlite3"), { QStringLiteral("-readonly"), path });
    process.write(script);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("the sqlite3 shell is missing or failed: %s", process.readAllStandardError().constData());
    return seconds(timer);
}

void benchPages(Store &store, const QString &path, int count, const QDateTime &now)
{
    const QList<Start> all = starts(store, count);
    const auto read = [&](const QList<Start> &some) {
        QElapsedTimer timer;
        timer.start();
        for (const Start &start : some) {
            ReportQuery query;
            query.after = start.key;
            if (got(store.reports().page(query)).rows.isEmpty())
                qFatal("an empty page");
        }
        return seconds(timer) / static_cast<double>(some.size());
    };
    QByteArray script;
    for (const Start &start : all) {
        QString sql = pageSql();
        const QStringList values{ QString::number(now.toMSecsSinceEpoch()),
            QString::number(start.after.dueAt.toMSecsSinceEpoch()),
            QString::number(start.after.createdAt.toMSecsSinceEpoch()), u'\'' + start.after.id.toString() + u'\'',
            QStringLiteral("51") };
        for (int i = 0; i < values.size(); ++i)
            sql.replace(QStringLiteral("?%1").arg(i + 1), values.at(i));
        script += sql.toUtf8() + ";\n";
    }
    // The best of several passes, in turns: other work on the machine disturbs both sides alike.
    double ours = 1e9;
    double theirs = 1e9;
    for (int pass = 0; pass < 7; ++pass) {
        ours = std::min(ours, read(all));
        const double start = shell(path, "SELECT 1;");
        theirs = std::min(theirs, (shell(path, script) - start) / static_cast<double>(all.size()));
    }
    tell("store.page of 50 at any depth", ours, "sqlite3 shell", theirs, 2.0);
    QList<Start> deepest = all;
    std::sort(
        deepest.begin(), deepest.end(), [](const Start &a, const Start &b) { return b.after.dueAt < a.after.dueAt; });
    ReportQuery first;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i)
        static_cast<void>(got(store.reports().page(first)));
    tell("store.page at the end", read(deepest.mid(0, 20)), "first page", seconds(timer) / 20, 1.5);
    timer.start();
    first.text = QStringLiteral("АА0777ВВ");
    static_cast<void>(got(store.reports().page(first)));
    const double exact = seconds(timer);
    tell("store.search of a plate", exact, "the 0.3 s of row Q1,", 0.3, 1.0);
    timer.start();
    first.text = QStringLiteral("Хрещатик");
    static_cast<void>(got(store.reports().page(first)));
    tell("store.search that finds everything", seconds(timer), "the 0.3 s of row Q1,", 0.3, 1.0);
}

void benchCustody(Store &store, int count)
{
    const QString chain = QStringLiteral("store");
    for (int n = 0; n < count; n += 500)
        static_cast<void>(got(store.custody().append(QList<CustodyEvent>(500, makeEvent(chain)))));
    QElapsedTimer timer;
    timer.start();
    const auto answer = CustodyCheck(store.custody()).verify(chain);
    const double took = seconds(timer);
    if (!answer || answer->answer.fault != CustodyVerifier::Fault::None || answer->answer.checked < count)
        qFatal("the chain is broken");
    tell("store.custody check of all events", took, "2 s for 100,000,", 2.0 * count / 100000, 1.0);
}

void benchOutbox(Store &store, int count, const QDateTime &now)
{
    QList<Future<qint64>> answers;
    for (int n = 0; n < count; ++n) {
        ReportChange change = creation(fullReport(10000000 + n));
        OutboxMessage message = makeMessage(n, change.report.id);
        message.payload = QByteArray(3000, 'x');
        change.enqueue = { message };
        answers.append(store.reports().store(change));
    }
    for (auto &answer : answers)
        static_cast<void>(got(answer));
    QElapsedTimer timer;
    timer.start();
    int settled = 0;
    for (;;) {
        const auto taken = got(store.outbox().take(QStringLiteral("w"), 50, now, std::chrono::minutes(1)));
        if (taken.isEmpty())
            break;
        QList<Settlement> ends;
        QList<Future<Report>> reports;
        for (const OutboxMessage &message : taken)
            reports.append(store.reports().load(message.report));
        for (int i = 0; i < taken.size(); ++i) {
            const OutboxMessage &message = taken.at(i);
            const Receipt receipt{ message.id.toString(), QStringLiteral("accepted"), now, "{}" };
            Settlement end{ message.id, OutboxState::Delivered, receipt, {}, {}, {} };
            end.change = update(got(reports.at(i)));
            end.change->report.status = ReportStatus::Submitted;
            end.change->report.caseNumber = message.id.toString();
            end.change->events = { makeEvent(message.report.toString(), QStringLiteral("report.submitted")) };
            ends.append(end);
        }
        if (!got(store.outbox().settle(QStringLiteral("w"), ends)).isEmpty())
            qFatal("a conflict");
        settled += static_cast<int>(ends.size());
    }
    tell(
        "store.outbox take, load and settle of one message", seconds(timer) / settled, "500 a second,", 1.0 / 500, 1.0);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto number = [&](int index, int otherwise) { return argc > index ? atoi(argv[index]) : otherwise; };
    const int reports = number(1, 100000);
    StoreFixture fixture(QStringLiteral("sqlite"));
    Store &store = fixture.store();
    const double filled = fill(store, reports);
    tell("store.fill of one report", filled / reports, "5,000 a second,", 1.0 / 5000, 1.0);
    std::printf(
        "# %lld bytes a report, body and indexes\n", static_cast<long long>(QFile(fixture.path()).size() / reports));
    benchPages(store, fixture.path(), reports, fixture.clock.nowUtc());
    benchCustody(store, number(2, 100000));
    benchOutbox(store, number(3, 3000), fixture.clock.nowUtc().addYears(1));
    return 0;
}
