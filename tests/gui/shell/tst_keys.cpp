// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/shortcutsheet.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "widgets/actions.h"

#include <QCheckBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QTest>
#include <QTreeWidget>

namespace svidok::test::keystests {

using namespace Qt::StringLiterals;

class TestKeys : public QObject {
    Q_OBJECT

private slots:
    void aChangedKeyWorksAndIsRemembered();
    void aTakenKeyIsTakenFromTheOther();
    void theSameKeyMayServeTwoGroups();
    void singleLettersCanBeSwitchedOff();
    void anActionGoesWithItsWidget();
    void theSheetFindsAndChanges();
    void enterNeverResetsTheKeys();
    void escapeLeavesAKeyAsItIs();
    void aTypedKeyIsTakenOnce();
    void theLineStaysChosenAfterAChange();
};

namespace {

QList<QKeySequence> keys(const char *text)
{
    return {QKeySequence(QLatin1String(text))};
}

} // namespace

void TestKeys::aChangedKeyWorksAndIsRemembered()
{
    FakeSession session;
    QWidget owner;
    {
        Actions actions(session);
        QAction *next = actions.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Next"_s, keys("N"));
        QCOMPARE(next->shortcuts(), keys("N"));
        QVERIFY(actions.setShortcuts(u"queue.next"_s, keys("Ctrl+J")).isEmpty());
        QCOMPARE(next->shortcuts(), keys("Ctrl+J"));
    }
    Actions again(session);
    QAction *next = again.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Next"_s, keys("N"));
    QCOMPARE(next->shortcuts(), keys("Ctrl+J"));
    again.resetShortcuts();
    QCOMPARE(next->shortcuts(), keys("N"));
}

void TestKeys::aTakenKeyIsTakenFromTheOther()
{
    FakeSession session;
    Actions actions(session);
    QWidget owner;
    QAction *next = actions.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Next"_s, keys("N"));
    QAction *note = actions.add(&owner, Actions::Group::Everywhere, u"note"_s, u"Note"_s, keys("M"));
    QCOMPARE(actions.setShortcuts(u"queue.next"_s, keys("M")), QStringList{u"note"_s});
    QCOMPARE(next->shortcuts(), keys("M"));
    QVERIFY(note->shortcuts().isEmpty());
}

void TestKeys::theSameKeyMayServeTwoGroups()
{
    FakeSession session;
    Actions actions(session);
    QWidget owner;
    actions.add(&owner, Actions::Group::Queue, u"a"_s, u"A"_s, keys("N"));
    QAction *other = actions.add(&owner, Actions::Group::Pair, u"b"_s, u"B"_s, keys("M"));
    QVERIFY(actions.setShortcuts(u"a"_s, keys("M")).isEmpty());
    QCOMPARE(other->shortcuts(), keys("M"));
    QVERIFY(actions.conflicts().isEmpty());
    // The photos are a part of the case: there it may not.
    actions.add(&owner, Actions::Group::Case, u"c"_s, u"C"_s, keys("M"));
    QCOMPARE(actions.conflicts(), (QList<QPair<QString, QString>>{{u"b"_s, u"c"_s}}));
}

void TestKeys::singleLettersCanBeSwitchedOff()
{
    FakeSession session;
    QWidget owner;
    {
        Actions actions(session);
        QAction *both = actions.add(&owner, Actions::Group::Pair, u"zoom"_s, u"Zoom"_s, {QKeySequence(Qt::Key_1), QKeySequence(Qt::CTRL | Qt::Key_1)});
        QAction *escape = actions.add(&owner, Actions::Group::Pair, u"reset"_s, u"Reset"_s, {QKeySequence(Qt::Key_Escape)});
        actions.setSingleLetters(false);
        QCOMPARE(both->shortcuts(), keys("Ctrl+1"));
        QCOMPARE(escape->shortcuts(), keys("Esc")); // no letter
    }
    QVERIFY(!Actions(session).singleLetters());
}

void TestKeys::anActionGoesWithItsWidget()
{
    FakeSession session;
    Actions actions(session);
    auto owner = std::make_unique<QWidget>();
    actions.add(owner.get(), Actions::Group::Queue, u"a"_s, u"A"_s, keys("N"));
    QCOMPARE(actions.entries().size(), 1);
    owner.reset();
    QVERIFY(actions.entries().isEmpty());
    actions.setSingleLetters(false); // touches nothing that is gone
}

void TestKeys::theSheetFindsAndChanges()
{
    FakeSession session;
    Actions actions(session);
    QWidget owner;
    QAction *next = actions.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Claim the next"_s, keys("N"));
    actions.add(&owner, Actions::Group::Pair, u"pair.blink"_s, u"Blink"_s, keys("B"));
    ShortcutSheet sheet(actions);
    sheet.show();
    auto *tree = sheet.findChild<QTreeWidget *>(u"keys"_s);
    QCOMPARE(tree->topLevelItemCount(), 2);
    sheet.findChild<QLineEdit *>(u"searchKeys"_s)->setText(u"blink"_s);
    QVERIFY(tree->topLevelItem(0)->isHidden());
    QVERIFY(!tree->topLevelItem(1)->isHidden());
    sheet.findChild<QLineEdit *>(u"searchKeys"_s)->clear();

    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    emit tree->itemActivated(tree->currentItem(), 0);
    auto *edit = sheet.findChild<QKeySequenceEdit *>(u"keyEdit"_s);
    QVERIFY(edit);
    edit->setKeySequence(QKeySequence(u"B"_s));
    emit edit->editingFinished();
    QCOMPARE(next->shortcuts(), keys("B"));
    QVERIFY(!sheet.findChild<QLabel *>(u"said"_s)->text().contains(u"Blink"_s)); // another group keeps its own
    sheet.findChild<QCheckBox *>(u"singleLetters"_s)->click();
    QVERIFY(next->shortcuts().isEmpty());
}

// The sheet's only ordinary button resets the keys: Enter in the search or on a line must not press it.
void TestKeys::enterNeverResetsTheKeys()
{
    FakeSession session;
    Actions actions(session);
    QWidget owner;
    QAction *next = actions.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Claim the next"_s, keys("N"));
    actions.setShortcuts(u"queue.next"_s, keys("Ctrl+J"));
    ShortcutSheet sheet(actions);
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    QTest::keyClick(sheet.findChild<QLineEdit *>(u"searchKeys"_s), Qt::Key_Return);
    QCOMPARE(next->shortcuts(), keys("Ctrl+J"));
    auto *tree = sheet.findChild<QTreeWidget *>(u"keys"_s);
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QTest::keyClick(tree, Qt::Key_Return);
    QVERIFY(sheet.findChild<QKeySequenceEdit *>(u"keyEdit"_s));
    QCOMPARE(next->shortcuts(), keys("Ctrl+J"));
    QVERIFY(sheet.isVisible());
}

void TestKeys::escapeLeavesAKeyAsItIs()
{
    FakeSession session;
    Actions actions(session);
    QWidget owner;
    QAction *next = actions.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Claim the next"_s, keys("N"));
    ShortcutSheet sheet(actions);
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    auto *tree = sheet.findChild<QTreeWidget *>(u"keys"_s);
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QTest::keyClick(tree, Qt::Key_Return);
    QPointer<QKeySequenceEdit> edit = sheet.findChild<QKeySequenceEdit *>(u"keyEdit"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QTRY_VERIFY(!edit);
    QVERIFY(sheet.isVisible());
    QVERIFY(tree->hasFocus());
    QCOMPARE(next->shortcuts(), keys("N"));
}

void TestKeys::aTypedKeyIsTakenOnce()
{
    FakeSession session;
    Actions actions(session);
    QWidget owner;
    actions.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Claim the next"_s, keys("N"));
    QAction *blink = actions.add(&owner, Actions::Group::Pair, u"pair.blink"_s, u"Blink"_s, keys("B"));
    QAction *swipe = actions.add(&owner, Actions::Group::Pair, u"pair.swipe"_s, u"Swipe"_s, keys("W"));
    ShortcutSheet sheet(actions);
    sheet.show();
    QVERIFY(QTest::qWaitForWindowActive(&sheet));
    auto *tree = sheet.findChild<QTreeWidget *>(u"keys"_s);
    tree->setCurrentItem(tree->topLevelItem(1)->child(0));
    QTest::keyClick(tree, Qt::Key_Return);
    auto *edit = sheet.findChild<QKeySequenceEdit *>(u"keyEdit"_s);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_W);
    QTRY_COMPARE(blink->shortcuts(), keys("W"));
    QVERIFY(swipe->shortcuts().isEmpty());
    QCOMPARE(tree->topLevelItemCount(), 2); // each group once
    QCOMPARE(tree->topLevelItem(1)->childCount(), 2);
    QVERIFY(sheet.findChild<QLabel *>(u"said"_s)->text().contains(u"Swipe"_s));
}

void TestKeys::theLineStaysChosenAfterAChange()
{
    FakeSession session;
    Actions actions(session);
    QWidget owner;
    actions.add(&owner, Actions::Group::Queue, u"queue.next"_s, u"Claim the next"_s, keys("N"));
    QAction *blink = actions.add(&owner, Actions::Group::Pair, u"pair.blink"_s, u"Blink"_s, keys("B"));
    ShortcutSheet sheet(actions);
    sheet.show();
    auto *tree = sheet.findChild<QTreeWidget *>(u"keys"_s);
    sheet.findChild<QLineEdit *>(u"searchKeys"_s)->setText(u"blink"_s);
    tree->setCurrentItem(tree->topLevelItem(1)->child(0));
    emit tree->itemActivated(tree->currentItem(), 0);
    auto *edit = sheet.findChild<QKeySequenceEdit *>(u"keyEdit"_s);
    edit->setKeySequence(QKeySequence(u"Ctrl+B"_s));
    emit edit->editingFinished();
    QCOMPARE(blink->shortcuts(), keys("Ctrl+B"));
    QCOMPARE(tree->currentItem()->text(0), u"Blink"_s);
    QVERIFY(tree->topLevelItem(0)->isHidden()); // and the search holds
}

SVIDOK_SUITE(TestKeys, QApplication)

} // namespace svidok::test::keystests

#include "tst_keys.moc"
