// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The contract of the Recipient port, run on the fake and on the REST plugin with the stub as a real process.

#include "support/casefiles.h"
#include "support/fakerecipient.h"
#include "support/plugins.h"
#include "support/stubprocess.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::recipienttests {

using namespace Qt::StringLiterals;

namespace {

/// A recipient and the levers behind it.
class Party {
public:
    virtual ~Party() = default;
    virtual Recipient &recipient() = 0;
    virtual void failNext() = 0; ///< the work is not done
    virtual void loseNextAnswer() = 0; ///< the work is done
    virtual void hangNext() = 0;
    virtual void setStatus(const QString &number, const QString &word) = 0;
    virtual qsizetype caseCount() = 0;
    virtual void drop() = 0; ///< ends the recipient
};

class FakeParty final : public Party {
public:
    Recipient &recipient() override { return *m_recipient; }
    void failNext() override { m_recipient->faults.next(Faults::Kind::Fail, {ErrorCode::ServiceFailed, {}, {}, {}}); }
    void loseNextAnswer() override
    {
        m_recipient->faults.next(Faults::Kind::CutOff, {ErrorCode::ServiceUnreachable, {}, {}, {}});
    }
    void hangNext() override { m_recipient->faults.next(Faults::Kind::Hang); }
    void setStatus(const QString &number, const QString &word) override { m_recipient->setStatus(number, word); }
    qsizetype caseCount() override { return m_recipient->cases().size(); }
    void drop() override { m_recipient.reset(); }

private:
    std::unique_ptr<FakeRecipient> m_recipient = std::make_unique<FakeRecipient>();
};

class RestParty final : public Party {
public:
    RestParty()
    {
        auto factory = builtPlugin<RecipientFactory>(u"recipient"_s, u"recipient_police_rest"_s);
        QVERIFY2(factory, factory ? "" : qPrintable(factory.error().detail));
        auto opened = (*factory)->open({{u"url"_s, m_stub.url()}, {u"timeoutMs"_s, 20000}});
        QVERIFY(opened);
        m_recipient = std::move(*opened);
    }
    Recipient &recipient() override { return *m_recipient; }
    void failNext() override { QVERIFY(m_stub.fault({{u"kind"_s, u"status"_s}, {u"status"_s, 503}})); }
    // Half an answer, because the network library repeats a request by itself when nothing at all came back.
    void loseNextAnswer() override { QVERIFY(m_stub.fault({{u"kind"_s, u"half"_s}})); }
    void hangNext() override { QVERIFY(m_stub.fault({{u"kind"_s, u"hang"_s}})); }
    void setStatus(const QString &number, const QString &word) override { QVERIFY(m_stub.setStatus(number, word)); }
    qsizetype caseCount() override { return m_stub.cases().size(); }
    void drop() override { m_recipient.reset(); }

private:
    StubProcess m_stub;
    std::unique_ptr<Recipient> m_recipient;
};

bool isWorthARetry(ErrorCode code)
{
    return code == ErrorCode::ServiceUnreachable || code == ErrorCode::ServiceTimedOut
        || code == ErrorCode::ServiceFailed || code == ErrorCode::ServiceRateLimited
        || code == ErrorCode::ServiceAnswerUnreadable;
}

} // namespace

class TestRecipient : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Party> m_party;
    Recipient &recipient() { return m_party->recipient(); }
    static void parties()
    {
        QTest::addColumn<bool>("real");
        QTest::newRow("fake") << false;
        QTest::newRow("police_rest") << true;
    }

private slots:
    void init()
    {
        QFETCH(bool, real);
        m_party = real ? std::unique_ptr<Party>(std::make_unique<RestParty>()) : std::make_unique<FakeParty>();
    }
    void cleanup() { m_party.reset(); }

    void givesAReceipt_data() { parties(); }
    void givesAReceipt()
    {
        const auto receipt = await(recipient().submit(caseFile(1), u"key-1"_s));
        QVERIFY(receipt);
        QVERIFY(!receipt->caseNumber.isEmpty());
        QCOMPARE(receipt->rawStatus, u"accepted"_s);
        QVERIFY(receipt->receivedAt.isValid());
        QVERIFY(receipt->raw.contains(receipt->caseNumber.toUtf8()));
    }

    void sameKeySameCase_data() { parties(); }
    void sameKeySameCase()
    {
        const auto first = await(recipient().submit(caseFile(1), u"key-1"_s));
        const auto again = await(recipient().submit(caseFile(1), u"key-1"_s));
        QVERIFY(first && again);
        QCOMPARE(again->caseNumber, first->caseNumber);
        QCOMPARE(again->raw, first->raw);
        QCOMPARE(m_party->caseCount(), 1);
    }

    void sameKeyOtherCaseIsRefused_data() { parties(); }
    void sameKeyOtherCaseIsRefused()
    {
        QVERIFY(await(recipient().submit(caseFile(1), u"key-1"_s)));
        const auto other = await(recipient().submit(caseFile(2), u"key-1"_s));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::ServiceRefused);
        QCOMPARE(m_party->caseCount(), 1);
    }

    void manyAtOnceKeepTheirNumbers_data() { parties(); }
    void manyAtOnceKeepTheirNumbers()
    {
        QList<Future<Receipt>> underWay;
        for (int i = 0; i < 40; ++i)
            underWay.append(recipient().submit(caseFile(i), u"key-%1"_s.arg(i)));
        QStringList numbers;
        for (const auto &one : underWay) {
            const auto receipt = await(one);
            QVERIFY(receipt);
            numbers.append(receipt->caseNumber);
        }
        for (int i = 0; i < 40; ++i)
            QCOMPARE(await(recipient().submit(caseFile(i), u"key-%1"_s.arg(i)))->caseNumber, numbers.at(i));
        QCOMPARE(numbers.removeDuplicates(), 0);
        QCOMPARE(m_party->caseCount(), 40);
    }

    void lostAnswerIsRepeatedWithTheSameKey_data() { parties(); }
    void lostAnswerIsRepeatedWithTheSameKey()
    {
        m_party->loseNextAnswer();
        const auto lost = await(recipient().submit(caseFile(1), u"key-1"_s));
        QVERIFY(!lost);
        QVERIFY(isWorthARetry(lost.error().code));
        QCOMPARE(m_party->caseCount(), 1);
        QVERIFY(await(recipient().submit(caseFile(1), u"key-1"_s)));
        QCOMPARE(m_party->caseCount(), 1);
    }

    void failureAcceptsNothing_data() { parties(); }
    void failureAcceptsNothing()
    {
        m_party->failNext();
        const auto failed = await(recipient().submit(caseFile(1), u"key-1"_s));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::ServiceFailed);
        QCOMPARE(m_party->caseCount(), 0);
    }

    void statusKeepsTheirWords_data() { parties(); }
    void statusKeepsTheirWords()
    {
        const auto receipt = await(recipient().submit(caseFile(1), u"key-1"_s));
        QVERIFY(receipt);
        QCOMPARE(await(recipient().status(receipt->caseNumber))->rawStatus, u"accepted"_s);
        m_party->setStatus(receipt->caseNumber, u"Передано до слідчого №7"_s);
        const auto update = await(recipient().status(receipt->caseNumber));
        QVERIFY(update);
        QCOMPARE(update->rawStatus, u"Передано до слідчого №7"_s);
        QCOMPARE(update->caseNumber, receipt->caseNumber);
        QVERIFY(update->receivedAt.isValid());
    }

    void unknownNumberIsNotFound_data() { parties(); }
    void unknownNumberIsNotFound()
    {
        const auto update = await(recipient().status(u"../../control/cases?x=1"_s));
        QVERIFY(!update);
        QCOMPARE(update.error().code, ErrorCode::NotFound);
    }

    void cancelledBeforehandIsCancelled_data() { parties(); }
    void cancelledBeforehandIsCancelled()
    {
        CancelSource source;
        source.cancel();
        QCOMPARE(await(recipient().submit(caseFile(1), u"key-1"_s, source.token())).error().code, ErrorCode::Cancelled);
        QCOMPARE(await(recipient().status(u"N"_s, source.token())).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_party->caseCount(), 0);
    }

    void endsWhatIsUnderWayWhenItGoes_data() { parties(); }
    void endsWhatIsUnderWayWhenItGoes()
    {
        m_party->hangNext();
        const auto hanging = recipient().submit(caseFile(1), u"key-1"_s);
        QVERIFY(!hanging.isFinished());
        m_party->drop();
        QCOMPARE(await(hanging).error().code, ErrorCode::Cancelled);
    }
};

SVIDOK_SUITE(TestRecipient, QCoreApplication)

} // namespace svidok::test::recipienttests

#include "tst_recipient.moc"
