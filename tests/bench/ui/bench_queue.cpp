// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of the program to the first painted queue, and the memory it then takes:
//   bench_queue [REPORTS]
// The yardstick is a bare window of Qt with an empty table, from the start of its process to its first paint.

#include "contract/store/storefixture.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QMainWindow>
#include <QProcess>
#include <QStandardItemModel>
#include <QTableView>
#include <QThread>

#include <cstdio>

using namespace svidok;
using namespace svidok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 5; ///< the best of each counts: what the machine can do, not what else it did
constexpr int Columns = 7;
constexpr int PatienceMs = 60'000;
const QByteArray Painted = QByteArrayLiteral("the queue is on the screen");

class BareTable : public QTableView {
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        std::puts(Painted.constData());
        std::fflush(stdout);
    }
};

int showBareWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    QStandardItemModel model(0, Columns);
    auto *table = new BareTable;
    table->setModel(&model);
    window.setCentralWidget(table);
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

struct Start {
    double ms = 0.0;
    double megabytes = 0.0;
};

double residentMegabytes(qint64 process)
{
    QFile status(u"/proc/%1/statm"_s.arg(process));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0.0;
}

Start start(const QString &program, const QStringList &arguments, const QString &home)
{
    auto variables = QProcessEnvironment::systemEnvironment();
    const QString log = home + u"/log"_s;
    QFile::remove(log);
    for (const auto *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        variables.insert(QString::fromLatin1(name), home);
    variables.insert(u"USER"_s, u"bench"_s);
    variables.insert(u"SVIDOK_LOG"_s, log);
    QProcess process;
    process.setProcessEnvironment(variables);
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    while (!said.contains(Painted)) {
        if (process.waitForReadyRead(1))
            said += process.readAllStandardOutput();
        QFile file(log);
        if (file.open(QIODevice::ReadOnly))
            said += file.readAll();
        if (process.state() == QProcess::NotRunning || timer.hasExpired(PatienceMs))
            qFatal("%s painted no queue: %s", qPrintable(program), process.readAllStandardError().constData());
    }
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    const double megabytes = residentMegabytes(process.processId());
    process.kill();
    process.waitForFinished();
    return {ms, megabytes};
}

Start best(const QString &program, const QStringList &arguments, const QString &home)
{
    Start found = start(program, arguments, home);
    for (int round = 1; round < Rounds; ++round) {
        const Start next = start(program, arguments, home);
        found = {std::min(found.ms, next.ms), std::max(found.megabytes, next.megabytes)};
    }
    return found;
}

void fill(Store &store, int count)
{
    static_cast<void>(got(store.users().put({UserId(u"bench"_s), u"bench"_s, u"Bench"_s, {}, Role::Inspector, true, {}})));
    QList<Future<qint64>> answers;
    for (int n = 0; n < count; ++n) {
        Report report = makeReport(n, u"AA%1BB"_s.arg(n % 10000, 4, 10, QLatin1Char('0')));
        report.status = ReportStatus::PendingVerification;
        report.dueAt = report.createdAt.addSecs(qint64(n) * 7919 % 1000003);
        answers.append(store.reports().store(creation(report)));
        if (n >= 2000)
            static_cast<void>(got(answers.at(n - 2000)));
    }
    for (auto &answer : answers)
        static_cast<void>(got(answer));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--bare") == 0)
        return showBareWindow(argc, argv);
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 100'000;
    StoreFixture fixture(u"sqlite"_s);
    fill(fixture.store(), count);
    const QTemporaryDir home;
    const Start bare = best(QCoreApplication::applicationFilePath(), {u"--bare"_s}, home.path());
    const Start queue = best(QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok"), {u"--store"_s, u"sqlite:"_s + fixture.path()}, home.path());
    std::printf("first painted queue, %d reports: %.0f ms (yardstick bare window with an empty table %.0f ms, ratio %.2f, goal <= 3)\n",
        count, queue.ms, bare.ms, queue.ms / bare.ms);
    std::printf("memory with the queue painted: %.0f MB (bare window %.0f MB, goal <= 120 MB)\n", queue.megabytes, bare.megabytes);
    return 0;
}
