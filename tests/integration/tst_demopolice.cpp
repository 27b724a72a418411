// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several programs work on one demo: its police are there once, with one journal, whoever of them ends.

#include "demopolice.h"
#include "support/stubprocess.h"
#include "support/suites.h"

#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace svidok::test::demopolicetests {

using namespace Qt::StringLiterals;

class TestDemoPolice : public QObject {
    Q_OBJECT

private slots:
    void aJournalHasOneWriter();
    void theSecondProgramUsesTheFirstOnes();
    void itGoesOnAtTheSameAddressWhenTheFirstEnds();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    static Result<std::unique_ptr<DemoPolice>> start(const QTemporaryDir &place)
    {
        return DemoPolice::start(QStringLiteral(SVIDOK_STUB_PROGRAM), place.filePath(u"police.journal"_s));
    }
    static bool listens(const QString &url)
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(QUrl(url).port()));
        return socket.waitForConnected(5000);
    }
};

void TestDemoPolice::aJournalHasOneWriter()
{
    const QTemporaryDir place;
    const QString journal = place.filePath(u"journal"_s);
    StubProcess first(journal);
    QVERIFY(first.isReady());
    QVERIFY2(!StubProcess(journal).isReady(), "both would give out the same case numbers");
    first.kill();
    QVERIFY(StubProcess(journal).isReady());
}

void TestDemoPolice::theSecondProgramUsesTheFirstOnes()
{
    const QTemporaryDir place;
    const auto first = start(place);
    const auto second = start(place);
    QVERIFY(first && second);
    QCOMPARE((*second)->url(), (*first)->url());
    QVERIFY(listens((*second)->url()));
}

void TestDemoPolice::itGoesOnAtTheSameAddressWhenTheFirstEnds()
{
    const QTemporaryDir place;
    auto first = start(place);
    const auto second = start(place);
    QVERIFY(first && second);
    const QString url = (*first)->url();
    first->reset();
    QTRY_VERIFY_WITH_TIMEOUT(listens(url), 20'000);
    QCOMPARE((*second)->url(), url);
}

void TestDemoPolice::aFolderThatCannotBeWrittenIsSaid()
{
    const auto started = DemoPolice::start(QStringLiteral(SVIDOK_STUB_PROGRAM), u"/nowhere/police.journal"_s);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::ServiceUnreachable);
}

SVIDOK_SUITE(TestDemoPolice, QCoreApplication)

} // namespace svidok::test::demopolicetests

#include "tst_demopolice.moc"
