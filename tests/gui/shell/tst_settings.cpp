// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/settingsdialog.h"
#include "support/fakesettings.h"
#include "support/suites.h"
#include "widgets/messagebar.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace svidok::test::settingstests {

using namespace Qt::StringLiterals;

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cancelStoresNothing();
    void applyStoresAllTogether();
    void aWrongValueIsSaidAndNotApplied();
    void aFailureIsSaidAndTheDraftStays();
    void testsSayWhatTheyFound();
    void kindsOfRecipientsAreCalledByNames();
    void aKindThatIsMissingStaysWhatItIs();
    void aTokenGoesToTheKeychainOnly();
    void aCrashedPluginCanBeSwitchedOnAgain_data();
    void aCrashedPluginCanBeSwitchedOnAgain();
    void theButtonsFitOnASmallScreen();
    void searchLeavesThePagesThatFit();
    void enterInTheSearchGoesToTheHitAndAppliesNothing();
    void whatIsNotFoundIsSaid();
    void tabGoesFromTheTopDown();
    void aPlaceForEvidenceIsTriedBeforeItIsStored();
    void aTokenThatCannotBeKeptStoresNothing();
    void aTokenGoesWithItsRecipient();
    void anAnswerToAnOlderQuestionIsDropped();
    void aFailedTestSaysWhatWasFound();
    void aTestCanBeStopped();
    void closingStopsTheTests_data();
    void closingStopsTheTests();
    void aLoginIsLookedUp();
    void aLoginThatNobodyHasIsNotStored();
    void aServerOfTilesIsTestedOnlyWhereThereIsOne();
    void everyControlHasANameForBlindPeople();

private:
    template <typename T>
    T *find(const char *name) const
    {
        auto *found = m_dialog->findChild<T *>(QLatin1String(name));
        Q_ASSERT(found);
        return found;
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->selectAll();
        edit->clear();
        QTest::keyClicks(edit, text);
    }

    std::unique_ptr<FakeSettings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettings::init()
{
    m_dialog.reset();
    m_settings = std::make_unique<FakeSettings>();
    m_dialog = std::make_unique<SettingsDialog>(*m_settings, u"en"_s);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestSettings::cancelStoresNothing()
{
    const WorkplaceSettings before = m_settings->stored;
    type("authority", u"Another city"_s);
    QVERIFY(find<QPushButton>("applySettings")->isEnabled());
    find<QPushButton>("cancelSettings")->click();
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->stored, before);
}

void TestSettings::applyStoresAllTogether()
{
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    QVERIFY(!find<QPushButton>("applySettings")->isEnabled());
    type("authority", u"Another city"_s);
    type("login", u"olena"_s);
    find<QPushButton>("applySettings")->click();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(m_settings->stored.authority, u"Another city"_s);
    QCOMPARE(m_settings->stored.login, u"olena"_s);
    QVERIFY(!m_dialog->isVisible());
}

void TestSettings::aWrongValueIsSaidAndNotApplied()
{
    type("authority", {});
    QTest::keyClick(find<QLineEdit>("authority"), Qt::Key_Backspace);
    find<QLineEdit>("authority")->setText(u"x"_s);
    QTest::keyClick(find<QLineEdit>("authority"), Qt::Key_Backspace);
    QVERIFY(find<QLabel>("authorityHint")->text().startsWith(u"Not allowed"_s));
    QVERIFY(!find<QPushButton>("applySettings")->isEnabled());
}

void TestSettings::aFailureIsSaidAndTheDraftStays()
{
    m_settings->applyError = Error{ErrorCode::AccessDenied, u"workplace.ini"_s, {}, {}};
    type("authority", u"Another city"_s);
    find<QPushButton>("applySettings")->click();
    QVERIFY(m_dialog->isVisible());
    auto *message = m_dialog->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"workplace.ini"_s));
    QCOMPARE(find<QLineEdit>("authority")->text(), u"Another city"_s);
}

void TestSettings::testsSayWhatTheyFound()
{
    find<QPushButton>("testEvidence")->click();
    QTRY_VERIFY(find<QLabel>("evidenceLocationHint")->text().contains(u"1,234"_s));
    m_settings->faults.next(Faults::Kind::Fail, {ErrorCode::ServiceUnreachable, u"police.example"_s, {}, {}});
    find<QPushButton>("testRecipient")->click();
    QTRY_VERIFY(find<QLabel>("recipientFound")->text().contains(u"police.example"_s));
    find<QPushButton>("testRecipient")->click();
    QTRY_COMPARE(find<QLabel>("recipientFound")->text(), u"Answers, and knows who we are."_s);
}

void TestSettings::kindsOfRecipientsAreCalledByNames()
{
    auto *kind = find<QComboBox>("recipientPlugin");
    QCOMPARE(kind->currentText(), u"Police (REST)"_s);
    find<QPushButton>("addRecipient")->click();
    type("recipientName", u"second"_s);
    type("recipientUrl", u"https://second.example"_s);
    find<QPushButton>("applySettings")->click();
    QCOMPARE(m_settings->stored.recipients.constLast(), (RecipientLine{u"second"_s, u"recipient_police_rest"_s, u"https://second.example"_s}));
    const SettingsDialog ukrainian(*m_settings, u"uk"_s);
    QCOMPARE(ukrainian.findChild<QComboBox *>(u"recipientPlugin"_s)->currentText(), u"Поліція (REST)"_s);
}

// Whose plugin is missing is neither shown as another kind nor stored as one.
void TestSettings::aKindThatIsMissingStaysWhatItIs()
{
    m_settings->stored.recipients.first().plugin = u"recipient_mail"_s;
    SettingsDialog dialog(*m_settings, u"en"_s);
    const auto *kind = dialog.findChild<QComboBox *>(u"recipientPlugin"_s);
    QVERIFY(kind->currentText().contains(u"not installed"_s));
    dialog.findChild<QLineEdit *>(u"recipientUrl"_s)->setFocus();
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"recipientUrl"_s), u"/x"_s);
    dialog.findChild<QPushButton *>(u"applySettings"_s)->click();
    QCOMPARE(m_settings->stored.recipients.constFirst().plugin, u"recipient_mail"_s);
    m_settings->faults.next(Faults::Kind::Fail, {ErrorCode::PluginMissing, u"recipient:recipient_police_rest"_s, {}, {}});
    find<QPushButton>("testRecipient")->click();
    QTRY_VERIFY(find<QLabel>("recipientFound")->text().startsWith(u"Police (REST)"_s));
}

void TestSettings::aTokenGoesToTheKeychainOnly()
{
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    QCOMPARE(find<QLineEdit>("recipientToken")->text(), QString());
    type("recipientToken", u"s3cret"_s);
    QCOMPARE(find<QLineEdit>("recipientToken")->displayText().contains(u"s3cret"_s), false);
    find<QPushButton>("applySettings")->click();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(m_settings->tokens.value(u"police"_s), u"s3cret"_s);
}

void TestSettings::aCrashedPluginCanBeSwitchedOnAgain_data()
{
    QTest::addColumn<PluginUse>("use");
    QTest::addColumn<QString>("said");
    QTest::newRow("a reader that was in use") << PluginUse::AtOnce << u"Reader X is on again and is used from now on."_s;
    QTest::newRow("one that was off from the start") << PluginUse::WhenOpenedAgain
                                                      << u"Reader X is on again. It is used once the store is opened again, or at the next start."_s;
}

void TestSettings::aCrashedPluginCanBeSwitchedOnAgain()
{
    QFETCH(PluginUse, use);
    QFETCH(QString, said);
    auto *plugins = find<QTreeWidget>("plugins");
    QTRY_COMPARE(plugins->topLevelItemCount(), 1);
    QVERIFY(plugins->topLevelItem(0)->text(1).contains(u"switched off"_s));
    m_settings->used = use;
    plugins->setCurrentItem(plugins->topLevelItem(0));
    QVERIFY(find<QPushButton>("switchOnPlugin")->isEnabled());
    find<QPushButton>("switchOnPlugin")->click();
    QTRY_COMPARE(plugins->topLevelItem(0)->text(1), u"available"_s);
    QCOMPARE(find<QWidget>("pluginsPage")->findChild<MessageBar *>()->text(), said);
}

// 1366x768 at 200 %, less what the window's frame and a task bar take.
void TestSettings::theButtonsFitOnASmallScreen()
{
    QVERIFY2(m_dialog->minimumSizeHint().height() <= 300, qPrintable(QString::number(m_dialog->minimumSizeHint().height())));
}

void TestSettings::searchLeavesThePagesThatFit()
{
    find<QLineEdit>("searchSettings")->setText(u"longest wait"_s);
    auto *pages = find<QListWidget>("settingPages");
    QStringList shown;
    for (int i = 0; i < pages->count(); ++i) {
        if (!pages->item(i)->isHidden())
            shown.append(pages->item(i)->text());
    }
    QCOMPARE(shown, QStringList{u"Sending"_s});
    QCOMPARE(pages->currentItem()->text(), u"Sending"_s);
}

void TestSettings::enterInTheSearchGoesToTheHitAndAppliesNothing()
{
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    type("authority", u"Another city"_s);
    m_dialog->activateWindow();
    auto *search = find<QLineEdit>("searchSettings");
    search->setFocus();
    search->setText(u"longest wait"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(applied.isEmpty());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(find<QWidget>("retryCap")->isVisible());
    QTRY_VERIFY(find<QWidget>("retryCap")->hasFocus());
    QCOMPARE(m_settings->stored.authority, u"Test city"_s);
}

void TestSettings::whatIsNotFoundIsSaid()
{
    auto *message = m_dialog->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    find<QLineEdit>("searchSettings")->setText(u"tea kettle"_s);
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"tea kettle"_s));
    find<QLineEdit>("searchSettings")->clear();
    QVERIFY(!message->isVisible());
}

void TestSettings::tabGoesFromTheTopDown()
{
    QStringList order;
    const QWidget *search = find<QLineEdit>("searchSettings");
    const QStringList wanted{u"searchSettings"_s, u"settingPages"_s, u"login"_s, u"authority"_s, u"evidenceLocation"_s, u"testEvidence"_s,
        u"recipientList"_s, u"tilesUrl"_s, u"cancelSettings"_s};
    const QWidget *at = search;
    do {
        if (wanted.contains(at->objectName()))
            order.append(at->objectName());
        at = at->nextInFocusChain();
    } while (at != search);
    QCOMPARE(order, wanted);
}

// A store with a place that cannot be used does not open, and without an open store there are no settings.
void TestSettings::aPlaceForEvidenceIsTriedBeforeItIsStored()
{
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    auto *message = m_dialog->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    type("evidenceLocation", u"/proc/nowhere"_s);
    m_settings->faults.next(Faults::Kind::Fail, {ErrorCode::AccessDenied, u"/proc/nowhere"_s, {}, {}});
    find<QPushButton>("applySettings")->click();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"/proc/nowhere"_s));
    QVERIFY(applied.isEmpty());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(m_settings->stored.evidenceLocation, QString());
    QVERIFY(find<QPushButton>("applySettings")->isEnabled());
    find<QPushButton>("applySettings")->click();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(m_settings->stored.evidenceLocation, u"/proc/nowhere"_s);
}

void TestSettings::aTokenThatCannotBeKeptStoresNothing()
{
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    auto *message = m_dialog->findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    type("authority", u"Another city"_s);
    type("recipientToken", u"s3cret"_s);
    m_settings->faults.next(Faults::Kind::Fail, {ErrorCode::SecretStoreUnavailable, {}, {}, {}});
    find<QPushButton>("applySettings")->click();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(applied.isEmpty());
    QCOMPARE(m_settings->stored.authority, u"Test city"_s);
    QVERIFY(m_settings->tokens.isEmpty());
}

void TestSettings::aTokenGoesWithItsRecipient()
{
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    type("recipientToken", u"s3cret"_s);
    type("recipientName", u"patrol"_s);
    QCOMPARE(find<QLineEdit>("recipientToken")->text(), u"s3cret"_s);
    find<QPushButton>("applySettings")->click();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(m_settings->tokens.value(u"patrol"_s), u"s3cret"_s);
    QVERIFY(m_settings->tokens.value(u"police"_s).isEmpty());
    // Whoever is no recipient any more leaves no secret behind.
    SettingsDialog later(*m_settings, u"en"_s);
    QSignalSpy appliedLater(&later, &SettingsDialog::applied);
    later.findChild<QPushButton *>(u"removeRecipient"_s)->click();
    later.findChild<QPushButton *>(u"applySettings"_s)->click();
    QTRY_COMPARE(appliedLater.size(), 1);
    QVERIFY(m_settings->stored.recipients.isEmpty());
    QVERIFY(m_settings->tokens.value(u"patrol"_s).isEmpty());
}

void TestSettings::anAnswerToAnOlderQuestionIsDropped()
{
    m_settings->faults.next(Faults::Kind::Late);
    find<QPushButton>("testRecipient")->click();
    QCOMPARE(find<QPushButton>("testRecipient")->text(), u"Stop th&e test"_s);
    type("recipientUrl", u"https://other.example"_s);
    QCOMPARE(find<QPushButton>("testRecipient")->text(), u"T&est the connection"_s);
    QVERIFY(m_settings->asked.isCancelled());
    QVERIFY(find<QLabel>("recipientFound")->text().isEmpty());
    m_settings->faults.releaseLate();
    m_settings->faults.next(Faults::Kind::Late);
    find<QPushButton>("testEvidence")->click();
    type("evidenceLocation", u"/elsewhere"_s);
    const QString hint = find<QLabel>("evidenceLocationHint")->text();
    m_settings->faults.releaseLate();
    QTRY_VERIFY(find<QPushButton>("testEvidence")->isEnabled());
    QVERIFY(find<QLabel>("recipientFound")->text().isEmpty());
    QCOMPARE(find<QLabel>("evidenceLocationHint")->text(), hint);
}

void TestSettings::aFailedTestSaysWhatWasFound()
{
    m_settings->faults.next(Faults::Kind::Fail, {ErrorCode::ServiceUnreachable, u"police.example"_s, u"certificate is self-signed"_s, {}});
    find<QPushButton>("testRecipient")->click();
    QTRY_VERIFY(find<QLabel>("recipientFound")->text().contains(u"certificate is self-signed"_s));
}

void TestSettings::aTestCanBeStopped()
{
    m_settings->faults.next(Faults::Kind::Late);
    auto *test = find<QPushButton>("testRecipient");
    test->click();
    QVERIFY(!m_settings->asked.isCancelled());
    test->click();
    QVERIFY(m_settings->asked.isCancelled());
    QCOMPARE(test->text(), u"T&est the connection"_s);
    const QString said = find<QLabel>("recipientFound")->text();
    QVERIFY(said.startsWith(u"Stopped"_s));
    m_settings->faults.releaseLate();
    QCoreApplication::sendPostedEvents();
    QCOMPARE(find<QLabel>("recipientFound")->text(), said);
    test->click();
    QTRY_COMPARE(find<QLabel>("recipientFound")->text(), u"Answers, and knows who we are."_s);
}

void TestSettings::closingStopsTheTests_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("recipient") << QByteArray("testRecipient");
    QTest::newRow("tiles") << QByteArray("testTiles");
}

void TestSettings::closingStopsTheTests()
{
    QFETCH(QByteArray, button);
    type("tilesUrl", u"https://tiles.example/{z}/{x}/{y}.png"_s);
    m_settings->faults.next(Faults::Kind::Late);
    find<QPushButton>(button.constData())->click();
    QVERIFY(!m_settings->asked.isCancelled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    m_dialog.reset();
    QVERIFY(m_settings->asked.isCancelled());
    m_settings->faults.releaseLate();
}

void TestSettings::aLoginIsLookedUp()
{
    auto *hint = find<QLabel>("loginHint");
    find<QPushButton>("testLogin")->click(); // empty: the system account
    QTRY_VERIFY(hint->text().contains(u"Account"_s));
    type("login", u"olena"_s);
    find<QPushButton>("testLogin")->click();
    QTRY_VERIFY(hint->text().contains(u"Olena"_s));
    type("login", u"0lena"_s);
    find<QPushButton>("testLogin")->click();
    QTRY_VERIFY(hint->text().contains(u"“0lena”"_s));
    QVERIFY(hint->text().contains(u"account, olena"_s)); // the way out
}

// With such a login nobody is signed in, and nothing can be done any more.
void TestSettings::aLoginThatNobodyHasIsNotStored()
{
    QSignalSpy applied(m_dialog.get(), &SettingsDialog::applied);
    type("login", u"0lena"_s);
    find<QListWidget>("settingPages")->setCurrentRow(3);
    find<QPushButton>("applySettings")->click();
    QTRY_VERIFY(find<QLabel>("loginHint")->text().contains(u"“0lena”"_s));
    QCOMPARE(find<QListWidget>("settingPages")->currentRow(), 0);
    QVERIFY(applied.isEmpty());
    QCOMPARE(m_settings->stored.login, QString());
    QVERIFY(find<QPushButton>("applySettings")->isEnabled());
    type("login", u"olena"_s);
    find<QPushButton>("applySettings")->click();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(m_settings->stored.login, u"olena"_s);
}

void TestSettings::aServerOfTilesIsTestedOnlyWhereThereIsOne()
{
    auto *test = find<QPushButton>("testTiles");
    QVERIFY(!test->isEnabled());
    type("tilesUrl", u"https://slow.example/{z}/{x}/{y}.png"_s);
    m_settings->faults.next(Faults::Kind::Late);
    test->click();
    QCOMPARE(test->text(), u"Stop th&e test"_s);
    type("tilesUrl", u"https://other.example/{z}/{x}/{y}.png"_s); // nobody waits for the slow one
    QVERIFY(m_settings->asked.isCancelled());
    m_settings->faults.releaseLate();
    test->click();
    QTRY_VERIFY(find<QLabel>("tilesUrlHint")->text().startsWith(u"Works"_s));
}

void TestSettings::everyControlHasANameForBlindPeople()
{
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool control = widget->inherits("QLineEdit") || widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox") || widget->inherits("QAbstractItemView") || widget->inherits("QAbstractButton");
        if (!control || widget->isHidden() || widget->objectName().startsWith(u"qt_"_s) || widget->focusPolicy() == Qt::NoFocus || widget->parentWidget()->inherits("QComboBoxPrivateContainer"))
            continue;
        QAccessibleInterface *outside = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(outside && !outside->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName() + u' ' + QString::fromLatin1(widget->metaObject()->className())));
    }
}

SVIDOK_SUITE(TestSettings, QApplication)

} // namespace svidok::test::settingstests

#include "tst_settings.moc"
