// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "casepanels.h"
#include "support/suites.h"
#include "viewmodels/mapwords.h"
#include "viewmodels/metadatamodel.h"
#include "viewmodels/pairmodel.h"
#include "viewmodels/timelinemodel.h"
#include "widgets/mappanel.h"
#include "widgets/mapview.h"
#include "widgets/metadatapanel.h"
#include "widgets/notespanel.h"
#include "widgets/pairfilmstrip.h"
#include "widgets/timelinepanel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>

namespace svidok::test::evidencepanelstests {

using namespace Qt::StringLiterals;

namespace {

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

void withTags(Report &report)
{
    report.photos[0].capture.entries = {{u"Exif.Image.Model"_s, u"Pixel 7"_s, u"Pixel 7"_s}, {u"Exif.Photo.FNumber"_s, u"185/100"_s, u"F1.9"_s}};
    report.photos[1].capture.entries = {{u"Exif.Image.Model"_s, u"Pixel 8"_s, u"Pixel 8"_s}, {u"Exif.Photo.FNumber"_s, u"185/100"_s, u"F1.9"_s},
        {u"Xmp.x.Only"_s, u"1"_s, {}}};
}

void withFurtherPhotos(Report &report)
{
    for (const QString &id : {u"p3"_s, u"p4"_s}) {
        Photo photo = report.photos.constFirst();
        photo.id = PhotoId(id);
        photo.role = PhotoRole::Context;
        photo.fileName = id + u".jpg"_s;
        report.photos.append(photo);
    }
}

} // namespace

class TestEvidencePanels : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void modelsKeepTheirContract();
    void tagsStandSideBySide();
    void onlyDifferencesOnWish();
    void metadataAreOfThePhotosThatAreShown();
    void furtherPhotosAreNumbered();
    void timeLineShowsTheGap();
    void timesKeepTheirObservedOffset();
    void mapSaysDistanceAndBearing();
    void mapSaysWhatIsMissing();
    void mapPaintsBothPointsNorthUp();
    void notesCannotBeMixedUp();
    void unsentNoteForTheReporterSurvivesTheDecision();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();
};

void TestEvidencePanels::modelsKeepTheirContract()
{
    MetadataModel metadata;
    TimelineModel timeline;
    const QAbstractItemModelTester first(&metadata, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&timeline, QAbstractItemModelTester::FailureReportingMode::QtTest);
    DeskFixture f;
    const Report report = f.stored(f.addPending(withTags));
    PairModel pair(f.desk);
    pair.show(report);
    metadata.setPair(pair);
    timeline.setReport(&report, [](const UserId &id) { return id.toString(); });
    QVERIFY(metadata.rowCount() > 10 && timeline.rowCount() > 4);
    pair.clear();
    metadata.setPair(pair);
    timeline.setReport(nullptr, {});
    QCOMPARE(metadata.rowCount() + timeline.rowCount(), 0);
}

void TestEvidencePanels::tagsStandSideBySide()
{
    DeskFixture f;
    const Report report = f.stored(f.addPending(withTags));
    PairModel pair(f.desk);
    pair.show(report);
    MetadataModel model;
    model.setPair(pair);
    const QStringList names = column(model, MetadataModel::Name);
    const auto row = [&](const QString &name) { return static_cast<int>(names.indexOf(name)); };
    QCOMPARE(model.index(row(u"Exif.Image.Model"_s), MetadataModel::Second).data().toString(), u"Pixel 8"_s);
    QVERIFY(model.index(row(u"Exif.Image.Model"_s), MetadataModel::Differs).data().toString().contains(u"differs"_s));
    QCOMPARE(model.index(row(u"Exif.Photo.FNumber"_s), MetadataModel::First).data().toString(), u"F1.9 [185/100]"_s);
    QVERIFY(!model.index(row(u"Exif.Photo.FNumber"_s), 0).data(MetadataModel::DiffersRole).toBool());
    QVERIFY(model.index(row(u"Xmp.x.Only"_s), 0).data(MetadataModel::DiffersRole).toBool());
    QCOMPARE(model.index(row(u"Moment of the photo"_s), MetadataModel::First).data().toString(), u"2026-05-04T12:03:11.250+03:00"_s);
    QVERIFY(model.index(row(u"Moment read from"_s), MetadataModel::First).data().toString().contains(u"Exif.Photo.DateTimeOriginal"_s));
}

void TestEvidencePanels::onlyDifferencesOnWish()
{
    DeskFixture f;
    const ReportId id = f.addPending(withTags);
    PairModel pair(f.desk);
    MetadataPanel panel(pair);
    panel.show();
    pair.show(f.stored(id));
    auto *table = child<QTableView>(panel, "metadataTable");
    QTRY_VERIFY(table->model()->rowCount() > 10);
    child<QCheckBox>(panel, "metadataDiffering")->click();
    const QStringList names = column(*table->model(), 0);
    QVERIFY(names.contains(u"Exif.Image.Model"_s) && !names.contains(u"Exif.Photo.FNumber"_s));
    QCOMPARE(child<QLabel>(panel, "metadataCount")->text(), u"%1 difference(s)"_s.arg(names.size()));
    child<QLineEdit>(panel, "metadataSearch")->setText(u"pixel 8"_s);
    QCOMPARE(column(*table->model(), 0).filter(u"Exif"_s), QStringList{u"Exif.Image.Model"_s});
}

void TestEvidencePanels::metadataAreOfThePhotosThatAreShown()
{
    DeskFixture f;
    PairModel pair(f.desk);
    MetadataPanel panel(pair);
    pair.show(f.stored(f.addPending(withFurtherPhotos)));
    auto *table = child<QTableView>(panel, "metadataTable");
    const auto title = [&](int column) { return table->model()->headerData(column, Qt::Horizontal).toString(); };
    const auto file = [&] { return table->model()->index(static_cast<int>(column(*table->model(), 0).indexOf(u"File"_s)), 2).data().toString(); };
    QCOMPARE(title(1), u"A · First photo"_s);
    QCOMPARE(title(2), u"B · Second photo"_s);
    pair.choose(Side::B, PhotoId(u"p4"_s));
    QCOMPARE(title(2), u"B · Further photo 2"_s);
    QCOMPARE(file(), u"p4.jpg"_s);
    pair.showMeasured();
    QCOMPARE(title(1), u"A · First photo"_s);
    QCOMPARE(title(2), u"B · Second photo"_s);
}

void TestEvidencePanels::furtherPhotosAreNumbered()
{
    DeskFixture f;
    Report report = f.stored(f.addPending(withFurtherPhotos));
    TimelineModel model;
    model.setReport(&report, &UserId::toString);
    const QStringList what = column(model, TimelineModel::What);
    QCOMPARE(what.filter(u"Further photo 1 taken"_s).size(), 1);
    QCOMPARE(what.filter(u"Further photo 2 taken"_s).size(), 1);
    QVERIFY(mapwords::positions(report).at(3).startsWith(u"Further photo 2: "_s));
    PairModel pair(f.desk);
    pair.show(report);
    PairFilmstrip strip(pair);
    QCOMPARE(child<QToolButton>(strip, "pairFilm3")->text(), u"Further photo 2"_s);
    report.photos.removeLast();
    QVERIFY(mapwords::positions(report).at(2).startsWith(u"Further photo: "_s)); // one alone needs no number
}

void TestEvidencePanels::timeLineShowsTheGap()
{
    DeskFixture f;
    const Report report = f.stored(f.addPending([](Report &changed) {
        for (Photo &photo : changed.photos)
            photo.capture.fix->fixUtc.reset();
    }));
    TimelineModel model;
    model.setReport(&report, &UserId::toString);
    const QStringList what = column(model, TimelineModel::What);
    QVERIFY(what.at(0).startsWith(u"First photo taken"_s));
    QCOMPARE(what.at(1), u"5 min 12 s in which nothing was observed"_s);
    QVERIFY(what.at(2).startsWith(u"Second photo taken"_s));
    QVERIFY(model.index(1, TimelineModel::Utc).data().toString().isEmpty()); // no time that nobody observed
}

void TestEvidencePanels::timesKeepTheirObservedOffset()
{
    DeskFixture f;
    const Report report = f.stored(f.addPending());
    TimelineModel model;
    model.setReport(&report, &UserId::toString);
    const int row = static_cast<int>(column(model, TimelineModel::What).indexOf(QRegularExpression(u"^Second photo taken.*"_s)));
    QCOMPARE(model.index(row, TimelineModel::Local).data().toString(), u"04.05.2026 12:08:23 UTC+03:00, offset assumed"_s);
    QCOMPARE(model.index(row, TimelineModel::Utc).data().toString(), u"04.05.2026 09:08:23"_s);
}

void TestEvidencePanels::mapSaysDistanceAndBearing()
{
    DeskFixture f;
    Report report = f.stored(f.addPending());
    QVERIFY(mapwords::summary(report).startsWith(u"From 1 to 2: 1.1 m \u00b1 7.6 m, towards north (0\u00b0)"_s));
    report.photos[1].capture.fix->accuracyMetres.reset();
    QVERIFY(!mapwords::summary(report).contains(u'\u00b1'));
    QVERIFY(mapwords::positions(report).at(1).contains(u"accuracy unknown"_s));
    QVERIFY(mapwords::positions(report).at(1).contains(u"fixed long before"_s)); // the stale fix
}

void TestEvidencePanels::mapSaysWhatIsMissing()
{
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) { report.photos[1].capture.fix.reset(); });
    CaseModel model(f.desk);
    MapPanel panel(model);
    panel.show();
    model.open(id, false);
    QTRY_COMPARE(child<QLabel>(panel, "mapSummary")->text(), u"There are not two positions to compare."_s);
    QVERIFY(child<QLabel>(panel, "mapPositions")->text().contains(u"Second photo: no position"_s));
    QVERIFY(child<QLabel>(panel, "mapLine")->text().contains(u"No map is set up"_s));
}

void TestEvidencePanels::mapPaintsBothPointsNorthUp()
{
    MapView view;
    view.resize(300, 300);
    GeoFix south;
    south.point = {50.0, 30.0};
    GeoFix north;
    north.point = {50.0004, 30.0}; // some 44 m
    view.setFixes(south, north);
    const QImage image = view.grab().toImage();
    const QColor first = theme::ink(theme::Tone::Accent, view.palette());
    const QColor second = theme::ink(theme::Tone::Bad, view.palette());
    const auto rows = [&](const QColor &colour) {
        int sum = 0;
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour) {
                    sum += y;
                    ++count;
                }
            }
        }
        return count > 0 ? sum / count : -1;
    };
    QVERIFY(rows(first) > 0 && rows(second) > 0);
    QVERIFY(rows(second) < rows(first) - 100); // further north is further up, to scale
}

void TestEvidencePanels::notesCannotBeMixedUp()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    NotesPanel panel(model);
    panel.show();
    model.open(id, true);
    QTRY_VERIFY(model.report() && model.lease());
    auto *text = child<QPlainTextEdit>(panel, "noteText");
    auto *add = child<QPushButton>(panel, "addNoteButton");
    QVERIFY(child<QRadioButton>(panel, "noteInternal")->isChecked()); // what a slip would do stays inside
    typeText(text, u"знаю цей двір"_s);
    QCOMPARE(add->text(), u"Add internal note"_s);
    const QColor internal = text->palette().color(QPalette::Base);
    add->setFocus();
    QTest::keyClick(add, Qt::Key_Space);
    QTRY_COMPARE(f.stored(id).notes.size(), 1);
    QTRY_VERIFY(text->hasFocus()); // the button is off: the keyboard must not wander on
    QCOMPARE(f.stored(id).notes.first().visibility, NoteVisibility::Internal);
    QTRY_VERIFY(text->toPlainText().isEmpty());
    child<QRadioButton>(panel, "noteToReporter")->click();
    QCOMPARE(add->text(), u"Add for the reporter to read"_s);
    QVERIFY(text->palette().color(QPalette::Base) != internal);
    typeText(text, u"дякуємо"_s);
    add->click();
    QTRY_COMPARE(f.stored(id).notes.size(), 2);
    QCOMPARE(f.stored(id).notes.at(1).visibility, NoteVisibility::Reporter);
    QStringList labels;
    QTRY_VERIFY([&] {
        labels.clear();
        for (const QLabel *label : panel.findChildren<QLabel *>())
            labels.append(label->text());
        return labels.filter(u"The reporter can read this"_s).size() == 1 && labels.filter(u"\u25a0 Internal"_s).size() == 1;
    }());
}

void TestEvidencePanels::unsentNoteForTheReporterSurvivesTheDecision()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    CaseModel model(f.desk);
    model.open(id, true);
    QTRY_VERIFY(model.mayDecide());
    CaseDraft draft;
    draft.note = u"for her"_s;
    draft.noteToReporter = true;
    model.setDraft(draft);
    model.decide(DecideRequest::Kind::Approve);
    QTRY_COMPARE(f.stored(id).status, ReportStatus::Verified);
    QVERIFY(f.stored(id).notes.isEmpty()); // never made an internal one by itself
    QTRY_COMPARE(model.draft().note, u"for her"_s);
}

void TestEvidencePanels::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::newRow("English") << u"en"_s << 100;
    QTest::newRow("Ukrainian") << u"uk"_s << 100;
    QTest::newRow("Ukrainian, 200 %") << u"uk"_s << 200;
}

void TestEvidencePanels::nothingIsNamelessOrClipped()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    const Translation translation(language);
    const Scaled scaled(percent);
    DeskFixture f;
    const ReportId id = f.addPending([](Report &report) {
        withTags(report);
        report.notes = {{NoteId(u"n"_s), NoteVisibility::Reporter, u"Дякуємо"_s, UserId(u"u-1"_s), report.createdAt}};
    });
    CaseModel model(f.desk);
    model.open(id, true);
    QTRY_VERIFY(model.report());
    PairModel pair(f.desk);
    pair.show(*model.report());
    const QList<QWidget *> panels{new NotesPanel(model), new MetadataPanel(pair), new TimelinePanel(model), new MapPanel(model)};
    for (QWidget *panel : panels) {
        const std::unique_ptr<QWidget> owned(panel);
        panel->resize(460 * percent / 100, 500 * percent / 100);
        panel->show();
        QTRY_COMPARE(clipped(*panel).join(u"; "_s), QString());
        QCOMPARE(nameless(*panel).join(u"; "_s), QString());
    }
}

SVIDOK_SUITE(TestEvidencePanels, QApplication)

} // namespace svidok::test::evidencepanelstests

#include "tst_evidencepanels.moc"
