// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/suites.h"
#include "support/fakeclock.h"
#include "support/fakestore.h"
#include "support/reports.h"
#include "usecases/custodycheck.h"
#include "usecases/workcontext.h"

#include <QJsonDocument>
#include <QMap>
#include <QTest>

namespace svidok::test::custodychecktests {

using namespace Qt::StringLiterals;

namespace {

// A log whose links and heads can be tampered with, each by itself.
class OpenLog final : public CustodyLog {
public:
    QMap<QString, QList<CustodyLink>> chains;
    QMap<QString, CustodyLink> ends;
    int scans = 0;
    std::optional<QString> growing; ///< gets another link as soon as its head was read
    std::optional<Error> broken;

    void add(const QString &chain, int count, const QJsonObject &details = {{u"n"_s, 0}})
    {
        for (int i = 0; i < count; ++i) {
            auto &links = chains[chain];
            const auto last = links.isEmpty() ? std::nullopt : std::optional(links.last());
            links.append(linkCustody(last,
                {chain, u"report.viewed"_s, UserId(u"u"_s), QDateTime({2026, 5, 4}, {9, 0}, Qt::UTC), details,
                    CorrelationId(u"c"_s), u"0"_s}));
            ends[chain] = links.last();
        }
    }

    Future<std::monostate> append(const QList<CustodyEvent> &) override { return ready<std::monostate>(fail(ErrorCode::StoreReadOnly)); }
    Future<QList<CustodyLink>> links(const QString &chain, qint64 after, int limit) override
    {
        QList<CustodyLink> found;
        for (const CustodyLink &link : chains.value(chain)) {
            if (link.sequence > after && found.size() < limit)
                found.append(link);
        }
        return answer<QList<CustodyLink>>(found);
    }
    Future<std::optional<CustodyLink>> head(const QString &chain) override
    {
        const auto end = ends.contains(chain) ? std::optional(ends.value(chain)) : std::nullopt;
        if (growing == chain)
            grow();
        return answer<std::optional<CustodyLink>>(end);
    }
    Future<QList<ChainHead>> heads(const QString &after, int limit) override
    {
        QList<ChainHead> found;
        for (auto it = ends.upperBound(after); it != ends.end() && found.size() < limit; ++it)
            found.append({it.key(), it.value()});
        if (growing)
            grow();
        return answer<QList<ChainHead>>(found);
    }
    Future<QStringList> unlogged() override { return answer<QStringList>({}); }
    Future<QList<ChainedLink>> scan(const QString &afterChain, qint64 afterSequence, int limit) override
    {
        ++scans;
        QList<ChainedLink> found;
        for (auto it = chains.lowerBound(afterChain); it != chains.end(); ++it) {
            for (const CustodyLink &link : it.value()) {
                if (found.size() < limit && (it.key() != afterChain || link.sequence > afterSequence))
                    found.append({it.key(), link});
            }
        }
        return answer<QList<ChainedLink>>(found);
    }

private:
    void grow()
    {
        add(*growing, 1);
        growing.reset();
    }
    template <typename T>
    Future<T> answer(const T &value) const
    {
        return broken ? ready<T>(fail(*broken)) : ready<T>(value);
    }
};

using Fault = CustodyVerifier::Fault;

} // namespace

class TestCustodyCheck : public QObject {
    Q_OBJECT

private slots:
    void wholeChainsAreWhole();
    void aChainWithoutEventsIsNotFound();
    void oneChangedLinkIsNamed();
    void aCutTailIsNamed();
    void aChainWhoseLinksAreGoneIsNamed();
    void aChainWhoseHeadIsGoneIsNamed();
    void theLogOfAnotherReportIsNamed();
    void aReportWithoutAChainIsNamed();
    void aReportWhoseChainBeganAnewIsNamed();
    void theChainOfTheStoreIsMissed();
    void aBrokenChainIsRefusedByItsLink();
    void aChainThatGrowsMeanwhileIsWhole();
    void whatGrowsWhileAllAreCheckedIsWhole();
    void longChainsAreReadInBatches();
    void theExportHoldsEveryLinkAndItsHash();
    void errorsOfTheLogComeThrough();
    void cancelEndsIt();
};

void TestCustodyCheck::wholeChainsAreWhole()
{
    OpenLog log;
    log.add(u"b"_s, 3);
    log.add(u"a"_s, 1);
    log.add(u"store"_s, 5);
    const auto answers = CustodyCheck(log).verifyAll();
    QVERIFY(answers);
    QCOMPARE(answers->size(), 3);
    QCOMPARE(answers->at(0).chain, u"a"_s);
    for (const ChainAnswer &answer : *answers) {
        QCOMPARE(answer.answer.fault, Fault::None);
        QCOMPARE(answer.answer.head, log.ends.value(answer.chain).hash);
    }
    QCOMPARE(answers->at(2).answer.checked, 5);
}

void TestCustodyCheck::aChainWithoutEventsIsNotFound()
{
    OpenLog log;
    const auto answer = CustodyCheck(log).verify(u"nobody"_s);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
    QCOMPARE(answer.error().subject, u"nobody"_s);
    QVERIFY(CustodyCheck(log).verifyAll()->isEmpty());
}

void TestCustodyCheck::oneChangedLinkIsNamed()
{
    OpenLog log;
    for (const QString &chain : {u"a"_s, u"b"_s, u"c"_s})
        log.add(chain, 4);
    log.chains[u"b"_s][1].canonical.replace("viewed", "hidden");
    const auto answers = CustodyCheck(log).verifyAll();
    QVERIFY(answers);
    QCOMPARE(answers->at(0).answer.fault, Fault::None);
    QCOMPARE(answers->at(1).answer.fault, Fault::HashDiffers);
    QCOMPARE(answers->at(1).answer.brokenSequence, 2);
    QCOMPARE(answers->at(1).action, u"report.hidden"_s);
    QCOMPARE(answers->at(2).answer.fault, Fault::None);
    QCOMPARE(CustodyCheck(log).verify(u"b"_s)->answer.brokenSequence, 2);
}

void TestCustodyCheck::aCutTailIsNamed()
{
    OpenLog log;
    log.add(u"a"_s, 4);
    log.add(u"b"_s, 4);
    log.chains[u"a"_s].removeLast();
    const auto answers = CustodyCheck(log).verifyAll();
    QVERIFY(answers);
    QCOMPARE(answers->at(0).answer.fault, Fault::HeadDiffers);
    QCOMPARE(answers->at(1).answer.fault, Fault::None);
    QCOMPARE(CustodyCheck(log).verify(u"a"_s)->answer.fault, Fault::HeadDiffers);
}

void TestCustodyCheck::aChainWhoseLinksAreGoneIsNamed()
{
    OpenLog log;
    for (const QString &chain : {u"a"_s, u"b"_s, u"c"_s})
        log.add(chain, 2);
    log.chains.remove(u"b"_s);
    const auto answers = CustodyCheck(log).verifyAll();
    QVERIFY(answers);
    QCOMPARE(answers->size(), 3);
    QCOMPARE(answers->at(1).chain, u"b"_s);
    QCOMPARE(answers->at(1).answer.fault, Fault::HeadDiffers);
    QCOMPARE(answers->at(2).answer.fault, Fault::None);
}

void TestCustodyCheck::aChainWhoseHeadIsGoneIsNamed()
{
    for (const QString &gone : {u"a"_s, u"b"_s, u"c"_s}) {
        OpenLog log;
        for (const QString &chain : {u"a"_s, u"b"_s, u"c"_s})
            log.add(chain, 2);
        log.ends.remove(gone);
        const auto answers = CustodyCheck(log).verifyAll();
        QVERIFY(answers);
        QCOMPARE(answers->size(), 3);
        for (const ChainAnswer &answer : *answers)
            QCOMPARE(answer.answer.fault, answer.chain == gone ? Fault::HeadDiffers : Fault::None);
        QCOMPARE(CustodyCheck(log).verify(gone)->answer.fault, Fault::HeadDiffers);
    }
}

void TestCustodyCheck::theLogOfAnotherReportIsNamed()
{
    OpenLog log;
    log.add(u"a"_s, 2);
    log.add(u"b"_s, 3);
    std::swap(log.chains[u"a"_s], log.chains[u"b"_s]);
    std::swap(log.ends[u"a"_s], log.ends[u"b"_s]);
    const auto answers = CustodyCheck(log).verifyAll();
    QVERIFY(answers);
    for (const ChainAnswer &answer : *answers) {
        QCOMPARE(answer.answer.fault, Fault::OtherChain);
        QCOMPARE(answer.answer.brokenSequence, 1);
    }
    QCOMPARE(CustodyCheck(log).verify(u"a"_s)->answer.fault, Fault::OtherChain);
}

void TestCustodyCheck::aReportWithoutAChainIsNamed()
{
    FakeClock clock;
    FakeStore store(clock);
    const Report logged = reportIn(ReportStatus::Draft);
    Report deleted = reportIn(ReportStatus::Draft);
    deleted.id = ReportId(u"deleted"_s);
    deleted.deletedAt = deleted.createdAt;
    for (const Report &report : {logged, deleted})
        QVERIFY(await(store.reports().store({report, 0, {}, {}, {}})));
    QVERIFY(await(store.custody().append({{logged.id.toString(), u"report.created"_s, UserId(u"u"_s), logged.createdAt, {}, CorrelationId(u"c"_s), u"0"_s}})));
    const CustodyCheck check(store.custody());
    const auto answers = check.verifyAll();
    QVERIFY(answers);
    QCOMPARE(answers->size(), 2);
    QCOMPARE(answers->at(0).answer.fault, Fault::None);
    QCOMPARE(answers->at(1).chain, deleted.id.toString());
    QCOMPARE(answers->at(1).answer.fault, Fault::ChainMissing);
    QCOMPARE(check.verify(deleted.id.toString())->answer.fault, Fault::ChainMissing);
    QCOMPARE(check.verify(u"nobody"_s).error().code, ErrorCode::NotFound);
}

// Taken away as a whole, a chain begins anew with whatever is logged next, and its links fit each other.
void TestCustodyCheck::aReportWhoseChainBeganAnewIsNamed()
{
    FakeClock clock;
    FakeStore store(clock);
    const auto log = [&](const QString &chain, const QString &action) {
        return await(store.custody().append({{chain, action, UserId(u"u"_s), clock.nowUtc(), {}, CorrelationId(u"c"_s), u"0"_s}}));
    };
    const Report report = reportIn(ReportStatus::Verified);
    const QString id = report.id.toString();
    QVERIFY(await(store.reports().store({report, 0, {}, {}, {}})));
    QVERIFY(log(id, u"report.viewed"_s) && log(id, u"document.composed"_s));
    QVERIFY(log(u"no report"_s, u"sign.failed"_s)); // was asked for by a wrong id: nothing was made
    const CustodyCheck check(store.custody());
    QCOMPARE(check.verify(id)->answer.fault, Fault::ChainMissing);
    QCOMPARE(check.verify(id)->action, u"report.viewed"_s);
    QCOMPARE(check.requireWhole(id).error().code, ErrorCode::CustodyBroken);
    QCOMPARE(check.verify(u"no report"_s)->answer.fault, Fault::None);
    const auto answers = check.verifyAll();
    QVERIFY(answers);
    QCOMPARE(answers->size(), 2);
    for (const ChainAnswer &answer : *answers)
        QCOMPARE(answer.answer.fault, answer.chain == id ? Fault::ChainMissing : Fault::None);
}

// An import begins on it, so a report that came by one tells that it was there.
void TestCustodyCheck::theChainOfTheStoreIsMissed()
{
    OpenLog log;
    log.add(u"a"_s, 1, {{u"origin"_s, u"demo"_s}});
    QCOMPARE(CustodyCheck(log).verifyAll()->size(), 1);
    log.add(u"b"_s, 1, {{u"origin"_s, u"import"_s}});
    const auto gone = CustodyCheck(log).verifyAll();
    QVERIFY(gone);
    QCOMPARE(gone->size(), 3);
    QCOMPARE(gone->last().chain, StoreChain);
    QCOMPARE(gone->last().answer.fault, Fault::ChainMissing);
    log.add(StoreChain, 2);
    const auto there = CustodyCheck(log).verifyAll();
    QCOMPARE(there->size(), 3);
    QCOMPARE(there->last().answer.fault, Fault::None);
}

void TestCustodyCheck::aBrokenChainIsRefusedByItsLink()
{
    OpenLog log;
    log.add(u"a"_s, 3);
    log.add(u"b"_s, 3);
    log.chains[u"b"_s][1].canonical.replace("viewed", "hidden");
    QVERIFY(CustodyCheck(log).requireWhole(u"a"_s));
    const auto refused = CustodyCheck(log).requireWhole(u"b"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::CustodyBroken);
    QCOMPARE(refused.error().subject, u"b #2"_s);
    QCOMPARE(refused.error().detail, u"report.hidden"_s);
}

void TestCustodyCheck::aChainThatGrowsMeanwhileIsWhole()
{
    OpenLog log;
    log.add(u"a"_s, 3);
    log.growing = u"a"_s;
    const auto answer = CustodyCheck(log).verify(u"a"_s);
    QVERIFY(answer);
    QCOMPARE(answer->answer.fault, Fault::None);
    QCOMPARE(answer->answer.checked, 4);
}

// The heads come first, most links later: one chain got a link in between, another one was only begun.
void TestCustodyCheck::whatGrowsWhileAllAreCheckedIsWhole()
{
    for (const QString &growing : {u"b"_s, u"begun"_s}) {
        OpenLog log;
        log.add(u"a"_s, 2000); // are read ahead
        log.add(u"b"_s, 3);
        log.add(u"c"_s, 2);
        log.chains[u"c"_s].removeLast();
        log.growing = growing;
        const auto answers = CustodyCheck(log).verifyAll();
        QVERIFY(answers);
        QCOMPARE(answers->size(), log.chains.size());
        for (const ChainAnswer &answer : *answers) {
            QCOMPARE(answer.answer.fault, answer.chain == u"c" ? Fault::HeadDiffers : Fault::None);
            QCOMPARE(answer.answer.checked, log.chains.value(answer.chain).size());
        }
    }
}

void TestCustodyCheck::longChainsAreReadInBatches()
{
    OpenLog log;
    log.add(u"a"_s, 2500);
    log.add(u"b"_s, 2001);
    log.chains[u"b"_s][2000].canonical.append(' ');
    const auto answers = CustodyCheck(log).verifyAll();
    QVERIFY(answers);
    QVERIFY(log.scans > 2);
    QCOMPARE(answers->at(0).answer.checked, 2500);
    QCOMPARE(answers->at(1).answer.brokenSequence, 2001);
    QCOMPARE(CustodyCheck(log).verify(u"a"_s)->answer.checked, 2500);
}

void TestCustodyCheck::theExportHoldsEveryLinkAndItsHash()
{
    OpenLog log;
    log.add(u"a"_s, 3);
    const auto lines = CustodyCheck(log).exportChain(u"a"_s);
    QVERIFY(lines);
    const auto parts = lines->trimmed().split('\n');
    QCOMPARE(parts.size(), 3);
    Sha256 previous = *Sha256::fromBytes(QByteArray(32, '\0'));
    for (const QByteArray &part : parts) {
        const QJsonObject link = QJsonDocument::fromJson(part).object();
        QCOMPARE(link.value(u"previous"_s).toString(), previous.toHex());
        const QByteArray hashed = previous.bytes() + link.value(u"event"_s).toString().toUtf8();
        previous = Sha256::of(hashed);
        QCOMPARE(link.value(u"hash"_s).toString(), previous.toHex());
    }
}

void TestCustodyCheck::errorsOfTheLogComeThrough()
{
    OpenLog log;
    log.add(u"a"_s, 1);
    log.broken = Error{ErrorCode::StoreBusy, u"x"_s, {}, {}};
    QCOMPARE(CustodyCheck(log).verifyAll().error().code, ErrorCode::StoreBusy);
    QCOMPARE(CustodyCheck(log).verify(u"a"_s).error().code, ErrorCode::StoreBusy);
    QCOMPARE(CustodyCheck(log).exportChain(u"a"_s).error().code, ErrorCode::StoreBusy);
}

void TestCustodyCheck::cancelEndsIt()
{
    OpenLog log;
    log.add(u"a"_s, 1);
    CancelSource cancel;
    cancel.cancel();
    QCOMPARE(CustodyCheck(log).verifyAll(cancel.token()).error().code, ErrorCode::Cancelled);
    QCOMPARE(CustodyCheck(log).verify(u"a"_s, cancel.token()).error().code, ErrorCode::Cancelled);
}

SVIDOK_SUITE(TestCustodyCheck, QCoreApplication)

} // namespace svidok::test::custodychecktests

#include "tst_custodycheck.moc"
