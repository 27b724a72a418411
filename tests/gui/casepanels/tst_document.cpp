// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "base/translation.h"
#include "papers.h"
#include "screens/documentpreview.h"
#include "screens/forwardscreen.h"
#include "screens/namedialog.h"
#include "screens/pdfpages.h"
#include "support/suites.h"
#include "viewmodels/courier.h"
#include "viewmodels/documentwords.h"
#include "viewmodels/forwardmodel.h"
#include "widgets/reasonform.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>

namespace svidok::test::documenttests {

using namespace Qt::StringLiterals;

class TestDocument : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void everyAnswerHasWords();
    void beforeTheDecisionThereIsNone();
    void anUnsignedOneGivesWay();
    void previewIsWhatIsSigned();
    void pagesAreDrawnWithoutTheWindowWaiting();
    void previewSaysWhatItCannotShow();
    void namesHerAsSheSays();
    void exportsWhatIsShown();
    void saysThatAPackageNeedsAFurtherSignature();
    void amendmentIsAnotherVersion();
    void aReasonStaysWithItsCase();
    void whatWasSaidOfACaseGoesWithIt();
    void fitsASmallScreen();
    void forwardShowsAllThatLeaves();
    void demoPoliceAreNamedAsWhatTheyAre();
    void forwardEndsWithTheCaseNumber();
    void anErrorOfForwardingGoesWhenItIsTriedAgain();
    void deadLetterIsSaid();
    void whatMayHaveArrivedIsNotCalledUnsent();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();
};

void TestDocument::everyAnswerHasWords()
{
    QSet<QString> codes{u"intact"_s};
    static const QRegularExpression code(u"\"((?:attributes|byterange|certificate|cms|digest|signature|subfilter|signer|chain|revocation|time|changes)\\.[a-z_]+)\""_s);
    for (const QString &name : {u"app/documents/pdfcheck.cpp"_s, u"app/documents/pdfrevisions.cpp"_s, u"app/documents/pdffile.cpp"_s,
             u"plugins/helpers/cades/cmscheck.cpp"_s, u"plugins/helpers/cades/cmsouter.cpp"_s}) {
        QFile file(QStringLiteral(SVIDOK_SOURCE_DIR) + u'/' + name);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        auto found = code.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            codes.insert(found.next().captured(1));
    }
    QVERIFY(codes.contains(u"chain.untrusted"_s) && codes.contains(u"changes.none"_s));
    for (const QString &each : codes)
        QVERIFY2(documentwords::reason(each) != each, qPrintable(each));
}

void TestDocument::beforeTheDecisionThereIsNone()
{
    DeskFixture f;
    CaseModel model(f.desk);
    Actions actions(f.session);
    DocumentModel document(model);
    DocumentScreen screen(document, actions);
    screen.show();
    model.open(f.addPending(), true);
    QTRY_VERIFY(model.mayDecide());
    document.load();
    QCOMPARE(document.state(), DocumentModel::State::Nothing);
    QVERIFY(child<QLabel>(screen, "documentState")->text().contains(u"once the case is approved"_s));
    QVERIFY(!child<MessageBar>(screen, "documentMessage")->isVisible()); // nothing went wrong
}

// What was composed and never signed gives way, and nobody is asked why.
void TestDocument::anUnsignedOneGivesWay()
{
    Papers p;
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    const QByteArray before = p.document.pdf();
    const auto open = p.f.review.apply(p.f.stored(p.id), {command::Reopen{u"taken back"_s}, command::CorrectPlate{u"KA0001KA"_s, u"typed"_s}});
    QVERIFY(open);
    QVERIFY(p.f.review.decide(p.id, DecideRequest{}));
    p.model.open(p.id, false);
    QTRY_VERIFY(p.model.report());
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    QCOMPARE(p.document.version().version, 2);
    QVERIFY(p.document.pdf() != before);
    QVERIFY2(!p.message()->isVisible(), qPrintable(p.message()->text()));
}

void TestDocument::previewIsWhatIsSigned()
{
    Papers p;
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    const QByteArray shown = p.document.pdf();
    QCOMPARE(p.document.sha256().toHex(), Sha256::of(shown).toHex());
    QTRY_VERIFY(child<QLabel>(p.screen, "documentHash")->text().remove(u' ').contains(Sha256::of(shown).toHex()));
    if (PdfPages::isAvailable())
        QTRY_VERIFY(p.screen.findChild<DocumentPreview *>()->pageCount() >= 1);
    const QSignalSpy forwarding(&p.screen, &DocumentScreen::forwardRequested);
    const auto pressForward = [&] { QTest::keyClick(&p.screen, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier); };
    pressForward(); // nothing that is not signed is on its way
    QTest::keyClick(&p.screen, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(p.dialog());
    p.enter(Passphrase);
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Signed);
    QVERIFY(forwarding.isEmpty());
    QTRY_VERIFY(!p.dialog());
    p.screen.activateWindow();
    QTRY_VERIFY(p.screen.isActiveWindow());
    pressForward();
    QTRY_COMPARE(forwarding.size(), 1);
    QVERIFY(p.document.pdf().startsWith(shown)); // an incremental update: the bytes that were seen, and the signature
    QCOMPARE(p.document.version().unsignedSha.toHex(), Sha256::of(shown).toHex());
    const QString answers = child<QLabel>(p.screen, "verificationAnswers")->text();
    QVERIFY(answers.contains(u"unchanged since it was signed"_s) && answers.contains(u"no trusted authorities are set up here"_s));
    QCOMPARE(answers.count(u"<tr>"_s), 6);
    QVERIFY(child<QPushButton>(p.screen, "documentForwardButton")->isVisible());
}

void TestDocument::pagesAreDrawnWithoutTheWindowWaiting()
{
    if (!PdfPages::isAvailable())
        QSKIP("built without QtPdf");
    Papers p;
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    const QByteArray pdf = p.document.pdf();
    StepExecutor later;
    DocumentPreview preview(later);
    preview.resize(600, 500);
    preview.show();
    const auto ink = [&preview](int x, int y) { return preview.grab().toImage().pixelColor(x, y); };
    const QSignalSpy drawn(&preview, &DocumentPreview::drawn);
    later.held = true;
    preview.setPdf(pdf);
    QCOMPARE(preview.pageCount(), 0); // still being read
    later.release();
    QTRY_VERIFY(!drawn.isEmpty());
    const int pages = preview.pageCount();
    QVERIFY(pages >= 3);
    const auto sheets = preview.findChildren<QWidget *>(u"documentPage"_s);
    QCOMPARE(sheets.size(), pages);
    QVERIFY(sheets.first()->accessibleName().contains(u"1"_s));
    QVERIFY(sheets.first()->accessibleDescription().contains(p.document.version().number)); // a screen reader reads it, too
    const QImage first = preview.grab().toImage();
    // Scrolled to the end: white paper at once, the page when it was drawn, and back again.
    later.held = true;
    QTest::keyClick(&preview, Qt::Key_End);
    QCOMPARE(preview.verticalScrollBar()->value(), preview.verticalScrollBar()->maximum());
    QCOMPARE(later.waiting(), 1);
    QCOMPARE(ink(300, 250), QColor(Qt::white));
    const auto before = drawn.size();
    later.release();
    QTRY_VERIFY(drawn.size() > before);
    QTest::keyClick(&preview, Qt::Key_Home);
    QTRY_COMPARE(preview.grab().toImage(), first);
    // Signed: the pages stay while the new bytes are read. Another document: nothing of the first stays.
    later.held = true;
    preview.setPdf(pdf + "\n% more");
    QCOMPARE(preview.pageCount(), pages);
    preview.setPdf("%PDF-1.7 another");
    QCOMPARE(preview.pageCount(), 0);
    later.release();
    preview.setPdf(pdf);
    QTRY_COMPARE(preview.grab().toImage(), first);
    // Closed while a page is on its way, and opened again: that page is not taken for one of the new.
    later.held = true;
    preview.resize(500, 500);
    preview.setPdf({});
    QCOMPARE(preview.pageCount(), 0);
    const auto closed = drawn.size();
    later.release();
    preview.setPdf(pdf);
    QTRY_VERIFY(drawn.size() > closed);
    QCOMPARE(preview.pageCount(), pages);
}

void TestDocument::previewSaysWhatItCannotShow()
{
    if (!PdfPages::isAvailable())
        QSKIP("built without QtPdf");
    StepExecutor executor;
    DocumentPreview preview(executor);
    preview.show();
    auto *word = child<QLabel>(preview, "pdfWord");
    QVERIFY(!word->isVisible());
    for (const QByteArray &bytes : {QByteArray("%PDF-1.7\nnothing more"), QByteArray("x"), QByteArray(5000, '\0')}) {
        preview.setPdf(bytes);
        QTRY_VERIFY(word->isVisible());
        QCOMPARE(preview.pageCount(), 0);
        preview.setPdf({});
        QVERIFY(!word->isVisible());
    }
}

void TestDocument::namesHerAsSheSays()
{
    Papers p;
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    const QByteArray before = p.document.pdf();
    p.button("nameButton")->click();
    QTRY_VERIFY(p.screen.findChild<NameDialog *>());
    auto *dialog = p.screen.findChild<NameDialog *>();
    auto *name = child<QLineEdit>(*dialog, "nameField");
    name->setText({});
    QVERIFY(!child<QPushButton>(*dialog, "nameAccept")->isEnabled());
    auto *problem = child<QLabel>(*dialog, "nameProblem");
    QVERIFY(!problem->isVisible()); // she begins anew
    for (const QString &odd : {QString(300, u'А'), u"Олена \U0001F600"_s, u"Олена\u202Eлавок"_s}) {
        name->setText(odd);
        QVERIFY(problem->isVisible());
        QVERIFY(!child<QPushButton>(*dialog, "nameAccept")->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // what was typed is still there
    }
    name->setText(u"Олена Коваль"_s);
    QVERIFY(!problem->isVisible());
    QTest::keyClick(name, Qt::Key_Return);
    const auto known = [&p] {
        const auto people = await(p.f.store.users().users());
        return people && !people->isEmpty() ? people->constLast().displayName : QString();
    };
    QTRY_COMPARE(known(), u"Олена Коваль"_s);
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    QVERIFY(p.screen.focusWidget() != p.button("documentBackButton")); // Enter leaves nothing
    // Who is signed in on this desk is a fixed person: her document stays, and is still the one that is shown.
    QCOMPARE(p.document.pdf(), before);
    QVERIFY(child<QLabel>(p.screen, "documentMe")->text().contains(p.f.identity.user->displayName));
}

void TestDocument::exportsWhatIsShown()
{
    Papers p;
    QVERIFY(p.sign());
    QSignalSpy saved(&p.document, &DocumentModel::exported);
    p.document.exportPdf(p.folder.filePath(u"out.pdf"_s));
    p.document.exportPackage(p.folder.filePath(u"out.zip"_s));
    QTRY_COMPARE(saved.size(), 2);
    QFile pdf(p.folder.filePath(u"out.pdf"_s));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll() == p.document.pdf());
    QVERIFY(QFileInfo(p.folder.filePath(u"out.zip"_s)).size() > pdf.size());
    QVERIFY(p.message()->text().contains(u"out.zip"_s));
    p.document.exportPdf(p.folder.filePath(u"no such folder/out.pdf"_s));
    QTRY_VERIFY(p.message()->text().contains(errorAdvice(ErrorCode::IoFailed)));
}

void TestDocument::saysThatAPackageNeedsAFurtherSignature()
{
    Papers p;
    Report unread = p.f.stored(p.id); // its readings are in no log
    unread.readings.clear();
    QVERIFY(await(p.f.store.reports().store({unread, unread.version, {}, {}, {}})));
    QVERIFY(p.sign());
    p.document.exportPackage(p.folder.filePath(u"before.zip"_s));
    QTRY_VERIFY(p.message()->text().contains(u"before.zip"_s));
    QVERIFY2(!p.message()->text().contains(u"not valid"_s), qPrintable(p.message()->text()));

    Report report = p.f.stored(p.id); // as a report that was taken back and supplemented
    Photo further = report.photos.last();
    further.id = PhotoId(u"further"_s);
    further.fileName = u"further.jpg"_s;
    further.role = PhotoRole::Context;
    further.sha256 = await(p.f.evidence.put("another photo"))->sha256;
    report.photos.append(further);
    QVERIFY(await(p.f.store.reports().store({report, report.version, {}, {}, {}})));
    p.document.exportPackage(p.folder.filePath(u"after.zip"_s));
    QTRY_VERIFY(p.message()->text().contains(u"after.zip"_s));
    QVERIFY2(p.message()->text().contains(u"not valid"_s), qPrintable(p.message()->text()));
    QVERIFY(p.message()->text().contains(u"photo.not_in_record"_s));
    QVERIFY(QFileInfo(p.folder.filePath(u"after.zip"_s)).size() > 0);
}

void TestDocument::amendmentIsAnotherVersion()
{
    Papers p;
    QVERIFY(p.sign());
    p.button("amendButton")->click();
    typeText(child<QPlainTextEdit>(p.screen, "reasonText"), u"описка"_s);
    p.button("reasonConfirm")->click();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    QCOMPARE(p.document.version().version, 2);
    QCOMPARE(p.document.version().reason, u"описка"_s);
    p.button("signButton")->click();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Signed);
    QCOMPARE(p.f.stored(p.id).documents.size(), 2);
}

// A reason is printed on the document: what was typed for one case must never stand ready on another's page.
void TestDocument::aReasonStaysWithItsCase()
{
    Papers p;
    QVERIFY(p.sign());
    p.button("amendButton")->click();
    auto *form = child<ReasonForm>(p.screen, "reasonForm");
    auto *text = child<QPlainTextEdit>(p.screen, "reasonText");
    typeText(text, u"описка"_s);
    p.model.open(p.f.addPending(), false);
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Nothing);
    QVERIFY(!form->isVisible());
    p.model.open(p.id, false);
    QTRY_VERIFY(p.model.report());
    p.document.load();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Signed);
    QVERIFY(!form->isVisible());
    p.button("amendButton")->click();
    QCOMPARE(text->toPlainText(), u"описка"_s); // hers, and of this case
    // Escape leaves the form, not the page, and loses nothing.
    QSignalSpy left(&p.screen, &DocumentScreen::left);
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!form->isVisible());
    QCOMPARE(left.count(), 0);
    p.button("amendButton")->click();
    QCOMPARE(text->toPlainText(), u"описка"_s);
    p.button("reasonConfirm")->click();
    QTRY_COMPARE(p.document.state(), DocumentModel::State::Preview);
    QCOMPARE(p.document.version().reason, u"описка"_s);
    QVERIFY(p.document.reason().isEmpty());
}

void TestDocument::whatWasSaidOfACaseGoesWithIt()
{
    Papers p;
    p.document.load();
    QTRY_VERIFY(p.button("signButton")->isEnabled());
    p.button("signButton")->click();
    QTRY_VERIFY(p.dialog());
    p.dialog()->reject();
    QTRY_VERIFY(p.message()->isVisible());
    p.model.open(p.f.addPending(), false);
    QTRY_VERIFY(!p.message()->isVisible());
}

// The column beside the pages scrolls; the window never grows off the screen for it.
void TestDocument::fitsASmallScreen()
{
    Papers p;
    QVERIFY(p.sign());
    p.button("amendButton")->click();
    QTRY_VERIFY2(p.screen.minimumSizeHint().height() <= 300, qPrintable(QString::number(p.screen.minimumSizeHint().height())));
    p.screen.resize(900, 300);
    auto *forward = p.button("documentForwardButton");
    forward->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(p.screen.rect().contains(QRect(forward->mapTo(&p.screen, QPoint()), forward->size())));
}

namespace {

/// The screen of an approved case whose document is signed.
struct Sending : Papers {
    Courier courier{f.desk, {std::chrono::hours(1), std::chrono::hours(1)}};
    ForwardModel forward{model};
    ForwardScreen sender{forward, courier, actions};

    [[nodiscard]] bool prepare()
    {
        static_cast<void>(f.services.keepPassphrase(document.key(), Passphrase));
        document.load();
        if (!QTest::qWaitFor([&] { return document.state() == DocumentModel::State::Preview; }))
            return false;
        document.signWithKeptPassphrase();
        if (!QTest::qWaitFor([&] { return document.state() == DocumentModel::State::Signed; }))
            return false;
        sender.resize(1000, 800);
        sender.show();
        forward.load();
        return QTest::qWaitFor([&] { return forward.preview().has_value() && !forward.isBusy(); });
    }
    void settle(OutboxState state, const std::optional<Receipt> &receipt, const std::optional<Error> &error)
    {
        const auto taken = await(f.store.outbox().take(u"w"_s, 10, f.clock.nowUtc(), std::chrono::minutes(1)));
        const Settlement settlement{taken.value_or(Legible<OutboxMessage>()).at(0).id, state, receipt, error, {}, {}};
        static_cast<void>(await(f.store.outbox().settle(u"w"_s, {settlement})));
    }
};

} // namespace

void TestDocument::forwardShowsAllThatLeaves()
{
    Sending s;
    QVERIFY(s.prepare());
    const QByteArray payload = s.forward.preview()->payload;
    QCOMPARE(child<QPlainTextEdit>(s.sender, "rawPayload")->toPlainText().toUtf8(), payload);
    QVERIFY(child<QLabel>(s.sender, "recipientAddress")->text().contains(u"https://police.example"_s));
    QVERIFY(child<QLabel>(s.sender, "attachmentLine")->text().contains(Sha256::of(s.document.pdf()).toHex()));
    // Every value of the payload stands in the readable form too.
    const QString lines = child<QLabel>(s.sender, "payloadLines")->text();
    static const QRegularExpression value(u":\"([^\"]+)\""_s);
    auto values = value.globalMatch(QString::fromUtf8(payload));
    QVERIFY(values.hasNext());
    while (values.hasNext()) {
        const QString each = values.next().captured(1);
        QVERIFY2(lines.contains(each.toHtmlEscaped()), qPrintable(each));
    }
    for (const char *key : {"uncertaintySeconds", "offsetAssumed", "accuracyMetres", "lawPack"}) {
        QVERIFY2(payload.contains(key), key);
        QVERIFY2(!lines.contains(QLatin1String(key)), key); // named in words
    }
    QVERIFY(await(s.f.store.outbox().list({})).value().isEmpty()); // nothing leaves by being looked at
}

void TestDocument::demoPoliceAreNamedAsWhatTheyAre()
{
    Sending s;
    QVERIFY(s.prepare());
    const QLabel *here = child<QLabel>(s.sender, "demoPolice");
    QVERIFY(!here->isVisible());
    s.f.desk.demo = DemoAids{{}, {}, s.forward.recipients().constFirst().name};
    s.forward.load();
    QTRY_VERIFY(here->isVisible());
}

void TestDocument::forwardEndsWithTheCaseNumber()
{
    Sending s;
    QVERIFY(s.prepare());
    s.f.services.drainNow = [&]() -> Result<DrainReport> {
        s.settle(OutboxState::Delivered, Receipt{u"P-2026-7"_s, u"accepted"_s, s.f.clock.nowUtc(), "{}"}, {});
        return DrainReport{};
    };
    auto *confirm = child<QPushButton>(s.sender, "confirmForwardButton");
    QVERIFY(confirm->isEnabled());
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_VERIFY(child<QLabel>(s.sender, "forwardState")->text().contains(u"P-2026-7"_s));
    QVERIFY(!confirm->isVisible());
    QCOMPARE(await(s.f.store.outbox().list({})).value().size(), 1);
}

void TestDocument::anErrorOfForwardingGoesWhenItIsTriedAgain()
{
    Sending s;
    QVERIFY(s.prepare());
    auto *message = child<MessageBar>(s.sender, "forwardMessage");
    auto *confirm = child<QPushButton>(s.sender, "confirmForwardButton");
    s.f.store.outbox().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    confirm->click();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(await(s.f.store.outbox().list({})).value().isEmpty());
    QTRY_VERIFY(!s.forward.isBusy());
    confirm->click();
    QTRY_COMPARE(await(s.f.store.outbox().list({})).value().size(), 1);
    QTRY_VERIFY(!message->isVisible());
}

void TestDocument::deadLetterIsSaid()
{
    Sending s;
    QVERIFY(s.prepare());
    s.f.services.drainNow = [&]() -> Result<DrainReport> {
        s.settle(OutboxState::DeadLetter, {}, Error{ErrorCode::ServiceRefused, u"police"_s, {}, {}});
        return DrainReport{};
    };
    child<QPushButton>(s.sender, "confirmForwardButton")->click();
    QTRY_VERIFY(child<QLabel>(s.sender, "forwardState")->text().contains(u"Could not be delivered"_s));
    QTRY_VERIFY(child<QPushButton>(s.sender, "confirmForwardButton")->isVisible()); // may be tried again by her
}

void TestDocument::whatMayHaveArrivedIsNotCalledUnsent()
{
    Sending s;
    QVERIFY(s.prepare());
    s.f.services.drainNow = [&]() -> Result<DrainReport> {
        s.settle(OutboxState::Cancelled, {}, Error{ErrorCode::ServiceTimedOut, u"police"_s, {}, {}});
        return DrainReport{};
    };
    child<QPushButton>(s.sender, "confirmForwardButton")->click();
    QTRY_VERIFY(child<QLabel>(s.sender, "forwardState")->text().contains(u"may have the case"_s));
}

void TestDocument::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("English") << u"en"_s << 100;
    QTest::newRow("Ukrainian") << u"uk"_s << 100;
    QTest::newRow("Ukrainian, 200 %") << u"uk"_s << 200;
}

void TestDocument::nothingIsNamelessOrClipped()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    const Translation translation(language);
    const Scaled scaled(percent);
    Sending s;
    QVERIFY(s.prepare());
    s.screen.resize(1000 * percent / 100, 900 * percent / 100);
    s.sender.resize(1000 * percent / 100, 900 * percent / 100);
    QTRY_COMPARE(clipped(s.screen).join(u"; "_s), QString());
    QTRY_COMPARE(clipped(s.sender).join(u"; "_s), QString());
    QCOMPARE((nameless(s.screen) + nameless(s.sender)).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestDocument, QApplication)

} // namespace svidok::test::documenttests

#include "tst_document.moc"
