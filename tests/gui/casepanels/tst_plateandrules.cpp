// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "casepanels.h"
#include "support/suites.h"
#include "viewmodels/platecrops.h"
#include "viewmodels/rulewords.h"
#include "widgets/actions.h"
#include "widgets/decidepanel.h"
#include "widgets/platepanel.h"
#include "widgets/platerow.h"
#include "widgets/rulepanel.h"
#include "widgets/rulerow.h"

#include <QBuffer>
#include <QPainter>
#include <QScrollArea>
#include <QSignalSpy>

namespace svidok::test::plateandrulestests {

using namespace Qt::StringLiterals;

class TestPlateAndRules : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void readsAreShownWithTheirDoubt();
    void readersThatFailedAreNamed();
    void differingPlacesAreMarked();
    void caretStaysWhereOneTypes();
    void lateAnswersLeaveTheFieldAlone();
    void correctionKeepsTheReadAndChecksAgain();
    void correctionIsTakenBackByButtonAndByKey();
    void suggestionIsOfferedNotApplied();
    void subjectIsChosenByKey();
    void cropIsStraightened();
    void rulesSayWordSignAndReason();
    void enterAsksForTheEvidence();
    void measuringCanBeCancelled();
    void closingWhileItMeasuresLosesNothing();
    void whatHasNoSecondPhotoIsNotMeasuredAndSaysSo();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();
};

void TestPlateAndRules::readsAreShownWithTheirDoubt()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) {
        report.readings[1].plates[0].abstained = true;
        report.readings[1].plates[0].confidence = 0.4;
    });
    CaseModel model(f.desk);
    PlatePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *second = child<PlateRow>(panel, "secondPlate");
    const auto said = [&] {
        QStringList texts;
        for (const QLabel *label : second->findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'|');
    };
    QTRY_VERIFY(said().contains(u"not sure enough to fill in"_s));
    QVERIFY(said().contains(u"raw read AAI234BB"_s));
    child<QToolButton>(panel, "plateDetailsButton")->click();
    const QString details = child<QLabel>(panel, "plateDetails")->text();
    QVERIFY(details.contains(u"Reader second read AA1Z34BB"_s));
    QVERIFY(details.contains(u"character 3: I became 1"_s));
    QVERIFY(details.contains(u"41 %"_s)); // of the runner-up
    QVERIFY2(details.contains(u"Fused raw read: AAI234BB<"_s), "it is of no class");
    QVERIFY(details.contains(u"With grammar: AA1234BB; "_s));
}

void TestPlateAndRules::readersThatFailedAreNamed()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) {
        QList<ReaderTranscript> &readers = report.readings[0].plates[0].readers;
        readers.append({u"third"_s, {}, 0.0, {}, u"sha256:3"_s, ReaderFailure::Crashed});
        readers.append({u"fourth"_s, {}, 0.0, {}, u"sha256:4"_s, ReaderFailure::TimedOut});
        readers.append(notAsked(u"fifth"_s));
        readers.append({u"sixth"_s, {}, 0.0, {}, u"sha256:6"_s, {}});
        // Nothing was read on the other photo, and not everybody looked.
        report.readings[1].plates.clear();
        report.readings[1].failedReaders = {{u"seventh"_s, ReaderFailure::SwitchedOff}};
    });
    CaseModel model(f.desk);
    PlatePanel panel(model);
    panel.show();
    model.open(id, true);
    child<QToolButton>(panel, "plateDetailsButton")->click();
    const auto *details = child<QLabel>(panel, "plateDetails");
    QTRY_VERIFY(details->text().contains(u"Reader third gave no answer: it crashed"_s));
    QVERIFY(details->text().contains(u"Reader fourth gave no answer in time"_s));
    QVERIFY(details->text().contains(u"Reader fifth was not asked"_s));
    QVERIFY(details->text().contains(u"Reader sixth read nothing"_s));
    QVERIFY(details->text().contains(u"Reader seventh gave no answer: it crashed too often and is switched off"_s));
}

void TestPlateAndRules::differingPlacesAreMarked()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) { report.readings[1].plates[0].text = PlateText::fold(u"AA1284BB"); });
    CaseModel model(f.desk);
    PlatePanel panel(model);
    model.open(id, true);
    auto *agreement = child<QLabel>(panel, "plateAgreement");
    QTRY_COMPARE(agreement->text(), u"The photos read differently in 1 character(s)."_s);
    QStringList names;
    for (const QLabel *label : child<PlateRow>(panel, "firstPlate")->findChildren<QLabel *>())
        names.append(label->accessibleName());
    QVERIFY(names.join(u'|').contains(u"character 5 differs"_s));
}

void TestPlateAndRules::caretStaysWhereOneTypes()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    PlatePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *field = child<QLineEdit>(panel, "plateField");
    QTRY_COMPARE(field->text(), u"AA1234BB"_s);
    QTRY_VERIFY(!field->isReadOnly());
    field->setFocus();
    field->setCursorPosition(2);
    typeText(field, u"в"_s); // Cyrillic, small: what she typed stays as she typed it
    QCOMPARE(field->text(), u"AAв1234BB"_s);
    QCOMPARE(field->cursorPosition(), 3);
    QCOMPARE(model.draft().plate.value_or(QString()), u"AAв1234BB"_s);
    QCOMPARE(child<QLabel>(panel, "plateCanonical")->text(), u"Kept as AAB1234BB."_s);
    typeText(field, u"х"_s);
    QCOMPARE(field->cursorPosition(), 4);
    QTest::keyClick(field, Qt::Key_Backspace);
    QCOMPARE(field->cursorPosition(), 3);
}

void TestPlateAndRules::lateAnswersLeaveTheFieldAlone()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    PlatePanel panel(model);
    model.open(id, true);
    auto *field = child<QLineEdit>(panel, "plateField");
    QTRY_VERIFY(!field->isReadOnly());
    f.background.held = true;
    model.reload();
    field->setCursorPosition(0);
    typeText(field, u"X"_s);
    f.changeBehind(id, [](Report &report) { report.corrections.append({{}, PlateText::fold(u"KA9999KA"), u"KA9999KA"_s, {}, {}, {}}); });
    f.background.release();
    QTRY_COMPARE(model.report()->effectivePlate().text(), u"KA9999KA"_s);
    QCOMPARE(field->text(), u"XAA1234BB"_s);
    QCOMPARE(field->cursorPosition(), 1);
}

void TestPlateAndRules::correctionKeepsTheReadAndChecksAgain()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    PlatePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *field = child<QLineEdit>(panel, "plateField");
    QTRY_VERIFY(!field->isReadOnly());
    panel.editPlate();
    typeText(field, u"АА1239ВВ"_s); // Cyrillic, over what was selected
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(f.stored(id).corrections.size(), 1);
    QCOMPARE(f.stored(id).corrections.first().asEntered, u"АА1239ВВ"_s);
    QCOMPARE(f.stored(id).readings.size(), 2); // the machine's reads stay
    QTRY_COMPARE(model.report()->checks.at(2).reason, u"plate.confirmed"_s);
    QTRY_COMPARE(field->text(), u"AA1239BB"_s);
    QVERIFY(!model.draft().plate);
    QCOMPARE(child<QLabel>(panel, "plateCanonical")->text(), u"Confirmed by a person."_s);
}

void TestPlateAndRules::correctionIsTakenBackByButtonAndByKey()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    QWidget window;
    auto *panel = new PlatePanel(model, &window);
    auto *decide = new DecidePanel(model, &window);
    Actions actions(f.session);
    const QAction *undo = actions.add(&window, Actions::Group::Case, u"case.undo"_s, u"Take back"_s, {QKeySequence(Qt::CTRL | Qt::Key_Z)}); // as the screen's
    connect(undo, &QAction::triggered, decide, &DecidePanel::undo);
    window.show();
    model.open(id, true);
    auto *field = child<QLineEdit>(*panel, "plateField");
    auto *back = child<QPushButton>(*panel, "takeBackPlateButton");
    QTRY_VERIFY(!field->isReadOnly());
    QVERIFY(!back->isVisibleTo(panel));
    const auto correct = [&](qsizetype entries) {
        panel->editPlate();
        typeText(field, u"KA9999MH"_s);
        QTest::keyClick(field, Qt::Key_Return);
        return QTest::qWaitFor([&] { return f.stored(id).corrections.size() == entries && !model.isBusy() && back->isVisibleTo(panel); });
    };
    QVERIFY(correct(1));
    back->click();
    QTRY_COMPARE(field->text(), u"AA1234BB"_s);
    QCOMPARE(f.stored(id).corrections.size(), 2); // nothing is deleted
    QVERIFY(!back->isVisibleTo(panel));
    QCOMPARE(model.report()->plateOrigin(), Report::PlateOrigin::AgreeingReads);
    QTRY_VERIFY(!model.isBusy());

    QVERIFY(correct(3));
    QTest::keySequence(field, QKeySequence(Qt::CTRL | Qt::Key_Z)); // the keyboard is still where she typed
    QTRY_COMPARE(f.stored(id).corrections.size(), 4);
    QTRY_COMPARE(field->text(), u"AA1234BB"_s);

    typeText(field, u"X"_s); // what is not confirmed yet is the field's own to undo
    QTest::keySequence(field, QKeySequence(Qt::CTRL | Qt::Key_Z));
    QTRY_COMPARE(field->text(), u"AA1234BB"_s);
    QCOMPARE(f.stored(id).corrections.size(), 4);
}

void TestPlateAndRules::suggestionIsOfferedNotApplied()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) { report.readings[0].plates[0].suggestion = u"AA1234BO"_s; });
    CaseModel model(f.desk);
    PlatePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *offer = child<QPushButton>(panel, "takeSuggestionButton");
    QTRY_VERIFY(offer->isVisible());
    QCOMPARE(child<QLineEdit>(panel, "plateField")->text(), u"AA1234BB"_s);
    offer->click();
    QCOMPARE(child<QLineEdit>(panel, "plateField")->text(), u"AA1234BO"_s);
    QCOMPARE(model.draft().plate.value_or(QString()), u"AA1234BO"_s);
    QVERIFY(f.stored(id).corrections.isEmpty()); // until she says so
}

void TestPlateAndRules::subjectIsChosenByKey()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) {
        PlateRead other = report.readings[0].plates[0];
        other.text = PlateText::fold(u"BC0001AA");
        other.subject = false;
        report.readings[0].plates.append(other);
    });
    CaseModel model(f.desk);
    PlatePanel panel(model);
    panel.show();
    model.open(id, true);
    QTRY_VERIFY(panel.findChild<QToolButton *>(u"firstPlateChoice1"_s));
    QTRY_VERIFY(panel.findChild<QToolButton *>(u"firstPlateChoice1"_s)->isEnabled());
    QTest::keyClick(panel.findChild<QToolButton *>(u"firstPlateChoice1"_s), Qt::Key_Space);
    QTRY_COMPARE(f.stored(id).readings.size(), 3);
    QCOMPARE(f.stored(id).latestReading(PhotoId(u"photo-1"_s))->subject()->text.text(), u"BC0001AA"_s);
    QTRY_COMPARE(model.report()->checks.at(2).verdict, Verdict::Fail); // measured anew with the other plate
}

void TestPlateAndRules::cropIsStraightened()
{
    // A plate of four colours, turned and skewed on a grey photo: each corner of the crop has the colour of its own.
    QImage photo(400, 300, QImage::Format_RGB32);
    photo.fill(Qt::gray);
    const QPolygonF quad{QPointF(120, 80), QPointF(300, 120), QPointF(290, 180), QPointF(110, 140)};
    QTransform onto;
    QVERIFY(QTransform::quadToQuad(QPolygonF{QPointF(0, 0), QPointF(200, 0), QPointF(200, 60), QPointF(0, 60)}, quad, onto));
    QPainter painter(&photo);
    painter.setTransform(onto);
    painter.fillRect(0, 0, 100, 30, Qt::red);
    painter.fillRect(100, 0, 100, 30, Qt::green);
    painter.fillRect(100, 30, 100, 30, Qt::blue);
    painter.fillRect(0, 30, 100, 30, Qt::yellow);
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && photo.save(&buffer, "PNG"));
    const ScaledPhotoDecoder decoder;
    const auto cut = PlateCrops::cut(decoder, png, {quad[0], quad[1], quad[2], quad[3]}, photo.size(), 60);
    QVERIFY(cut);
    const QImage crop = *cut;
    QCOMPARE(crop.height(), 60);
    const auto at = [&](double x, double y) { return crop.pixelColor(static_cast<int>(x * crop.width()), static_cast<int>(y * 60)); };
    QCOMPARE(at(0.25, 0.25), QColor(Qt::red));
    QCOMPARE(at(0.75, 0.25), QColor(Qt::green));
    QCOMPARE(at(0.75, 0.75), QColor(Qt::blue));
    QCOMPARE(at(0.25, 0.75), QColor(Qt::yellow));
    QVERIFY(!PlateCrops::cut(decoder, "no photo", {quad[0], quad[1], quad[2], quad[3]}, photo.size(), 60));
    QVERIFY(!PlateCrops::cut(decoder, png, Quad{}, photo.size(), 60));
    QVERIFY(!PlateCrops::cut(decoder, png, {quad[0], quad[1], quad[2], quad[3]}, photo.size() / 2, 60)); // another place
}

void TestPlateAndRules::rulesSayWordSignAndReason()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    RulePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *distance = child<RuleRow>(panel, "ruleRow1");
    QTRY_VERIFY(distance->isVisible());
    QCOMPARE(distance->accessibleName(), u"Distance between the places: UNKNOWN"_s);
    QVERIFY(distance->accessibleDescription().contains(u"6.42 m \u00b1 7.6 m"_s));
    QVERIFY(distance->accessibleDescription().contains(u"at most 10 m: the errors are too large to say"_s));
    QSet<QString> signsShown;
    for (int i = 0; i < 4; ++i) {
        for (const QLabel *label : child<RuleRow>(panel, qPrintable(u"ruleRow%1"_s.arg(i)))->findChildren<QLabel *>()) {
            QVERIFY(!label->text().contains(QRegularExpression(u"[a-z]+\\.[a-z]+_"_s))); // no raw code
            if (label->text().endsWith(rulewords::verdict(model.report()->checks.at(i).verdict)))
                signsShown.insert(label->text());
        }
    }
    QCOMPARE(signsShown.size(), 3);
}

void TestPlateAndRules::enterAsksForTheEvidence()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    RulePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *scene = child<RuleRow>(panel, "ruleRow3");
    QTRY_VERIFY(scene->isVisible());
    QSignalSpy asked(&panel, &RulePanel::evidenceRequested);
    QTest::keyClick(scene, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<RuleId>(), RuleId::Scene);
}

void TestPlateAndRules::measuringCanBeCancelled()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) {
        report.checks.clear();
        report.readings.clear();
    });
    CaseModel model(f.desk);
    RulePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *measure = child<QPushButton>(panel, "measureButton");
    QTRY_VERIFY(measure->isVisible());
    QCOMPARE(measure->text(), u"Measure now"_s);
    f.background.held = true;
    measure->click();
    auto *cancel = child<QPushButton>(panel, "cancelMeasureButton");
    QVERIFY(cancel->isVisible() && !measure->isVisible());
    cancel->click();
    f.background.release();
    QTRY_VERIFY(measure->isVisible());
    QVERIFY(f.stored(id).checks.isEmpty());
    measure->click();
    QTRY_COMPARE(f.stored(id).checks.size(), 4);
    QTRY_VERIFY(child<RuleRow>(panel, "ruleRow0")->isVisible());
}

void TestPlateAndRules::closingWhileItMeasuresLosesNothing()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) { report.checks.clear(); });
    {
        CaseModel model(f.desk);
        model.open(id, true);
        QTRY_VERIFY(model.lease());
        f.background.held = true;
        model.examine(Examine::Readings::KeepExisting);
        model.addNote(NoteVisibility::Internal, u"the wheels"_s);
        QVERIFY(f.stored(id).notes.isEmpty()); // it waits for what is measured
    }
    QCOMPARE(f.stored(id).notes.size(), 1);
    f.background.release();
    QVERIFY(f.stored(id).checks.isEmpty());
}

void TestPlateAndRules::whatHasNoSecondPhotoIsNotMeasuredAndSaysSo()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) {
        report.status = ReportStatus::Draft;
        report.checks.clear();
        report.photos.removeLast();
    });
    CaseModel model(f.desk);
    RulePanel panel(model);
    panel.show();
    model.open(id, false);
    auto *reason = child<QLabel>(panel, "rulesEmpty");
    QTRY_VERIFY(reason->isVisible());
    QVERIFY(reason->text().contains(u"no second photo"_s));
    QVERIFY(!child<QPushButton>(panel, "measureButton")->isVisible()); // nothing would come of it
    model.examine(Examine::Readings::ReadAgain); // by its key
    QTRY_VERIFY(!model.isMeasuring());
    QVERIFY(reason->isVisible());
}

void TestPlateAndRules::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    QTest::newRow("English") << u"en"_s << 100 << 420;
    QTest::newRow("Ukrainian") << u"uk"_s << 100 << 420;
    QTest::newRow("Ukrainian, 200 %") << u"uk"_s << 200 << 840;
}

void TestPlateAndRules::nothingIsNamelessOrClipped()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    QFETCH(int, width);
    const Translation translation(language);
    const Scaled scaled(percent);
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    QScrollArea area;
    area.setWidgetResizable(true);
    auto &column = *new QWidget;
    area.setWidget(&column);
    auto *layout = new QVBoxLayout(&column);
    auto *plates = new PlatePanel(model);
    auto *rules = new RulePanel(model);
    layout->addWidget(plates);
    layout->addWidget(rules);
    area.resize(width, 900);
    area.show();
    model.open(id, true);
    QTRY_VERIFY(child<RuleRow>(column, "ruleRow0")->isVisible());
    QTRY_VERIFY(model.lease());
    QTRY_COMPARE(clipped(column).join(u"; "_s), QString());
    QCOMPARE(nameless(column).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestPlateAndRules, QApplication)

} // namespace svidok::test::plateandrulestests

#include "tst_plateandrules.moc"
