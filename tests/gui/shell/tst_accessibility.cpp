// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "support/suites.h"
#include "widgets/accessibility.h"

#include <QAccessible>
#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace svidok::test::accessibilitytests {

using namespace Qt::StringLiterals;

namespace {

const QString Press = QAccessibleActionInterface::pressAction();
const QString Toggle = QAccessibleActionInterface::toggleAction();

QAccessibleInterface *outside(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget);
}

} // namespace

/// What other programs see of the widgets and can do to them, and what people read on those that are not ours.
class TestAccessibility : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { mendAccessibility(); }
    void scrollAreasMayBeAskedForAnything();
    void aButtonThatStaysDownIsClicked_data();
    void aButtonThatStaysDownIsClicked();
    void aButtonSaysWhatItIsNow();
    void anActionIsTriggeredByItsButton();
    void oneOfAGroupIsChosen();
    void aPlainButtonIsPressed();
    void aMenuIsOpenedWithoutWaitingForIt();
    void whatIsSwitchedOffCannotBePressed();
    void theFileDialogSpeaksUkrainian();
};

// A scroll bar went between its two questions: Qt's own answer was a crash.
void TestAccessibility::scrollAreasMayBeAskedForAnything()
{
    QScrollArea area;
    area.setAccessibleName(u"Rules"_s);
    auto *tall = new QLabel(u"What is in it"_s);
    tall->setMinimumHeight(2000);
    area.setWidget(tall);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    QAccessibleInterface *outside = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(outside);
    QCOMPARE(outside->text(QAccessible::Name), u"Rules"_s);
    const int before = outside->childCount();
    QVERIFY(before >= 2); // what is shown, and the scroll bar
    area.takeWidget()->deleteLater();
    area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QTRY_VERIFY(!area.verticalScrollBar()->isVisible());
    for (int child = 0; child < before + 3; ++child) {
        const QAccessibleInterface *one = outside->child(child);
        QCOMPARE(one != nullptr, child < outside->childCount());
    }
}

// Qt's own answer was a button that looked pressed, and nothing behind it.
void TestAccessibility::aButtonThatStaysDownIsClicked_data()
{
    QTest::addColumn<QAbstractButton *>("button");
    QTest::newRow("tool button") << static_cast<QAbstractButton *>(new QToolButton);
    QTest::newRow("push button") << static_cast<QAbstractButton *>(new QPushButton);
    QTest::newRow("check box") << static_cast<QAbstractButton *>(new QCheckBox);
}

void TestAccessibility::aButtonThatStaysDownIsClicked()
{
    QFETCH(QAbstractButton *, button);
    const std::unique_ptr<QAbstractButton> owner(button);
    button->setText(u"&Overlay"_s); // here Qt makes the interface, of a button that does not stay down yet
    QCOMPARE(outside(*button)->text(QAccessible::Name), u"Overlay"_s);
    button->setCheckable(true);
    const QSignalSpy clicked(button, &QAbstractButton::clicked);
    const QSignalSpy toggled(button, &QAbstractButton::toggled);
    QCOMPARE(outside(*button)->role(), QAccessible::CheckBox);
    QVERIFY(outside(*button)->state().checkable && !outside(*button)->state().checked);
    QVERIFY(outside(*button)->actionInterface()->actionNames().contains(Toggle));
    outside(*button)->actionInterface()->doAction(Toggle);
    QVERIFY(outside(*button)->state().checked);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(toggled.size(), 1);
    outside(*button)->actionInterface()->doAction(Toggle);
    QVERIFY(!outside(*button)->state().checked);
    QCOMPARE(clicked.size(), 2);
}

void TestAccessibility::aButtonSaysWhatItIsNow()
{
    QToolButton button;
    button.setText(u"Lock"_s);
    QCOMPARE(outside(button)->role(), QAccessible::Button);
    QVERIFY(!outside(button)->state().checkable);
    button.setCheckable(true);
    button.setChecked(true);
    QCOMPARE(outside(button)->role(), QAccessible::CheckBox);
    QVERIFY(outside(button)->state().checkable && outside(button)->state().checked);
    QButtonGroup one;
    one.addButton(&button);
    QCOMPARE(outside(button)->role(), QAccessible::RadioButton);
    one.removeButton(&button);
    button.setCheckable(false);
    QCOMPARE(outside(button)->role(), QAccessible::Button);
    button.setAccessibleName(u"Move both photos in step"_s);
    QCOMPARE(outside(button)->text(QAccessible::Name), u"Move both photos in step"_s);
}

void TestAccessibility::anActionIsTriggeredByItsButton()
{
    QAction action(u"Loupe"_s);
    action.setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_L));
    QToolButton button;
    button.setDefaultAction(&action);
    action.setCheckable(true);
    const QSignalSpy triggered(&action, &QAction::triggered);
    QCOMPARE(outside(button)->actionInterface()->keyBindingsForAction(Toggle), QStringList{u"Shift+L"_s});
    outside(button)->actionInterface()->doAction(Toggle);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(triggered.constFirst().constFirst(), QVariant(true));
    QVERIFY(action.isChecked() && outside(button)->state().checked);
}

void TestAccessibility::oneOfAGroupIsChosen()
{
    QButtonGroup group;
    QToolButton first;
    QToolButton second;
    for (QToolButton *each : {&first, &second}) {
        each->setText(u"Plate"_s);
        each->setCheckable(true);
        group.addButton(each);
    }
    first.setChecked(true);
    const QSignalSpy clicked(&group, &QButtonGroup::buttonClicked);
    outside(second)->actionInterface()->doAction(Toggle);
    QCOMPARE(clicked.size(), 1);
    QVERIFY(outside(second)->state().checked && !outside(first)->state().checked);
    outside(second)->actionInterface()->doAction(Toggle); // one of them is always chosen
    QVERIFY(outside(second)->state().checked);
    QRadioButton radio(u"Internal"_s);
    QCOMPARE(outside(radio)->role(), QAccessible::RadioButton);
}

void TestAccessibility::aPlainButtonIsPressed()
{
    QPushButton button(u"Approve"_s);
    const QSignalSpy clicked(&button, &QPushButton::clicked);
    QVERIFY(outside(button)->actionInterface()->actionNames().contains(Press));
    QVERIFY(!outside(button)->actionInterface()->actionNames().contains(Toggle));
    outside(button)->actionInterface()->doAction(Press);
    QCOMPARE(clicked.size(), 1);
}

void TestAccessibility::aMenuIsOpenedWithoutWaitingForIt()
{
    QToolButton button;
    button.setText(u"Filter"_s);
    button.setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(&button);
    button.setMenu(menu);
    connect(menu, &QMenu::aboutToShow, menu, [menu] { menu->addAction(u"Status"_s); });
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    QCOMPARE(outside(button)->role(), QAccessible::ButtonMenu);
    outside(button)->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(menu->isVisible() && menu->actions().size() == 1);
    menu->close();
}

void TestAccessibility::whatIsSwitchedOffCannotBePressed()
{
    QToolButton button;
    button.setText(u"Difference"_s);
    button.setCheckable(true);
    button.setEnabled(false);
    const QSignalSpy clicked(&button, &QToolButton::clicked);
    QVERIFY(!outside(button)->actionInterface()->actionNames().contains(Toggle));
    outside(button)->actionInterface()->doAction(Toggle);
    QVERIFY(clicked.isEmpty() && !button.isChecked());
}

void TestAccessibility::theFileDialogSpeaksUkrainian()
{
    const Translation ukrainian(u"uk"_s);
    QTemporaryDir dir;
    QVERIFY(QDir(dir.path()).mkdir(u"card"_s));
    QFileDialog dialog(nullptr, {}, dir.path());
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setViewMode(QFileDialog::Detail);
    dialog.show();
    auto *files = dialog.findChild<QFileSystemModel *>();
    const auto kind = [&] { return files->data(files->index(dir.filePath(u"card"_s), 2)).toString(); };
    QTRY_COMPARE(kind(), u"Тека"_s);
    static const QRegularExpression english(u"[A-Za-z]{3,}"_s);
    for (int column = 0; column < files->columnCount(); ++column)
        QVERIFY(!files->headerData(column, Qt::Horizontal).toString().contains(english));
    for (const auto *button : dialog.findChildren<QAbstractButton *>()) {
        QVERIFY2(!button->text().contains(english), qPrintable(button->text()));
        QVERIFY2(!button->toolTip().contains(english), qPrintable(button->toolTip()));
    }
    for (const auto *label : dialog.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(english), qPrintable(label->text()));
}

SVIDOK_SUITE(TestAccessibility, QApplication)

} // namespace svidok::test::accessibilitytests

#include "tst_accessibility.moc"
