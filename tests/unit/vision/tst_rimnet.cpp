// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawnplate.h"
#include "support/suites.h"
#include "vision/rimnet.h"

#include <QFile>
#include <QTest>
#include <opencv2/imgproc.hpp>
#include <rapidcheck.h>

namespace svidok::test::rimnettests {

namespace {

QByteArray weights()
{
    QFile file(QStringLiteral(SVIDOK_SOURCE_DIR "/resources/models/platerim.onnx"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const RimNet &rims()
{
    static const RimNet net(weights());
    return net;
}

cv::Mat greyOf(const cv::Mat &bgr)
{
    cv::Mat grey;
    cv::cvtColor(bgr, grey, cv::COLOR_BGR2GRAY);
    return grey;
}

/// How alike a straightened plate is to the flat one that was drawn: 1 is the same.
double likeness(const PixelBuffer &crop, const cv::Mat &flat)
{
    const cv::Mat seen(crop.height, crop.width, CV_8UC1, const_cast<char *>(crop.bytes.constData()));
    cv::Mat drawn;
    cv::resize(greyOf(flat), drawn, seen.size(), 0, 0, cv::INTER_AREA);
    cv::Mat result;
    cv::matchTemplate(seen, drawn, result, cv::TM_CCOEFF_NORMED);
    return double(result.at<float>(0, 0));
}

} // namespace

class RimNetTest : public QObject {
    Q_OBJECT

private slots:
    void followsBentPlates_data();
    void followsBentPlates();
    void straightensBentPlates();
    void mendsCornersThatAreOff();
    void answersForAnyCorners();
    void refusesWhatIsNoNet();
};

void RimNetTest::followsBentPlates_data()
{
    QTest::addColumn<double>("bend");
    QTest::addColumn<double>("aside");
    QTest::newRow("flat, from the front") << 0.0 << 0.0;
    QTest::newRow("bent, from the front") << 0.5 << 0.0;
    QTest::newRow("bent, from aside") << 0.6 << 0.6;
    QTest::newRow("bent, from the other side") << 0.6 << -0.6;
    QTest::newRow("bent, from far aside") << 0.7 << 0.9;
}

void RimNetTest::followsBentPlates()
{
    QFETCH(double, bend);
    QFETCH(double, aside);
    const BentScene scene = drawBentScene(QStringLiteral("KE7294HX"), 360, bend, aside);
    const PlateRim truly{scene.upper, scene.lower};
    const auto rim = rims().rimOf(GreyPyramid(greyOf(scene.bgr)), truly.corners());
    QVERIFY(rim);
    const auto isNear = [wide = quads::width(truly.corners()), high = quads::height(truly.corners())](const cv::Point2d &off) {
        return std::abs(off.x) < 0.1 * wide && std::abs(off.y) < 0.05 * high;
    };
    for (size_t i = 0; i < 3; ++i) {
        QVERIFY(isNear(rim->upper[i] - truly.upper[i]));
        QVERIFY(isNear(rim->lower[i] - truly.lower[i]));
    }
}

void RimNetTest::straightensBentPlates()
{
    const QString text = QStringLiteral("KE7294HX");
    const BentScene scene = drawBentScene(text, 360, 0.6, 0.6);
    const PlateRim rim{scene.upper, scene.lower};
    const GreyPyramid photo(greyOf(scene.bgr));
    const double bent = likeness(rectifiedCrops(photo, rim).first(), drawPlate(text));
    const double flat = likeness(rectifiedCrops(photo, rim.corners(), 1).first(), drawPlate(text));
    QVERIFY2(bent > 0.8 && flat < 0.5, qPrintable(QString::number(bent) + u' ' + QString::number(flat)));
}

void RimNetTest::mendsCornersThatAreOff()
{
    const DrawnScene scene = drawScene(QStringLiteral("KE7294HX"), {1600, 1200}, 300, 8.0);
    const Corners truly = quads::fromQuad(scene.plate);
    const Corners off = quads::grown(truly, 0.04, 0.25, -0.03, 0.2);
    const auto rim = rims().rimOf(GreyPyramid(greyOf(scene.bgr)), off);
    QVERIFY(rim);
    const double before = quads::overlap(off, truly);
    const double after = quads::overlap(rim->corners(), truly);
    QVERIFY2(before < 0.72 && after > 0.88, qPrintable(QString::number(before) + u' ' + QString::number(after)));
}

void RimNetTest::answersForAnyCorners()
{
    const GreyPyramid photo(greyOf(drawTexture({400, 300}, 3)));
    QVERIFY(rc::check("a sound rim near the corners, or none", [&] {
        Corners corners;
        for (cv::Point2d &corner : corners)
            corner = {*rc::gen::inRange(-500, 900) * 1.0, *rc::gen::inRange(-500, 900) * 1.0};
        const auto rim = rims().rimOf(photo, corners);
        RC_ASSERT(!rim || (quads::isSound(rim->corners()) && quads::overlap(rim->corners(), corners) >= 0.4));
    }));
}

void RimNetTest::refusesWhatIsNoNet()
{
    QVERIFY(rims().isUsable());
    QVERIFY(!RimNet(QByteArray()).isUsable());
    QVERIFY(!RimNet(QByteArrayLiteral("no net")).isUsable());
    QVERIFY(!RimNet(weights().left(20000)).isUsable());
}

SVIDOK_SUITE(RimNetTest, QCoreApplication)

} // namespace svidok::test::rimnettests

#include "tst_rimnet.moc"
