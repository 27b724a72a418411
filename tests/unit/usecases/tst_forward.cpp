// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/forwardfixture.h"
#include "support/suites.h"
#include "usecases/outboxcare.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace svidok::test::forwardtests {

using namespace Qt::StringLiterals;

class TestForward : public QObject {
    Q_OBJECT

private slots:
    void leavesExactlyWhatIsShown()
    {
        ForwardFixture f;
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(f.addReport(1), f.target);
        QVERIFY(preview);
        QCOMPARE(preview->attachment, Sha256::of("%PDF of 1"));
        QCOMPARE(preview->attachmentSize, 9);
        QCOMPARE(preview->attachmentName, u"SV-2026-000001.pdf"_s);
        QCOMPARE(preview->idempotencyKey.size(), 64);

        const auto message = forwarding.confirm(*preview);
        QVERIFY(message);
        QCOMPARE(message->payload, preview->payload);
        QCOMPARE(message->attachment, preview->attachment);
        QCOMPARE(message->idempotencyKey, preview->idempotencyKey);
        QCOMPARE(message->recipient, u"police"_s);
        QCOMPARE(message->confirmedBy, UserId(u"u-1"_s));
        QCOMPARE(f.messages().size(), 1);
        QCOMPARE(f.actions(1), QStringList{u"submit.confirmed"_s});
        QCOMPARE(f.report(1).status, ReportStatus::Verified); // nothing was sent yet
    }

    void payload()
    {
        ForwardFixture f;
        const auto preview = Forwarding(f.context, f.evidence).preview(f.addReport(1), f.target);
        QVERIFY(preview);
        QVERIFY(!preview->payload.contains("secret"));
        QVERIFY(!preview->payload.contains("etrenko"));
        const QJsonObject json = QJsonDocument::fromJson(preview->payload).object();
        QCOMPARE(json[u"number"].toString(), u"SV-2026-000001"_s);
        QCOMPARE(json[u"plate"].toString(), u"AA1234BB"_s);
        QCOMPARE(json[u"authority"].toString(), u"Test city"_s);
        QCOMPARE(json[u"violations"].toArray().size(), 1); // the approved one only
        const QJsonObject photo = json[u"photos"].toArray().at(1).toObject();
        QCOMPARE(photo[u"role"].toString(), u"verification"_s);
        QCOMPARE(photo[u"taken"][u"utc"].toString(), u"2026-05-04T06:16:00.000Z"_s);
        QCOMPARE(photo[u"taken"][u"local"].toString(), u"2026-05-04T09:16:00.000+03:00"_s);
        QCOMPARE(photo[u"position"][u"accuracyMetres"].toDouble(), 4.5);
        QCOMPARE(json[u"document"][u"sha256"].toString(), Sha256::of("%PDF of 1").toHex());
    }

    // The signed document and the case that goes with it name the same authority, whatever the setting is by then.
    void theAuthorityIsThatOfTheSignedDocument()
    {
        ForwardFixture f;
        const ReportId id = f.addReport(1);
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        change.report.documents.last().authority = u"The city that signed"_s;
        QVERIFY(await(f.store.reports().store(change)));
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(id, f.target);
        QVERIFY(preview);
        QCOMPARE(QJsonDocument::fromJson(preview->payload)[u"authority"].toString(), u"The city that signed"_s);
        QCOMPARE(preview->target.authority, u"The city that signed"_s);
        QVERIFY(forwarding.confirm(*preview));
    }

    // What nobody observed is absent, not zero.
    void payloadInventsNothing()
    {
        Report report = verifiedReport(1, "pdf");
        report.place.clear();
        report.photos[0].capture = {};
        report.photos[1].capture.fix->accuracyMetres.reset();
        const QJsonObject json
            = QJsonDocument::fromJson(casePayload(report, report.documents.constFirst(), u"x"_s)).object();
        QVERIFY(!json.contains(u"place"));
        const QJsonArray photos = json[u"photos"].toArray();
        QVERIFY(!photos[0].toObject().contains(u"taken"));
        QVERIFY(!photos[0].toObject().contains(u"position"));
        QVERIFY(!photos[1][u"position"].toObject().contains(u"accuracyMetres"));
    }

    void keys()
    {
        const ReportId id(u"r"_s);
        const QString key = caseIdempotencyKey(id, 1, u"police"_s);
        QCOMPARE(caseIdempotencyKey(id, 1, u"police"_s), key);
        QVERIFY(caseIdempotencyKey(id, 2, u"police"_s) != key);
        QVERIFY(caseIdempotencyKey(id, 1, u"police2"_s) != key);
        QVERIFY(caseIdempotencyKey(ReportId(u"r1"_s), 1, u"police"_s) != key);
        QVERIFY(caseIdempotencyKey(ReportId(u"r\n1"_s), 1, u"x"_s) != caseIdempotencyKey(id, 1, u"1\nx"_s));
    }

    void whoMayConfirm_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("may");
        QTest::newRow("inspector") << int(Role::Inspector) << true;
        QTest::newRow("senior") << int(Role::Senior) << true;
        QTest::newRow("administrator") << int(Role::Administrator) << false;
        QTest::newRow("auditor") << int(Role::Auditor) << false;
        QTest::newRow("service") << int(Role::Service) << false;
        QTest::newRow("inspector and senior") << int(Role::Inspector | Role::Senior) << true;
        QTest::newRow("inspector and auditor") << int(Role::Inspector | Role::Auditor) << false;
        QTest::newRow("senior and administrator") << int(Role::Senior | Role::Administrator) << false;
    }
    void whoMayConfirm()
    {
        QFETCH(int, role);
        QFETCH(bool, may);
        ForwardFixture f;
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(f.addReport(1), f.target);
        QVERIFY(preview);
        f.identity.user->roles = Roles(role);
        const auto message = forwarding.confirm(*preview);
        QCOMPARE(message.has_value(), may);
        QCOMPARE(f.messages().size(), may ? 1 : 0);
        if (!may)
            QCOMPARE(message.error().code, ErrorCode::RoleMissing);
    }

    // Who may not send a case may not send it again nor keep it back either.
    void whoMayCare_data() { whoMayConfirm_data(); }
    void whoMayCare()
    {
        QFETCH(int, role);
        QFETCH(bool, may);
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        f.identity.user->roles = Roles(role);
        const OutboxCare care(f.context);
        QCOMPARE(care.cancel(message).has_value(), may);
        QCOMPARE(f.message(message.id).state, may ? OutboxState::Cancelled : OutboxState::Queued);
        QVERIFY(await(f.store.outbox().cancel(message.id)));
        const auto retried = care.retry(message);
        QCOMPARE(retried.has_value(), may);
        QCOMPARE(f.message(message.id).state, may ? OutboxState::Queued : OutboxState::Cancelled);
        if (!may)
            QCOMPARE(retried.error().code, ErrorCode::RoleMissing);
    }

    void nobodySignedIn()
    {
        ForwardFixture f;
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(f.addReport(1), f.target);
        f.identity.user = fail(ErrorCode::UserInactive);
        QCOMPARE(forwarding.confirm(*preview).error().code, ErrorCode::UserInactive);
        QVERIFY(f.messages().isEmpty());
    }

    void notReady_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ErrorCode>("code");
        for (const char *what : {"undecided", "rejected", "deleted", "no document", "unsigned amendment"})
            QTest::newRow(what) << QString::fromLatin1(what) << ErrorCode::EdgeIllegal;
        QTest::newRow("no plate") << u"no plate"_s << ErrorCode::InvalidArgument;
        QTest::newRow("document lost") << u"document lost"_s << ErrorCode::EvidenceMissing;
        QTest::newRow("document altered") << u"document altered"_s << ErrorCode::EvidenceAltered;
    }
    void notReady()
    {
        QFETCH(QString, what);
        QFETCH(ErrorCode, code);
        ForwardFixture f;
        f.addReport(1);
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        if (what == u"undecided")
            change.report.status = ReportStatus::PendingVerification;
        if (what == u"rejected")
            change.report.status = ReportStatus::Rejected;
        if (what == u"deleted")
            change.report.deletedAt = f.clock.nowUtc();
        if (what == u"no document")
            change.report.documents.clear();
        if (what == u"unsigned amendment") {
            DocumentVersion amendment = change.report.documents.constFirst();
            amendment.version = 2;
            amendment.signedSha = {};
            change.report.documents.append(amendment);
        }
        if (what == u"no plate")
            change.report.enteredPlate = {};
        QVERIFY(await(f.store.reports().store(change)));
        if (what == u"document lost")
            f.evidence.remove(Sha256::of("%PDF of 1"));
        if (what == u"document altered")
            f.evidence.alter(Sha256::of("%PDF of 1"), "%PDF of 2");
        const auto preview = Forwarding(f.context, f.evidence).preview(change.report.id, f.target);
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, code);
    }

    // F6: what was shown is what leaves, or nothing does.
    void changedSinceItWasShown()
    {
        ForwardFixture f;
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(f.addReport(1), f.target);
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        change.report.place = u"Another street"_s;
        QVERIFY(await(f.store.reports().store(change)));
        QCOMPARE(forwarding.confirm(*preview).error().code, ErrorCode::ConfirmationMissing);
        ForwardPreview forged = *forwarding.preview(ReportId(u"r-1"_s), f.target);
        forged.payload.replace("AA1234BB", "BB4321AA");
        QCOMPARE(forwarding.confirm(forged).error().code, ErrorCode::ConfirmationMissing);
        QVERIFY(f.messages().isEmpty());
    }

    void confirmedTwiceIsOneMessage()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(ReportId(u"r-1"_s), f.target);
        const auto again = forwarding.confirm(*preview);
        QVERIFY(again);
        QCOMPARE(again->id, message.id);
        QCOMPARE(f.messages().size(), 1);
        QCOMPARE(f.actions(1).size(), 1);
    }

    void confirmedAgainFreesACancelledOne()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        QVERIFY(await(f.store.outbox().cancel(message.id)));
        const Forwarding forwarding(f.context, f.evidence);
        QVERIFY(forwarding.confirm(*forwarding.preview(ReportId(u"r-1"_s), f.target)));
        QCOMPARE(f.message(message.id).state, OutboxState::Queued);
        QCOMPARE(f.actions(1), (QStringList{u"submit.confirmed"_s, u"submit.confirmed"_s}));
    }

    // A person who still has the old preview open must not bring back what another one took back.
    void anOldPreviewFreesNothing()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(ReportId(u"r-1"_s), f.target);
        QVERIFY(await(f.store.outbox().cancel(message.id)));
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        change.report.status = ReportStatus::PendingVerification;
        QVERIFY(await(f.store.reports().store(change)));
        QCOMPARE(forwarding.confirm(*preview).error().code, ErrorCode::EdgeIllegal);
        QCOMPARE(f.message(message.id).state, OutboxState::Cancelled);
    }

    void oneDocumentVersionIsOneCase()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        QVERIFY(await(f.store.outbox().cancel(message.id)));
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        change.report.place = u"Another street"_s;
        QVERIFY(await(f.store.reports().store(change)));
        const Forwarding forwarding(f.context, f.evidence);
        const auto preview = forwarding.preview(ReportId(u"r-1"_s), f.target);
        QVERIFY(preview);
        QCOMPARE(forwarding.confirm(*preview).error().code, ErrorCode::EdgeIllegal);
        QCOMPARE(f.message(message.id).state, OutboxState::Cancelled);
    }

    void aDocumentOlderThanTheDecisionIsNotForwarded()
    {
        ForwardFixture f;
        f.addReport(1);
        decide(f, f.clock.nowUtc());
        const auto preview = Forwarding(f.context, f.evidence).preview(ReportId(u"r-1"_s), f.target);
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, ErrorCode::EdgeIllegal);
    }

    // Which came first is what the log says: a clock that was ahead when it was decided, and put right since, does not.
    void aClockPutRightStopsNoCase()
    {
        ForwardFixture f;
        f.addReport(1);
        decide(f, f.clock.nowUtc().addDays(3));
        compose(f);
        QVERIFY(Forwarding(f.context, f.evidence).preview(ReportId(u"r-1"_s), f.target));
        decide(f, f.clock.nowUtc().addDays(-3));
        QVERIFY(!Forwarding(f.context, f.evidence).preview(ReportId(u"r-1"_s), f.target));
    }

    void twoRecipientsAreTwoMessages()
    {
        ForwardFixture f;
        f.addMessage(1);
        RecipientTarget other = f.target;
        other.name = u"city"_s;
        const Forwarding forwarding(f.context, f.evidence);
        QVERIFY(forwarding.confirm(*forwarding.preview(ReportId(u"r-1"_s), other)));
        QCOMPARE(f.messages().size(), 2);
    }

private:
    // As the life cycle logs it.
    static void decide(ForwardFixture &f, const QDateTime &at)
    {
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        change.report.decisions.append({Decision::Kind::Verified, {}, {}, {}, UserId(u"u-1"_s), at});
        change.events = {{u"r-1"_s, u"report.verified"_s, UserId(u"u-1"_s), at, {{u"decision_sha256"_s, u"x"_s}}, {}, {}}};
        QVERIFY(await(f.store.reports().store(change)));
    }
    static void compose(ForwardFixture &f)
    {
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        DocumentVersion &document = change.report.documents.last();
        document.composedAt = f.clock.nowUtc();
        change.events = {{u"r-1"_s, u"document.composed"_s, UserId(u"u-1"_s), document.composedAt, {{u"version"_s, document.version}}, {}, {}}};
        QVERIFY(await(f.store.reports().store(change)));
    }
};

SVIDOK_SUITE(TestForward, QCoreApplication)

} // namespace svidok::test::forwardtests

#include "tst_forward.moc"
