// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofiller.h"
#include "demo/demopeople.h"
#include "domain/packs.h"
#include "domain/wire.h"
#include "imaging/exifphotoprobe.h"
#include "support/fakeevidence.h"
#include "support/fakestore.h"
#include "support/suites.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::demo::test::demofillertests {

using svidok::test::FakeEvidence;
using svidok::test::FakeStore;

namespace {

constexpr int Reports = 45;

struct Place {
    QTemporaryDir folder;
    DemoClock clock;
    FakeStore store{clock};
    FakeEvidence evidence;
    DemoSummary filled;

    Result<DemoSummary> fill(quint32 seed, const CancelToken &cancel = {}, int reports = Reports)
    {
        DemoOptions options;
        options.folder = folder.path();
        options.seed = seed;
        options.reports = reports;
        options.police = u"police"_s;
        options.draw.size = QSize(320, 240);
        return DemoFiller(store, evidence, ExifPhotoProbe(), *defaultLawPack(), u"test"_s).fill(options, cancel);
    }
    /// Every file by its path.
    [[nodiscard]] QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> all;
        QDirIterator it(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                all[QDir(folder.path()).relativeFilePath(it.filePath())] = file.readAll();
        }
        return all;
    }
    [[nodiscard]] QList<Report> reports()
    {
        QList<Report> all;
        ReportQuery query;
        query.limit = 1000;
        const auto page = await(store.reports().page(query));
        for (const ReportRow &row : page->rows)
            all << *await(store.reports().load(row.id));
        return all;
    }
};

} // namespace

class DemoFilling final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sameSeedSameBytes();
    void asManyAsWanted();
    void pairsWaitForAnInspector();
    void answersSayWhatIsUnknown();
    void everyStateIsThere();
    void whatWasSentHasAReceipt();
    void custodyHolds();
    void peopleHaveTheirKeys();
    void failuresAreHandedOn();

private:
    std::unique_ptr<Place> m_place;
};

void DemoFilling::initTestCase()
{
    m_place = std::make_unique<Place>();
    auto filled = m_place->fill(5);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
    QCOMPARE(filled->reports, Reports);
    m_place->filled = std::move(*filled);
}

void DemoFilling::sameSeedSameBytes()
{
    Place again;
    QVERIFY(again.fill(5));
    QCOMPARE(again.files(), m_place->files());
    QCOMPARE(again.reports(), m_place->reports());
}

void DemoFilling::asManyAsWanted()
{
    for (const int wanted : {0, 2}) {
        Place few;
        const auto filled = few.fill(5, {}, wanted);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        QCOMPARE(filled->reports, wanted);
        QCOMPARE(few.reports().size(), wanted);
    }
}

void DemoFilling::pairsWaitForAnInspector()
{
    int pairs = 0;
    for (const Report &report : m_place->reports()) {
        if (!report.photos.first().sourcePath.startsWith(u"photos/"_s))
            continue;
        ++pairs;
        QCOMPARE(report.status, ReportStatus::PendingVerification);
        QVERIFY(report.photo(PhotoRole::Initial) && report.photo(PhotoRole::Verification));
        QVERIFY(!report.effectivePlate().isEmpty());
        for (const Photo &photo : report.photos)
            QVERIFY(await(m_place->evidence.verify(photo.sha256)));
    }
    QCOMPARE(pairs, 12);
}

void DemoFilling::answersSayWhatIsUnknown()
{
    int withUnknown = 0;
    for (const QString &name : preparedPairNames()) {
        const auto answer = QJsonDocument::fromJson(m_place->files().value(u"photos/"_s + name + u"/answer.json"_s)).object();
        const QJsonObject rules = answer[u"rules"_s].toObject();
        QCOMPARE(rules.size(), 4);
        bool unknown = false;
        for (const QJsonValue &verdict : rules)
            unknown = unknown || verdict == u"UNKNOWN"_s;
        withUnknown += unknown ? 1 : 0;
        QCOMPARE(answer[u"photos"_s].toArray().size(), 2);
        QCOMPARE(PlateText::fold(answer[u"entered"_s].toString()).text(), answer[u"plate"_s].toString());
        QVERIFY(!answer[u"title"_s].toObject()[u"uk"_s].toString().isEmpty());
    }
    QVERIFY(withUnknown >= 3);
}

void DemoFilling::everyStateIsThere()
{
    QSet<ReportStatus> seen;
    for (const Report &report : m_place->reports()) {
        seen << report.status;
        QCOMPARE(report.photos.size(), 2);
        if (report.status == ReportStatus::Resolved)
            QVERIFY(!report.caseNumber.isEmpty() && report.decisions.size() == 1);
    }
    QCOMPARE(seen.size(), 7);
}

// Else nobody could be asked what became of it.
void DemoFilling::whatWasSentHasAReceipt()
{
    int sent = 0;
    const QList<DemoCase> cases = m_place->filled.cases;
    for (const Report &report : m_place->reports()) {
        OutboxFilter filter;
        filter.report = report.id;
        const auto messages = await(m_place->store.outbox().list(filter));
        QCOMPARE(messages->size(), report.caseNumber.isEmpty() ? 0 : 1);
        if (messages->isEmpty())
            continue;
        ++sent;
        const OutboxMessage &message = messages->first();
        QCOMPARE(message.state, OutboxState::Delivered);
        QCOMPARE(message.recipient, u"police"_s);
        QCOMPARE(message.receipt->caseNumber, report.caseNumber);
        const auto known = std::find_if(cases.begin(), cases.end(), [&](const DemoCase &one) { return one.number == report.caseNumber; });
        QVERIFY(known != cases.end());
        QCOMPARE(known->key, message.idempotencyKey);
        QCOMPARE(known->words.last().rawStatus, report.policeUpdates.isEmpty() ? u"accepted"_s : report.policeUpdates.last().rawStatus);
    }
    QVERIFY(sent > 5);
    QCOMPARE(cases.size(), sent);
    OutboxFilter open;
    open.unrecordedOnly = true;
    QVERIFY(await(m_place->store.outbox().list(open))->isEmpty());
}

void DemoFilling::custodyHolds()
{
    for (const Report &report : m_place->reports()) {
        CustodyVerifier verifier;
        const auto links = await(m_place->store.custody().links(report.id.toString(), 0, 1000));
        QVERIFY(links && !links->isEmpty());
        QDateTime before;
        for (const CustodyLink &link : *links) {
            verifier.add(link);
            const auto event = custodyEventFromCanonical(link.canonical);
            QVERIFY(event && (before.isNull() || before <= event->at));
            before = event->at;
        }
        QCOMPARE(verifier.finish().fault, CustodyVerifier::Fault::None);
    }
}

void DemoFilling::peopleHaveTheirKeys()
{
    const auto users = await(m_place->store.users().users());
    QCOMPARE(users->size(), 6);
    for (const User &user : *users)
        QCOMPARE(user.active, user.login != u"demo.former"_s);
    const auto files = m_place->files();
    for (const char *name : {"keys/inspector.p12", "keys/senior.p12", "keys/expired.p12", "keys/ca.pem", "keys/README.txt"})
        QVERIFY2(files.value(QLatin1String(name)).size() > 300, name);
    // The certificate bound to the inspector is the one in the file.
    const QByteArray pem = files.value(u"keys/inspector.pem"_s);
    const QByteArray body = pem.mid(pem.indexOf('\n') + 1, pem.indexOf("-----END") - pem.indexOf('\n') - 1);
    QCOMPARE(demoUser(u"demo.inspector"_s).certificate, Sha256::of(QByteArray::fromBase64(body)));
    QVERIFY(demoUser(u"demo.senior"_s).certificate != demoUser(u"demo.inspector"_s).certificate);
}

void DemoFilling::failuresAreHandedOn()
{
    CancelSource cancel;
    cancel.cancel();
    Place cancelled;
    QCOMPARE(cancelled.fill(1, cancel.token()).error().code, ErrorCode::Cancelled);
    Place readOnly;
    QVERIFY(QFile(readOnly.folder.filePath(u"keys"_s)).open(QIODevice::WriteOnly)); // a file where the folder should be
    QCOMPARE(readOnly.fill(1).error().code, ErrorCode::AccessDenied);
}

SVIDOK_SUITE(DemoFilling, QCoreApplication)

} // namespace svidok::demo::test::demofillertests

#include "tst_demofiller.moc"
