// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the REST recipient makes of an HTTP server that does everything wrong.

#include "support/casefiles.h"
#include "support/plugins.h"
#include "support/stubprocess.h"
#include "support/suites.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::policeresttests {

using namespace Qt::StringLiterals;

namespace {

constexpr int Short = 400; // ms, for what is meant to time out
constexpr int Long = 20000;

std::unique_ptr<Recipient> open(const QVariantMap &settings)
{
    auto factory = builtPlugin<RecipientFactory>(u"recipient"_s, u"recipient_police_rest"_s);
    if (!factory)
        return nullptr;
    auto opened = (*factory)->open(settings);
    return opened ? std::move(*opened) : nullptr;
}

} // namespace

class TestPoliceRest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StubProcess> m_stub;
    std::unique_ptr<Recipient> openStub(int timeoutMs, const QString &token = {}) const
    {
        return open({{u"url"_s, m_stub->url()}, {u"timeoutMs"_s, timeoutMs}, {u"token"_s, token}});
    }

private slots:
    void init()
    {
        m_stub = std::make_unique<StubProcess>();
        QVERIFY(m_stub->isReady());
    }
    void cleanup() { m_stub.reset(); }

    void classesOfErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("400") << 400 << ErrorCode::ServiceRefused;
        QTest::newRow("401") << 401 << ErrorCode::ServiceDenied;
        QTest::newRow("403") << 403 << ErrorCode::ServiceDenied;
        QTest::newRow("404") << 404 << ErrorCode::ServiceRefused;
        QTest::newRow("408") << 408 << ErrorCode::ServiceTimedOut;
        QTest::newRow("409") << 409 << ErrorCode::ServiceRefused;
        QTest::newRow("413") << 413 << ErrorCode::ServiceRefused;
        QTest::newRow("422") << 422 << ErrorCode::ServiceRefused;
        QTest::newRow("425") << 425 << ErrorCode::ServiceFailed;
        QTest::newRow("429") << 429 << ErrorCode::ServiceRateLimited;
        QTest::newRow("500") << 500 << ErrorCode::ServiceFailed;
        QTest::newRow("503") << 503 << ErrorCode::ServiceFailed;
        QTest::newRow("599") << 599 << ErrorCode::ServiceFailed;
    }
    void classesOfErrors()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        QVERIFY(m_stub->fault({{u"kind"_s, u"status"_s}, {u"status"_s, status}}));
        const auto recipient = openStub(Long);
        const auto answer = await(recipient->submit(caseFile(1), u"k"_s));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        QVERIFY(!answer.error().retryAfter);
        QVERIFY2(answer.error().detail.contains(QString::number(status)), qPrintable(answer.error().detail));
        QVERIFY(m_stub->cases().isEmpty());
        QVERIFY(await(recipient->submit(caseFile(1), u"k"_s))); // the connection is as good as before
    }

    void retryAfter_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::newRow("seconds") << u"120"_s << 120;
        QTest::newRow("zero") << u"0"_s << 0;
        QTest::newRow("absurd") << u"99999999999999999999999"_s << 86400;
        QTest::newRow("negative") << u"-5"_s << -1;
        QTest::newRow("word") << u"soon"_s << -1;
        QTest::newRow("past date") << u"Sun, 06 Nov 1994 08:49:37 GMT"_s << 0;
        QTest::newRow("far date") << u"Thu, 31 Dec 2099 23:59:59 GMT"_s << 86400;
        QTest::newRow("no date") << u"Fri, 31 Feb 2099 23:59:59 GMT"_s << -1;
    }
    void retryAfter()
    {
        QFETCH(QString, header);
        QFETCH(int, seconds);
        QVERIFY(m_stub->fault({{u"kind"_s, u"status"_s}, {u"status"_s, 429}, {u"retryAfter"_s, header}}));
        const auto answer = await(openStub(Long)->submit(caseFile(1), u"k"_s));
        QCOMPARE(answer.error().code, ErrorCode::ServiceRateLimited);
        QCOMPARE(answer.error().retryAfter.has_value(), seconds >= 0);
        if (seconds >= 0)
            QCOMPARE(answer.error().retryAfter->count(), seconds * 1000);
    }

    void brokenAnswers_data()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<int>("timeout");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("arrived"); // the police have the case all the same
        const auto row = [](const char *kind, int timeout, ErrorCode code, bool arrived, const QJsonObject &more = {}) {
            QJsonObject fault = more;
            fault[u"kind"_s] = QString::fromLatin1(kind);
            fault[u"times"_s] = 9; // the network library repeats by itself when a kept connection breaks
            QTest::newRow(kind) << fault << timeout << code << arrived;
        };
        row("cut", Long, ErrorCode::ServiceUnreachable, false);
        row("lose", Long, ErrorCode::ServiceUnreachable, true);
        row("half", Long, ErrorCode::ServiceUnreachable, true);
        row("hang", Short, ErrorCode::ServiceTimedOut, false);
        row("hang_body", Short, ErrorCode::ServiceTimedOut, true);
        row("drip", Short, ErrorCode::ServiceTimedOut, true, {{u"ms"_s, 100}});
        row("delay", Short, ErrorCode::ServiceTimedOut, true, {{u"ms"_s, 60000}});
        row("garbage", Long, ErrorCode::ServiceAnswerUnreadable, true);
        row("empty", Long, ErrorCode::ServiceAnswerUnreadable, true);
        row("flood", Long, ErrorCode::ServiceAnswerUnreadable, true, {{u"bytes"_s, 8 * 1024 * 1024}});
    }
    void brokenAnswers()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(int, timeout);
        QFETCH(ErrorCode, code);
        QFETCH(bool, arrived);
        QVERIFY(m_stub->fault(fault));
        const auto answer = await(openStub(timeout)->submit(caseFile(1), u"k"_s));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        QCOMPARE(m_stub->cases().size(), arrived ? 1 : 0);
        QVERIFY(m_stub->script({}));
        QVERIFY(await(openStub(Long)->submit(caseFile(1), u"k"_s)));
        QCOMPARE(m_stub->cases().size(), 1);
    }

    void slowIsNotTooSlow()
    {
        QVERIFY(m_stub->fault({{u"kind"_s, u"drip"_s}, {u"ms"_s, 1}}));
        QVERIFY(await(openStub(Long)->submit(caseFile(1), u"k"_s)));
    }

    // The second answer to the first case must never become the answer to the second case.
    void answersTwice()
    {
        QVERIFY(m_stub->fault({{u"kind"_s, u"twice"_s}, {u"times"_s, 1000}}));
        const auto recipient = openStub(Long);
        QHash<QString, QString> numbers;
        for (int i = 0; i < 60; ++i) {
            const QString key = u"k%1"_s.arg(i);
            for (auto answer = await(recipient->submit(caseFile(i), key)); !numbers.contains(key);
                 answer = await(recipient->submit(caseFile(i), key))) {
                if (answer)
                    numbers.insert(key, answer->caseNumber);
                else
                    QCOMPARE(answer.error().code, ErrorCode::ServiceAnswerUnreadable);
            }
        }
        QVERIFY(m_stub->script({}));
        const QJsonArray cases = m_stub->cases();
        QCOMPARE(cases.size(), 60);
        for (const QJsonValue &one : cases)
            QCOMPARE(numbers.value(one[u"idempotencyKey"].toString()), one[u"caseNumber"].toString());
    }

    void statusOfAnotherCaseIsUnreadable()
    {
        const auto recipient = openStub(Long);
        const auto receipt = await(recipient->submit(caseFile(1), u"k"_s));
        QVERIFY(receipt);
        QVERIFY(m_stub->fault({{u"kind"_s, u"garbage"_s}}));
        QCOMPARE(await(recipient->status(receipt->caseNumber)).error().code, ErrorCode::ServiceAnswerUnreadable);
        QVERIFY(m_stub->fault({{u"kind"_s, u"word"_s}, {u"word"_s, u"під вартою"_s}}));
        QCOMPARE(await(recipient->status(receipt->caseNumber))->rawStatus, u"під вартою"_s);
    }

    void statusMovesOnAsScripted()
    {
        const auto recipient = openStub(Long);
        const QString number = await(recipient->submit(caseFile(1), u"k"_s))->caseNumber;
        QVERIFY(m_stub->script({{u"statusPath"_s, QJsonArray{u"accepted"_s, u"under_review"_s, u"resolved"_s}}}));
        QStringList seen;
        for (int i = 0; i < 3; ++i)
            seen.append(await(recipient->status(number))->rawStatus);
        QCOMPARE(seen, (QStringList{u"under_review"_s, u"resolved"_s, u"resolved"_s}));
    }

    void badScriptIsRefused()
    {
        QVERIFY(!m_stub->fault({{u"kind"_s, u"no such kind"_s}}));
        QVERIFY(!m_stub->setStatus(u"no such case"_s, u"resolved"_s));
    }

    void redirectionsAreNotFollowed()
    {
        StubProcess elsewhere;
        QVERIFY(m_stub->fault(
            {{u"kind"_s, u"status"_s}, {u"status"_s, 307}, {u"location"_s, QString(elsewhere.url() + u"/cases"_s)}}));
        QCOMPARE(await(openStub(Long)->submit(caseFile(1), u"k"_s)).error().code, ErrorCode::ServiceRefused);
        QVERIFY(elsewhere.cases().isEmpty());
    }

    void token()
    {
        QVERIFY(m_stub->script({{u"token"_s, u"right"_s}}));
        QCOMPARE(await(openStub(Long)->submit(caseFile(1), u"k"_s)).error().code, ErrorCode::ServiceDenied);
        const auto denied = await(openStub(Long, u"wrong"_s)->submit(caseFile(1), u"k"_s));
        QCOMPARE(denied.error().code, ErrorCode::ServiceDenied);
        QVERIFY(!denied.error().detail.contains(u"wrong"_s));
        QVERIFY(await(openStub(Long, u"right"_s)->submit(caseFile(1), u"k"_s)));
    }

    void cancelAborts()
    {
        QVERIFY(m_stub->fault({{u"kind"_s, u"hang"_s}}));
        const auto recipient = openStub(Long);
        CancelSource source;
        const auto hanging = recipient->submit(caseFile(1), u"k"_s, source.token());
        source.cancel();
        QCOMPARE(await(hanging).error().code, ErrorCode::Cancelled);
        auto dropped = recipient->submit(caseFile(2), u"k2"_s);
        dropped.cancel();
        QCOMPARE(await(dropped).error().code, ErrorCode::Cancelled);
    }

    void nobodyListens()
    {
        const QString url = m_stub->url();
        m_stub.reset();
        const auto answer = await(open({{u"url"_s, url}})->submit(caseFile(1), u"k"_s));
        QCOMPARE(answer.error().code, ErrorCode::ServiceUnreachable);
    }

    void casesSurviveAKilledStub()
    {
        QTemporaryDir dir;
        const QString state = dir.filePath(u"cases.jsonl"_s);
        StubProcess first(state);
        const auto before
            = await(open({{u"url"_s, first.url()}})->submit(caseFile(1), u"k"_s));
        QVERIFY(before);
        first.kill();
        QFile journal(state);
        QVERIFY(journal.open(QIODevice::Append));
        journal.write("{\"number\":\"PD-00"); // a line that was being written
        journal.close();
        StubProcess second(state, first.port());
        QVERIFY(second.isReady());
        const auto after = await(open({{u"url"_s, second.url()}})->submit(caseFile(1), u"k"_s));
        QVERIFY(after);
        QCOMPARE(after->raw, before->raw);
        QCOMPARE(second.cases().size(), 1);
    }

    // A server whose certificate nobody vouches for is never spoken to.
    void untrustedCertificate()
    {
        QTemporaryDir dir;
        const QString key = dir.filePath(u"key.pem"_s);
        const QString certificate = dir.filePath(u"certificate.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s,
                     {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                         u"-nodes"_s, u"-keyout"_s, key, u"-out"_s, certificate, u"-days"_s, u"1"_s, u"-subj"_s,
                         u"/CN=localhost"_s}),
            0);
        QFile keyFile(key);
        QFile certificateFile(certificate);
        QVERIFY(keyFile.open(QIODevice::ReadOnly) && certificateFile.open(QIODevice::ReadOnly));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        configuration.setLocalCertificate(QSslCertificate(&certificateFile));
        QSslServer server;
        server.setSslConfiguration(configuration);
        bool spokenTo = false;
        connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&server, &spokenTo] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket, &spokenTo] {
                spokenTo = true;
                socket->abort();
            });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const auto recipient = open({{u"url"_s, u"https://localhost:%1/police/v1"_s.arg(server.serverPort())}});
        const auto answer = recipient->submit(caseFile(1), u"k"_s);
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), Long);
        const Error error = await(answer).error();
        QCOMPARE(error.code, ErrorCode::ServiceUnreachable);
        QVERIFY2(error.detail.contains(u"certificate"_s), qPrintable(error.detail)); // or nobody finds out why
        QVERIFY(!spokenTo);
    }

    void settings_data()
    {
        QTest::addColumn<QVariantMap>("settings");
        QTest::addColumn<QString>("subject"); // empty: good
        const auto url = [](const QString &url) { return QVariantMap{{u"url"_s, url}}; };
        QTest::newRow("https") << url(u"https://police.example/police/v1"_s) << QString();
        QTest::newRow("loopback") << url(u"http://127.0.0.1:8080/police/v1"_s) << QString();
        QTest::newRow("loopback 6") << url(u"http://[::1]:8080/police/v1"_s) << QString();
        QTest::newRow("no url") << QVariantMap() << u"url"_s;
        QTest::newRow("http outside") << url(u"http://police.example/police/v1"_s) << u"url"_s;
        QTest::newRow("almost loopback") << url(u"http://127.0.0.1.example/police/v1"_s) << u"url"_s;
        QTest::newRow("password") << url(u"https://a:b@police.example/police/v1"_s) << u"url"_s;
        QTest::newRow("file") << url(u"file:///etc/passwd"_s) << u"url"_s;
        QVariantMap settings = url(u"https://police.example/police/v1"_s);
        settings[u"timeoutMs"_s] = 0;
        QTest::newRow("no time") << settings << u"timeoutMs"_s;
        settings[u"timeoutMs"_s] = 1000;
        settings[u"token"_s] = u"a\r\nX-Evil: 1"_s;
        QTest::newRow("token with a line end") << settings << u"token"_s;
    }
    void settings()
    {
        QFETCH(QVariantMap, settings);
        QFETCH(QString, subject);
        auto factory = builtPlugin<RecipientFactory>(u"recipient"_s, u"recipient_police_rest"_s);
        QVERIFY(factory);
        const auto opened = (*factory)->open(settings);
        QCOMPARE(opened.has_value(), subject.isEmpty());
        if (!opened) {
            QCOMPARE(opened.error().code, ErrorCode::SettingInvalid);
            QCOMPARE(opened.error().subject, subject);
        }
    }
};

SVIDOK_SUITE(TestPoliceRest, QCoreApplication)

} // namespace svidok::test::policeresttests

#include "tst_policerest.moc"
