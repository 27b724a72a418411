// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "papers.h"
#include "support/suites.h"
#include "support/testkeys.h"

#include <QFile>

namespace svidok::test::signingtests {

using namespace Qt::StringLiterals;

class TestSigning : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void wrongPassphraseIsToldFromCancelledAndFailed();
    void aFirstKeyInAnotherNameAsksWhoseItIs();
    void aKeptKeyInAnotherNameAsksWhoseItIs();
    void keptPassphraseSignsWithoutAsking();
    void aDemoBringsItsKeyAndTellsItsPassphrase();
    void passphraseIsNowhereButInTheKeychain();
    void otherDocumentThanShownIsNotSigned();
};

void TestSigning::wrongPassphraseIsToldFromCancelledAndFailed()
{
    Papers p;
    p.document.load();
    QTRY_VERIFY(p.button("signButton")->isEnabled());
    p.button("signButton")->click();
    QTRY_VERIFY(p.dialog());
    p.enter(QString());
    QTRY_VERIFY(child<QLabel>(*p.dialog(), "wrongPassphrase")->text().contains(u"has a passphrase"_s));
    QVERIFY(child<QLineEdit>(*p.dialog(), "passphraseField")->isEnabled());
    p.enter(u"not this one"_s);
    QTRY_VERIFY(child<QLabel>(*p.dialog(), "wrongPassphrase")->text().contains(u"is wrong"_s));
    QTRY_VERIFY(child<QLabel>(*p.dialog(), "wrongPassphrase")->isVisible());
    QVERIFY(child<QLineEdit>(*p.dialog(), "passphraseField")->isEnabled());
    QVERIFY(!p.message()->isVisible());
    QCOMPARE(p.document.state(), DocumentModel::State::Preview);
    QTest::keyClick(p.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(p.message()->isVisible());
    QVERIFY(p.message()->text().contains(u"was cancelled"_s));
    QTRY_VERIFY(!p.dialog());
    QVERIFY(QFile::remove(p.keyFile()));
    p.button("signButton")->click();
    QTRY_VERIFY(p.dialog());
    p.enter(Passphrase);
    QTRY_VERIFY(p.message()->text().contains(errorAdvice(ErrorCode::KeyFileUnreadable)));
    QTRY_VERIFY(!p.dialog());
    QVERIFY(!p.f.stored(p.id).documents.constLast().isLocked());
}

void TestSigning::aFirstKeyInAnotherNameAsksWhoseItIs()
{
    Papers p;
    p.f.identity.user->displayName = u"Іван Петренко"_s;
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    p.button("signButton")->click();
    QTRY_VERIFY(p.dialog());
    p.enter(Passphrase);
    const auto *whose = child<QLabel>(*p.dialog(), "wrongPassphrase");
    QTRY_VERIFY(whose->isVisible());
    QVERIFY2(whose->text().contains(u"Олена Перевірка"_s), qPrintable(whose->text()));
    QVERIFY(whose->text().contains(u"Іван Петренко"_s));
    QTRY_COMPARE(clipped(*p.dialog()).join(u"; "_s), QString());
    QCOMPARE(p.document.state(), DocumentModel::State::Preview);
    child<QPushButton>(*p.dialog(), "passphraseSign")->click(); // what she typed stands
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Signed);
    QTRY_VERIFY(!p.dialog());
}

// Without a dialog, for the passphrase is kept, the bar asks.
void TestSigning::aKeptKeyInAnotherNameAsksWhoseItIs()
{
    Papers p;
    p.f.identity.user->displayName = u"Іван Петренко"_s;
    QVERIFY(p.f.services.keepPassphrase(p.document.key(), Passphrase));
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    p.button("signButton")->click();
    QTRY_VERIFY(p.message()->isVisible());
    QVERIFY2(p.message()->text().contains(u"Олена Перевірка"_s), qPrintable(p.message()->text()));
    QVERIFY(!p.dialog());
    QCOMPARE(p.document.state(), DocumentModel::State::Preview);
    child<QPushButton>(*p.message(), "messageAction")->click();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Signed);
}

void TestSigning::keptPassphraseSignsWithoutAsking()
{
    Papers p;
    QVERIFY(p.sign());
    QVERIFY(!p.dialog());
}

// A newcomer signs without looking for a key; her own key is never taken for a demo's, nor the other way round.
void TestSigning::aDemoBringsItsKeyAndTellsItsPassphrase()
{
    Papers p;
    const QString own = p.document.key();
    QVERIFY(p.document.knownPassphrase().isEmpty());
    QVERIFY(QDir(p.folder.path()).mkdir(u"demo"_s));
    const QString demo = p.folder.filePath(u"demo/inspector.p12"_s);
    const TestAuthority authority;
    authority.writeKeyFile(demo, authority.issue());
    p.f.desk.demo = DemoAids{u"p12:"_s + demo, Passphrase, u"demo police"_s};
    QCOMPARE(p.document.key(), u"p12:"_s + demo);
    p.document.chooseKey(own.section(u':', 1));
    QVERIFY(p.document.knownPassphrase().isEmpty()); // a key of hers: nobody tells its passphrase
    p.document.chooseKey(demo);
    p.document.load();
    QTRY_VERIFY(p.button("signButton")->isEnabled());
    p.button("signButton")->click();
    QTRY_VERIFY(p.dialog());
    QVERIFY(child<QLabel>(*p.dialog(), "knownPassphrase")->isVisible());
    QVERIFY(child<QLabel>(*p.dialog(), "knownPassphrase")->text().contains(Passphrase));
    p.enter(u"another one"_s);
    QTRY_VERIFY(child<QLabel>(*p.dialog(), "wrongPassphrase")->isVisible());
    QTRY_COMPARE(clipped(*p.dialog()).join(u"; "_s), QString()); // it has more to say than when it opened
    p.enter(Passphrase);
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Signed);
    p.f.desk.demo.reset();
    QCOMPARE(p.document.key(), own);
    for (const QByteArray &value : std::as_const(p.f.session.values))
        QVERIFY(!value.contains(Passphrase.toUtf8()));
}

void TestSigning::passphraseIsNowhereButInTheKeychain()
{
    Papers p;
    p.document.load();
    QTRY_VERIFY(p.button("signButton")->isEnabled());
    p.button("signButton")->click();
    QTRY_VERIFY(p.dialog());
    p.enter(Passphrase);
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Signed);
    QVERIFY(!p.f.services.keptPassphrase(p.document.key())); // nobody asked to keep it
    for (const QByteArray &value : std::as_const(p.f.session.values))
        QVERIFY(!value.contains(Passphrase.toUtf8()));
    for (const auto &link : await(p.f.store.custody().links(p.id.toString(), 0, 1000)).value_or(QList<CustodyLink>()))
        QVERIFY(!link.canonical.contains(Passphrase.toUtf8()));
}

void TestSigning::otherDocumentThanShownIsNotSigned()
{
    Papers p;
    p.document.load();
    QTRY_VERIFY(p.button("signButton")->isEnabled());
    p.f.clock.advance(std::chrono::minutes(5));
    p.f.changeBehind(p.id, [&](Report &report) { report.documents.clear(); }); // it will be composed anew, at another time
    p.button("signButton")->click();
    QTRY_VERIFY(p.dialog());
    p.enter(Passphrase);
    QTRY_VERIFY(p.message()->text().contains(u"changed meanwhile"_s));
    QVERIFY(!p.f.stored(p.id).documents.constLast().isLocked());
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
}

SVIDOK_SUITE(TestSigning, QApplication)

} // namespace svidok::test::signingtests

#include "tst_signing.moc"
