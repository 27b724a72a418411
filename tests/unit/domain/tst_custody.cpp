// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody.h"
#include "domain/wire.h"
#include "support/suites.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::custodytests {

namespace {

CustodyEvent eventNo(int i)
{
    CustodyEvent e;
    e.chain = u"report-1"_s;
    e.action = u"report.viewed"_s;
    e.actor = UserId(u"user-%1"_s.arg(i % 3));
    e.at = QDateTime({ 2026, 5, 4 }, { 9, 0 }, Qt::UTC).addMSecs(i * 1001);
    e.details = { { u"n"_s, i }, { u"before"_s, QJsonObject{ { u"статус"_s, u"чернетка \"\\\n"_s } } },
        { u"share"_s, 0.1 * i } };
    e.correlation = CorrelationId(u"c-%1"_s.arg(i));
    e.appVersion = u"0.1.0"_s;
    return e;
}

QList<CustodyLink> chain(int length)
{
    QList<CustodyLink> links;
    for (int i = 1; i <= length; ++i)
        links.append(linkCustody(links.isEmpty() ? std::nullopt : std::optional(links.constLast()), eventNo(i)));
    return links;
}

CustodyVerifier::Answer verify(const QList<CustodyLink> &links, const std::optional<CustodyLink> &head = std::nullopt)
{
    CustodyVerifier verifier;
    for (const CustodyLink &link : links)
        verifier.add(link);
    return verifier.finish(head);
}

Sha256 chained(const Sha256 &previous, const QByteArray &canonical)
{
    const QByteArray bytes = previous.bytes() + canonical;
    return Sha256::of(bytes);
}

Sha256 rehash(const CustodyLink &link)
{
    return chained(link.previous, link.canonical);
}

} // namespace

class CustodyTest : public QObject {
    Q_OBJECT

private slots:
    void hashIsWhatTheManualSays();
    void eventsComeBack();
    void refusesWhatIsNoEvent_data();
    void refusesWhatIsNoEvent();
    void locatesTampering_data();
    void locatesTampering();
    void wholeChains();
    void manyLinks();
};

// Worked by hand, as an auditor would with sha256sum: 32 zero bytes, then the canonical JSON.
void CustodyTest::hashIsWhatTheManualSays()
{
    CustodyEvent e;
    e.chain = u"r"_s;
    e.action = u"report.viewed"_s;
    e.actor = UserId(u"u"_s);
    e.at = QDateTime({ 2026, 5, 4 }, { 9, 0 }, Qt::UTC);
    e.correlation = CorrelationId(u"c"_s);
    e.appVersion = u"1"_s;
    const CustodyLink first = linkCustody(std::nullopt, e);
    QCOMPARE(first.canonical,
        QByteArray(
            R"({"action":"report.viewed","actor":"u","app_version":"1","at":"2026-05-04T09:00:00.000Z","chain":"r",)"
            R"("correlation":"c","details":{},"sequence":1})"));
    QCOMPARE(first.previous.toHex(), QString(64, u'0'));
    QByteArray bytes(32, '\0');
    bytes += first.canonical;
    QCOMPARE(first.hash.bytes(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    const CustodyLink second = linkCustody(first, e);
    QCOMPARE(second.sequence, 2);
    QCOMPARE(second.previous, first.hash);
    QCOMPARE(second.hash, chained(first.hash, second.canonical));
}

void CustodyTest::eventsComeBack()
{
    for (const CustodyLink &link : chain(5)) {
        const auto back = custodyEventFromCanonical(link.canonical);
        QVERIFY(back);
        QCOMPARE(*back, eventNo(static_cast<int>(link.sequence)));
    }
}

void CustodyTest::refusesWhatIsNoEvent_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("cut") << QByteArray("}") << QByteArray();
    QTest::newRow("no action") << QByteArray("\"action\"") << QByteArray("\"auction\"");
    QTest::newRow("actor is a number") << QByteArray("\"user-1\"") << QByteArray("1");
    QTest::newRow("no time") << QByteArray("2026-05-04T") << QByteArray("yesterday ");
    QTest::newRow("time without offset") << QByteArray("Z\"") << QByteArray("\"");
    QTest::newRow("no sequence") << QByteArray("\"sequence\":1") << QByteArray("\"sequence\":0");
    QTest::newRow("details are a text") << QByteArray("\"details\":") << QByteArray("\"details\":\"\",\"x\":");
}

void CustodyTest::refusesWhatIsNoEvent()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QByteArray canonical = chain(1).constFirst().canonical;
    QVERIFY(canonical.contains(from));
    canonical.replace(from, to);
    QVERIFY(!custodyEventFromCanonical(canonical));
}

void CustodyTest::locatesTampering_data()
{
    using Fault = CustodyVerifier::Fault;
    QTest::addColumn<QList<CustodyLink>>("links");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<qint64>("broken");
    const QList<CustodyLink> good = chain(6);

    auto links = good;
    links[2].canonical.replace("user-0", "user-1");
    QTest::newRow("one link changed") << links << Fault::HashDiffers << qint64{ 3 };
    links[2].hash = rehash(links[2]);
    QTest::newRow("one link changed and hashed again: the next does not fit")
        << links << Fault::PreviousDiffers << qint64{ 4 };
    for (qsizetype i = 3; i < links.size(); ++i) {
        links[i].previous = links[i - 1].hash;
        links[i].hash = rehash(links[i]);
    }
    QTest::newRow("all following hashed again: the head does not fit") << links << Fault::HeadDiffers << qint64{ 6 };

    links = good;
    links[5].hash = links[4].hash;
    QTest::newRow("hash of the last") << links << Fault::HashDiffers << qint64{ 6 };

    links = good;
    links.removeAt(2);
    QTest::newRow("one removed") << links << Fault::SequenceGap << qint64{ 3 };
    for (qsizetype i = 2; i < links.size(); ++i)
        links[i].sequence = i + 1;
    QTest::newRow("one removed and counted again") << links << Fault::PreviousDiffers << qint64{ 3 };

    links = good;
    links.removeFirst();
    QTest::newRow("the first removed") << links << Fault::SequenceGap << qint64{ 1 };

    links = good;
    links.insert(3, linkCustody(good.at(2), eventNo(99)));
    QTest::newRow("one inserted") << links << Fault::SequenceGap << qint64{ 5 };
    for (qsizetype i = 4; i < links.size(); ++i)
        links[i].sequence = i + 1;
    QTest::newRow("one inserted and counted again") << links << Fault::PreviousDiffers << qint64{ 5 };

    links = good;
    links.swapItemsAt(2, 3);
    QTest::newRow("two swapped") << links << Fault::SequenceGap << qint64{ 3 };
    std::swap(links[2].sequence, links[3].sequence);
    QTest::newRow("two swapped and counted again") << links << Fault::PreviousDiffers << qint64{ 3 };

    links = good;
    links.removeLast();
    links.removeLast();
    QTest::newRow("tail cut off") << links << Fault::HeadDiffers << qint64{ 5 };
    QTest::newRow("all removed") << QList<CustodyLink>() << Fault::HeadDiffers << qint64{ 1 };

    links = good;
    links.append(linkCustody(good.constLast(), eventNo(7)));
    QTest::newRow("one appended behind the head") << links << Fault::HeadDiffers << qint64{ 7 };

    links = good;
    links[3].canonical.replace("\"sequence\":4", "\"sequence\":5");
    links[3].hash = rehash(links[3]);
    QTest::newRow("the event says another number") << links << Fault::NotAnEvent << qint64{ 4 };
    links[3].canonical = "{}";
    links[3].hash = rehash(links[3]);
    QTest::newRow("no event") << links << Fault::NotAnEvent << qint64{ 4 };
}

void CustodyTest::locatesTampering()
{
    QFETCH(QList<CustodyLink>, links);
    const CustodyVerifier::Answer answer = verify(links, chain(6).constLast());
    QTEST(answer.fault, "fault");
    QTEST(answer.brokenSequence, "broken");
}

void CustodyTest::wholeChains()
{
    const auto links = chain(6);
    for (const auto &answer : { verify(links), verify(links, links.constLast()) }) {
        QCOMPARE(answer.fault, CustodyVerifier::Fault::None);
        QCOMPARE(answer.brokenSequence, 0);
        QCOMPARE(answer.checked, 6);
        QCOMPARE(answer.head, links.constLast().hash);
    }
    QCOMPARE(verify({}).fault, CustodyVerifier::Fault::None);
    QVERIFY(verify({}).head.isNull());
}

void CustodyTest::manyLinks()
{
    constexpr int Count = 20000;
    CustodyVerifier verifier;
    std::optional<CustodyLink> last;
    for (int i = 1; i <= Count; ++i) {
        last = linkCustody(last, eventNo(i));
        verifier.add(*last);
    }
    QCOMPARE(verifier.finish(last).checked, Count);
    QCOMPARE(verifier.finish(last).fault, CustodyVerifier::Fault::None);
}

SVIDOK_SUITE(CustodyTest, QCoreApplication)

} // namespace svidok::test::custodytests

#include "tst_custody.moc"
