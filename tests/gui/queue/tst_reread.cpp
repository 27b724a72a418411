// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "screens/benchmodels.h"
#include "screens/qualityscreen.h"
#include "screens/queuescreen.h"
#include "screens/rereaddialog.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "widgets/actions.h"
#include "widgets/messagebar.h"

#include "../casepanels/casepanels.h"

#include <QAbstractItemModelTester>
#include <QProgressBar>
#include <QTableWidget>

namespace svidok::test::rereadtests {

using namespace Qt::StringLiterals;

/// Reading many plates again (O11), and how good the reader is (O12), over fakes.
class TestReread : public QObject {
    Q_OBJECT

private slots:
    void readsAllAndKeepsTheOldReads();
    void decidedReportsAreLeftAlone();
    void pausesAndGoesOnAfterARestart();
    void aCrashForgetsNoOldRead();
    void cancelKeepsWhatWasRead();
    void cancelSaysWhatWasNotRead();
    void aFailureCostsOneReport();
    void gathersByFilter();
    void theDialogSaysHowFarItIs();
    void qualityIsHonestAboutNothing();
    void qualityShowsFigures();
    void qualityLeavesOutWhatIsDamaged();
    void qualityCanBeStoppedAndFail();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();

private:
    static QList<ReportId> put(DeskFixture &f, int count, ReportStatus status = ReportStatus::PendingVerification)
    {
        QList<ReportId> ids;
        for (int n = 0; n < count; ++n) {
            ids.append(f.addPending([&](Report &r) {
                r.id = ReportId(u"%1-%2"_s.arg(static_cast<int>(status)).arg(n));
                r.status = status;
                if (status == ReportStatus::Verified)
                    r.decisions = {{Decision::Kind::Verified, {}, {}, PlateText::fold(u"AA1234BB"), UserId(u"u-1"_s), f.clock.nowUtc()}};
            }));
        }
        return ids;
    }
    static int total(const RereadModel &model)
    {
        return model.rowCount() - model.count(RereadModel::Outcome::Waiting);
    }
};

void TestReread::readsAllAndKeepsTheOldReads()
{
    DeskFixture f;
    const auto ids = put(f, 3);
    const qsizetype before = f.stored(ids.first()).readings.size();
    RereadModel model(f.desk);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.state(), RereadModel::State::Idle);
    model.start(ids);
    QTRY_COMPARE(model.state(), RereadModel::State::Finished);
    QCOMPARE(total(model), 3);
    QCOMPARE(model.count(RereadModel::Outcome::Failed), 0);
    for (const ReportId &id : ids) {
        const Report after = f.stored(id);
        QVERIFY(after.readings.size() > before);
        QCOMPARE(after.status, ReportStatus::PendingVerification);
        QVERIFY(after.decisions.isEmpty());
    }
    QVERIFY(!model.index(0, RereadModel::Before).data().toString().isEmpty());
    QVERIFY(!model.index(0, RereadModel::Outcome_).data().toString().isEmpty());
    QVERIFY(f.own.read(u"reread"_s).isEmpty());
}

void TestReread::decidedReportsAreLeftAlone()
{
    DeskFixture f;
    const auto ids = put(f, 1, ReportStatus::Verified);
    const Report before = f.stored(ids.first());
    RereadModel model(f.desk);
    model.start(ids);
    QTRY_COMPARE(model.state(), RereadModel::State::Finished);
    QCOMPARE(model.count(RereadModel::Outcome::LeftAlone), 1);
    QCOMPARE(f.stored(ids.first()), before);
}

void TestReread::pausesAndGoesOnAfterARestart()
{
    DeskFixture f;
    const auto ids = put(f, 3);
    {
        RereadModel model(f.desk);
        f.background.held = true;
        model.start(ids);
        QTRY_COMPARE(f.background.waiting(), 1);
        model.pause();
        f.background.release(); // the one under way is finished
        QTRY_COMPARE(model.done(), 1);
        QCOMPARE(model.state(), RereadModel::State::Paused);
        model.resume();
        QTRY_COMPARE(model.state(), RereadModel::State::Finished);
        f.background.held = true;
        model.start(ids);
        model.pause();
    }
    f.background.release();
    RereadModel again(f.desk);
    QCOMPARE(again.state(), RereadModel::State::Paused);
    QCOMPARE(again.rowCount(), 3);
    again.resume();
    QTRY_COMPARE(again.state(), RereadModel::State::Finished);
    QCOMPARE(total(again), 3);
}

// Killed when the second report's new read was stored and not told yet.
void TestReread::aCrashForgetsNoOldRead()
{
    DeskFixture f;
    const auto ids = put(f, 3); // with plates on them, of which nothing is found any more
    auto model = std::make_unique<RereadModel>(f.desk);
    connect(model.get(), &RereadModel::progressed, this, [&] { f.background.held = model->done() == 1; });
    model->start(ids);
    QTRY_COMPARE(model->done(), 1);
    QTRY_COMPARE(f.background.waiting(), 1); // the second is looked up
    QCOMPARE(model->index(2, RereadModel::Outcome_).data().toString(), u"waits"_s);
    f.background.release();
    f.background.held = true;
    const qsizetype before = f.stored(ids.at(1)).readings.size();
    QTRY_COMPARE(f.background.waiting(), 1); // and read
    f.background.release();
    QVERIFY(f.stored(ids.at(1)).readings.size() > before);
    const auto onDisk = f.session.values;
    model.reset();
    f.session.values = onDisk;
    RereadModel again(f.desk);
    QCOMPARE(again.state(), RereadModel::State::Paused);
    QCOMPARE(again.done(), 1);
    again.resume();
    QTRY_COMPARE(again.state(), RereadModel::State::Finished);
    QCOMPARE(again.count(RereadModel::Outcome::LostRead), 3);
}

void TestReread::cancelKeepsWhatWasRead()
{
    DeskFixture f;
    const auto ids = put(f, 3);
    RereadModel model(f.desk);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    f.background.held = true;
    model.start(ids);
    QTRY_COMPARE(f.background.waiting(), 1);
    model.cancel();
    QCOMPARE(model.state(), RereadModel::State::Idle);
    QCOMPARE(model.rowCount(), 0);
    f.background.release();
    QVERIFY(f.own.read(u"reread"_s).isEmpty());
    QCOMPARE(RereadModel(f.desk).state(), RereadModel::State::Idle);
}

void TestReread::cancelSaysWhatWasNotRead()
{
    DeskFixture f;
    const auto ids = put(f, 3);
    RereadModel model(f.desk);
    RereadDialog dialog(model, ids, {}, 3);
    dialog.show();
    f.background.held = true;
    model.start(ids);
    QTRY_COMPARE(f.background.waiting(), 1);
    const auto *pause = child<QPushButton>(dialog, "rereadPause");
    const QImage stops = pause->icon().pixmap(16).toImage();
    model.pause();
    QVERIFY(pause->icon().pixmap(16).toImage() != stops);
    f.background.release();
    QTRY_COMPARE(model.done(), 1);
    model.cancel();
    QCOMPARE(model.state(), RereadModel::State::Finished);
    const auto *bar = child<QProgressBar>(dialog, "rereadBar");
    QCOMPARE(bar->value(), 1);
    QCOMPARE(bar->maximum(), 3);
    QVERIFY(child<QLabel>(dialog, "rereadSummary")->text().contains(u"cancelled before they were read: 2"_s));
}

void TestReread::aFailureCostsOneReport()
{
    DeskFixture f;
    auto ids = put(f, 2);
    ids.insert(1, ReportId(u"not there"_s));
    RereadModel model(f.desk);
    model.start(ids);
    QTRY_COMPARE(model.state(), RereadModel::State::Finished);
    QCOMPARE(model.count(RereadModel::Outcome::Failed), 1);
    QVERIFY(model.index(1, RereadModel::Outcome_).data().toString().size() > 3);
    model.retry();
    QTRY_COMPARE(model.state(), RereadModel::State::Finished);
    QCOMPARE(model.count(RereadModel::Outcome::Failed), 1);
    QCOMPARE(model.done(), 3);
}

void TestReread::gathersByFilter()
{
    DeskFixture f;
    put(f, 3);
    put(f, 2, ReportStatus::Verified);
    RereadModel model(f.desk);
    model.start(ReportQuery{});
    QTRY_COMPARE(model.state(), RereadModel::State::Finished);
    QCOMPARE(model.rowCount(), 3); // decided ones are not even asked for
    f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    model.start(ReportQuery{});
    QTRY_VERIFY(model.error());
    QCOMPARE(model.error()->code, ErrorCode::StoreBusy);
}

void TestReread::theDialogSaysHowFarItIs()
{
    DeskFixture f;
    const auto ids = put(f, 3);
    RereadModel model(f.desk);
    RereadDialog dialog(model, ids.mid(0, 2), {}, 3);
    dialog.show();
    QVERIFY(child<QPushButton>(dialog, "rereadSelected")->text().contains(u"2"));
    QVERIFY(child<QPushButton>(dialog, "rereadAll")->text().contains(u"3"));
    f.background.held = true;
    child<QPushButton>(dialog, "rereadSelected")->click();
    QTRY_VERIFY(child<QPushButton>(dialog, "rereadPause")->isVisible());
    QVERIFY(!child<QPushButton>(dialog, "rereadSelected")->isVisible());
    child<QPushButton>(dialog, "rereadPause")->click();
    QCOMPARE(model.state(), RereadModel::State::Paused);
    child<QPushButton>(dialog, "rereadPause")->click();
    f.background.release();
    QTRY_COMPARE(model.state(), RereadModel::State::Finished);
    QCOMPARE(child<QProgressBar>(dialog, "rereadBar")->value(), 2);
    QVERIFY(!child<QLabel>(dialog, "rereadSummary")->text().isEmpty());
}

void TestReread::qualityIsHonestAboutNothing()
{
    DeskFixture f;
    put(f, 2); // read, but confirmed by nobody
    QualityModel model(f.desk);
    Actions actions(f.session);
    QualityScreen screen(model, actions);
    screen.show();
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    auto *count = child<QPushButton>(screen, "qualityCount");
    count->setFocus();
    f.background.held = true;
    count->click();
    QTRY_COMPARE(model.state(), QualityModel::State::Counting);
    QTRY_VERIFY(child<QPushButton>(screen, "qualityStop")->hasFocus()); // and no other page's button
    f.background.release();
    QTRY_COMPARE(model.state(), QualityModel::State::Ready);
    QVERIFY(count->hasFocus());
    QCOMPARE(model.answer().reads, 0);
    QVERIFY(child<QLabel>(screen, "qualitySay")->text().contains(u"No plate has been confirmed"));
    QVERIFY(!child<QTableWidget>(screen, "qualityClasses")->isVisible());
}

void TestReread::qualityShowsFigures()
{
    DeskFixture f;
    put(f, 20, ReportStatus::Verified);
    QualityModel model(f.desk);
    Actions actions(f.session);
    QualityScreen screen(model, actions);
    screen.show();
    model.count();
    QTRY_COMPARE(model.state(), QualityModel::State::Ready);
    QCOMPARE(model.answer().reports, 20);
    QCOMPARE(model.answer().reads, 40);
    QTRY_VERIFY(child<QTableWidget>(screen, "qualityClasses")->isVisible());
    QVERIFY(child<QLabel>(screen, "qualityAccuracy")->text().contains(u"between"));
    QVERIFY(child<QLabel>(screen, "qualityDrift")->text().contains(u"too few"));
}

void TestReread::qualityLeavesOutWhatIsDamaged()
{
    DeskFixture f;
    put(f, 20, ReportStatus::Verified);
    const ReportId damaged = f.addPending([](Report &r) {
        r.id = ReportId(u"damaged"_s);
        r.status = ReportStatus::Rejected;
    });
    f.store.damage(damaged.toString());
    QualityModel model(f.desk);
    Actions actions(f.session);
    QualityScreen screen(model, actions);
    screen.show();
    model.count();
    QTRY_COMPARE(model.state(), QualityModel::State::Ready);
    QCOMPARE(model.answer().reports, 20);
    QTRY_VERIFY(child<QLabel>(screen, "qualitySay")->text().contains(u"damaged"_s));
}

void TestReread::qualityCanBeStoppedAndFail()
{
    DeskFixture f;
    put(f, 2, ReportStatus::Verified);
    QualityModel model(f.desk);
    f.background.held = true;
    model.count();
    QCOMPARE(model.state(), QualityModel::State::Counting);
    model.cancel();
    QCOMPARE(model.state(), QualityModel::State::NotAsked);
    f.background.release();
    f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    model.count();
    QTRY_COMPARE(model.state(), QualityModel::State::Failed);
    model.count();
    QTRY_COMPARE(model.state(), QualityModel::State::Ready);
}

void TestReread::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("en") << u"en"_s << 100;
    QTest::newRow("uk 200") << u"uk"_s << 200;
}

void TestReread::nothingIsNamelessOrClipped()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    const Translation translation(language);
    const Scaled scaled(percent);
    DeskFixture f;
    const auto ids = put(f, 2);
    put(f, 2, ReportStatus::Verified);
    RereadModel reread(f.desk);
    RereadDialog dialog(reread, ids, {}, 2);
    dialog.show();
    QTRY_COMPARE(clipped(dialog).join(u"; "_s), QString());
    reread.start(ids);
    QTRY_COMPARE(reread.state(), RereadModel::State::Finished);
    QTRY_COMPARE(clipped(dialog).join(u"; "_s), QString());
    QCOMPARE(nameless(dialog).join(u"; "_s), QString());
    QualityModel quality(f.desk);
    Actions actions(f.session);
    QualityScreen screen(quality, actions);
    screen.resize(1366 * percent / 100, 760 * percent / 100);
    screen.show();
    quality.count();
    QTRY_COMPARE(quality.state(), QualityModel::State::Ready);
    QTRY_COMPARE(clipped(screen).join(u"; "_s), QString());
    QCOMPARE(nameless(screen).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestReread, QApplication)

} // namespace svidok::test::rereadtests

#include "tst_reread.moc"
