// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suites.h"
#include "window/filesession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace svidok::test::filesessiontests {

using namespace Qt::StringLiterals;

class TestFileSession : public QObject {
    Q_OBJECT

private slots:
    void whatWasWrittenIsThereAgain_data();
    void whatWasWrittenIsThereAgain();
    void whatEarlierVersionsWroteIsThere();
};

void TestFileSession::whatWasWrittenIsThereAgain_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("short") << u"open-case/sqlite:/a b/%1.sqlite"_s;
    QTest::newRow("long and Cyrillic") << u"open-case/sqlite:/дільниця/"_s + u"порушення паркування/"_s.repeated(20) + u"store.sqlite";
}

void TestFileSession::whatWasWrittenIsThereAgain()
{
    QFETCH(const QString, key);
    const QTemporaryDir dir;
    FileSession(dir.path()).write(key, "a case");
    FileSession(dir.path()).write(key + u".other", "another one");
    QCOMPARE(FileSession(dir.path()).read(key), QByteArray("a case"));
    QCOMPARE(FileSession(dir.path()).read(key + u".other"), QByteArray("another one"));
    FileSession(dir.path()).write(key, {});
    QVERIFY(FileSession(dir.path()).read(key).isEmpty());
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1);
}

// Up to the longest name that they could write: a file has six letters and a dot more while it is written.
void TestFileSession::whatEarlierVersionsWroteIsThere()
{
    for (const int length : {20, 248}) {
        const QTemporaryDir dir;
        const QString key = u"open-case/"_s.leftJustified(length - 2, u'x');
        const QString name = QString::fromLatin1(QUrl::toPercentEncoding(key));
        QCOMPARE(name.size(), length);
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a case") > 0 && file.flush());
        QCOMPARE(FileSession(dir.path()).read(key), QByteArray("a case"));
    }
}

SVIDOK_SUITE(TestFileSession, QCoreApplication)

} // namespace svidok::test::filesessiontests

#include "tst_filesession.moc"
