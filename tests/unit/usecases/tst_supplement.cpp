// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "support/fakeevidence.h"
#include "support/fakestore.h"
#include "support/reports.h"
#include "support/suites.h"
#include "usecases/supplement.h"

#include <QTest>

namespace svidok::test::supplementtests {

using namespace Qt::StringLiterals;

namespace {

/// A card with files in memory.
class FakeIntake final : public IntakeSource {
public:
    QMap<QString, QByteArray> files;

    Result<QList<IntakeEntry>> list(const QString &path, CancelToken) const override
    {
        QList<IntakeEntry> found;
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key() == path || file.key().startsWith(path + u'/'))
                found.append({file.key(), file->size()});
        }
        if (found.isEmpty())
            return fail(ErrorCode::NotFound, path);
        return found;
    }
    Result<QByteArray> read(const IntakeEntry &entry, qint64) const override { return files.value(entry.path); }
};

class FakeProbe final : public PhotoProbe {
public:
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &, bool withPixels) const override
    {
        if (photo == "text")
            return fail(ErrorCode::PhotoNotAnImage);
        return PhotoFacts{u"image/jpeg"_s, 400, 300, withPixels ? 9U : 0U, {}};
    }
};

class SomeBody final : public Identity {
public:
    Roles roles = Role::Inspector;
    Result<User> current() const override { return User{UserId(u"ira"_s), u"ira"_s, {}, {}, roles, true, {}}; }
};

struct Bench {
    FakeClock clock;
    FakeStore store{clock};
    FakeEvidence evidence;
    FakeIntake intake;
    FakeProbe probe;
    SomeBody who;
    SeededIds ids{1};
    WorkContext context{store, clock, ids, who, law(), u"0"_s};
    Supplement supplement{{context, intake, probe, evidence}};

    explicit Bench(ReportStatus status)
    {
        intake.files = {{u"/card/new.jpg"_s, "new"}, {u"/card/sign.jpg"_s, "sign"}, {u"/card/bad.jpg"_s, "text"}};
        static_cast<void>(await(store.reports().store({reportIn(status), 0, {}, {}, {}})));
    }
    [[nodiscard]] Report stored() { return *await(store.reports().load(ReportId(u"r1"_s))); }
    [[nodiscard]] QString lastAction()
    {
        const auto links = await(store.custody().links(u"r1"_s, 0, 100));
        return custodyEventFromCanonical(links->last().canonical)->action;
    }
};

} // namespace

class SupplementTest : public QObject {
    Q_OBJECT

private slots:
    void aDraftGetsItsPhotosAndIsHandedInAgain();
    void contextIsAddedToAWaitingReport();
    void nothingChangesWhenOneCannotBeTaken_data();
    void nothingChangesWhenOneCannotBeTaken();
    void aStaleViewIsAConflict();
};

void SupplementTest::aDraftGetsItsPhotosAndIsHandedInAgain()
{
    Bench bench(ReportStatus::Draft);
    const auto added = bench.supplement.add(
        bench.stored(), {{u"/card/new.jpg"_s, PhotoRole::Verification}, {u"/card/sign.jpg"_s, PhotoRole::Context}});
    QVERIFY2(added, qPrintable(added ? QString() : added.error().detail));
    QCOMPARE(added->status, ReportStatus::PendingVerification);
    QCOMPARE(added->photo(PhotoRole::Verification)->sha256, Sha256::of("new"));
    QCOMPARE(added->photo(PhotoRole::Verification)->fileName, u"new.jpg"_s);
    QVERIFY(added->photo(PhotoRole::Verification)->perceptualHash != 0);
    QCOMPARE(added->photos.size(), 4);
    QCOMPARE(bench.stored(), *added);
    QCOMPARE(*await(bench.evidence.open(Sha256::of("new"))), QByteArray("new"));
    QCOMPARE(bench.lastAction(), u"report.submitted_for_verification"_s);
}

void SupplementTest::contextIsAddedToAWaitingReport()
{
    Bench bench(ReportStatus::PendingVerification);
    const auto added = bench.supplement.add(bench.stored(), {{u"/card/sign.jpg"_s, PhotoRole::Context}});
    QVERIFY(added);
    QCOMPARE(added->status, ReportStatus::PendingVerification);
    QCOMPARE(added->photos.last().role, PhotoRole::Context);
    QCOMPARE(bench.lastAction(), u"photo.added"_s);
}

void SupplementTest::nothingChangesWhenOneCannotBeTaken_data()
{
    QTest::addColumn<ReportStatus>("status");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Roles>("roles");
    QTest::addColumn<ErrorCode>("code");
    const Roles inspector = Role::Inspector;
    QTest::newRow("no image") << ReportStatus::Draft << u"/card/bad.jpg"_s << inspector << ErrorCode::PhotoNotAnImage;
    QTest::newRow("not there") << ReportStatus::Draft << u"/card/none.jpg"_s << inspector << ErrorCode::NotFound;
    QTest::newRow("a folder of several") << ReportStatus::Draft << u"/card"_s << inspector << ErrorCode::InvalidArgument;
    QTest::newRow("a pair that is being judged")
        << ReportStatus::PendingVerification << u"/card/new.jpg"_s << inspector << ErrorCode::InvalidArgument;
    QTest::newRow("decided") << ReportStatus::Verified << u"/card/new.jpg"_s << inspector << ErrorCode::EdgeIllegal;
    QTest::newRow("an auditor") << ReportStatus::Draft << u"/card/new.jpg"_s << Roles(Role::Auditor) << ErrorCode::RoleMissing;
}

void SupplementTest::nothingChangesWhenOneCannotBeTaken()
{
    QFETCH(ReportStatus, status);
    QFETCH(QString, path);
    QFETCH(Roles, roles);
    QFETCH(ErrorCode, code);
    Bench bench(status);
    bench.who.roles = roles;
    const Report before = bench.stored();
    const auto added = bench.supplement.add(before, {{path, PhotoRole::Verification}});
    QVERIFY(!added);
    QCOMPARE(added.error().code, code);
    QCOMPARE(bench.stored(), before);
    QCOMPARE(bench.lastAction(), u"photo.add_failed"_s);
}

void SupplementTest::aStaleViewIsAConflict()
{
    Bench bench(ReportStatus::Draft);
    Report seen = bench.stored();
    QVERIFY(bench.supplement.add(seen, {{u"/card/sign.jpg"_s, PhotoRole::Context}}));
    const auto late = bench.supplement.add(seen, {{u"/card/new.jpg"_s, PhotoRole::Verification}});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::VersionConflict);
}

SVIDOK_SUITE(SupplementTest, QCoreApplication)

} // namespace svidok::test::supplementtests

#include "tst_supplement.moc"
