// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/correlation.h"
#include "base/log.h"
#include "base/redaction.h"
#include "support/fakeclock.h"
#include "support/suites.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

namespace svidok::test::logtests {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcTest, "svidok.test")

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class LogTest : public QObject {
    Q_OBJECT

private slots:
    void writesOneJsonObjectALine()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"made/log.jsonl"_s);
        const test::FakeClock clock;
        {
            const Log log({.file = file}, clock);
            const CorrelationScope click(u"click-1"_s);
            qCWarning(lcTest).noquote() << "line \"one\"\nand still one";
            qCDebug(lcTest) << "below the level";
        }
        const auto lines = contents(file).split('\n');
        QCOMPARE(lines.size(), 2); // one line and what follows its end
        const auto line = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(line[u"ts"].toString(), u"2026-05-04T09:00:00.000Z"_s);
        QCOMPARE(line[u"level"].toString(), u"warning"_s);
        QCOMPARE(line[u"module"].toString(), u"svidok.test"_s);
        QCOMPARE(line[u"correlation"].toString(), u"click-1"_s);
        QCOMPARE(line[u"msg"].toString(), u"line \"one\"\nand still one"_s);
    }

    void correlationNestsAndBelongsToItsThread()
    {
        QVERIFY(CorrelationScope::current().isEmpty());
        const CorrelationScope outer(u"outer"_s);
        {
            const CorrelationScope inner(u"inner"_s);
            QCOMPARE(CorrelationScope::current(), u"inner"_s);
            QString elsewhere = u"unset"_s;
            const std::unique_ptr<QThread> thread(
                QThread::create([&elsewhere] { elsewhere = CorrelationScope::current(); }));
            thread->start();
            thread->wait();
            QVERIFY(elsewhere.isEmpty());
        }
        QCOMPARE(CorrelationScope::current(), u"outer"_s);
    }

    void rotatesAndKeepsSoMany()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"log"_s);
        const test::FakeClock clock;
        {
            const Log log({.file = file, .maxBytes = 400, .keep = 2}, clock);
            for (int i = 0; i < 20; ++i)
                qCInfo(lcTest) << "message number" << i << QString(50, u'.');
        }
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), (QStringList{u"log"_s, u"log.1"_s, u"log.2"_s}));
        QVERIFY(contents(file).contains("number 19"));
        QVERIFY(QFile(file).size() <= 400);
        const auto newestOld = contents(dir.filePath(u"log.1"_s));
        QVERIFY(!newestOld.isEmpty() && newestOld.endsWith('\n'));
        QVERIFY(!contents(dir.filePath(u"log.2"_s)).contains("number 19"));
    }

    void nothingPersonalReachesTheFile()
    {
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"log"_s);
        const test::FakeClock clock;
        {
            const Log log({.file = file}, clock);
            qCInfo(lcTest) << "plate AA1234BB also as АА 1234 ВВ and ka-4321-mm? KA-4321-MM, aa1234bb.jpg";
            qCInfo(lcTest) << "mail ivan.petrenko@example.com.ua, phone +380 (67) 123-45-67 or 0671234567";
            qCInfo(lcTest) << "passphrase: hunter2, token=abc.def, Authorization: Bearer eyJhbGciOi";
            qCInfo(lcTest) << "postgresql://clerk:s3cret@db.example/x and {\"password\": \"with, comma\"}";
        }
        const QString text = QString::fromUtf8(contents(file));
        for (const auto &personal : {u"1234"_s, u"4321-MM"_s, u"petrenko"_s, u"123-45"_s, u"067123"_s, u"hunter2"_s,
                 u"abc.def"_s, u"eyJ"_s, u"s3cret"_s, u"comma"_s})
            QVERIFY2(!text.contains(personal), qPrintable(personal + u" in "_s + text));
    }

    void leavesOtherTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text : {u"2026-05-04T09:00:00.000Z took 1500 ms for 12345678901 bytes"_s,
                 u"019a2b3c-1234-7abc-8def-0123456789ab moved on"_s, u"document SV-2026-000123 version 2"_s,
                 u"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s,
                 u"HTTP 503 from https://police.example:8443/v1/cases, retry in 2000 ms"_s,
                 u"signer_p12 opened a key of 4096 bits"_s, u"в 1500 мс оброблено"_s})
            QTest::newRow(qPrintable(text)) << text;
    }
    void leavesOtherTextAlone()
    {
        QFETCH(const QString, text);
        QCOMPARE(redacted(text), text);
    }
};

SVIDOK_SUITE(LogTest, QCoreApplication)

} // namespace svidok::test::logtests

#include "tst_log.moc"
