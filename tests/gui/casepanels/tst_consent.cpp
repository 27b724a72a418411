// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casepanels.h"
#include "support/suites.h"
#include "widgets/decidepanel.h"
#include "widgets/messagebar.h"

namespace svidok::test::consenttests {

using namespace Qt::StringLiterals;

namespace {

/// A claimed case that is not to be approved without a word, and its warnings on the screen.
struct Warned {
    DeskFixture f;
    CaseModel model{f.desk};
    DecidePanel panel{model};
    ReportId id = f.addPending();
    MessageBar *message = child<MessageBar>(panel, "decideMessage");

    Warned()
    {
        panel.show();
        model.open(id, true);
    }
    [[nodiscard]] QPushButton *button(const char *name) { return child<QPushButton>(panel, name); }
    [[nodiscard]] bool isPending() { return f.stored(id).status == ReportStatus::PendingVerification; }
    /// Whether one press of a key says it, where nothing stood before, and decides nothing.
    [[nodiscard]] bool warns()
    {
        if (!QTest::qWaitFor([this] { return button("approveButton")->isEnabled(); }) || isWarning())
            return false;
        button("approveButton")->click();
        return isWarning() && isPending();
    }
    [[nodiscard]] bool isWarning() const { return message->isVisible() && message->text().contains(u"Before you approve"_s); }
};

} // namespace

/// What counts as having agreed to the warnings: their own button, or the key pressed anew while they stand there.
class TestConsent : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }

    void whoeverSentTheWarningsAwayDidNotAgree()
    {
        Warned w;
        QVERIFY(w.warns());
        child<QPushButton>(*w.message, "messageClose")->click();
        QVERIFY(w.warns());
        child<QPushButton>(*w.message, "messageAction")->click();
        QTRY_VERIFY(!w.isPending());
    }

    void escapeSendsThemAwayToo()
    {
        Warned w;
        QVERIFY(w.warns());
        QTest::keyClick(child<QPushButton>(*w.message, "messageClose"), Qt::Key_Escape);
        QVERIFY(w.warns());
    }

    void whatWasTakenBackIsWarnedOfAnew()
    {
        Warned w;
        QVERIFY(w.warns());
        child<QPushButton>(*w.message, "messageAction")->click();
        QTRY_VERIFY(w.button("undoButton")->isVisible());
        w.button("undoButton")->click();
        QTRY_VERIFY(w.isPending() && w.model.mayDecide());
        QVERIFY(w.warns());
    }

    void theWarningsGoWithTheCaseThatTheySpokeOf()
    {
        Warned w;
        QVERIFY(w.warns());
        w.model.apply({command::CorrectPlate{u"KA9999MH"_s, u"typed"_s}});
        QTRY_COMPARE(w.model.report()->effectivePlate().text(), u"KA9999MH"_s);
        QVERIFY(w.warns());
        CaseDraft draft = w.model.draft();
        draft.plate = u"KA0001AA"_s;
        w.model.setDraft(draft);
        QVERIFY(w.warns());
    }
};

SVIDOK_SUITE(TestConsent, QApplication)

} // namespace svidok::test::consenttests

#include "tst_consent.moc"
