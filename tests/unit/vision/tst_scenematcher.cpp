// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/scaledphotodecoder.h"
#include "support/drawnplate.h"
#include "support/suites.h"
#include "vision/cvscenematcher.h"

#include <QTest>
#include <opencv2/imgproc.hpp>

namespace svidok::test::scenematchertests {

namespace {

const cv::Size PhotoSize(840, 630);

Result<SceneMatch> match(const QByteArray &a, const std::optional<Quad> &plateA, const QByteArray &b,
    const std::optional<Quad> &plateB, const CancelToken &cancel = {})
{
    const ScaledPhotoDecoder decoder;
    CvSceneMatcher matcher(decoder);
    return await(matcher.match(a, plateA, b, plateB, cancel));
}

Quad plateAt(double x, double y, double width)
{
    const double height = width * 112 / 520;
    return {QPointF(x, y), QPointF(x + width, y), QPointF(x + width, y + height), QPointF(x, y + height)};
}

/// A wall with a dark car and a plate on it.
cv::Mat street(int seed, const Quad &plate)
{
    cv::Mat wall = drawTexture(PhotoSize, seed);
    const cv::Point at(int(plate[0].x()), int(plate[0].y()));
    cv::rectangle(wall, at - cv::Point(120, 150), at + cv::Point(220, 90), cv::Scalar(40, 30, 60), cv::FILLED);
    const cv::Mat drawn = drawPlate(QStringLiteral("KE7294HX"), int(plate[3].y() - plate[0].y()));
    drawn.copyTo(wall(cv::Rect(at, drawn.size())));
    return wall;
}

cv::Mat seenBy(const cv::Mat &photo, const cv::Matx33d &camera)
{
    cv::Mat seen;
    cv::warpPerspective(photo, seen, camera, photo.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT);
    return seen;
}

QPointF carried(const cv::Matx33d &h, const QPointF &p)
{
    const cv::Vec3d q = h * cv::Vec3d(p.x(), p.y(), 1.0);
    return {q[0] / q[2], q[1] / q[2]};
}

Quad carried(const cv::Matx33d &h, const Quad &quad)
{
    return {carried(h, quad[0]), carried(h, quad[1]), carried(h, quad[2]), carried(h, quad[3])};
}

/// A hand that turned a little.
const cv::Matx33d Turned(0.995, -0.02, 22.0, 0.018, 0.99, -9.0, 6e-6, -4e-6, 1.0);

} // namespace

class SceneMatcherTest : public QObject {
    Q_OBJECT

private slots:
    void laysTheSamePlaceOntoItself();
    void homographyIsInUprightPixels();
    void seesAVehicleThatStayed();
    void seesAVehicleThatMoved_data();
    void seesAVehicleThatMoved();
    void measuresNoShiftWithoutPlates();
    void anotherPlaceIsRefused();
    void onePictureIsNoPair();
    void aCutFromOnePictureIsNoPair_data();
    void aCutFromOnePictureIsNoPair();
    void aCameraThatWasPushedTakesTwoPictures();
    void tooLittleTextureIsRefused_data();
    void tooLittleTextureIsRefused();
    void aRepeatingWallIsNoProof();
    void samePairSameAnswer();
    void passesTheDecodersErrorsOn();
    void stopsWhenCancelled();
};

void SceneMatcherTest::laysTheSamePlaceOntoItself()
{
    const Quad plate = plateAt(360, 380, 104);
    const cv::Mat first = street(1, plate);
    const auto answer = match(encoded(first), plate, encoded(seenBy(first, Turned)), carried(Turned, plate));
    QVERIFY(answer);
    QVERIFY2(!answer->refused, qPrintable(answer->refusal));
    QVERIFY(answer->refusal.isEmpty());
    QVERIFY(answer->inliers >= 100);
    QVERIFY(answer->inliers <= answer->matches);
    QVERIFY(answer->matches <= std::min(answer->keypointsFirst, answer->keypointsSecond));
    QVERIFY(answer->residualPixels < 1.0);
    for (const QPointF point : {QPointF(100, 100), QPointF(700, 150), QPointF(200, 500)}) {
        const cv::Matx33d h(answer->homography.data());
        const QPointF off = carried(h, point) - carried(Turned, point);
        QVERIFY(std::hypot(off.x(), off.y()) < 1.0);
    }
}

void SceneMatcherTest::homographyIsInUprightPixels()
{
    // the second photo, from a hand that turned a little, is twice as large and lies on its side
    const cv::Mat first = drawTexture(PhotoSize, 3);
    cv::Mat second;
    cv::resize(seenBy(first, Turned), second, {}, 2.0, 2.0, cv::INTER_CUBIC);
    cv::rotate(second, second, cv::ROTATE_90_COUNTERCLOCKWISE);
    const auto answer = match(encoded(first), {}, withOrientation(encoded(second), 6), {});
    QVERIFY(answer);
    QVERIFY(!answer->refused);
    const QPointF there = carried(cv::Matx33d(answer->homography.data()), QPointF(400, 300));
    const QPointF off = there - 2.0 * carried(Turned, QPointF(400, 300));
    QVERIFY2(std::hypot(off.x(), off.y()) < 2.0, qPrintable(QStringLiteral("%1 %2").arg(off.x()).arg(off.y())));
}

void SceneMatcherTest::seesAVehicleThatStayed()
{
    const Quad plate = plateAt(360, 380, 104);
    const cv::Mat first = street(1, plate);
    const auto answer = match(encoded(first), plate, encoded(seenBy(first, Turned)), carried(Turned, plate));
    QVERIFY(answer && answer->vehicleShiftMetres && answer->vehicleShiftUncertainty);
    QVERIFY(*answer->vehicleShiftMetres < 0.05);
    QVERIFY2(*answer->vehicleShiftMetres + *answer->vehicleShiftUncertainty < 0.25, "sure enough to pass");
    QVERIFY2(*answer->vehicleShiftUncertainty > 0.01, "nobody measures a car on a photo to the centimetre");
}

void SceneMatcherTest::seesAVehicleThatMoved_data()
{
    QTest::addColumn<double>("right");
    QTest::newRow("40 cm to the right") << 80.0; // 104 px are 52 cm
    QTest::newRow("40 cm to the left") << -80.0;
}

void SceneMatcherTest::seesAVehicleThatMoved()
{
    QFETCH(double, right);
    const Quad before = plateAt(360, 380, 104);
    const Quad after = plateAt(360 + right, 380, 104);
    const auto answer = match(encoded(street(1, before)), before, encoded(seenBy(street(1, after), Turned)), carried(Turned, after));
    QVERIFY(answer && !answer->refused && answer->vehicleShiftMetres);
    QVERIFY(std::abs(*answer->vehicleShiftMetres - 0.4) < 0.05);
    QVERIFY2(*answer->vehicleShiftMetres - *answer->vehicleShiftUncertainty > 0.25, "sure enough to fail");
}

void SceneMatcherTest::measuresNoShiftWithoutPlates()
{
    const cv::Mat first = drawTexture(PhotoSize, 3);
    const auto answer = match(encoded(first), {}, encoded(seenBy(first, Turned)), plateAt(500, 500, 100));
    QVERIFY(answer);
    QVERIFY(!answer->refused);
    QVERIFY(!answer->vehicleShiftMetres);
    QVERIFY(!answer->vehicleShiftUncertainty);
}

void SceneMatcherTest::anotherPlaceIsRefused()
{
    // the same car before another wall
    const Quad plate = plateAt(360, 380, 104);
    const auto answer = match(encoded(street(1, plate)), plate, encoded(street(2, plate)), plate);
    QVERIFY(answer);
    QVERIFY(answer->refused);
    QCOMPARE(answer->refusal, QStringLiteral("inliers.too_few"));
    QVERIFY(!answer->vehicleShiftMetres);
}

void SceneMatcherTest::onePictureIsNoPair()
{
    const Quad plate = plateAt(360, 380, 104);
    const cv::Mat photo = street(1, plate);
    const auto copy = match(encoded(photo, ".png"), plate, encoded(photo, ".webp"), plate);
    QVERIFY(copy);
    QVERIFY(copy->refused);
    QCOMPARE(copy->refusal, SceneMatch::SamePicture.toString());
    cv::Mat noise(photo.size(), CV_16SC(photo.channels()));
    cv::theRNG().state = 5;
    cv::randn(noise, 0.0, 2.0);
    cv::Mat later;
    cv::add(photo, noise, later, {}, photo.type());
    const auto fixedCamera = match(encoded(photo, ".png"), plate, encoded(later, ".png"), plate);
    QVERIFY(fixedCamera);
    QVERIFY2(!fixedCamera->refused, "a camera that stands still takes two pictures");
}

void SceneMatcherTest::aCutFromOnePictureIsNoPair_data()
{
    QTest::addColumn<QByteArray>("copy");
    const cv::Mat photo = street(1, plateAt(360, 380, 104));
    const auto scaled = [](const cv::Mat &picture, double factor) {
        cv::Mat made;
        cv::resize(picture, made, {}, factor, factor, factor < 1.0 ? cv::INTER_AREA : cv::INTER_CUBIC);
        return made;
    };
    const cv::Mat cut = photo(cv::Rect(60, 30, 700, 540));
    cv::Mat darker;
    cut.convertTo(darker, -1, 0.8, 10.0);
    cv::Mat turned;
    cv::warpAffine(photo, turned, cv::getRotationMatrix2D({420, 315}, 2.0, 1.1), photo.size(), cv::INTER_CUBIC);
    cv::Mat brighter;
    photo.convertTo(brighter, -1, 1.06, 4.0);
    cv::Mat dated = brighter.clone();
    cv::putText(dated, "2026-05-04 12:20", {560, 610}, cv::FONT_HERSHEY_SIMPLEX, 0.8, cv::Scalar(0, 160, 255), 2);
    QTest::newRow("cut") << encoded(cut);
    QTest::newRow("brighter") << encoded(brighter, ".png");
    QTest::newRow("brighter with a date") << encoded(dated, ".png");
    QTest::newRow("moved by a pixel") << encoded(seenBy(photo, {1, 0, 1, 0, 1, 0, 0, 0, 1}), ".png");
    QTest::newRow("cut and darker") << encoded(darker);
    QTest::newRow("half as large") << encoded(scaled(photo, 0.5));
    QTest::newRow("cut and smaller") << encoded(scaled(cut, 0.7));
    QTest::newRow("cut and larger") << encoded(scaled(cut, 1.2));
    QTest::newRow("turned and cut") << encoded(turned);
}

void SceneMatcherTest::aCutFromOnePictureIsNoPair()
{
    QFETCH(QByteArray, copy);
    const QByteArray photo = encoded(street(1, plateAt(360, 380, 104)), ".png");
    for (const auto &answer : {match(photo, {}, copy, {}), match(copy, {}, photo, {})}) {
        QVERIFY(answer);
        QVERIFY(answer->refused);
        QCOMPARE(answer->refusal, SceneMatch::SamePicture.toString());
    }
}

void SceneMatcherTest::aCameraThatWasPushedTakesTwoPictures()
{
    // a degree to the side, as a lens of 1000 pixels sees it: 17 pixels, and more at the edges
    const cv::Mat photo = street(1, plateAt(360, 380, 104));
    const double turn = CV_PI / 180.0;
    const cv::Matx33d lens(1000, 0, 420, 0, 1000, 315, 0, 0, 1);
    const cv::Matx33d turned(std::cos(turn), 0, std::sin(turn), 0, 1, 0, -std::sin(turn), 0, std::cos(turn));
    const auto answer = match(encoded(photo), {}, encoded(seenBy(photo, lens * turned * lens.inv())), {});
    QVERIFY(answer);
    QVERIFY2(!answer->refused, qPrintable(answer->refusal));
}

void SceneMatcherTest::tooLittleTextureIsRefused_data()
{
    QTest::addColumn<QByteArray>("photo");
    cv::Mat night(PhotoSize, CV_8UC3);
    cv::RNG(5).fill(night, cv::RNG::NORMAL, cv::Scalar::all(6), cv::Scalar::all(2));
    cv::GaussianBlur(night, night, {9, 9}, 0);
    QTest::newRow("night") << encoded(night);
    QTest::newRow("one pixel") << encoded(cv::Mat(1, 1, CV_8UC3, cv::Scalar::all(7)));
    QTest::newRow("flat") << encoded(cv::Mat(PhotoSize, CV_8UC3, cv::Scalar::all(128)));
}

void SceneMatcherTest::tooLittleTextureIsRefused()
{
    QFETCH(QByteArray, photo);
    const auto answer = match(photo, {}, photo, {});
    QVERIFY(answer);
    QVERIFY(answer->refused);
    QCOMPARE(answer->refusal, QStringLiteral("texture.too_little"));
}

void SceneMatcherTest::aRepeatingWallIsNoProof()
{
    // nothing but equal tiles, two walls of them: any tile fits on any other
    const auto tiled = [](int phase) {
        cv::Mat wall(PhotoSize, CV_8UC3);
        const cv::Mat tile = drawTexture({60, 60}, 9);
        for (int y = 0; y < wall.rows; ++y)
            for (int x = 0; x < wall.cols; ++x)
                wall.at<cv::Vec3b>(y, x) = tile.at<cv::Vec3b>((y + phase) % 60, (x + 2 * phase) % 60);
        return wall;
    };
    const auto answer = match(encoded(tiled(0)), {}, encoded(tiled(17)), {});
    QVERIFY(answer);
    QVERIFY(answer->refused);
}

void SceneMatcherTest::samePairSameAnswer()
{
    const QByteArray first = encoded(drawTexture(PhotoSize, 3));
    const QByteArray second = encoded(seenBy(drawTexture(PhotoSize, 3), Turned));
    const auto one = match(first, {}, second, {});
    const auto two = match(first, {}, second, {});
    QVERIFY(one && two);
    QCOMPARE(*one, *two);
}

void SceneMatcherTest::passesTheDecodersErrorsOn()
{
    const auto answer = match(encoded(drawTexture(PhotoSize, 3)), {}, QByteArray(), {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::PhotoEmpty);
}

void SceneMatcherTest::stopsWhenCancelled()
{
    CancelSource source;
    source.cancel();
    const QByteArray photo = encoded(drawTexture(PhotoSize, 3));
    const auto answer = match(photo, {}, photo, {}, source.token());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
}

SVIDOK_SUITE(SceneMatcherTest, QCoreApplication)

} // namespace svidok::test::scenematchertests

#include "tst_scenematcher.moc"
