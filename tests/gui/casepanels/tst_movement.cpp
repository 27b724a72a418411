// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casepanels.h"
#include "support/suites.h"
#include "viewmodels/decidewords.h"
#include "widgets/accessibility.h"
#include "widgets/movementpanel.h"

namespace svidok::test::movementtests {

using namespace Qt::StringLiterals;

namespace {

struct Moving {
    DeskFixture f;
    ReportId id;
    CaseModel model{f.desk};
    MovementPanel panel{model};

    explicit Moving(const std::function<void(Report &)> &change = {})
        : id(f.addPending(change))
    {
        panel.show();
        model.open(id, true);
        static_cast<void>(QTest::qWaitFor([this] { return model.mayDecide(); }));
    }
    [[nodiscard]] QString measured() { return child<QLabel>(panel, "movementMeasured")->text(); }
    [[nodiscard]] QString verdict() { return child<QLabel>(panel, "movementVerdict")->text(); }
    [[nodiscard]] QToolButton *button(MovementPoint point, MovementFinding finding)
    {
        return panel.findChild<QToolButton *>(u"movement%1%2"_s.arg(static_cast<int>(point)).arg(static_cast<int>(finding)));
    }
};

std::function<void(Report &)> measuredAs(Verdict verdict, std::optional<double> shift)
{
    return [=](Report &report) {
        SceneMatch scene;
        scene.refused = false;
        scene.inliers = 214;
        scene.vehicleShiftMetres = shift;
        scene.vehicleShiftUncertainty = shift ? std::optional(0.02) : std::nullopt;
        report.scene = scene;
        for (RuleCheck &check : report.checks) {
            if (check.rule == RuleId::Scene)
                check = {RuleId::Scene, verdict, shift, 0.25, 0.02, u"m"_s, {}, {}, {}};
        }
    };
}

} // namespace

class TestMovement : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        mendAccessibility();
    }
    void saysWhatWasMeasured();
    void whatIsNotMeasuredIsUnknown();
    void ticksGoIntoTheDecision();
    void aTickIsTakenOff();
    void aScreenReaderTicks();
    void everyAnswerIsReachedByKey();
    void aDifferenceIsSaidBeforeApproving();
    void aPlateOfNoKnownFormIsSaidBeforeApproving();
    void theFirstOpinionIsShown();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();
};

void TestMovement::saysWhatWasMeasured()
{
    Moving m(measuredAs(Verdict::Pass, 0.03));
    QTRY_VERIFY(m.measured().contains(QLocale().toString(0.03, 'f', 2)));
    QVERIFY(m.measured().contains(u"214"_s) && m.measured().contains(u"at most"_s));
    QVERIFY(m.verdict().contains(u"PASS"_s));
}

void TestMovement::whatIsNotMeasuredIsUnknown()
{
    Moving never([](Report &report) {
        report.scene.reset();
        report.checks.clear();
    });
    QVERIFY(never.verdict().contains(u"UNKNOWN"_s));
    Moving noPlates(measuredAs(Verdict::Pass, {}));
    QVERIFY(noPlates.verdict().contains(u"UNKNOWN"_s));
    QVERIFY(noPlates.measured().contains(u"could not be measured"_s));
    Moving refused([](Report &report) {
        SceneMatch scene;
        scene.refusal = u"texture.too_little"_s;
        report.scene = scene;
    });
    QVERIFY(refused.verdict().contains(u"UNKNOWN"_s));
}

void TestMovement::ticksGoIntoTheDecision()
{
    Moving m;
    m.button(MovementPoint::Valve, MovementFinding::Same)->click();
    m.button(MovementPoint::Gap, MovementFinding::CannotTell)->click();
    const MovementFindings ticked{{MovementPoint::Valve, MovementFinding::Same}, {MovementPoint::Gap, MovementFinding::CannotTell}};
    QCOMPARE(m.model.draft().movement, ticked);
    QCOMPARE(CaseDraft::fromBytes(m.model.draft().toBytes()), m.model.draft());
    m.model.decide(DecideRequest::Kind::Approve);
    QTRY_COMPARE(m.f.stored(m.id).status, ReportStatus::Verified);
    QCOMPARE(m.f.stored(m.id).decisions.constLast().movement, ticked);
    QTRY_VERIFY(m.model.draft().isEmpty());
}

void TestMovement::aTickIsTakenOff()
{
    Moving m;
    m.button(MovementPoint::Valve, MovementFinding::Same)->click();
    m.button(MovementPoint::Valve, MovementFinding::Different)->click();
    QVERIFY(!m.button(MovementPoint::Valve, MovementFinding::Same)->isChecked());
    QCOMPARE(m.model.draft().movement.value(MovementPoint::Valve), MovementFinding::Different);
    m.button(MovementPoint::Valve, MovementFinding::Different)->click();
    QVERIFY(m.model.draft().movement.isEmpty());
    QVERIFY(!m.button(MovementPoint::Valve, MovementFinding::Different)->isChecked());
}

void TestMovement::aScreenReaderTicks()
{
    Moving m;
    const auto press = [&](MovementFinding finding) {
        QAccessibleInterface *button = QAccessible::queryAccessibleInterface(m.button(MovementPoint::Valve, finding));
        button->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        return button->state().checked;
    };
    QVERIFY(press(MovementFinding::Same));
    QCOMPARE(m.model.draft().movement.value(MovementPoint::Valve), MovementFinding::Same);
    QVERIFY(press(MovementFinding::Different));
    QCOMPARE(m.model.draft().movement.value(MovementPoint::Valve), MovementFinding::Different);
    QVERIFY(!press(MovementFinding::Different));
    QVERIFY(m.model.draft().movement.isEmpty());
}

void TestMovement::everyAnswerIsReachedByKey()
{
    Moving m(measuredAs(Verdict::Pass, 0.03));
    m.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m.panel));
    QTRY_VERIFY(m.model.mayDecide());
    m.panel.setFocus();
    for (const MovementPoint point : {MovementPoint::Valve, MovementPoint::WheelAngle, MovementPoint::Gap}) {
        for (const MovementFinding finding : {MovementFinding::Same, MovementFinding::Different, MovementFinding::CannotTell}) {
            QToolButton *button = m.button(point, finding);
            QVERIFY2(button->hasFocus(), qPrintable(button->objectName()));
            QTest::keyClick(button, Qt::Key_Space);
            QCOMPARE(m.model.draft().movement.value(point), finding);
            QTest::keyClick(button, Qt::Key_Tab);
        }
    }
}

void TestMovement::aDifferenceIsSaidBeforeApproving()
{
    Report report;
    const auto mentions = [&](MovementFinding finding) {
        CaseDraft draft;
        draft.movement.insert(MovementPoint::Valve, finding);
        return decidewords::warnings(report, {}, draft, {}).join(u'\n').contains(decidewords::movementPoint(MovementPoint::Valve));
    };
    QVERIFY(mentions(MovementFinding::Different));
    QVERIFY(!mentions(MovementFinding::Same));
}

void TestMovement::aPlateOfNoKnownFormIsSaidBeforeApproving()
{
    const Report report;
    const auto mentions = [&](const QString &plate) {
        CaseDraft draft;
        draft.plate = plate;
        return decidewords::warnings(report, {}, draft, {}).join(u'\n').contains(QCoreApplication::translate("svidok::DecideWords", "%1 has the form of no plate that is known here").arg(plate));
    };
    QVERIFY(mentions(u"A"_s));
    QVERIFY(!mentions(u"AA4721KM"_s));
    QVERIFY(!mentions(u"WX12345"_s));
}

void TestMovement::theFirstOpinionIsShown()
{
    Moving m([](Report &report) {
        Decision first;
        first.kind = Decision::Kind::SecondReviewAsked;
        first.by = UserId(u"somebody"_s);
        first.movement = {{MovementPoint::Gap, MovementFinding::Different}};
        report.decisions = {first};
    });
    auto *earlier = child<QLabel>(m.panel, "movementEarlier2");
    QTRY_VERIFY(earlier->isVisible());
    QVERIFY(earlier->text().contains(decidewords::movementFinding(MovementFinding::Different)));
    QVERIFY(m.model.draft().movement.isEmpty()); // the second opinion is her own
}

void TestMovement::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<int>("percent");
    QTest::newRow("100 %") << 100;
    QTest::newRow("200 %") << 200;
}

void TestMovement::nothingIsNamelessOrClipped()
{
    QFETCH(int, percent);
    const Scaled scaled(percent);
    Moving m(measuredAs(Verdict::Unknown, 0.24));
    m.panel.setFixedWidth(400 * percent / 100);
    QCOMPARE(nameless(m.panel), QStringList());
    QTRY_COMPARE(clipped(m.panel), QStringList());
}

SVIDOK_SUITE(TestMovement, QApplication)

} // namespace svidok::test::movementtests

#include "tst_movement.moc"
