// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "support/fakeevidence.h"
#include "support/fakestore.h"
#include "support/suites.h"
#include "support/takenat.h"
#include "usecases/importer.h"

#include <QSet>
#include <QTest>
#include <QThreadPool>

namespace svidok::test::importertests {

namespace {

/// Runs tasks on a few threads, as the product does.
class PoolExecutor final : public Executor {
public:
    PoolExecutor() { m_pool.setMaxThreadCount(3); }
    ~PoolExecutor() override { m_pool.waitForDone(); }
    void post(std::function<void()> task) override { m_pool.start(std::move(task)); }

private:
    QThreadPool m_pool;
};

/// Files by path. Contents "seconds metres plate salt" are what FakeProbe and the reader see.
class FakeIntake final : public IntakeSource {
public:
    QMap<QString, QByteArray> files;
    QSet<QString> unreadable;
    bool isBackwards = false; ///< as an archive may be

    Result<QList<IntakeEntry>> list(const QString &path, CancelToken cancel) const override
    {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        QList<IntakeEntry> entries;
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key().startsWith(path + u'/'))
                entries.append({ file.key(), file.value().size() });
        }
        if (isBackwards)
            std::reverse(entries.begin(), entries.end());
        return entries.isEmpty() ? Result<QList<IntakeEntry>>(fail(ErrorCode::NotFound, path)) : entries;
    }
    Result<QByteArray> read(const IntakeEntry &entry, qint64) const override
    {
        if (unreadable.contains(entry.path))
            return fail(ErrorCode::IoFailed, entry.path);
        return files.value(entry.path);
    }
};

class FakeProbe final : public PhotoProbe {
public:
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool) const override
    {
        const QByteArrayList parts = photo.split(' ');
        if (parts.size() < 3)
            return fail(ErrorCode::PhotoNotAnImage, fileName);
        return takenAt(parts.at(0).toInt(), parts.at(1).toDouble());
    }
};

class FakeIdentity final : public Identity {
public:
    Roles roles = Role::Inspector;
    Result<User> current() const override { return User{ UserId(u"u1"_qs), u"petrenko"_qs, {}, {}, roles, true, {} }; }
};

/// A store that fails at one of the calls by which reports are stored.
class FailingStore final : public Store, private ReportStore {
public:
    explicit FailingStore(const Clock &clock)
        : m_store(clock)
    {
    }
    int failAt = -1; ///< counted from 0; each is met once
    Faults::Kind kind = Faults::Kind::Fail;
    std::function<void()> meanwhile; ///< happens once, just before a report is stored

    ReportStore &reports() override { return *this; }
    ReportQueue &queue() override { return m_store.queue(); }
    RelatedReports &related() override { return m_store.related(); }
    CustodyLog &custody() override { return m_store.custody(); }
    Outbox &outbox() override { return m_store.outbox(); }
    UserDirectory &users() override { return m_store.users(); }
    ReadingCache &readings() override { return m_store.readings(); }
    DocumentNumbers &numbers() override { return m_store.numbers(); }

private:
    Future<ReportPage> page(const ReportQuery &query) override { return m_store.reports().page(query); }
    Future<Report> load(const ReportId &id) override { return m_store.reports().load(id); }
    Future<qint64> store(const ReportChange &change) override
    {
        if (const auto act = std::exchange(meanwhile, {}))
            act();
        if (failAt-- == 0)
            m_store.reports().faults.next(kind, { ErrorCode::IoFailed, {}, {}, {} });
        return m_store.reports().store(change);
    }
    Future<Lease> claim(const ReportId &id, const UserId &who, std::chrono::seconds duration) override
    {
        return m_store.reports().claim(id, who, duration);
    }
    Future<std::monostate> release(const ReportId &id, const UserId &who) override
    {
        return m_store.reports().release(id, who);
    }
    Future<QList<ReportId>> reportsWithPhoto(const Sha256 &photo) override
    {
        return m_store.reports().reportsWithPhoto(photo);
    }

    FakeStore m_store;
};

QString cardPath(int i)
{
    return u"/card/%1.jpg"_qs.arg(i, 3, 10, QLatin1Char('0'));
}

} // namespace

class ImporterTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void importsPairsAndSingles();
    void repeatedImportCreatesNothing();
    void newPhotosInAKnownFolder();
    void sameBytesTwiceInOneImport();
    void orderInAnArchiveDoesNotMatter();
    void badFilesCostThemselvesOnly();
    void dryRunStoresNothing();
    void bringsInWhatWasLookedOver();
    void leavesAGroupThatChangedMeanwhile();
    void whatAnotherProgramBroughtInMeanwhileIsLeft();
    void whatAnotherProgramBroughtInAtTheLastMomentIsLeft();
    void readsPlatesWhereAsked();
    void failedReadingCostsTheReading();
    void logsWhatHappened();
    void cancelledAtAnyFile();
    void cancelledWhileStoringTellsWhatIsStored();
    void fullDiskEndsTheImport();
    void alteredEvidenceIsReported();
    void storeThatFailsAtAnyCallLosesNothing();
    void rolesThatMayNot();
    void manyFiles();

private:
    struct Bench {
        FakeClock clock;
        FailingStore store{ clock };
        RandomIds ids;
        FakeIdentity identity;
        LawPack law;
        FakeEvidence evidence;
        FakeIntake intake;
        FakeProbe probe;
        PoolExecutor executor;
        ReadPhoto read;
        WorkContext context{ store, clock, ids, identity, law, u"1.0"_qs };

        Importer importer() { return Importer({ context, intake, probe, evidence, executor, read }); }
        QList<ReportRow> rows()
        {
            ReportQuery all;
            all.limit = 1000;
            return await(store.reports().page(all))->rows;
        }
        QStringList actions(const QString &chain)
        {
            QStringList all;
            const auto links = await(store.custody().links(chain, 0, 1000));
            for (const CustodyLink &link : *links)
                all.append(custodyEventFromCanonical(link.canonical)->action);
            return all;
        }
        /// What a complete import of fillCard() leaves.
        void checkComplete()
        {
            QCOMPARE(rows().size(), 3);
            QSet<Sha256> photos;
            for (const ReportRow &row : rows()) {
                const Report report = *await(store.reports().load(row.id));
                for (const Photo &photo : report.photos) {
                    QVERIFY(!photos.contains(photo.sha256));
                    photos.insert(photo.sha256);
                    QVERIFY(await(evidence.verify(photo.sha256)));
                }
                QCOMPARE(actions(report.id.toString()).count(u"report.created"_qs), 1);
                QCOMPARE(actions(report.id.toString()).count(u"evidence.imported"_qs), report.photos.size());
            }
            QCOMPARE(photos.size(), 5);
        }
    };
    void fillCard();
    std::unique_ptr<Bench> m;
};

void ImporterTest::init()
{
    m = std::make_unique<Bench>();
    m->law.dueDays = 60;
    fillCard();
}

void ImporterTest::fillCard()
{
    m->intake.files = { { cardPath(1), "0 0 AA1234BB" }, { cardPath(2), "400 3 AA1234BB" },
        { cardPath(3), "9000 1000 KA1111AA" }, { cardPath(4), "9400 1004 KA1111AA" }, { cardPath(5), "50000 5000 ?" } };
}

void ImporterTest::importsPairsAndSingles()
{
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY(plan);
    QCOMPARE(plan->files.size(), 5);
    QCOMPARE(plan->count(ImportedFile::State::New), 5);
    QCOMPARE(plan->count(ProposedReport::State::Created), 3);
    m->checkComplete();
    const Report pair = *await(m->store.reports().load(plan->reports.first().id));
    QCOMPARE(pair.status, ReportStatus::PendingVerification);
    QCOMPARE(pair.origin, u"import"_qs);
    QCOMPARE(pair.pairingReason, u"plate.unread place.near=3m time.after=400s name.adjacent"_qs);
    QCOMPARE(pair.photo(PhotoRole::Initial)->fileName, u"001.jpg"_qs);
    QCOMPARE(pair.photo(PhotoRole::Initial)->sourcePath, u"/card/001.jpg"_qs);
    QCOMPARE(pair.photo(PhotoRole::Verification)->fileName, u"002.jpg"_qs);
    QCOMPARE(pair.dueAt, pair.occurredAt().addDays(60));
    const Report single = *await(m->store.reports().load(plan->reports.last().id));
    QCOMPARE(single.status, ReportStatus::Draft);
    QCOMPARE(single.photos.size(), 1);
    QCOMPARE(single.dueAt, single.occurredAt().addDays(60));
}

void ImporterTest::repeatedImportCreatesNothing()
{
    QVERIFY(m->importer().run(u"/card"_qs));
    const auto again = m->importer().run(u"/card"_qs);
    QVERIFY(again);
    QCOMPARE(again->count(ImportedFile::State::Known), 5);
    QCOMPARE(again->reports.size(), 0);
    QCOMPARE(again->files.first().reports.size(), 1);
    m->checkComplete();
}

void ImporterTest::newPhotosInAKnownFolder()
{
    QVERIFY(m->importer().run(u"/card"_qs));
    m->intake.files.insert(cardPath(6), "50400 5002 ?");
    const auto again = m->importer().run(u"/card"_qs);
    QVERIFY(again);
    QCOMPARE(again->count(ImportedFile::State::New), 1);
    QCOMPARE(again->count(ProposedReport::State::Created), 1); // not lost, not slipped into a report somebody works on
    QCOMPARE(m->rows().size(), 4);
}

void ImporterTest::sameBytesTwiceInOneImport()
{
    m->intake.files.insert(cardPath(9), m->intake.files.value(cardPath(1)));
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY(plan);
    QCOMPARE(plan->count(ImportedFile::State::Duplicate), 1);
    QCOMPARE(plan->files.last().duplicateOf, cardPath(1));
    m->checkComplete();
}

void ImporterTest::orderInAnArchiveDoesNotMatter()
{
    m->intake.files.insert(cardPath(9), m->intake.files.value(cardPath(1)));
    m->intake.files.insert(cardPath(0), "no photo");
    m->intake.isBackwards = true;
    QStringList told;
    QList<int> progress;
    ImportObserver observer;
    observer.file = [&](const ImportedFile &file) { told.append(file.path); };
    observer.progress = [&](int done, int) { progress.append(done); };
    const auto plan = m->importer().run(u"/card"_qs, observer);
    QVERIFY(plan);
    QCOMPARE(told, m->intake.files.keys());
    QCOMPARE(progress, (QList<int>{ 0, 1, 2, 3, 4, 5, 6, 7 }));
    QCOMPARE(plan->files.first().state, ImportedFile::State::Failed);
    QCOMPARE(plan->files.last().state, ImportedFile::State::Duplicate);
    QCOMPARE(plan->files.last().duplicateOf, cardPath(1));
    m->checkComplete();
}

void ImporterTest::badFilesCostThemselvesOnly()
{
    m->intake.files.insert(u"/card/000.txt"_qs, "text");
    m->intake.files.insert(u"/card/bad.jpg"_qs, "1 2 3");
    m->intake.unreadable.insert(u"/card/bad.jpg"_qs);
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY(plan);
    QCOMPARE(plan->count(ImportedFile::State::Failed), 2);
    QCOMPARE(plan->files.first().path, u"/card/000.txt"_qs);
    QCOMPARE(plan->files.first().error->code, ErrorCode::PhotoNotAnImage);
    QCOMPARE(plan->files.first().error->subject, u"000.txt"_qs);
    QCOMPARE(plan->files.last().error->code, ErrorCode::IoFailed);
    m->checkComplete();
    QCOMPARE(m->evidence.count(), 5); // what is no photo does not get among the evidence
    QCOMPARE(m->actions(u"store"_qs),
        (QStringList{
            u"import.started"_qs, u"import.file_failed"_qs, u"import.file_failed"_qs, u"import.finished"_qs }));
}

void ImporterTest::dryRunStoresNothing()
{
    int files = 0;
    int reports = 0;
    ImportObserver observer;
    observer.file = [&](const ImportedFile &) { ++files; };
    observer.report = [&](const ProposedReport &) { ++reports; };
    const auto plan = m->importer().plan(u"/card"_qs, observer);
    QVERIFY(plan);
    QCOMPARE(plan->count(ProposedReport::State::Proposed), 3);
    QCOMPARE(files, 5);
    QCOMPARE(reports, 3);
    QCOMPARE(m->evidence.count(), 0);
    QCOMPARE(m->rows().size(), 0);
    QCOMPARE(m->actions(u"store"_qs), QStringList());
    const auto done = m->importer().run(u"/card"_qs);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(done->reports.at(i).id, plan->reports.at(i).id); // as it was shown
}

void ImporterTest::bringsInWhatWasLookedOver()
{
    m->intake.files.insert(u"/other/007.jpg"_qs, "90000 9000 ?");
    const QStringList paths{ u"/card"_qs, u"/other"_qs };
    const auto plan = m->importer().plan(paths);
    QVERIFY(plan);
    QCOMPARE(plan->files.size(), 6);
    QCOMPARE(plan->reports.size(), 4);
    // One pair taken apart, two singles put together, the other pair left out.
    const auto apart = split(plan->reports.at(0).group, plan->reports.at(0).group.photos.last().sha256);
    QVERIFY(apart);
    const PhotoGroup together = merged(plan->reports.at(2).group, plan->reports.at(3).group);
    const QList<PhotoGroup> groups{ apart->rest, apart->single, together };
    for (const auto expected : { ProposedReport::State::Created, ProposedReport::State::Known }) {
        const auto done = m->importer().runReviewed(paths, groups);
        QVERIFY(done);
        QCOMPARE(done->files.size(), 4);
        QCOMPARE(done->count(expected), 3);
        QCOMPARE(m->rows().size(), 3);
        QCOMPARE(m->evidence.count(), 4); // nothing of the pair that was left out
    }
    QCOMPARE(await(m->store.reports().load(reportIdFor(together)))->status, ReportStatus::PendingVerification);
}

void ImporterTest::leavesAGroupThatChangedMeanwhile()
{
    const auto plan = m->importer().plan(u"/card"_qs);
    m->intake.files.insert(cardPath(2), "401 3 AA1234BB");
    QList<PhotoGroup> groups;
    for (const ProposedReport &report : plan->reports)
        groups.append(report.group);
    const auto done = m->importer().runReviewed({ u"/card"_qs }, groups);
    QVERIFY(done);
    QCOMPARE(done->count(ProposedReport::State::Created), 2);
    QCOMPARE(done->count(ProposedReport::State::Proposed), 1);
    // A photo that became part of another report meanwhile is not put into a second one.
    QVERIFY(m->importer().run(u"/card"_qs));
    const auto pair = merged(groups.at(1), groups.at(2));
    const auto again = m->importer().runReviewed({ u"/card"_qs }, { pair });
    QCOMPARE(again->count(ProposedReport::State::Proposed), 1);
}

void ImporterTest::whatAnotherProgramBroughtInMeanwhileIsLeft()
{
    m->intake.files.insert(u"/single/001.jpg"_qs, m->intake.files.value(cardPath(1)));
    bool isFirst = true;
    ImportObserver observer;
    observer.file = [&](const ImportedFile &) {
        if (std::exchange(isFirst, false))
            QVERIFY(m->importer().run(u"/single"_qs)); // its photo is in the store before the pair is made
    };
    const auto done = m->importer().run(u"/card"_qs, observer);
    QVERIFY(done);
    QCOMPARE(done->reports.first().state, ProposedReport::State::Proposed);
    QCOMPARE(await(m->store.reports().reportsWithPhoto(Sha256::of(m->intake.files.value(cardPath(1)))))->size(), 1);
}

void ImporterTest::whatAnotherProgramBroughtInAtTheLastMomentIsLeft()
{
    m->intake.files.insert(u"/single/001.jpg"_qs, m->intake.files.value(cardPath(1)));
    m->store.meanwhile = [&] { QVERIFY(m->importer().run(u"/single"_qs)); };
    const auto done = m->importer().run(u"/card"_qs);
    QVERIFY(done);
    QCOMPARE(done->reports.first().state, ProposedReport::State::Proposed);
    QCOMPARE(done->count(ProposedReport::State::Created), 2);
    QCOMPARE(await(m->store.reports().reportsWithPhoto(Sha256::of(m->intake.files.value(cardPath(1)))))->size(), 1);
    const auto again = m->importer().run(u"/card"_qs);
    QVERIFY(again);
    QCOMPARE(again->count(ProposedReport::State::Created), 1); // the pair's other photo is not lost
    QCOMPARE(m->rows().size(), 4);
}

void ImporterTest::readsPlatesWhereAsked()
{
    m->read = [this](const Photo &photo, const QByteArray &bytes) -> Result<PhotoReading> {
        PhotoReading reading;
        reading.id = ReadingId(m->ids.next(0));
        reading.photo = photo.id;
        reading.photoSha = photo.sha256;
        PlateRead plate;
        plate.text = PlateText::fold(QString::fromUtf8(bytes.split(' ').at(2)));
        plate.raw = plate.text.text();
        plate.abstained = plate.text.isEmpty();
        plate.subject = true;
        plate.confidence = 0.9;
        reading.plates = { plate };
        return reading;
    };
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().subject + plan.error().detail));
    const Report pair = *await(m->store.reports().load(plan->reports.first().id));
    QCOMPARE(pair.readings.size(), 2);
    QCOMPARE(pair.effectivePlate().text(), u"AA1234BB"_qs);
    QVERIFY(pair.pairingReason.startsWith(u"plate.same"));
}

void ImporterTest::failedReadingCostsTheReading()
{
    m->read = [](const Photo &, const QByteArray &) -> Result<PhotoReading> { return fail(ErrorCode::ReaderFailed); };
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY(plan);
    QCOMPARE(plan->files.first().readingError->code, ErrorCode::ReaderFailed);
    m->checkComplete();
}

void ImporterTest::logsWhatHappened()
{
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY(plan);
    const QString chain = plan->reports.first().id.toString();
    QCOMPARE(m->actions(chain),
        (QStringList{ u"report.created"_qs, u"evidence.imported"_qs, u"evidence.imported"_qs, u"photo.added"_qs,
            u"photo.added"_qs, u"report.submitted_for_verification"_qs }));
    const auto links = *await(m->store.custody().links(chain, 0, 10));
    const auto imported = *custodyEventFromCanonical(links.at(1).canonical);
    QCOMPARE(imported.details.value(u"file"_qs).toString(), u"001.jpg"_qs);
    QCOMPARE(imported.details.value(u"sha256"_qs).toString(), Sha256::of("0 0 AA1234BB").toHex());
    CustodyVerifier verifier;
    for (const CustodyLink &link : links)
        verifier.add(link);
    QCOMPARE(verifier.finish().fault, CustodyVerifier::Fault::None);
}

void ImporterTest::cancelledAtAnyFile()
{
    for (int at = 0; at <= 4; ++at) {
        init();
        CancelSource cancel;
        ImportObserver observer;
        observer.progress = [&](int done, int) {
            if (done == at)
                cancel.cancel();
        };
        if (at == 0)
            cancel.cancel();
        const auto plan = m->importer().run(u"/card"_qs, observer, cancel.token());
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Cancelled);
        QCOMPARE(m->actions(u"store"_qs).last(), u"import.failed"_qs);
        QVERIFY(m->importer().run(u"/card"_qs));
        m->checkComplete();
    }
}

void ImporterTest::cancelledWhileStoringTellsWhatIsStored()
{
    m->intake.files.clear();
    for (int i = 0; i < 200; ++i)
        m->intake.files.insert(cardPath(i), QByteArray::number(i * 90'000) + " 0 ?");
    CancelSource cancel;
    int told = 0;
    ImportObserver observer;
    observer.report = [&](const ProposedReport &) {
        ++told;
        cancel.cancel();
    };
    const auto plan = m->importer().run(u"/card"_qs, observer, cancel.token());
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::Cancelled);
    QVERIFY(told < 200);
    QCOMPARE(m->rows().size(), told);
}

void ImporterTest::fullDiskEndsTheImport()
{
    m->evidence.faults.next(Faults::Kind::Fail, { ErrorCode::DiskFull, u"evidence"_qs, {}, {} });
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::DiskFull);
    QCOMPARE(m->rows().size(), 0);
    QVERIFY(m->importer().run(u"/card"_qs));
    m->checkComplete();
}

void ImporterTest::alteredEvidenceIsReported()
{
    const Sha256 digest = await(m->evidence.put(m->intake.files.value(cardPath(5))))->sha256;
    m->evidence.alter(digest, "changed");
    const auto plan = m->importer().run(u"/card"_qs);
    QVERIFY(plan);
    QCOMPARE(plan->count(ImportedFile::State::Failed), 1);
    QCOMPARE(plan->files.last().error->code, ErrorCode::EvidenceAltered);
    QCOMPARE(plan->count(ProposedReport::State::Created), 2);
}

void ImporterTest::storeThatFailsAtAnyCallLosesNothing()
{
    // The store fails, or loses its answer, at each report in turn; the import is started again and all is there once.
    for (const auto kind : { Faults::Kind::Fail, Faults::Kind::CutOff }) {
        for (int at = 0; at < 3; ++at) {
            init();
            m->store.failAt = at;
            m->store.kind = kind;
            const auto plan = m->importer().run(u"/card"_qs);
            QVERIFY(!plan);
            QCOMPARE(plan.error().code, ErrorCode::IoFailed);
            QVERIFY(m->importer().run(u"/card"_qs));
            m->checkComplete();
        }
    }
}

void ImporterTest::rolesThatMayNot()
{
    const QList<Roles> barred{ Role::Auditor, Role::Administrator, Role::Auditor | Role::Importer, Role::Administrator | Role::Inspector };
    for (const Roles roles : barred) {
        m->identity.roles = roles;
        const auto plan = m->importer().run(u"/card"_qs);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::RoleMissing);
    }
    QCOMPARE(m->evidence.count(), 0);
    QCOMPARE(m->actions(u"store"_qs), QStringList(barred.size(), u"import.failed"_qs));
}

void ImporterTest::manyFiles()
{
    m->intake.files.clear();
    for (int i = 0; i < 600; ++i)
        m->intake.files.insert(
            cardPath(i), QByteArray::number(i / 2 * 20000 + i % 2 * 400) + " 0 ? " + QByteArray::number(i));
    int last = -1; // how many there are is said before the first
    ImportObserver observer;
    observer.progress = [&](int done, int total) {
        QCOMPARE(done, last + 1);
        QCOMPARE(total, 600);
        last = done;
    };
    const auto plan = m->importer().run(u"/card"_qs, observer);
    QVERIFY(plan);
    QCOMPARE(last, 600);
    QCOMPARE(plan->count(ProposedReport::State::Created), 300);
    QCOMPARE(m->rows().size(), 300);
}

SVIDOK_SUITE(ImporterTest, QCoreApplication)

} // namespace svidok::test::importertests

#include "tst_importer.moc"
