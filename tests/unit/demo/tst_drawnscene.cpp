// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/lettering.h"
#include "demo/light.h"
#include "demo/renderer.h"
#include "support/suites.h"

#include <QLineF>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::demo::test::drawnscenetests {

namespace {

/// A car right before the camera, its plate large in a small picture.
SceneSpec nearScene()
{
    SceneSpec scene = randomScene(11);
    scene.car.x = 0.0;
    scene.car.y = 3.4;
    scene.car.heading = 93.0;
    scene.car.paint = QColor(150, 30, 34);
    scene.light.clouds = 1.0;
    scene.camera.size = QSize(800, 600);
    scene.camera.x = 0.25;
    scene.camera.y = 1.75;
    scene.camera.height = 1.3;
    scene.camera.yaw = -6.0;
    scene.camera.pitch = -8.0;
    scene.camera.focal = 1.1;
    scene.camera.noise = 0.3;
    return scene;
}

QPointF middle(const Quad &quad)
{
    return (quad[0] + quad[1] + quad[2] + quad[3]) / 4.0;
}

int lightness(const QImage &image, const QPointF &at)
{
    return qGray(image.pixel(at.toPoint()));
}

} // namespace

class DrawnScene final : public QObject {
    Q_OBJECT

private slots:
    void sameSeedSamePixels();
    void quadLiesOnThePlate();
    void quadFollowsTheCar();
    void faceIsWhereTheTruthSays();
    void everyPlateCharacterHasALetter();
    void sunStandsWhereAlmanacsSay_data();
    void sunStandsWhereAlmanacsSay();
};

void DrawnScene::sameSeedSamePixels()
{
    SceneSpec scene = randomScene(3);
    scene.camera.size = QSize(400, 300);
    const QImage one = renderScene(scene).image;
    QCOMPARE(renderScene(scene).image, one);
    scene.street.seed += 1;
    QVERIFY(renderScene(scene).image != one);
    QCOMPARE(randomScene(3).car.plate.text, scene.car.plate.text);
}

void DrawnScene::quadLiesOnThePlate()
{
    for (const int lines : {1, 2}) {
        SceneSpec scene = nearScene();
        scene.car.plate = {u"AB1234CE"_s, PlateSpec::Kind::Regular, lines};
        const RenderedScene drawn = renderScene(scene);
        const Quad &quad = drawn.truth.plate;
        const QPointF centre = middle(quad);
        // The right, the upper and the lower rim: white within, the black frame without.
        for (const std::size_t from : {0U, 1U, 2U}) {
            const QPointF rim = (quad[from] + quad[from + 1]) / 2.0;
            const QPointF inward = (centre - rim) / QLineF(centre, rim).length();
            const int inside = std::max(lightness(drawn.image, rim + inward * 2.0), lightness(drawn.image, rim + inward * 3.0));
            QVERIFY2(inside > lightness(drawn.image, rim - inward * 4.0) + 60, qPrintable(u"%1 lines, rim %2"_s.arg(lines).arg(from)));
        }
        // The blue band is on the plate's own left.
        const QRgb band = drawn.image.pixel((quad[0] * 0.46 + quad[3] * 0.46 + centre * 0.08).toPoint());
        QVERIFY(qBlue(band) > qRed(band) + 40);
        const double ratio = QLineF(quad[0], quad[1]).length() / QLineF(quad[0], quad[3]).length();
        QVERIFY(std::abs(ratio / (lines == 1 ? 520.0 / 112.0 : 2.0) - 1.0) < 0.05);
    }
}

void DrawnScene::quadFollowsTheCar()
{
    SceneSpec scene = nearScene();
    scene.camera.size = QSize(200, 150);
    const SceneTruth before = renderScene(scene).truth;
    scene.car.x += 0.10;
    const SceneTruth after = renderScene(scene).truth;
    const double shift = QLineF(middle(before.plate), middle(after.plate)).length() / before.pixelsPerMetre;
    QVERIFY2(std::abs(shift - 0.10) < 0.005, qPrintable(QString::number(shift)));
}

void DrawnScene::faceIsWhereTheTruthSays()
{
    SceneSpec scene = nearScene();
    scene.street.noParkingSign = false;
    scene.street.treeX.reset();
    scene.car.x = -3.0;
    scene.camera.yaw = 0.0;
    scene.camera.height = 1.55;
    scene.camera.pitch = 0.0;
    scene.camera.x = 0.0;
    const QImage without = renderScene(scene).image;
    scene.street.passerBy = PasserBySpec{0.0, 4.2, QColor(60, 80, 110)};
    const RenderedScene with = renderScene(scene);
    QVERIFY(with.truth.face);
    const QRect face = with.truth.face->toRect();
    QVERIFY(QRect(QPoint(0, 0), with.image.size()).contains(face));
    QVERIFY(face.width() > 30);
    const QRgb cheek = with.image.pixel(face.center() + QPoint(-face.width() / 6, face.height() / 12));
    QVERIFY(qRed(cheek) > qBlue(cheek) + 15); // skin
    QVERIFY(with.image.pixel(face.center()) != without.pixel(face.center()));
}

void DrawnScene::everyPlateCharacterHasALetter()
{
    for (const QChar c : u"ABCDEHIKMOPTXYZWV0123456789АВЕІКМНОРСТХ"_s) {
        QVERIFY2(!letterOutline(c, 0.14).isEmpty(), qPrintable(QString(c)));
        QVERIFY(letterWidth(c) + 0.14 < 54.0 / 76.0 + 0.06);
    }
    QVERIFY(letterOutline(u'O', 0.14) != letterOutline(u'0', 0.14));
    QCOMPARE(letterOutline(QChar(u'А'), 0.14), letterOutline(QChar(u'A'), 0.14));
}

void DrawnScene::sunStandsWhereAlmanacsSay_data()
{
    QTest::addColumn<QDateTime>("utc");
    QTest::addColumn<double>("azimuth");
    QTest::addColumn<double>("elevation");
    // True noon in Kyiv (30.52 E) at the solstice and about the equinox: 90 - latitude + declination, due south.
    QTest::newRow("summer noon") << QDateTime(QDate(2025, 6, 21), QTime(9, 59, 50), Qt::UTC) << 180.0 << 62.99;
    QTest::newRow("equinox noon") << QDateTime(QDate(2025, 3, 20), QTime(10, 5, 20), Qt::UTC) << 180.0 << 39.57;
    QTest::newRow("equinox, six hours on") << QDateTime(QDate(2025, 3, 20), QTime(16, 5, 20), Qt::UTC) << 270.0 << 0.1;
}

void DrawnScene::sunStandsWhereAlmanacsSay()
{
    QFETCH(QDateTime, utc);
    QFETCH(double, azimuth);
    QFETCH(double, elevation);
    const SunPlace sun = sunAt(utc, {50.4501, 30.5234});
    QVERIFY2(std::abs(sun.azimuth - azimuth) < 0.6, qPrintable(QString::number(sun.azimuth)));
    QVERIFY2(std::abs(sun.elevation - elevation) < 0.3, qPrintable(QString::number(sun.elevation)));
    // A sun behind the photographer lights the facade.
    QVERIFY(towardsSun({180.0, 30.0}, 180.0).y < -0.8F);
    QVERIFY(towardsSun({270.0, 30.0}, 180.0).x < -0.8F);
}

SVIDOK_SUITE(DrawnScene, QCoreApplication)

} // namespace svidok::demo::test::drawnscenetests

#include "tst_drawnscene.moc"
