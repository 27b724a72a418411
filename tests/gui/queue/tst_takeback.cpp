// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casebench.h"
#include "support/suites.h"
#include "widgets/pairview.h"

#include "../casepanels/casepanels.h"

namespace svidok::test::takebacktests {

using namespace Qt::StringLiterals;

/// What Ctrl+Z takes back, and that it says so.
class TestTakeBack : public QObject {
    Q_OBJECT

private slots:
    void takesBackTheMarkWhileDrawing();
    void saysWhichPlateWasTakenBack();
    void saysThatTheDecisionWasTakenBack();

private:
    struct Bench : CaseBench {
        ReportId id;

        Bench()
        {
            id = f.addPending();
            open(id);
            static_cast<void>(QTest::qWaitForWindowActive(screen.get()));
            toPhotos();
        }
        void toPhotos() { child<PairView>(*screen, "pairView")->focusPhoto(); }
        void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), key, with); }
        bool correct(const QString &plate)
        {
            const qsizetype before = f.stored(id).corrections.size();
            models->report.correctPlate(plate);
            return QTest::qWaitFor([&] { return f.stored(id).corrections.size() == before + 1 && !models->report.isBusy(); });
        }
        qsizetype marks()
        {
            const Report report = f.stored(id);
            qsizetype standing = 0;
            for (const Photo &photo : report.photos)
                standing += report.standingMarks(photo.id).size();
            return standing;
        }
        QWidget *message() { return child<QWidget>(*screen, "decideMessage"); }
        QString said() { return child<QLabel>(*message(), "messageText")->text(); }
    };
};

void TestTakeBack::takesBackTheMarkWhileDrawing()
{
    Bench b;
    QVERIFY(b.correct(u"KA9999MH"_s));
    b.toPhotos();
    b.key(Qt::Key_M);
    QTRY_VERIFY(b.models->pair.marks().isDrawing());
    b.key(Qt::Key_B, Qt::ShiftModifier);
    b.key(Qt::Key_Return);
    QTRY_COMPARE(b.marks(), 1);
    QTRY_VERIFY(!b.models->report.isBusy());

    b.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(b.marks(), 0);
    QTRY_VERIFY(!b.models->report.isBusy());
    QCOMPARE(b.f.stored(b.id).corrections.size(), 1);
    // One press too many is no word on the plate.
    b.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(b.message()->isVisible());
    QVERIFY(!b.models->report.isBusy());
    QCOMPARE(b.f.stored(b.id).corrections.size(), 1);

    // Whoever stands in the plate means the plate.
    child<QWidget>(*b.screen, "plateField")->setFocus();
    b.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(b.f.stored(b.id).corrections.size(), 2);
}

void TestTakeBack::saysWhichPlateWasTakenBack()
{
    Bench b;
    QVERIFY(b.correct(u"KA9999MH"_s));
    b.toPhotos();
    b.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(b.f.stored(b.id).corrections.size(), 2);
    QTRY_VERIFY(b.message()->isVisible());
    QVERIFY2(b.said().contains(u"KA9999MH"_s) && b.said().contains(u"AA1234BB"_s), qPrintable(b.said()));
    QTRY_VERIFY(!b.models->report.isBusy());
    QVERIFY(b.message()->isVisible()); // also once the rules were checked again
    child<QPushButton>(*b.message(), "messageAction")->click();
    QTRY_COMPARE(b.f.stored(b.id).effectivePlate(), PlateText::fold(u"KA9999MH"_s));
    QTRY_VERIFY(!b.models->report.isBusy());
    QVERIFY(!b.message()->isVisible());

    b.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(b.message()->isVisible());
    QTRY_VERIFY(!b.models->report.isBusy());
    QVERIFY(b.correct(u"KA1111MH"_s)); // another word on it: what was offered stands no longer
    QVERIFY(!b.message()->isVisible());
}

void TestTakeBack::saysThatTheDecisionWasTakenBack()
{
    Bench b;
    b.models->report.decide(DecideRequest::Kind::Approve);
    QTRY_COMPARE(b.f.stored(b.id).status, ReportStatus::Verified);
    QTRY_VERIFY(child<QWidget>(*b.screen, "undoButton")->isVisible());
    b.toPhotos();
    b.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(b.f.stored(b.id).status, ReportStatus::PendingVerification);
    QTRY_VERIFY(b.message()->isVisible());
    QVERIFY2(b.said().contains(u"Approved"_s, Qt::CaseInsensitive), qPrintable(b.said()));
}

SVIDOK_SUITE(TestTakeBack, QApplication)

} // namespace svidok::test::takebacktests

#include "tst_takeback.moc"
