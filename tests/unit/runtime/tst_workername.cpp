// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/workername.h"
#include "support/suites.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::workernametests {

using namespace Qt::StringLiterals;

class WorkerNameTest : public QObject {
    Q_OBJECT

private slots:
    void noTwoAtATime();
    void aFreedNameComesBack();
    void aDeadProcessGivesItsNameBack();
    void aFolderThatCannotBeMadeIsAnError();
    void theFolderAboveIsNotMade();
    void aFolderMayHaveAnyName();
};

void WorkerNameTest::noTwoAtATime()
{
    const QTemporaryDir dir;
    const auto first = WorkerName::take(dir.path());
    const auto second = WorkerName::take(dir.path());
    QVERIFY(first && second);
    QVERIFY(first->name() != second->name());
}

void WorkerNameTest::aFreedNameComesBack()
{
    const QTemporaryDir dir;
    QString name;
    {
        const auto worker = WorkerName::take(dir.path());
        QVERIFY(worker);
        name = worker->name();
    }
    QCOMPARE(WorkerName::take(dir.path())->name(), name);
}

void WorkerNameTest::aDeadProcessGivesItsNameBack()
{
    const QTemporaryDir dir;
    QString name;
    {
        const auto worker = WorkerName::take(dir.path());
        QVERIFY(worker);
        name = worker->name();
        // What a process that was killed leaves behind: its lock file, naming a process that is gone.
        QVERIFY(QFile::copy(dir.filePath(u"worker-1.lock"_s), dir.filePath(u"left"_s)));
    }
    QProcess gone;
    gone.start(u"true"_s);
    QVERIFY(gone.waitForStarted());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    QFile left(dir.filePath(u"left"_s));
    QVERIFY(left.open(QIODevice::ReadOnly));
    auto lines = left.readAll().split('\n');
    lines[0] = QByteArray::number(pid);
    QFile lock(dir.filePath(u"worker-1.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QVERIFY(lock.write(lines.join('\n')) > 0);
    lock.close();
    QCOMPARE(WorkerName::take(dir.path())->name(), name);
}

void WorkerNameTest::aFolderThatCannotBeMadeIsAnError()
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto worker = WorkerName::take(dir.filePath(u"file/below"_s));
    QVERIFY(!worker);
    QCOMPARE(worker.error().code, ErrorCode::IoFailed);
    QCOMPARE(worker.error().subject, file.fileName()); // the folder that people know
}

// What was moved away must find its place free when it comes back.
void WorkerNameTest::theFolderAboveIsNotMade()
{
    const QTemporaryDir dir;
    QVERIFY(!WorkerName::take(dir.filePath(u"gone/.workers"_s)));
    QVERIFY(!QFile::exists(dir.filePath(u"gone"_s)));
    QVERIFY(WorkerName::take(dir.filePath(u".workers"_s)));
}

void WorkerNameTest::aFolderMayHaveAnyName()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"50%2 of %1"_s);
    const auto worker = WorkerName::take(folder);
    QVERIFY(worker);
    QVERIFY(QFile::exists(folder + u"/worker-1.lock"));
    QVERIFY(worker->name().endsWith(u"-1"_s));
}

SVIDOK_SUITE(WorkerNameTest, QCoreApplication)

} // namespace svidok::test::workernametests

#include "tst_workername.moc"
