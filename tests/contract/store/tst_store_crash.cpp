// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "support/suites.h"

#include <QDir>
#include <QProcess>
#include <QTest>

namespace svidok::test::storecrashtests {

/// kill -9 in the middle of the work, again and again on the same file: what was answered is there, nothing is half.
class StoreCrashTest : public QObject {
    Q_OBJECT

private slots:
    void losesNothingThatWasAnswered()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("store.sqlite"));
        QStringList lines;
        for (int run = 1; run <= 8; ++run) {
            lines += killedWork(path, run, 3 + run * 7 % 12);
            QVERIFY2(lines.last() != u"", qPrintable(lines.join(u'\n')));
            check(path, lines);
        }
        QVERIFY(lines.filter(QStringLiteral("settled")).size() > 10);
    }

    void isNeverHalfCreated()
    {
        for (int run = 1; run <= 12; ++run) {
            const QTemporaryDir folder;
            const QString path = folder.filePath(QStringLiteral("store.sqlite"));
            // Killed as soon as it says that it opens: somewhere in the creation.
            static_cast<void>(killedWork(path, run, 1));
            StoreOptions options;
            options.createIfMissing = true;
            const auto opened = sqliteFactory().open(QStringLiteral("sqlite:") + path, options, m_clock);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
            static_cast<void>(got((*opened)->reports().page({})));
        }
    }

private:
    static QStringList killedWork(const QString &path, int run, int linesFirst)
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QStringLiteral(SVIDOK_BINARY_DIR "/tests/storechild"),
            { QStringLiteral("work"), QStringLiteral("sqlite:") + path, QString::number(run) });
        QByteArray output;
        while (output.count('\n') < linesFirst && child.waitForReadyRead(30000))
            output += child.readAllStandardOutput();
        child.kill();
        child.waitForFinished();
        output += child.readAllStandardOutput();
        // The last line may have been cut; only whole ones were said.
        QStringList lines =
            QString::fromUtf8(output.left(output.lastIndexOf('\n') + 1)).split(u'\n', Qt::SkipEmptyParts);
        lines.removeAll(QStringLiteral("opening"));
        if (lines.isEmpty())
            lines.append(QStringLiteral("nothing"));
        return lines;
    }

    void check(const QString &path, const QStringList &said)
    {
        const auto opened = sqliteFactory().open(QStringLiteral("sqlite:") + path, {}, m_clock);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
        Store &store = **opened;
        QHash<QString, qint64> versions;
        ReportQuery query;
        query.limit = 1000;
        for (const ReportRow &row : got(store.reports().page(query)).rows)
            versions.insert(row.id.toString(), row.version);
        for (const QString &line : said) {
            const QString id = line.section(u' ', 1);
            if (line.startsWith(u"stored"))
                QVERIFY2(versions.value(id) >= 1, qPrintable(line));
            if (line.startsWith(u"settled"))
                QCOMPARE(versions.value(id), 2);
        }
        OutboxFilter all;
        all.limit = 100000;
        QHash<QString, OutboxMessage> messages;
        for (const OutboxMessage &message : got(store.outbox().list(all)))
            messages.insert(message.report.toString(), message);
        QCOMPARE(messages.size(), versions.size());
        for (auto it = versions.cbegin(); it != versions.cend(); ++it)
            checkWhole(store, it.key(), it.value(), messages.value(it.key()));
        all.unrecordedOnly = true;
        QVERIFY(got(store.outbox().list(all)).isEmpty());
    }

    static void checkWhole(Store &store, const QString &id, qint64 version, const OutboxMessage &message)
    {
        CustodyVerifier verifier;
        for (const CustodyLink &link : got(store.custody().links(id, 0, 10)))
            verifier.add(link);
        const auto answer = verifier.finish(got(store.custody().head(id)));
        QCOMPARE(answer.fault, CustodyVerifier::Fault::None);
        QCOMPARE(answer.checked, version + 1);
        const bool submitted = version == 2;
        const auto report = got(store.reports().load(ReportId(id)));
        QCOMPARE(report.status == ReportStatus::Submitted, submitted);
        QCOMPARE(message.state == OutboxState::Delivered, submitted);
        QCOMPARE(message.receipt.has_value(), submitted);
    }

    FakeClock m_clock;
};

SVIDOK_SUITE(StoreCrashTest, QCoreApplication)

} // namespace svidok::test::storecrashtests

#include "tst_store_crash.moc"
