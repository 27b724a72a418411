// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errordetails.h"
#include "base/errortable.h"
#include "base/translation.h"
#include "support/suites.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace svidok::test::errortabletests {

using namespace Qt::StringLiterals;

class ErrorTableTest : public QObject {
    Q_OBJECT

private slots:
    void hasEveryCodeOnce()
    {
        // The header is the list: a code without a row would otherwise only be noticed when it happens.
        QFile header(QStringLiteral(SVIDOK_SOURCE_DIR "/app/base/errorcode.h"));
        QVERIFY(header.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(header.readAll());
        qsizetype codes = 0;
        for (auto it = QRegularExpression(u"^    (\\w+),(?: ///<.*)?$"_s, QRegularExpression::MultilineOption).globalMatch(source);
             it.hasNext(); it.next())
            ++codes;
        QVERIFY(codes > 60);
        QCOMPARE(static_cast<qsizetype>(errorTable().size()), codes);
        QSet<QString> names;
        for (const auto &row : errorTable()) {
            QCOMPARE(&errorRow(row.code), &row);
            QCOMPARE(errorCode(errorName(row.code)), row.code);
            names.insert(errorName(row.code));
            QVERIFY2(QRegularExpression(u"^[a-z_]+$"_s).match(errorName(row.code)).hasMatch(), row.name);
            QVERIFY(row.exitCode != ExitCode::Done);
        }
        QCOMPARE(names.size(), codes);
        QVERIFY(!errorCode(u"no_such_code"));
    }

    void saysWhetherARetryHelps()
    {
        // What the outbox relies on (F3).
        for (const auto code : {ErrorCode::ServiceUnreachable, ErrorCode::ServiceTimedOut, ErrorCode::ServiceFailed,
                 ErrorCode::ServiceRateLimited, ErrorCode::StoreBusy})
            QVERIFY2(errorRow(code).retryHelps, errorRow(code).name);
        for (const auto code : {ErrorCode::ServiceRefused, ErrorCode::ServiceDenied, ErrorCode::VersionConflict,
                 ErrorCode::Cancelled, ErrorCode::PassphraseWrong})
            QVERIFY2(!errorRow(code).retryHelps, errorRow(code).name);
    }

    void namesTheSubject()
    {
        QCOMPARE(errorText({ErrorCode::PhotoEmpty, u"a.jpg"_s, {}, {}}), u"a.jpg: The photo file is empty."_s);
        QCOMPARE(errorText({ErrorCode::PhotoEmpty, {}, {}, {}}), u"The photo file is empty."_s);
    }

    void aNameThatIsNotTextIsNoFileThatIsGone()
    {
        const Error odd{ErrorCode::NotFound, u"a\uFFFDb.jpg"_s, {}, {}};
        QVERIFY(errorText(odd).contains(u"a\uFFFDb.jpg"_s) && errorText(odd).contains(u"UTF-8"_s));
        QVERIFY(errorAdvice(odd).contains(u"another name"_s));
        QVERIFY(errorWithAdvice(odd).endsWith(errorAdvice(odd)));
        const Error gone{ErrorCode::NotFound, u"a.jpg"_s, {}, {}};
        QVERIFY(!errorText(gone).contains(u"UTF-8"_s));
        QCOMPARE(errorAdvice(gone), errorAdvice(ErrorCode::NotFound));
        const Translation ukrainian(u"uk"_s);
        QVERIFY(errorText(odd).contains(u"UTF-8"_s) && errorText(odd).contains(u"назв"_s));
        QVERIFY(errorAdvice(odd).contains(u"назв"_s));
    }

    // The outbox says what stands in a case's way, not only that something does.
    void whatStandsInACasesWayHasItsOwnWords()
    {
        QSet<QString> texts{errorText({ErrorCode::EdgeIllegal, {}, u"something else"_s, {}})};
        QStringList english;
        for (const QLatin1String detail : {errordetail::ArrivalUnknown, errordetail::SentBefore, errordetail::NewerWaits, errordetail::OnItsWay}) {
            const Error error{ErrorCode::EdgeIllegal, {}, detail, {}};
            QVERIFY(errorAdvice(error) != errorAdvice(ErrorCode::EdgeIllegal));
            texts.insert(errorText(error));
            english.append(errorWithAdvice(error));
        }
        QCOMPARE(texts.size(), 5);
        const Translation ukrainian(u"uk"_s);
        for (const QLatin1String detail : {errordetail::ArrivalUnknown, errordetail::SentBefore, errordetail::NewerWaits, errordetail::OnItsWay})
            QVERIFY(!english.contains(errorWithAdvice({ErrorCode::EdgeIllegal, {}, detail, {}})));
    }

    void aCertificateInAnotherNameHasItsOwnWords()
    {
        const Error error{ErrorCode::CertificateNotOfUser, u"X"_s, errordetail::OtherName, {}};
        QVERIFY(errorText(error).startsWith(u"X: "_s) && errorText(error).contains(u"another name"_s));
        QVERIFY(errorAdvice(error).contains(u"bound to you"_s));
        const Translation ukrainian(u"uk"_s);
        QVERIFY(errorText(error).contains(u"ім’я"_s) && errorAdvice(error).contains(u"прив’язано"_s));
    }

    void speaksUkrainian()
    {
        QHash<ErrorCode, std::pair<QString, QString>> english;
        for (const auto &row : errorTable())
            english.insert(row.code, {errorText({row.code, {}, {}, {}}), errorAdvice(row.code)});
        const Translation ukrainian(u"uk"_s);
        QVERIFY(ukrainian.isLoaded());
        const QRegularExpression cyrillic(u"[а-яіїєґ]{3}"_s);
        for (const auto &row : errorTable()) {
            const auto text = errorText({row.code, {}, {}, {}});
            const auto advice = errorAdvice(row.code);
            QVERIFY2(!english[row.code].first.isEmpty() && !english[row.code].second.isEmpty(), row.name);
            QVERIFY2(text != english[row.code].first && text.contains(cyrillic), row.name);
            QVERIFY2(advice != english[row.code].second && advice.contains(cyrillic), row.name);
        }
    }
};

SVIDOK_SUITE(ErrorTableTest, QCoreApplication)

} // namespace svidok::test::errortabletests

#include "tst_errortable.moc"
