// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casepanels.h"
#include "support/suites.h"
#include "widgets/decidepanel.h"

namespace svidok::test::secondreviewtests {

using namespace Qt::StringLiterals;

namespace {

/// The panel of a senior on a case that somebody sent to second review.
struct Second {
    DeskFixture f;
    CaseModel model{f.desk};
    DecidePanel panel{model};
    ReportId id;

    explicit Second(const UserId &first, const std::function<void(Report &)> &change = {})
    {
        f.identity.user->roles = Role::Inspector | Role::Senior;
        User colleague;
        colleague.id = UserId(u"colleague"_s);
        colleague.login = u"colleague"_s;
        colleague.displayName = u"Ірина Колежанка"_s;
        static_cast<void>(await(f.store.users().put(colleague)));
        id = f.addPending([&](Report &report) {
            report.secondReview = true;
            Decision asked;
            asked.kind = Decision::Kind::SecondReviewAsked;
            asked.by = first;
            asked.at = QDateTime({2026, 5, 5}, {9, 0}, Qt::UTC);
            asked.text = u"Знак ледь видно"_s;
            asked.plate = report.effectivePlate();
            report.decisions = {asked};
            if (change)
                change(report);
        });
        panel.show();
        model.open(id, true);
    }
    [[nodiscard]] QString words() { return child<QLabel>(panel, "secondReviewWords")->text(); }
    [[nodiscard]] QString head() { return child<QLabel>(panel, "secondReviewHead")->text(); }
    [[nodiscard]] bool isShown() { return child<QWidget>(panel, "secondReviewBox")->isVisible(); }
    [[nodiscard]] bool mayApprove() { return child<QPushButton>(panel, "approveButton")->isEnabled(); }
};

} // namespace

class TestSecondReview : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void theFirstOpinionStandsBesideTheCase()
    {
        Second s(UserId(u"colleague"_s));
        QTRY_VERIFY(s.isShown());
        QVERIFY(s.head().contains(u"Ірина Колежанка"_s));
        QVERIFY(s.words().contains(u"Знак ледь видно"_s));
        QVERIFY(s.words().contains(u"Plate then and now"_s));
        QTRY_VERIFY(s.mayApprove());
        s.panel.resize(420, 720); // as high as it wants to be, as in its scroll area
        QTRY_VERIFY2(clipped(s.panel).isEmpty(), qPrintable(clipped(s.panel).join(u'\n')));
    }

    void whatChangedSinceIsSaid()
    {
        Second s(UserId(u"colleague"_s), [](Report &report) { report.decisions[0].plate = PlateText::fold(u"BC0001AA"_s); });
        QTRY_VERIFY(s.isShown());
        QVERIFY(s.words().contains(u"Plate then: BC0001AA, now: "_s));
    }

    void onesOwnOpinionIsNotTheSecond()
    {
        Second s(FakeIdentity().user->id);
        QTRY_VERIFY(s.head().contains(u"somebody else"_s));
        QVERIFY(!s.mayApprove());
        QVERIFY(!s.model.lease()); // nobody is kept out by a look at it
        QVERIFY(await(s.f.store.reports().claim(s.id, UserId(u"colleague"_s), std::chrono::minutes(15))));
        QVERIFY(child<QLabel>(*child<QWidget>(s.panel, "leaseMessage"), "messageText")->text().contains(u"first opinion"_s));
    }

    // No claim is offered that would be refused.
    void whoeverSentItIsToldSo()
    {
        DeskFixture f;
        CaseModel model(f.desk);
        DecidePanel panel(model);
        panel.show();
        model.open(f.addPending(), true);
        QTRY_VERIFY(model.mayDecide());
        model.decide(DecideRequest::Kind::AskSecondReview);
        QTRY_VERIFY(model.report()->secondReview);
        auto *lease = child<QWidget>(panel, "leaseMessage");
        QVERIFY(child<QLabel>(*lease, "messageText")->text().contains(u"Sent to second review"_s));
        QVERIFY(child<QPushButton>(*lease, "messageAction")->isHidden());
        QVERIFY(child<QLabel>(panel, "secondReviewHead")->text().contains(u"somebody else"_s));
        // Nor to whoever only looks at it later, or after a restart.
        model.open(model.report()->id, false);
        QTRY_VERIFY(model.report());
        QVERIFY(child<QLabel>(*lease, "messageText")->text().contains(u"Sent to second review"_s));
        QVERIFY(child<QPushButton>(*lease, "messageAction")->isHidden());
    }

    void aDecisionTakenBackLeavesTheFirstOpinion()
    {
        const auto reopen = [](Report &report) {
            Decision reopened;
            reopened.kind = Decision::Kind::Reopened;
            report.decisions.append(reopened);
        };
        Second s(UserId(u"colleague"_s), reopen);
        QTRY_VERIFY(s.mayApprove());
        QVERIFY(s.head().contains(u"Ірина Колежанка"_s));
        Second own(FakeIdentity().user->id, reopen);
        QTRY_VERIFY(own.head().contains(u"somebody else"_s));
        QVERIFY(!own.mayApprove());
    }
};

SVIDOK_SUITE(TestSecondReview, QApplication)

} // namespace svidok::test::secondreviewtests

#include "tst_secondreview.moc"
