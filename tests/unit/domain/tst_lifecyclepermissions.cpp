// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "support/reports.h"
#include "support/suites.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace svidok::test::lifecyclepermissionstests {

namespace {

using Prepare = std::function<void(Report &)>;

constexpr std::array AllStatuses{ ReportStatus::Draft, ReportStatus::PendingVerification, ReportStatus::Verified,
    ReportStatus::Submitted, ReportStatus::UnderReview, ReportStatus::Resolved, ReportStatus::Rejected };
constexpr std::array AllRoles{ Role::Inspector, Role::Senior, Role::Administrator, Role::Auditor, Role::Service,
    Role::Reporter, Role::Importer };
constexpr Roles Deciders = Role::Inspector | Role::Senior;
constexpr Roles Bringers = Role::Reporter | Role::Importer;

struct Permission {
    ReportStatus status;
    Roles roles;
};

} // namespace

/// Each command in each state by each role: what is not in the table is refused.
class LifecyclePermissionsTest : public QObject {
    Q_OBJECT

private slots:
    void edges();
    void commands_data();
    void commands();
    void auditorsAndAdministratorsAreBarred();
    void needsAnActorAndATime();
};

// The table of the design, edge by edge; everything else has no role.
void LifecyclePermissionsTest::edges()
{
    using enum ReportStatus;
    const QList<std::tuple<ReportStatus, ReportStatus, Roles>> table{
        { Draft, PendingVerification, Bringers },
        { PendingVerification, Verified, Deciders },
        { PendingVerification, ReportStatus::Rejected, Deciders },
        { PendingVerification, Draft, Role::Inspector },
        { Verified, ReportStatus::Rejected, Role::Inspector },
        { Verified, Submitted, Role::Service },
        { Submitted, UnderReview, Role::Service },
        { UnderReview, Resolved, Role::Service },
        { UnderReview, ReportStatus::Rejected, Role::Service },
        { Verified, PendingVerification, Deciders },
        { ReportStatus::Rejected, PendingVerification, Deciders },
    };
    for (const ReportStatus from : AllStatuses) {
        for (const ReportStatus to : AllStatuses) {
            Roles expected;
            for (const auto &[a, b, roles] : table)
                expected |= a == from && b == to ? roles : Roles();
            QCOMPARE(rolesForEdge(from, to), expected);
        }
    }
}

void LifecyclePermissionsTest::commands_data()
{
    using enum ReportStatus;
    QTest::addColumn<std::optional<ReportCommand>>("command");
    QTest::addColumn<QList<Permission>>("permissions");
    QTest::addColumn<Prepare>("prepare");
    const auto row = [](
                         const char *name, const ReportCommand &command, const QList<Permission> &permissions,
                         const Prepare &prepare = [](Report &) {}) {
        QTest::newRow(name) << std::optional(command) << permissions << prepare;
    };
    const QList<Permission> pendingDeciders{ { PendingVerification, Deciders } };
    const QList<Permission> afterDecision{ { Verified, Deciders }, { Submitted, Deciders }, { UnderReview, Deciders },
        { Resolved, Deciders }, { ReportStatus::Rejected, Deciders } };
    const Roles workers = Deciders | Role::Service | Role::Importer;
    const QList<Permission> beforeDecision{ { Draft, workers }, { PendingVerification, workers } };
    const QString reason = law().reasons.constFirst().code;
    const ViolationId v1(u"v1"_s);

    row("SubmitForVerification", command::SubmitForVerification{}, { { Draft, Bringers } });
    row("AddViolation", command::AddViolation{ ViolationId(u"v2"_s), u"UA-KUPAP-122-1-STOP"_s },
        { { Draft, Bringers }, { PendingVerification, Deciders } });
    row("ApproveViolation", command::ApproveViolation{ v1, {} }, pendingDeciders);
    row("RejectViolation", command::RejectViolation{ v1, reason, {} }, pendingDeciders);
    row("Verify", command::Verify{ {} }, { { PendingVerification, Role::Inspector } });
    row("Verify under second review", command::Verify{ {} }, { { PendingVerification, Role::Senior } },
        [](Report &r) { r.secondReview = true; });
    row("RejectReport", command::RejectReport{ reason, {} },
        { { PendingVerification, Role::Inspector }, { Verified, Role::Inspector } });
    row("RejectReport under second review", command::RejectReport{ reason, {} },
        { { PendingVerification, Role::Senior }, { Verified, Role::Inspector } },
        [](Report &r) { r.secondReview = true; });
    row("MergeInto", command::MergeInto{ ReportId(u"r2"_s), {} },
        { { PendingVerification, Role::Inspector }, { Verified, Role::Inspector } });
    row("MergeInto under second review", command::MergeInto{ ReportId(u"r2"_s), {} },
        { { PendingVerification, Role::Senior }, { Verified, Role::Inspector } },
        [](Report &r) { r.secondReview = true; });
    row("Assign", command::Assign{ UserId(u"u2"_s) },
        { { Draft, Role::Senior }, { PendingVerification, Role::Senior }, { Verified, Role::Senior } });
    row("Assign to nobody", command::Assign{ UserId() },
        { { Draft, Role::Senior }, { PendingVerification, Role::Senior }, { Verified, Role::Senior } },
        [](Report &r) { r.assignee = UserId(u"u2"_s); });
    row("AskReporter", command::AskReporter{ u"Why?"_s }, { { PendingVerification, Role::Inspector } });
    row("AskSecondReview", command::AskSecondReview{ u"Look."_s }, { { PendingVerification, Role::Inspector } });
    row("Reopen", command::Reopen{ u"slip"_s }, { { Verified, Deciders }, { ReportStatus::Rejected, Deciders } });
    row("CorrectPlate", command::CorrectPlate{ u"АА 1234 ВВ"_s, {} }, pendingDeciders);
    row("TakeBackCorrection", command::TakeBackCorrection{}, pendingDeciders,
        [](Report &r) { r.corrections = { { {}, PlateText::fold(u"KA0001AA"), {}, {}, UserId(u"u1"_s), Now } }; });
    row("AddReading", command::AddReading{ reading(u"g2"_s, u"p2"_s, { u"AA1234BB"_s }) }, beforeDecision);
    row("ChooseSubject", command::ChooseSubject{ PhotoId(u"p1"_s), ReadingId(u"g2"_s), 1 }, pendingDeciders);
    row("RecordChecks", command::RecordChecks{ {}, {} }, beforeDecision);
    row("AddPhoto", command::AddPhoto{ photo(PhotoRole::Context, u"p3"_s, 10) },
        { { Draft, Bringers }, { PendingVerification, Deciders } });
    row("RecordPixels", command::RecordPixels{ PhotoId(u"p1"_s), 17, {} }, beforeDecision);
    QList<Permission> anyone;
    QList<Permission> insiders;
    for (const ReportStatus status : AllStatuses) {
        anyone.append({ status, workers | Role::Reporter });
        insiders.append({ status, workers });
    }
    row("AddNote for the reporter", command::AddNote{ NoteId(u"n1"_s), NoteVisibility::Reporter, u"Hello."_s }, anyone);
    row("AddNote internal", command::AddNote{ NoteId(u"n1"_s), NoteVisibility::Internal, u"Hello."_s }, insiders);
    row("AttachDocument", command::AttachDocument{ document(1) }, afterDecision);
    row("LockDocument", lock(1), afterDecision, [](Report &r) { r.documents = { document(1) }; });
    row("RecordSubmission", submission(), { { Verified, Role::Service } });
    row("RecordPoliceStatus", command::RecordPoliceStatus{ { u"P-1"_s, u"under_review"_s, {}, Now } },
        { { Submitted, Role::Service }, { UnderReview, Role::Service }, { Resolved, Role::Service },
            { ReportStatus::Rejected, Role::Service } },
        [](Report &r) { r.caseNumber = u"P-1"_s; });
    row("Delete", command::Delete{ u"spam"_s },
        { { Draft, Deciders | Bringers }, { ReportStatus::Rejected, Deciders } });
}

void LifecyclePermissionsTest::commands()
{
    QFETCH(std::optional<ReportCommand>, command);
    QFETCH(QList<Permission>, permissions);
    QFETCH(Prepare, prepare);
    for (const ReportStatus status : AllStatuses) {
        Roles allowed;
        for (const Permission &permission : permissions)
            allowed |= permission.status == status ? permission.roles : Roles();
        for (const Role role : AllRoles) {
            Report report = reportIn(status);
            prepare(report);
            const auto applied = applyCommand(report, *command, context(actor(role)));
            const QByteArray where = (wire::name(status) + u" by "_s + wire::name(role)).toUtf8();
            QVERIFY2(applied.has_value() == allowed.testFlag(role), where.constData());
            if (applied) {
                QVERIFY2(!applied->events.isEmpty(), where.constData());
                continue;
            }
            const ErrorCode expected = allowed == Roles() ? ErrorCode::EdgeIllegal : ErrorCode::RoleMissing;
            QVERIFY2(applied.error().code == expected, where.constData());
        }
    }
}

void LifecyclePermissionsTest::auditorsAndAdministratorsAreBarred()
{
    for (const Role barred : { Role::Auditor, Role::Administrator }) {
        const auto applied = applyCommand(reportIn(ReportStatus::PendingVerification), command::Verify{ {} },
            context(actor(Role::Inspector | Role::Senior | barred)));
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::RoleMissing);
    }
}

void LifecyclePermissionsTest::needsAnActorAndATime()
{
    const Report report = reportIn(ReportStatus::PendingVerification);
    for (const CommandContext &lacking :
        { context(actor(Role::Inspector, QString())), context(actor(Role::Inspector), QDateTime()) }) {
        const auto applied = applyCommand(report, command::Verify{ {} }, lacking);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::InvalidArgument);
    }
}

SVIDOK_SUITE(LifecyclePermissionsTest, QCoreApplication)

} // namespace svidok::test::lifecyclepermissionstests

#include "tst_lifecyclepermissions.moc"
