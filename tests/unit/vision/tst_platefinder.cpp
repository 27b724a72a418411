// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/scaledphotodecoder.h"
#include "support/drawnplate.h"
#include "support/suites.h"
#include "vision/cornernet.h"
#include "vision/cvplatefinder.h"
#include "vision/greypyramid.h"
#include "vision/pixelmat.h"
#include "vision/platestack.h"
#include "vision/quads.h"

#include <QAtomicInt>
#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <opencv2/imgproc.hpp>
#include <rapidcheck.h>

namespace svidok::test::platefindertests {

namespace {

const ScaledPhotoDecoder decoder;

class CountingDecoder final : public PhotoDecoder {
public:
    mutable QAtomicInt reduced;

    [[nodiscard]] Result<PhotoPixels> decode(const QByteArray &photo, const PixelsWanted &wanted, const CancelToken &cancel) const override
    {
        if (wanted.longestSide <= 2000)
            reduced.ref();
        return decoder.decode(photo, wanted, cancel);
    }
};

Result<FoundPlates> find(const QByteArray &photo, const CancelToken &cancel = {})
{
    CvPlateFinder finder(decoder);
    return await(finder.find(photo, PlateSearch::Thorough, cancel));
}

double overlapOf(const Quad &a, const Quad &b)
{
    return quads::overlap(quads::fromQuad(a), quads::fromQuad(b));
}

void letter(cv::Mat &grey, const char *text, cv::Point foot, double scale)
{
    cv::putText(grey, text, foot, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar::all(20), 9, cv::LINE_AA);
}

} // namespace

class PlateFinderTest : public QObject {
    Q_OBJECT

private slots:
    void findsTheFourCorners_data();
    void findsTheFourCorners();
    void aBandBelongsToThePlateInAnyLight_data();
    void aBandBelongsToThePlateInAnyLight();
    void answersInUprightPixels();
    void straightensWithSeveralMargins();
    void joinsLines_data();
    void joinsLines();
    void joinsALowerLineOfSmallerLetters();
    void whatStandsBesideAShortLineIsNoNeighbour();
    void aBadgeAboveTakesNoLinesPlace();
    void offersWhatSeemsOfTwoLinesAsOneToo();
    void looksStraightAtPlatesHeldAskew();
    void ranksTheLargerFirst();
    void findsNothingWhereNothingIs_data();
    void findsNothingWhereNothingIs();
    void sameBytesSameAnswer();
    void goesOnFromAnEarlierSearch();
    void straightensNarrowPlatesFromTheWholePhoto();
    void halvesPicturesOfAnySize();
    void stopsWhenCancelled();
    void saysWhatItIs();
};

void PlateFinderTest::findsTheFourCorners_data()
{
    QTest::addColumn<int>("photoWidth");
    QTest::addColumn<int>("plateWidth");
    QTest::addColumn<double>("degrees");
    QTest::newRow("usual") << 1600 << 260 << 0.0;
    QTest::newRow("small") << 1600 << 90 << 0.0;
    QTest::newRow("large") << 1600 << 900 << 0.0;
    QTest::newRow("12 MP") << 4000 << 500 << 0.0;
    QTest::newRow("small photo") << 500 << 120 << 0.0;
    QTest::newRow("tilted left") << 1600 << 300 << 12.0;
    QTest::newRow("tilted right") << 1600 << 300 << -15.0;
}

void PlateFinderTest::findsTheFourCorners()
{
    QFETCH(int, photoWidth);
    QFETCH(int, plateWidth);
    QFETCH(double, degrees);
    const auto scene = drawScene(QStringLiteral("KE7294HX"), {photoWidth, photoWidth * 3 / 4}, plateWidth, degrees);
    const auto found = find(encoded(scene.bgr));
    QVERIFY(found);
    QCOMPARE(found->width, photoWidth);
    QVERIFY(!found->plates.isEmpty());
    const FoundPlate &plate = found->plates.first();
    QVERIFY2(overlapOf(plate.quad, scene.plate) > 0.8, qPrintable(QString::number(overlapOf(plate.quad, scene.plate))));
    QCOMPARE(plate.lines, 1);
    QVERIFY(plate.score > 0.5 && plate.score <= 1.0);
    for (size_t i = 0; i < 4; ++i) {
        const QPointF off = plate.quad[i] - scene.plate[i];
        QVERIFY2(std::hypot(off.x(), off.y()) < 0.06 * plateWidth, "each corner is where the plate's own corner is");
    }
}

void PlateFinderTest::aBandBelongsToThePlateInAnyLight_data()
{
    QTest::addColumn<cv::Scalar>("light");
    QTest::newRow("day") << cv::Scalar::all(1.0);
    QTest::newRow("sodium lamps") << cv::Scalar(0.3, 0.8, 1.0);
    QTest::newRow("without colours") << cv::Scalar();
}

// Its place on the two photos tells whether the vehicle moved: a band that counts on one of them only would move it.
void PlateFinderTest::aBandBelongsToThePlateInAnyLight()
{
    QFETCH(cv::Scalar, light);
    constexpr int PlateWidth = 300;
    auto scene = drawScene(QStringLiteral("KE7294HX"), {1600, 1200}, PlateWidth, 5.0);
    const Corners plate = quads::fromQuad(scene.plate);
    const auto onPlate = [&](double along, double down) {
        const cv::Point2d upper = plate[0] + (plate[1] - plate[0]) * along;
        return cv::Point(upper + (plate[3] + (plate[2] - plate[3]) * along - upper) * down);
    };
    const std::vector<cv::Point> band{onPlate(0.0, 0.05), onPlate(0.09, 0.05), onPlate(0.09, 0.95), onPlate(0.0, 0.95)};
    cv::fillConvexPoly(scene.bgr, band, cv::Scalar(150, 70, 20), cv::LINE_AA);
    cv::Mat photo;
    if (light == cv::Scalar())
        cv::cvtColor(scene.bgr, photo, cv::COLOR_BGR2GRAY);
    else
        cv::multiply(scene.bgr, light, photo);
    CvPlateFinder finder(decoder);
    const auto found = await(finder.find(encoded(photo), PlateSearch::Quick));
    QVERIFY(found && !found->plates.isEmpty());
    for (size_t i = 0; i < 4; ++i) {
        const QPointF off = found->plates.first().quad[i] - scene.plate[i];
        QVERIFY2(std::hypot(off.x(), off.y()) < 0.025 * PlateWidth, qPrintable(QStringLiteral("%1: %2, %3").arg(i).arg(off.x()).arg(off.y())));
    }
}

void PlateFinderTest::answersInUprightPixels()
{
    const auto scene = drawScene(QStringLiteral("KE7294HX"), {1200, 900}, 240, 0.0, cv::Point(300, 300));
    cv::Mat lying;
    cv::rotate(scene.bgr, lying, cv::ROTATE_90_COUNTERCLOCKWISE);
    const auto found = find(withOrientation(encoded(lying), 6));
    QVERIFY(found);
    QCOMPARE(found->width, 1200);
    QCOMPARE(found->height, 900);
    QVERIFY(!found->plates.isEmpty());
    QVERIFY(overlapOf(found->plates.first().quad, scene.plate) > 0.7);
}

void PlateFinderTest::straightensWithSeveralMargins()
{
    const auto scene = drawScene(QStringLiteral("KE7294HX"), {1600, 1200}, 300, 8.0);
    const auto found = find(encoded(scene.bgr));
    QVERIFY(found && !found->plates.isEmpty());
    const auto &crops = found->plates.first().crops;
    QCOMPARE(crops.size(), 5); // along the rim, along the corners, beyond the ends
    for (const PixelBuffer &crop : crops) {
        QCOMPARE(crop.bytes.size(), qsizetype(crop.width) * crop.height * crop.channels);
        QVERIFY(std::abs(double(crop.width) / crop.height - 52.0 / 11.2) < 0.05);
    }
    for (qsizetype i = 1; i < crops.size(); ++i)
        QVERIFY(crops.at(i - 1).bytes != crops.at(i).bytes);
}

void PlateFinderTest::joinsLines_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<int>("height");
    QTest::newRow("letters above the digits") << QStringList{QStringLiteral("KEHX"), QStringLiteral("7294")} << 200;
    QTest::newRow("letters far apart") << QStringList{QStringLiteral("AA XH"), QStringLiteral("7311")} << 200;
    QTest::newRow("a short lower line") << QStringList{QStringLiteral("10924"), QStringLiteral("BX")} << 210;
    QTest::newRow("a motorcycle's three") << QStringList{QStringLiteral("BE"), QStringLiteral("0386"), QStringLiteral("AA")} << 290;
}

void PlateFinderTest::joinsLines()
{
    QFETCH(QStringList, lines);
    QFETCH(int, height);
    cv::Mat plate(height, 290, CV_8UC3, cv::Scalar::all(235));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const std::string text = lines.at(i).toStdString();
        const cv::Size size = cv::getTextSize(text, cv::FONT_HERSHEY_SIMPLEX, 2.4, 9, nullptr);
        const int middle = int((double(i) + 0.5) * height / double(lines.size()));
        cv::putText(plate, text, {145 - size.width / 2, middle + size.height / 2}, cv::FONT_HERSHEY_SIMPLEX, 2.4, cv::Scalar::all(20), 9, cv::LINE_AA);
    }
    cv::Mat photo(900, 1200, CV_8UC3, cv::Scalar(50, 45, 60));
    const cv::Rect place(460, 350, plate.cols, plate.rows);
    plate.copyTo(photo(place));
    const auto found = find(encoded(photo));
    QVERIFY(found && !found->plates.isEmpty());
    const auto whole = std::find_if(found->plates.begin(), found->plates.end(), [&](const FoundPlate &one) { return one.lines == lines.size(); });
    QVERIFY(whole != found->plates.end());
    const Quad drawn{QPointF(460, 350), QPointF(750, 350), QPointF(750, 350 + height), QPointF(460, 350 + height)};
    QVERIFY2(overlapOf(whole->quad, drawn) > 0.6, qPrintable(QString::number(overlapOf(whole->quad, drawn))));
    const PixelBuffer &joined = whole->crops.first();
    QVERIFY2(joined.width % int(lines.size()) == 0 && joined.width > 2 * joined.height, "the lines stand side by side, equally wide");
}

// On tractors' plates; of a photo only the digits' line may be found at first.
void PlateFinderTest::joinsALowerLineOfSmallerLetters()
{
    cv::Mat photo(600, 800, CV_8UC1, cv::Scalar::all(60));
    cv::rectangle(photo, cv::Rect(250, 200, 300, 200), cv::Scalar::all(235), cv::FILLED);
    letter(photo, "10924", {275, 280}, 2.4);
    letter(photo, "B", {350, 370}, 1.65);
    letter(photo, "X", {400, 370}, 1.65);
    const auto stacks = findPlateStacks(GreyPyramid(photo), {cv::Point2d(255, 210), cv::Point2d(545, 210), cv::Point2d(545, 305), cv::Point2d(255, 305)});
    QCOMPARE(stacks.size(), 1U);
    QCOMPARE(stacks.front().lines, 2);
    const Corners both{cv::Point2d(255, 210), cv::Point2d(545, 210), cv::Point2d(545, 390), cv::Point2d(255, 390)};
    QVERIFY2(quads::overlap(stacks.front().corners, both) > 0.75, qPrintable(QString::number(quads::overlap(stacks.front().corners, both))));
}

void PlateFinderTest::whatStandsBesideAShortLineIsNoNeighbour()
{
    cv::Mat photo(600, 800, CV_8UC1, cv::Scalar::all(235));
    letter(photo, "V", {290, 225}, 2.4);
    letter(photo, "T", {370, 225}, 2.4);
    letter(photo, "769", {320, 312}, 2.4);
    letter(photo, "C", {350, 400}, 2.4);
    letter(photo, "J", {420, 400}, 2.4);
    letter(photo, "O", {210, 249}, 2.4); // an exhaust, a little lower than the first letter
    const auto stacks = findPlateStacks(GreyPyramid(photo), {cv::Point2d(260, 160), cv::Point2d(540, 160), cv::Point2d(540, 410), cv::Point2d(260, 410)});
    const auto whole = std::find_if(stacks.begin(), stacks.end(), [](const PlateStack &stack) { return stack.lines == 3; });
    QVERIFY(whole != stacks.end());
    const double right = std::max(whole->inner[1].x, whole->inner[2].x);
    QVERIFY2(whole->inner[0].x > 255 && right > 460, qPrintable(QStringLiteral("from %1 to %2").arg(whole->inner[0].x).arg(right)));
}

void PlateFinderTest::aBadgeAboveTakesNoLinesPlace()
{
    cv::Mat photo(600, 800, CV_8UC1, cv::Scalar::all(235));
    cv::ellipse(photo, {392, 112}, {45, 26}, 0.0, 0.0, 360.0, cv::Scalar::all(20), 9, cv::LINE_AA);
    letter(photo, "AX", {345, 270}, 2.4);
    letter(photo, "7957", {300, 345}, 2.4);
    letter(photo, "OT", {345, 420}, 2.4);
    const auto stacks = findPlateStacks(GreyPyramid(photo), {cv::Point2d(270, 190), cv::Point2d(510, 190), cv::Point2d(510, 435), cv::Point2d(270, 435)});
    const auto whole = std::find_if(stacks.begin(), stacks.end(), [](const PlateStack &stack) { return stack.lines == 3; });
    QVERIFY(whole != stacks.end());
    const Corners lines{cv::Point2d(280, 200), cv::Point2d(500, 200), cv::Point2d(500, 435), cv::Point2d(280, 435)};
    QVERIFY2(quads::overlap(whole->corners, lines) > 0.75, qPrintable(QString::number(quads::overlap(whole->corners, lines))));
}

// Short plates of one line, and such as are seen from far aside, have the shape of one of two lines.
void PlateFinderTest::offersWhatSeemsOfTwoLinesAsOneToo()
{
    const cv::Rect place(460, 350, 290, 200);
    cv::Mat photo(900, 1200, CV_8UC1, cv::Scalar::all(50));
    cv::rectangle(photo, place, cv::Scalar::all(235), cv::FILLED);
    letter(photo, "KEHX", {490, 435}, 2.4);
    letter(photo, "7294", {500, 525}, 2.4);
    const auto found = find(encoded(photo));
    QVERIFY(found);
    const Quad drawn{QPointF(460, 350), QPointF(750, 350), QPointF(750, 550), QPointF(460, 550)};
    for (const int lines : {1, 2}) {
        QVERIFY2(std::any_of(found->plates.begin(), found->plates.end(), [&](const FoundPlate &plate) { return plate.lines == lines && overlapOf(plate.quad, drawn) > 0.5; }),
            qPrintable(QString::number(lines)));
    }
}

void PlateFinderTest::looksStraightAtPlatesHeldAskew()
{
    QFile weights(QStringLiteral(SVIDOK_SOURCE_DIR "/resources/models/platecorners.onnx"));
    QVERIFY(weights.open(QIODevice::ReadOnly));
    const CornerNet net(weights.readAll());
    for (const int plateWidth : {200, 300, 420}) {
        for (const double degrees : {-34.0, -27.0, 27.0, 34.0}) {
            const auto scene = drawScene(QStringLiteral("KE7294HX"), {1600, 1200}, plateWidth, degrees);
            cv::Mat grey;
            cv::cvtColor(scene.bgr, grey, cv::COLOR_BGR2GRAY);
            SeenByNet seen;
            const auto plates = net.locate(GreyPyramid(grey), false, 5, seen, {});
            QVERIFY(!plates.empty());
            const double overlap = quads::overlap(plates.front().corners, quads::fromQuad(scene.plate));
            QVERIFY2(overlap > 0.79, qPrintable(QStringLiteral("%1 pixels wide, %2 degrees: %3").arg(plateWidth).arg(degrees).arg(overlap)));
        }
    }
}

void PlateFinderTest::ranksTheLargerFirst()
{
    auto scene = drawScene(QStringLiteral("KE7294HX"), {1600, 1200}, 360, 0.0, cv::Point(800, 700));
    const auto other = drawScene(QStringLiteral("AX3368BK"), {1600, 1200}, 160, 0.0, cv::Point(220, 250));
    const cv::Rect area(40, 120, 360, 260);
    other.bgr(area).copyTo(scene.bgr(area));
    const auto found = find(encoded(scene.bgr));
    QVERIFY(found);
    QVERIFY(found->plates.size() >= 2);
    QVERIFY(overlapOf(found->plates.at(0).quad, scene.plate) > 0.7);
    QVERIFY(found->plates.at(0).subjectRank > found->plates.at(1).subjectRank);
    QVERIFY(std::any_of(found->plates.begin(), found->plates.end(),
        [&](const FoundPlate &plate) { return overlapOf(plate.quad, other.plate) > 0.7; }));
}

void PlateFinderTest::findsNothingWhereNothingIs_data()
{
    QTest::addColumn<QByteArray>("photo");
    QTest::newRow("one pixel") << encoded(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(9)));
    QTest::newRow("flat") << encoded(cv::Mat(600, 800, CV_8UC3, cv::Scalar::all(90)));
    QTest::newRow("a line of pixels") << encoded(cv::Mat(1, 3000, CV_8UC3, cv::Scalar::all(90)), ".png");
}

void PlateFinderTest::findsNothingWhereNothingIs()
{
    QFETCH(QByteArray, photo);
    const auto found = find(photo);
    QVERIFY(found);
    QVERIFY(found->plates.isEmpty());
}

void PlateFinderTest::sameBytesSameAnswer()
{
    const QByteArray photo = encoded(drawScene(QStringLiteral("KE7294HX"), {1600, 1200}, 260, 4.0).bgr);
    CvPlateFinder finder(decoder, 2);
    QList<Future<FoundPlates>> answers;
    for (int i = 0; i < 4; ++i)
        answers.append(finder.find(photo, PlateSearch::Thorough, {}));
    const auto first = await(answers.first());
    QVERIFY(first);
    for (const auto &answer : answers) {
        const auto other = await(answer);
        QVERIFY(other);
        QCOMPARE(other->plates.size(), first->plates.size());
        for (qsizetype i = 0; i < first->plates.size(); ++i) {
            QCOMPARE(other->plates.at(i).quad, first->plates.at(i).quad);
            QCOMPARE(other->plates.at(i).crops.first().bytes, first->plates.at(i).crops.first().bytes);
        }
    }
}

void PlateFinderTest::goesOnFromAnEarlierSearch()
{
    const QByteArray photo = encoded(drawScene(QStringLiteral("KE7294HX"), {4000, 3000}, 500, 4.0).bgr);
    const CountingDecoder counting;
    CvPlateFinder finder(counting);
    const auto afresh = await(finder.find(photo, PlateSearch::Thorough));
    const auto quick = await(finder.find(photo, PlateSearch::Quick));
    QVERIFY(afresh && quick && quick->memory);
    const int before = counting.reduced;
    const auto further = await(finder.find(photo, PlateSearch::Thorough, {}, quick->memory));
    QVERIFY(further);
    QCOMPARE(counting.reduced.loadRelaxed(), before); // the picture that was searched is there
    QCOMPARE(further->width, 4000);
    QVERIFY(!further->plates.isEmpty());
    QCOMPARE(further->plates.size(), afresh->plates.size());
    for (qsizetype i = 0; i < afresh->plates.size(); ++i) {
        QCOMPARE(further->plates.at(i).quad, afresh->plates.at(i).quad);
        QVERIFY(further->plates.at(i).crops == afresh->plates.at(i).crops);
    }

    // What it remembers of another photo is not heeded.
    const auto other = await(finder.find(encoded(cv::Mat(3000, 4000, CV_8UC3, cv::Scalar::all(90))), PlateSearch::Quick, {}, quick->memory));
    QVERIFY(other);
    QVERIFY(other->plates.isEmpty());
}

// What is searched is half as large; a reader sees of narrow plates what the photo has.
void PlateFinderTest::straightensNarrowPlatesFromTheWholePhoto()
{
    const auto sharpness = [](const FoundPlate &plate) {
        cv::Mat edges;
        cv::Laplacian(matOf(plate.crops.first()), edges, CV_32F);
        return cv::norm(edges) / std::sqrt(double(edges.total()));
    };
    const DrawnScene scene = drawScene(QStringLiteral("KE7294HX"), {4000, 3000}, 200, 4.0);
    const QByteArray photo = encoded(scene.bgr);
    CvPlateFinder finder(decoder);
    const auto quick = await(finder.find(photo, PlateSearch::Quick));
    QVERIFY(quick);
    const auto thorough = await(finder.find(photo, PlateSearch::Thorough, {}, quick->memory));
    QVERIFY(thorough);
    const auto plateIn = [&](const FoundPlates &found) {
        return std::find_if(found.plates.begin(), found.plates.end(), [&](const FoundPlate &plate) { return overlapOf(plate.quad, scene.plate) > 0.6; });
    };
    QVERIFY(plateIn(*quick) != quick->plates.end() && plateIn(*thorough) != thorough->plates.end());
    const double half = sharpness(*plateIn(*quick));
    const double whole = sharpness(*plateIn(*thorough));
    QVERIFY2(whole > 1.2 * half, qPrintable(QString::number(whole) + u' ' + QString::number(half)));
}

// Each level is the mean of two by two of the one before, and no size is lost.
void PlateFinderTest::halvesPicturesOfAnySize()
{
    QVERIFY(rc::check("levels", [] {
        const cv::Size size(*rc::gen::inRange(1, 900), *rc::gen::inRange(1, 900));
        const int tone = *rc::gen::inRange(0, 256);
        const GreyPyramid pyramid(cv::Mat(size, CV_8UC1, cv::Scalar(tone)));
        RC_ASSERT(pyramid.size() == size);
        RC_ASSERT(pyramid.levelFor(0.5).grey.size() == size);
        RC_ASSERT(pyramid.levelFor(0.5).unit == 1.0);
        const double widest = *rc::gen::inRange(10, 200) / 10.0;
        const GreyPyramid::Level &level = pyramid.levelFor(widest);
        RC_ASSERT(level.unit <= std::max(1.0, widest));
        RC_ASSERT(level.grey.cols * level.unit >= size.width && level.grey.cols * level.unit < size.width + level.unit);
        RC_ASSERT(level.grey.rows * level.unit >= size.height && level.grey.rows * level.unit < size.height + level.unit);
        RC_ASSERT(cv::countNonZero(level.grey != tone) == 0);
    }));
}

void PlateFinderTest::stopsWhenCancelled()
{
    CancelSource source;
    source.cancel();
    const auto found = find(encoded(cv::Mat(60, 80, CV_8UC3)), source.token());
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
}

void PlateFinderTest::saysWhatItIs()
{
    const CvPlateFinder finder(decoder);
    QCOMPARE(finder.modelHash(), CvPlateFinder(decoder).modelHash());
    QVERIFY(finder.modelHash().startsWith(QStringLiteral("sha256:")));
    const auto parameters = QJsonDocument::fromJson(finder.parameters().toUtf8());
    QVERIFY(parameters.isObject());
    QCOMPARE(QString::fromUtf8(parameters.toJson(QJsonDocument::Compact)), finder.parameters());
}

SVIDOK_SUITE(PlateFinderTest, QCoreApplication)

} // namespace svidok::test::platefindertests

#include "tst_platefinder.moc"
