// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "casebench.h"
#include "support/suites.h"
#include "widgets/glance.h"

#include "../casepanels/casepanels.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

namespace svidok::test::vehicletests {

using namespace Qt::StringLiterals;

/// Other reports of the vehicle beside the case (Q13), over fakes.
class TestVehicle : public QObject {
    Q_OBJECT

private slots:
    void asksFirstAndLogs();
    void theKeyboardStaysWhereNothingIsFound();
    void isReachedFromTheMenuAsEveryPageOfTheDrawer();
    void longNamesLeaveRoomForTheRest();
    void theHeadSaysAllItsFacts();
    void marksLookAlikesAndLeavesRejectedOut();
    void lookingAtOneKeepsTheCase();
    void neverTouchesTheVerdict();
    void anotherPlateIsAnotherQuestion();
    void refusesWhoHasNoBusinessWithIt();
    void saysWhyItFailed();
    void nothingIsNamelessOrClipped();

private:
    struct Bench : CaseBench {
        ReportId put(const QString &id, const QString &plate = u"AA1234BB"_s, int daysLater = 0, ReportStatus status = ReportStatus::PendingVerification)
        {
            return f.addPending([&](Report &r) {
                r.id = ReportId(id);
                r.status = status;
                r.readings.clear();
                r.enteredPlate = {plate, PlateText::fold(plate)};
                for (Photo &photo : r.photos)
                    photo.capture.taken->utc = photo.capture.taken->utc.addDays(daysLater);
            });
        }
        QTableView &table() { return *child<QTableView>(*screen, "vehicleTable"); }
    };
};

void TestVehicle::asksFirstAndLogs()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s, u"AA1234BB"_s, -30);
    b.open(id);
    QCOMPARE(b.models->vehicle.state(), VehicleModel::State::NotAsked);
    QTest::keyClick(b.screen.get(), Qt::Key_F4);
    auto *ask = child<QPushButton>(*b.screen, "askVehicle");
    QTRY_VERIFY(ask->hasFocus());
    QVERIFY(child<QLabel>(*b.screen, "vehicleSay")->text().contains(u"logged"));
    QVERIFY(!b.f.actions(id).contains(u"vehicle.history_viewed"_s));
    QTest::keyClick(ask, Qt::Key_Space);
    QTRY_COMPARE(b.models->vehicle.state(), VehicleModel::State::Ready);
    QCOMPARE(b.models->vehicle.rowCount(), 1);
    QVERIFY(b.f.actions(id).contains(u"vehicle.history_viewed"_s));
    const QAbstractItemModelTester tester(&b.models->vehicle, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(b.models->vehicle.index(0, VehicleModel::Distance).data().toString().contains(u"0 m"));
    QTRY_VERIFY(child<QWidget>(*b.screen, "vehicleTable")->hasFocus()); // and not what comes after the button
}

void TestVehicle::theKeyboardStaysWhereNothingIsFound()
{
    CaseBench b;
    b.open(b.f.addPending());
    QTest::keyClick(b.screen.get(), Qt::Key_F4);
    auto *ask = child<QPushButton>(*b.screen, "askVehicle");
    QTRY_VERIFY(ask->hasFocus());
    b.f.background.held = true;
    b.f.orderly.held = true;
    QTest::keyClick(ask, Qt::Key_Space);
    auto *panel = child<QWidget>(*b.screen, "vehiclePanel");
    QTRY_COMPARE(b.models->vehicle.state(), VehicleModel::State::Loading);
    const auto keeps = [panel] { return QApplication::focusWidget() && (panel == QApplication::focusWidget() || panel->isAncestorOf(QApplication::focusWidget())); };
    QVERIFY(keeps());
    b.f.orderly.release();
    b.f.background.release();
    QTRY_COMPARE(b.models->vehicle.state(), VehicleModel::State::Ready);
    QVERIFY(keeps());
    QVERIFY(!child<QLabel>(*b.screen, "vehicleSay")->text().contains(u"say nothing"_s)); // there are none
}

void TestVehicle::isReachedFromTheMenuAsEveryPageOfTheDrawer()
{
    Bench b;
    b.open(b.put(u"a"_s));
    auto *drawer = child<QTabWidget>(*b.screen, "drawer");
    const auto pages = child<QToolButton>(*b.screen, "caseMore")->menu()->actions();
    QCOMPARE(pages.size(), drawer->count());
    for (QAction *page : pages) {
        QVERIFY(!page->shortcut().isEmpty()); // the menu tells the key
        page->trigger();
        QVERIFY(drawer->isVisible());
        QCOMPARE(drawer->tabText(drawer->currentIndex()), page->text());
    }
    pages.constLast()->trigger();
    QVERIFY(!drawer->isVisible());
}

void TestVehicle::longNamesLeaveRoomForTheRest()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.open(id);
    const int usual = b.screen->minimumSizeHint().width();
    auto *place = child<QLabel>(*b.screen, "casePlace");
    const QString name = u"вул. "_s + u"Велика "_s.repeated(60);
    b.f.changeBehind(id, [&](Report &report) { report.place = name; });
    b.models->report.reload();
    QTRY_COMPARE(place->text(), name);
    QCOMPARE(b.screen->minimumSizeHint().width(), usual);
    QVERIFY(child<QPushButton>(*b.screen, "nextReport")->geometry().right() < b.screen->width());
}

void TestVehicle::theHeadSaysAllItsFacts()
{
    const Translation ukrainian(u"uk"_s);
    Bench b;
    const ReportId id = b.f.addPending([&](Report &r) {
        r.place = u"Київ, вул. Михайла Коцюбинського, 60, біля другого входу до парку"_s;
        r.caseNumber = u"П-2026-778899-КИЇВ"_s;
        r.dueAt = b.f.clock.nowUtc().addSecs(-3600);
    });
    b.open(id);
    for (const char *name : {"caseFacts", "caseDue"}) {
        auto *label = child<QLabel>(*b.screen, name);
        QTRY_VERIFY2(label->isVisible() && label->width() >= label->fontMetrics().horizontalAdvance(label->text()), name);
    }
}

void TestVehicle::marksLookAlikesAndLeavesRejectedOut()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s, u"AAI234B8"_s, -1);
    b.put(u"c"_s, u"AA1234BB"_s, -2, ReportStatus::Rejected);
    b.put(u"d"_s, u"AA1234BB"_s, 3, ReportStatus::Resolved);
    b.put(u"e"_s, u"KA9999MH"_s);
    b.open(id);
    VehicleModel &model = b.models->vehicle;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.ask();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.entry(0).other.row.id.toString(), u"d"_s); // the newest first
    QVERIFY(!model.entry(0).lookAlike);
    QVERIFY(model.index(1, VehicleModel::Plate).data().toString().contains(u"looks alike"));
    QCOMPARE(model.hidden(), 1);
    child<QCheckBox>(*b.screen, "vehicleRejected")->click();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.hidden(), 0);
}

void TestVehicle::lookingAtOneKeepsTheCase()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    const ReportId other = b.put(u"b"_s, u"AA1234BB"_s, -30);
    b.open(id);
    CaseDraft draft = b.models->report.draft();
    draft.comment = u"half a sentence"_s;
    b.models->report.setDraft(draft);
    QTest::keyClick(b.screen.get(), Qt::Key_F4);
    b.models->vehicle.ask();
    QTRY_VERIFY(b.table().isVisible());
    b.table().setFocus();
    QTest::keyClick(&b.table(), Qt::Key_Return);
    auto *glance = child<Glance>(*b.screen, "glance");
    QTRY_VERIFY(child<QLabel>(*glance, "glanceFacts")->text().contains(u"AA1234BB"));
    QVERIFY(b.f.actions(other).contains(u"report.viewed"_s));
    QVERIFY(!b.f.actions(other).contains(u"report.claimed"_s));
    QCOMPARE(b.models->report.id(), id);
    QVERIFY(b.models->report.mayDecide());
    QCOMPARE(b.models->report.draft().comment, u"half a sentence"_s);
    QTest::keyClick(glance, Qt::Key_Escape);
    QTRY_VERIFY(!b.screen->findChild<Glance *>());
}

void TestVehicle::neverTouchesTheVerdict()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    for (int n = 0; n < 5; ++n)
        b.put(u"other-%1"_s.arg(n), u"AA1234BB"_s, -n - 1, ReportStatus::Resolved);
    b.open(id);
    const Report before = b.f.stored(id);
    b.models->vehicle.ask();
    QTRY_COMPARE(b.models->vehicle.rowCount(), 5);
    QCOMPARE(b.f.stored(id), before);
    QCOMPARE(*b.models->report.report(), before);
}

void TestVehicle::anotherPlateIsAnotherQuestion()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s);
    b.open(id);
    b.models->vehicle.ask();
    QTRY_COMPARE(b.models->vehicle.rowCount(), 1);
    b.models->report.correctPlate(u"KA9999MH"_s);
    QTRY_COMPARE(b.models->vehicle.state(), VehicleModel::State::NotAsked);
    QCOMPARE(b.models->vehicle.rowCount(), 0);
    QCOMPARE(b.models->vehicle.plate().text(), u"KA9999MH"_s);
    QTRY_VERIFY(!b.models->report.isBusy());
}

void TestVehicle::refusesWhoHasNoBusinessWithIt()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    f.identity.user->roles = Role::Administrator;
    const auto refused = VehicleHistory(f.work).of(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RoleMissing);
    QVERIFY(f.actions(id).contains(u"vehicle.history_refused"_s));
}

void TestVehicle::saysWhyItFailed()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.open(id);
    b.f.store.custody().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}}); // not logged: not shown
    b.models->vehicle.ask();
    QTRY_COMPARE(b.models->vehicle.state(), VehicleModel::State::Failed);
    QVERIFY(!child<QLabel>(*b.screen, "vehicleSay")->text().isEmpty());
    b.models->vehicle.ask();
    QTRY_COMPARE(b.models->vehicle.state(), VehicleModel::State::Ready);
    b.models->report.close();
    QCOMPARE(b.models->vehicle.state(), VehicleModel::State::NoCase);
}

void TestVehicle::nothingIsNamelessOrClipped()
{
    const Translation ukrainian(u"uk"_s);
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s, u"AAI234B8"_s);
    b.open(id);
    QTest::keyClick(b.screen.get(), Qt::Key_F4);
    auto *panel = child<QWidget>(*b.screen, "vehiclePanel");
    QTRY_VERIFY(panel->isVisible());
    QTRY_COMPARE(clipped(*panel).join(u"; "_s), QString());
    b.models->vehicle.ask();
    QTRY_VERIFY(b.table().isVisible());
    QTRY_COMPARE(clipped(*panel).join(u"; "_s), QString());
    QCOMPARE(nameless(*panel).join(u"; "_s), QString());
    Glance glance(b.f.desk, id);
    glance.show();
    QTRY_COMPARE(clipped(glance).join(u"; "_s), QString());
    QCOMPARE(nameless(glance).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestVehicle, QApplication)

} // namespace svidok::test::vehicletests

#include "tst_vehicle.moc"
