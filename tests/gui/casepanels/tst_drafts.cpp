// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casepanels.h"
#include "support/suites.h"
#include "widgets/platepanel.h"

namespace svidok::test::draftstests {

using namespace Qt::StringLiterals;

/// What was typed for a case and not confirmed: whose it is, and where it ends.
class TestDrafts : public QObject {
    Q_OBJECT

private slots:
    void aTypedPlateIsConfirmedByNoOtherDecision_data();
    void aTypedPlateIsConfirmedByNoOtherDecision();
    void aDraftIsOfOnePersonInOneStore_data();
    void aDraftIsOfOnePersonInOneStore();
};

void TestDrafts::aTypedPlateIsConfirmedByNoOtherDecision_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("second review") << static_cast<int>(DecideRequest::Kind::AskSecondReview);
    QTest::newRow("evidence asked") << static_cast<int>(DecideRequest::Kind::AskReporter);
    QTest::newRow("rejected") << static_cast<int>(DecideRequest::Kind::Reject);
}

// Only before approving is it said that the plate was typed and not confirmed.
void TestDrafts::aTypedPlateIsConfirmedByNoOtherDecision()
{
    QFETCH(int, kind);
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    PlatePanel panel(model);
    model.open(id, true);
    QTRY_VERIFY(model.mayDecide());
    CaseDraft draft;
    draft.plate = u"AX90"_s;
    draft.question = draft.forSecond = u"Look at the plate."_s;
    draft.reasonCode = law().reasons.first().code;
    model.setDraft(draft);
    auto *field = child<QLineEdit>(panel, "plateField");
    QCOMPARE(field->text(), u"AX90"_s);
    model.decide(static_cast<DecideRequest::Kind>(kind));
    QTRY_COMPARE(f.stored(id).decisions.size(), 1);
    const Report stored = f.stored(id);
    QVERIFY(!stored.standingCorrection());
    QCOMPARE(stored.decisions.constLast().plate.text(), u"AA1234BB"_s);
    QTRY_COMPARE(model.report()->version, stored.version);
    QCOMPARE(model.draft().plate, u"AX90"_s); // still nobody's word
    QCOMPARE(field->text(), u"AA1234BB"_s); // and not shown as the plate of a case that is decided
}

void TestDrafts::aDraftIsOfOnePersonInOneStore_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<QString>("login");
    QTest::addColumn<bool>("found");
    QTest::newRow("the same") << u"sqlite:/a"_s << u"demo.inspector"_s << true;
    QTest::newRow("a copy of the store") << u"sqlite:/b"_s << u"demo.inspector"_s << false;
    QTest::newRow("another person") << u"sqlite:/a"_s << u"demo.senior"_s << false;
}

void TestDrafts::aDraftIsOfOnePersonInOneStore()
{
    QFETCH(QString, store);
    QFETCH(QString, login);
    QFETCH(bool, found);
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseDraft draft;
    draft.plate = u"AX90"_s;
    f.session.write(u"draft/"_s + id.toString(), draft.toBytes()); // as earlier versions kept it: nobody knows whose it is
    OwnMemory hers(f.session, u"sqlite:/a"_s, u"demo.inspector"_s);
    Desk herDesk = f.deskOver(hers);
    CaseModel model(herDesk);
    model.open(id, false);
    QVERIFY(model.draft().isEmpty());
    model.setDraft(draft);
    OwnMemory own(f.session, store, login);
    Desk desk = f.deskOver(own);
    CaseModel other(desk);
    other.open(id, false);
    QCOMPARE(other.draft().plate.has_value(), found);
}

SVIDOK_SUITE(TestDrafts, QApplication)

} // namespace svidok::test::draftstests

#include "tst_drafts.moc"
