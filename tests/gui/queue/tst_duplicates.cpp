// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "casebench.h"
#include "support/suites.h"
#include "viewmodels/duplicatewords.h"
#include "widgets/duplicatespanel.h"
#include "widgets/messagebar.h"
#include "widgets/theme.h"

#include "../casepanels/casepanels.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>

namespace svidok::test::duplicatestests {

using namespace Qt::StringLiterals;

/// Duplicates beside the case and in the queue (Q11), over fakes.
class TestDuplicatesPanel : public QObject {
    Q_OBJECT

private slots:
    void theQueueMarksThem();
    void theCaseListsThemWithReasons();
    void mergesSplitsAndTakesBackByKey();
    void notTheSameIsRememberedAndTakenBack();
    void theOfferToSplitGoesWhenItIsOver();
    void theReasonsAreReadInTheList();
    void aKeyOutOfSightOnlyShowsTheList();
    void tellsWhatAColleagueDid();
    void followsTheCase();
    void saysWhenThereAreNoneOrItFailed();
    void wordsNameTheReasons();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();

private:
    struct Bench : CaseBench {
        ReportId put(const QString &id, const QString &plate = u"AA1234BB"_s)
        {
            return f.addPending([&](Report &r) {
                r.id = ReportId(id);
                r.readings.clear();
                r.enteredPlate = {plate, PlateText::fold(plate)};
                for (Photo &photo : r.photos)
                    photo.sha256 = Sha256::of((id + photo.id.toString()).toUtf8());
            });
        }
        void open(const ReportId &id)
        {
            CaseBench::open(id);
            QTRY_COMPARE(models->duplicates.state(), DuplicatesModel::State::Ready);
        }
        /// Two reports of one event: the first on the desk, and the key pressed that puts the list of the others in focus.
        std::pair<ReportId, ReportId> openDoubles()
        {
            const std::pair doubles(put(u"a"_s), put(u"b"_s));
            open(doubles.first);
            QTest::keyClick(screen.get(), Qt::Key_F3);
            return doubles;
        }
        QTableView &table() { return *child<QTableView>(*screen, "duplicatesTable"); }
        QPushButton &button(const char *name) { return *child<QPushButton>(*screen, name); }
        DuplicatesPanel &panel() { return *child<DuplicatesPanel>(*screen, "duplicatesPanel"); }
        QString said() { return panel().findChild<MessageBar *>()->text(); }
    };
};

void TestDuplicatesPanel::theQueueMarksThem()
{
    Bench b;
    const ReportId first = b.put(u"a"_s);
    b.put(u"b"_s);
    b.put(u"c"_s, u"KA9999MH"_s);
    QueueShortlist shortlist(b.f.session);
    QueueModel queue(b.f.desk, shortlist);
    QTRY_COMPARE(queue.rowCount(), 3);
    const auto told = [&](const QString &id) {
        return queue.index(queue.rowOf(ReportId(id)), QueueModel::Place).data(Qt::AccessibleTextRole).toString();
    };
    QTRY_VERIFY(told(u"a"_s).contains(u"1 possible duplicate"));
    QTRY_VERIFY(told(u"b"_s).contains(u"1 possible duplicate"));
    QVERIFY(!told(u"c"_s).contains(u"duplicate"));
    b.f.changeBehind(first, [](Report &r) { r.deletedAt = r.createdAt; });
    queue.poll();
    QTRY_COMPARE(queue.rowCount(), 2);
    QTRY_VERIFY(!told(u"b"_s).contains(u"duplicate"));
}

void TestDuplicatesPanel::theCaseListsThemWithReasons()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s);
    b.put(u"c"_s, u"KA9999MH"_s);
    b.open(id);
    const QAbstractItemModelTester tester(&b.models->duplicates, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(b.models->duplicates.rowCount(), 1);
    QVERIFY(b.button("showDuplicates").text().contains(u"1"));
    QTest::keyClick(b.screen.get(), Qt::Key_F3);
    QTRY_VERIFY(b.table().isVisible());
    const QString why = child<QLabel>(*b.screen, "duplicateWhy")->text();
    QVERIFY(why.contains(u"the same plate") && why.contains(u"0 min apart") && why.contains(u"0 m apart"));
    QVERIFY(child<QLabel>(*b.screen, "duplicateOther")->text().contains(u"AA1234BB"));
}

void TestDuplicatesPanel::mergesSplitsAndTakesBackByKey()
{
    Bench b;
    const auto [id, other] = b.openDoubles();
    const QAbstractItemModelTester tester(&b.models->duplicates, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(b.table().hasFocus());
    QTest::keyClick(&b.table(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(b.f.stored(other).duplicateOf, id);
    QTRY_COMPARE(b.models->duplicates.count(DuplicatesModel::Relation::Merged), 1);
    QVERIFY(b.said().contains(u"Merged"));
    QVERIFY(b.models->report.mayDecide()); // the case on the desk is as it was
    QTest::keyClick(&b.table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(b.f.stored(other).duplicateOf.isEmpty());
    QTRY_COMPARE(b.models->duplicates.count(DuplicatesModel::Relation::Suggested), 1);
    QTRY_VERIFY(!b.models->duplicates.isBusy());

    b.table().setFocus();
    QTest::keyClick(&b.table(), Qt::Key_M, Qt::ControlModifier);
    QTRY_COMPARE(b.f.stored(id).duplicateOf, other);
    QTRY_COMPARE(b.models->report.report()->status, ReportStatus::Rejected);
    QTRY_COMPARE(b.models->duplicates.count(DuplicatesModel::Relation::Primary), 1);
    QTRY_VERIFY(!b.models->duplicates.isBusy());
    b.models->duplicates.takeBack();
    QTRY_COMPARE(b.f.stored(id).status, ReportStatus::PendingVerification);
    QTRY_VERIFY(b.models->report.mayDecide());
}

void TestDuplicatesPanel::notTheSameIsRememberedAndTakenBack()
{
    using Relation = DuplicatesModel::Relation;
    Bench b;
    const ReportId other = b.openDoubles().second;
    const QAbstractItemModelTester tester(&b.models->duplicates, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_VERIFY(b.table().hasFocus());
    QTest::keyClick(&b.table(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(b.models->duplicates.count(Relation::Apart), 1);
    QCOMPARE(b.models->duplicates.count(Relation::Suggested), 0);
    QVERIFY(!b.button("showDuplicates").isVisible()); // nothing to look at any more
    QTRY_VERIFY(b.button("suggestAgain").isEnabled());
    QVERIFY(!b.button("mergeInto").isVisible() && !b.button("tellApart").isVisible() && !b.button("splitDuplicate").isVisible());
    b.panel().findChild<MessageBar *>()->findChild<QPushButton *>(u"messageAction"_s)->click(); // undo
    QTRY_COMPARE(b.models->duplicates.count(Relation::Suggested), 1);
    QTRY_VERIFY(b.button("tellApart").isEnabled());
    b.button("tellApart").click();
    QTRY_COMPARE(b.models->duplicates.count(Relation::Apart), 1);
    // Also from the other side, and a day later.
    QTRY_VERIFY(!b.models->duplicates.isBusy());
    b.open(other);
    QCOMPARE(b.models->duplicates.count(Relation::Apart), 1);
    b.button("suggestAgain").click();
    QTRY_COMPARE(b.models->duplicates.count(Relation::Suggested), 1);
}

// What it offers to undo may have been undone by others, and is not of the next case.
void TestDuplicatesPanel::theOfferToSplitGoesWhenItIsOver()
{
    Bench b;
    const ReportId third = b.put(u"c"_s, u"KA9999MH"_s);
    const auto [id, other] = b.openDoubles();
    const auto *bar = b.panel().findChild<MessageBar *>();
    const auto merge = [&] {
        QTRY_VERIFY(b.models->duplicates.count(DuplicatesModel::Relation::Suggested) == 1 && b.models->duplicates.canMergeHere(0));
        b.models->duplicates.mergeHere(0);
        QTRY_COMPARE(b.models->duplicates.count(DuplicatesModel::Relation::Merged), 1);
        QVERIFY(bar->isVisible());
    };
    merge();
    b.f.changeBehind(other, [](Report &r) {
        r.duplicateOf = {};
        r.status = ReportStatus::PendingVerification;
    });
    b.models->duplicates.reload();
    QTRY_VERIFY(!bar->isVisible());
    merge();
    b.models->report.open(third, true);
    QTRY_VERIFY(!bar->isVisible());
}

void TestDuplicatesPanel::theReasonsAreReadInTheList()
{
    Bench b;
    b.openDoubles();
    QTRY_VERIFY(b.table().isVisible());
    const QModelIndex why = b.models->duplicates.index(0, DuplicatesModel::Why);
    QTRY_VERIFY(b.table().columnWidth(DuplicatesModel::Why) > 20 * b.table().fontMetrics().averageCharWidth());
    const QRect cell = b.table().visualRect(why);
    const QRect needs = b.table().fontMetrics().boundingRect(QRect(0, 0, cell.width() - theme::Gap, 1000), Qt::TextWordWrap, why.data().toString());
    QVERIFY2(cell.height() >= needs.height() && needs.width() <= cell.width(), qPrintable(u"%1x%2 needs %3x%4"_s.arg(cell.width()).arg(cell.height()).arg(needs.width()).arg(needs.height())));
}

void TestDuplicatesPanel::aKeyOutOfSightOnlyShowsTheList()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s);
    b.open(id);
    QTest::keyClick(b.screen.get(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(b.table().isVisible());
    QVERIFY(!b.models->duplicates.isBusy());
    QVERIFY(b.f.stored(id).duplicateOf.isEmpty());
}

void TestDuplicatesPanel::tellsWhatAColleagueDid()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    const ReportId other = b.put(u"b"_s);
    b.open(id);
    b.f.changeBehind(other, [](Report &r) { r.status = ReportStatus::Rejected; });
    QSignalSpy failed(&b.models->duplicates, &DuplicatesModel::failed);
    QVERIFY(b.models->duplicates.canMergeInto(0));
    b.models->duplicates.mergeInto(0);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(b.f.stored(id).duplicateOf.isEmpty());
    QTRY_VERIFY(b.models->duplicates.rowCount() == 1 && !b.models->duplicates.canMergeInto(0)); // read again: it is closed now
    QVERIFY(!b.said().isEmpty());
}

void TestDuplicatesPanel::followsTheCase()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s);
    const ReportId alone = b.put(u"c"_s, u"KA9999MH"_s);
    b.open(id);
    QCOMPARE(b.models->duplicates.rowCount(), 1);
    b.f.background.held = true;
    b.models->report.open(alone, false);
    b.models->report.open(id, false);
    b.models->report.open(alone, false);
    QCOMPARE(b.models->duplicates.rowCount(), 0);
    b.f.background.release();
    QTRY_COMPARE(b.models->duplicates.state(), DuplicatesModel::State::Ready);
    QCOMPARE(b.models->duplicates.own().row.id, alone);
    QCOMPARE(b.models->duplicates.rowCount(), 0);
    QVERIFY(!b.button("showDuplicates").isVisible());
    b.models->report.close();
    QCOMPARE(b.models->duplicates.state(), DuplicatesModel::State::NoCase);
}

void TestDuplicatesPanel::saysWhenThereAreNoneOrItFailed()
{
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.open(id);
    QTest::keyClick(b.screen.get(), Qt::Key_F3);
    auto *empty = child<QLabel>(*b.screen, "noDuplicates");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(u"No other report"));
    b.f.store.related().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    b.models->duplicates.reload();
    QTRY_COMPARE(b.models->duplicates.state(), DuplicatesModel::State::Failed);
    QVERIFY(!b.said().isEmpty());
    b.models->duplicates.reload();
    QTRY_COMPARE(b.models->duplicates.state(), DuplicatesModel::State::Ready);
}

void TestDuplicatesPanel::wordsNameTheReasons()
{
    using Kind = DuplicateClue::Kind;
    QCOMPARE(duplicatewords::clue({Kind::CloseInPlace, {}}), u"the same address"_s);
    QVERIFY(duplicatewords::clue({Kind::FarInPlace, 3240.0}).contains(u"3.2 km"));
    QVERIFY(duplicatewords::clue({Kind::FarInTime, 86400.0 * 3}).contains(u"3 d"));
    QVERIFY(duplicatewords::clue({Kind::AlikePhoto, 5.0}).contains(u"5"));
}

void TestDuplicatesPanel::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("en") << u"en"_s << 100;
    QTest::newRow("uk") << u"uk"_s << 100;
    QTest::newRow("uk 200") << u"uk"_s << 200;
}

void TestDuplicatesPanel::nothingIsNamelessOrClipped()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    const Translation translation(language);
    const Scaled scaled(percent);
    Bench b;
    const ReportId id = b.put(u"a"_s);
    b.put(u"b"_s);
    CaseModel report(b.f.desk);
    DuplicatesModel model(report);
    QueueThumbnails thumbnails(b.f.desk);
    DuplicatesPanel panel(model, thumbnails);
    panel.resize(950 * percent / 100, 320 * percent / 100);
    panel.show();
    report.open(id, false);
    QTRY_COMPARE(model.rowCount(), 1);
    QTRY_COMPARE(clipped(panel).join(u"; "_s), QString());
    QCOMPARE(nameless(panel).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestDuplicatesPanel, QApplication)

} // namespace svidok::test::duplicatestests

#include "tst_duplicates.moc"
