// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "screens/benchmodels.h"
#include "screens/workbench.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "widgets/actions.h"
#include "widgets/messagebar.h"

#include <QTest>

namespace svidok::test::workbenchtests {

using namespace Qt::StringLiterals;

/// What the pages say together.
class TestWorkbench : public QObject {
    Q_OBJECT

private slots:
    void anErrorIsSaidOnceAndStaysAsLongAsItIsOne();
    void whoMayNotClaimIsToldAlthoughTheReportIsThere();
    void aRefusalGoesWithTheCaseItWasAbout();
    void anErrorOfTheDocumentGoesWithTheNextTry();
    void aDecisionLeavesTheKeysInTheCase();

private:
    struct Bench {
        DeskFixture f;
        Actions actions{f.session};
        ReportId id = f.addPending();
        BenchModels models{f.desk};
        Workbench bench{models, actions};

        Bench()
        {
            bench.resize(1366, 768);
            bench.show(Workbench::Page::Queue);
            bench.setVisible(true);
            bench.makeAllScreens();
            bench.openReport(id, true);
        }
        [[nodiscard]] QStringList errors() const
        {
            QStringList shown;
            for (const auto *bar : bench.findChildren<MessageBar *>()) {
                if (bar->isVisible())
                    shown.append(bar->text());
            }
            return shown;
        }
    };
};

// What has the keyboard is switched off by it; the tabs above the case must not get it.
void TestWorkbench::aDecisionLeavesTheKeysInTheCase()
{
    Bench b;
    b.bench.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&b.bench));
    QTRY_VERIFY(b.models.report.mayDecide());
    b.actions.trigger(u"case.movement"_s);
    auto *panel = b.bench.findChild<QWidget *>(u"movementPanel"_s);
    QTRY_VERIFY(panel->isAncestorOf(b.bench.focusWidget()));
    b.models.report.decide(DecideRequest::Kind::Approve);
    QTRY_COMPARE(b.f.stored(b.id).status, ReportStatus::Verified);
    QTRY_VERIFY(!b.models.report.mayDecide());
    QTRY_VERIFY(b.bench.findChild<QWidget *>(u"caseScreen"_s)->isAncestorOf(b.bench.focusWidget()));
}

void TestWorkbench::anErrorIsSaidOnceAndStaysAsLongAsItIsOne()
{
    Bench b;
    QTRY_VERIFY(b.models.report.mayDecide());
    QCOMPARE(b.errors(), QStringList());
    const Photo photo = b.f.stored(b.id).photos.constFirst();
    b.f.evidence.faults.next(Faults::Kind::Fail, {ErrorCode::EvidenceMissing, photo.sha256.toHex(), {}, {}});
    b.models.report.examine(Examine::Readings::ReadAgain);
    QTRY_COMPARE(b.errors().size(), 1);
    QVERIFY(b.errors().constFirst().contains(photo.fileName)); // nobody knows a photo by its digest
    b.models.report.addNote(NoteVisibility::Internal, u"The photo is gone."_s);
    QTRY_COMPARE(b.f.stored(b.id).notes.size(), 1);
    QTRY_VERIFY(!b.models.report.isBusy());
    QCOMPARE(b.errors().size(), 1); // a note brings no photo back
    b.models.report.examine(Examine::Readings::ReadAgain);
    QTRY_COMPARE(b.errors(), QStringList());
}

void TestWorkbench::whoMayNotClaimIsToldAlthoughTheReportIsThere()
{
    Bench b;
    QTRY_VERIFY(b.models.report.mayDecide());
    b.f.identity.user->roles = Role::Auditor;
    b.models.report.close();
    b.f.background.held = true;
    b.bench.openReport(b.id, true);
    QTRY_COMPARE(b.errors().size(), 1);
    b.f.background.release();
    QTRY_VERIFY(b.models.report.report());
    QTRY_VERIFY(!b.models.report.isBusy());
    QVERIFY(b.errors().join(u'\n').contains(errorText({ErrorCode::RoleMissing, {}, {}, {}})));
}

void TestWorkbench::aRefusalGoesWithTheCaseItWasAbout()
{
    Bench b;
    QTRY_VERIFY(b.models.report.mayDecide());
    b.models.report.decide(DecideRequest::Kind::Approve);
    QTRY_COMPARE(b.f.stored(b.id).status, ReportStatus::Verified);
    QTRY_VERIFY(!b.models.report.isBusy());
    b.f.identity.user->roles = Role::Auditor;
    b.models.report.takeBack();
    QTRY_COMPARE(b.errors().size(), 1);
    b.f.changeBehind(b.id, [](Report &report) { report.caseNumber = u"П-1"_s; });
    b.models.report.follow();
    QTRY_COMPARE(b.models.report.report()->caseNumber, u"П-1"_s);
    QTRY_COMPARE(b.errors(), QStringList());
}

void TestWorkbench::anErrorOfTheDocumentGoesWithTheNextTry()
{
    Bench b;
    QTRY_VERIFY(b.models.report.mayDecide());
    b.models.report.decide(DecideRequest::Kind::Approve);
    QTRY_COMPARE(b.f.stored(b.id).status, ReportStatus::Verified);
    b.f.evidence.faults.next(Faults::Kind::Fail, {ErrorCode::EvidenceMissing, u"photo-1.jpg"_s, {}, {}});
    b.bench.show(Workbench::Page::Document);
    QTRY_COMPARE(b.errors().size(), 1);
    b.bench.show(Workbench::Page::Case);
    b.bench.show(Workbench::Page::Document);
    QTRY_COMPARE(b.models.document.state(), DocumentModel::State::Preview);
    QCOMPARE(b.errors(), QStringList());
}

SVIDOK_SUITE(TestWorkbench, QApplication)

} // namespace svidok::test::workbenchtests

#include "tst_workbench.moc"
