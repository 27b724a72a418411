// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deciding.h"
#include "support/suites.h"
#include "viewmodels/duplicatewords.h"

#include <QScopeGuard>
#include <QSignalSpy>

namespace svidok::test::approvetests {

using namespace Qt::StringLiterals;

/// What stands between a person and an approval, and what comes after it.
class TestApprove : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void aHeldOrDoubledPressAgreesToNothing();
    void theWarningGoesWithTheNextStep();
    void nothingIsApprovedByAlteredEvidence();
    void evidenceThatGoesMeanwhileIsSaid();
    void twinsAreWarnedOf();
    void theKeyboardGoesOnToTheDocument();
    void anOverruledViolationIsNotSaidToBeApproved();
};

void TestApprove::aHeldOrDoubledPressAgreesToNothing()
{
    const auto interval = qScopeGuard([usual = QApplication::doubleClickInterval()] { QApplication::setDoubleClickInterval(usual); });
    QApplication::setDoubleClickInterval(60'000);
    Deciding d;
    auto *approve = d.button("approveButton");
    QTRY_VERIFY(approve->isEnabled());
    d.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&d.panel));
    approve->setFocus();
    const auto undecided = [&d] { return !d.model.isBusy() && d.message("decideMessage")->isVisible() && d.f.stored(d.id).status == ReportStatus::PendingVerification; };
    const auto hold = [&d](Qt::KeyboardModifiers modifiers) {
        for (const bool again : {false, true, true})
            qt_handleKeyEvent(d.panel.windowHandle(), QEvent::KeyPress, Qt::Key_Return, modifiers, u"\r"_s, again);
        qt_handleKeyEvent(d.panel.windowHandle(), QEvent::KeyRelease, Qt::Key_Return, modifiers);
    };
    hold(Qt::ControlModifier);
    QVERIFY(undecided());
    hold(Qt::ControlModifier); // bounced
    QVERIFY(undecided());
    hold({}); // on the button
    QVERIFY(undecided());
    QTest::mouseClick(approve, Qt::LeftButton);
    QTest::mouseDClick(approve, Qt::LeftButton);
    QVERIFY(undecided());
    QApplication::setDoubleClickInterval(0); // in her own time
    QTest::mouseClick(approve, Qt::LeftButton);
    QVERIFY(undecided()); // the button only says it again
    hold(Qt::ControlModifier);
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
}

void TestApprove::theWarningGoesWithTheNextStep()
{
    Deciding d;
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    for (const QString &step : {u"case.reject"_s, u"case.ask"_s, u"case.second"_s}) {
        d.button("approveButton")->click();
        QVERIFY(d.message("decideMessage")->isVisible());
        d.actions.trigger(step);
        QVERIFY(!d.message("decideMessage")->isVisible());
        d.button("reasonBack")->click();
    }
}

void TestApprove::nothingIsApprovedByAlteredEvidence()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    const Photo photo = *d.model.report()->photo(PhotoRole::Verification);
    const QByteArray bytes = *await(d.f.evidence.open(photo.sha256));
    d.f.evidence.alter(photo.sha256, bytes + 'x');
    d.model.open(d.id, true);
    auto *message = d.message("evidenceMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"differs from what was stored"_s) && message->text().contains(u"Nothing can be approved"_s));
    QVERIFY(!d.button("approveButton")->isEnabled());
    QTRY_VERIFY(d.button("rejectButton")->isEnabled() && d.button("askButton")->isEnabled());
    d.actions.trigger(u"case.approve"_s);
    QVERIFY(d.message("decideMessage")->text().contains(u"Nothing can be approved"_s));
    d.f.evidence.alter(photo.sha256, bytes); // from the backup
    Deciding::actionOf(message)->click();
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    QVERIFY(!message->isVisible());
}

void TestApprove::evidenceThatGoesMeanwhileIsSaid()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.seeAll();
    QSignalSpy failed(&d.model, &CaseModel::failed);
    d.f.evidence.remove(d.model.report()->photo(PhotoRole::Initial)->sha256);
    d.button("approveButton")->click();
    QTRY_VERIFY(d.message("evidenceMessage")->isVisible());
    QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::EvidenceMissing);
    QCOMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
    QVERIFY(!d.button("approveButton")->isEnabled());
}

void TestApprove::twinsAreWarnedOf()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.seeAll();
    RelatedReport other;
    other.row.plate = PlateText::fold(u"KA9999MH");
    other.row.status = ReportStatus::Resolved;
    QVERIFY(duplicatewords::twin(other, {40, {{DuplicateClue::Kind::SamePlate}}}).isEmpty());
    d.panel.setTwins({duplicatewords::twin(other, {100, {{DuplicateClue::Kind::SamePhoto}}})});
    d.button("approveButton")->click();
    const QString text = d.message("decideMessage")->text();
    QVERIFY(d.message("decideMessage")->isVisible());
    QVERIFY(text.contains(u"KA9999MH"_s) && text.contains(u"Resolved by the police"_s));
}

void TestApprove::theKeyboardGoesOnToTheDocument()
{
    Deciding d;
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&d.panel));
    QTest::mouseClick(d.button("approveButton"), Qt::LeftButton);
    QTest::mouseClick(Deciding::actionOf(d.message("decideMessage")), Qt::LeftButton);
    QTRY_VERIFY(d.button("documentButton")->hasFocus());
}

void TestApprove::anOverruledViolationIsNotSaidToBeApproved()
{
    Deciding d([](Report &report) {
        report.violations.first().state = ViolationState::Approved;
        report.status = ReportStatus::Rejected;
    });
    QTRY_VERIFY(d.model.report());
    const auto labels = d.panel.findChildren<QLabel *>();
    const auto says = [&](const QString &text) { return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; }); };
    QVERIFY(says(u"\u2013 approved, before the report was rejected"_s));
    QVERIFY(!says(u"\u2714 approved"_s));
}

SVIDOK_SUITE(TestApprove, QApplication)

} // namespace svidok::test::approvetests

#include "tst_approve.moc"
