// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"
#include "support/fakeevidence.h"
#include "support/fakestore.h"
#include "support/reports.h"
#include "support/suites.h"
#include "usecases/duplicates.h"

#include <QTest>

namespace svidok::test::duplicatestests {

using namespace Qt::StringLiterals;

namespace {

class SomeBody final : public Identity {
public:
    Result<User> user = User{UserId(u"ira"_s), u"ira"_s, u"Ira"_s, {}, Role::Inspector, true, {}};
    Result<User> current() const override { return user; }
};

} // namespace

/// Merging and splitting reports over a store in memory (Q11).
class TestDuplicates : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Bench>();
        m_a = put(u"a"_s);
        m_b = put(u"b"_s);
    }

    void suggestsTheStrongestFirst()
    {
        put(u"c"_s, [](Report &report) { report.photos[0].sha256 = Sha256::of("a1"); });
        put(u"d"_s, [](Report &report) { report.readings.clear(); });
        const auto family = m_desk->duplicates.family(m_a);
        QVERIFY(family);
        QStringList ids;
        for (const auto &suggestion : family->suggestions)
            ids.append(suggestion.other.row.id.toString());
        QCOMPARE(ids, (QStringList{u"c"_s, u"b"_s}));
        QVERIFY(!m_desk->duplicates.family(ReportId(u"none"_s)));
    }

    void mergesAndSplits()
    {
        const auto merged = m_desk->duplicates.merge(seen(m_b), seen(m_a), u"same car"_s);
        QVERIFY(merged);
        QCOMPARE(merged->duplicateOf, m_a);
        QCOMPARE(load(m_b).status, ReportStatus::Rejected);
        QCOMPARE(load(m_b).photos.size(), 2);
        QCOMPARE(actions(m_b), (QStringList{u"report.claimed"_s, u"report.merged"_s, u"report.released"_s}));
        QCOMPARE(actions(m_a), QStringList{u"duplicate.merged"_s});
        auto family = m_desk->duplicates.family(m_a);
        QCOMPARE(family->merged.size(), 1);
        QVERIFY(family->suggestions.isEmpty());
        QCOMPARE(m_desk->duplicates.family(m_b)->primary->row.id, m_a);

        QVERIFY(m_desk->duplicates.split(seen(m_b), u"two cars"_s));
        QCOMPARE(load(m_b).status, ReportStatus::PendingVerification);
        QVERIFY(load(m_b).duplicateOf.isEmpty());
        QCOMPARE(actions(m_a).last(), u"duplicate.split"_s);
        family = m_desk->duplicates.family(m_a);
        QCOMPARE(family->suggestions.size(), 1);
        QVERIFY(family->merged.isEmpty());
    }

    void whatChangedMeanwhileIsNotMerged()
    {
        const SeenReport oldA = seen(m_a);
        const SeenReport oldB = seen(m_b);
        touch(m_a);
        QCOMPARE(codeOf(m_desk->duplicates.merge(oldB, oldA, {})), ErrorCode::VersionConflict);
        QCOMPARE(codeOf(m_desk->duplicates.merge(oldA, oldB, {})), ErrorCode::VersionConflict);
        QVERIFY(load(m_a).duplicateOf.isEmpty() && load(m_b).duplicateOf.isEmpty());
        QVERIFY(m_desk->duplicates.merge(oldB, seen(m_a), {}));
        QCOMPARE(codeOf(m_desk->duplicates.split(oldB, {})), ErrorCode::VersionConflict);
    }

    void thereAreNoChains()
    {
        const ReportId c = put(u"c"_s);
        QVERIFY(m_desk->duplicates.merge(seen(m_b), seen(m_a), {}));
        QCOMPARE(codeOf(m_desk->duplicates.merge(seen(c), seen(m_b), {})), ErrorCode::EdgeIllegal);
        QCOMPARE(codeOf(m_desk->duplicates.merge(seen(m_a), seen(c), {})), ErrorCode::EdgeIllegal);
        QVERIFY(m_desk->duplicates.merge(seen(c), seen(m_a), {}));
        QCOMPARE(m_desk->duplicates.family(m_a)->merged.size(), 2);
    }

    void aColleaguesWorkIsLeftAlone()
    {
        QVERIFY(await(m_desk->store.reports().claim(m_b, UserId(u"petro"_s), std::chrono::seconds(600))));
        QCOMPARE(codeOf(m_desk->duplicates.merge(seen(m_b), seen(m_a), {})), ErrorCode::LeaseHeld);
        QVERIFY(load(m_b).duplicateOf.isEmpty());
        QVERIFY(m_desk->duplicates.merge(seen(m_a), seen(m_b), {})); // what takes the duplicate is not changed
    }

    void onesOwnClaimStays()
    {
        QVERIFY(m_desk->review.claim(m_b));
        QVERIFY(m_desk->duplicates.merge(seen(m_b), seen(m_a), {}));
        QVERIFY(m_desk->review.release(m_b));
    }

    void onlyWhoDecidesMayMerge()
    {
        m_desk->who.user->roles = Role::Auditor;
        QCOMPARE(codeOf(m_desk->duplicates.merge(seen(m_b), seen(m_a), {})), ErrorCode::RoleMissing);
        QVERIFY(actions(ReportId(StoreChain)).contains(u"report.claim_failed"_s));
        QVERIFY(load(m_b).duplicateOf.isEmpty());
    }

    void splittingNeedsAMergedOne()
    {
        QCOMPARE(codeOf(m_desk->duplicates.split(seen(m_a), {})), ErrorCode::EdgeIllegal);
    }

    void tellsApartForEverybodyUntilTakenBack()
    {
        QVERIFY(await(m_desk->store.reports().claim(m_b, UserId(u"petro"_s), std::chrono::seconds(600)))); // it takes no claim
        QVERIFY(m_desk->duplicates.tellApart(m_a, m_b, true));
        for (const ReportId &id : {m_a, m_b}) {
            const auto family = m_desk->duplicates.family(id);
            QVERIFY(family->suggestions.isEmpty());
            QCOMPARE(family->apart.size(), 1);
            QCOMPARE(actions(id), QStringList{u"duplicate.told_apart"_s});
        }
        QCOMPARE(m_desk->duplicates.family(m_b)->apart.first().other.row.id, m_a);
        QVERIFY(m_desk->duplicates.tellApart(m_b, m_a, false));
        QCOMPARE(m_desk->duplicates.family(m_a)->suggestions.size(), 1);
        QVERIFY(m_desk->duplicates.family(m_a)->apart.isEmpty());
        QCOMPARE(actions(m_a).last(), u"duplicate.suggested_again"_s);
    }

    void onlyWhoDecidesMayTellApart()
    {
        for (const Roles roles : {Roles(Role::Auditor), Role::Auditor | Role::Inspector, Role::Administrator | Role::Senior, Roles(Role::Importer)}) {
            m_desk->who.user->roles = roles;
            QCOMPARE(codeOf(m_desk->duplicates.tellApart(m_a, m_b, true)), ErrorCode::RoleMissing);
        }
        QVERIFY(actions(m_a).contains(u"command.refused"_s));
        QCOMPARE(m_desk->duplicates.family(m_a)->suggestions.size(), 1);
        m_desk->who.user->roles = Role::Senior;
        QVERIFY(m_desk->duplicates.tellApart(m_a, m_b, true));
    }

    // A decision taken back elsewhere in the window is a split as well.
    void takingTheDecisionBackSplits()
    {
        QVERIFY(m_desk->duplicates.merge(seen(m_b), seen(m_a), {}));
        QVERIFY(m_desk->review.apply(load(m_b), {command::Reopen{u"undo"_s}}));
        QVERIFY(m_desk->duplicates.family(m_a)->merged.isEmpty());
        QCOMPARE(actions(m_a).last(), u"duplicate.split"_s);
    }

private:
    struct Bench {
        FakeClock clock{Now};
        FakeStore store{clock};
        SeededIds ids{1};
        SomeBody who;
        WorkContext work{store, clock, ids, who, law(), u"test"_s};
        FakeEvidence evidence;
        Review review{work, evidence};
        Duplicates duplicates{work, review};
    };

    ReportId put(const QString &id, const std::function<void(Report &)> &edit = {})
    {
        Report report = reportIn(ReportStatus::PendingVerification);
        report.id = ReportId(id);
        for (int i = 0; i < 2; ++i)
            report.photos[i].sha256 = Sha256::of((id + QString::number(i + 1)).toUtf8());
        if (edit)
            edit(report);
        if (!await(m_desk->store.reports().store({report, 0, {}, {}, {}})))
            qFatal("not stored");
        return report.id;
    }
    Report load(const ReportId &id) { return await(m_desk->store.reports().load(id)).value_or(Report()); }
    SeenReport seen(const ReportId &id) { return {id, load(id).version}; }
    void touch(const ReportId &id)
    {
        const Report report = load(id);
        QVERIFY(await(m_desk->store.reports().store({report, report.version, {}, {}, {}})));
    }
    template <typename T> static std::optional<ErrorCode> codeOf(const Result<T> &result)
    {
        return result ? std::nullopt : std::optional(result.error().code);
    }
    QStringList actions(const ReportId &id)
    {
        QStringList found;
        const auto links = await(m_desk->store.custody().links(id.toString(), 0, 1000));
        for (const CustodyLink &link : *links)
            found.append(custodyEventFromCanonical(link.canonical)->action);
        return found;
    }

    std::unique_ptr<Bench> m_desk;
    ReportId m_a;
    ReportId m_b;
};

SVIDOK_SUITE(TestDuplicates, QCoreApplication)

} // namespace svidok::test::duplicatestests

#include "tst_duplicates.moc"
