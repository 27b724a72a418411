// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/webmercator.h"
#include "support/suites.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace svidok::test::webmercatortests {

/// Pixels computed apart by the formula of the OpenStreetMap wiki ("Slippy map tilenames"), which takes the logarithm of
/// tangent and secant where ours takes the area sine.
class WebMercatorTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTileServers_data()
    {
        QTest::addColumn<GeoPoint>("point");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<QPointF>("pixel");
        QTest::newRow("Kyiv") << GeoPoint{50.4501, 30.5234} << 15 << QPointF(4905550.770631, 2828558.969267);
        QTest::newRow("Sydney") << GeoPoint{-33.8568, 151.2153} << 19 << QPointF(123486014.013440, 80537630.740269);
        QTest::newRow("middle of the world") << GeoPoint{0, 0} << 0 << QPointF(128.000000, 128.000000);
        QTest::newRow("north-western corner") << GeoPoint{85.0511287798066, -180} << 3 << QPointF(0.000000, -0.000000);
    }

    void agreesWithTileServers()
    {
        QFETCH(GeoPoint, point);
        QFETCH(int, zoom);
        QFETCH(QPointF, pixel);
        const auto at = webmercator::pixelAt(point, zoom);
        QVERIFY(at);
        QVERIFY2((*at - pixel).manhattanLength() < 1e-3, qPrintable(QStringLiteral("%1 %2").arg(at->x(), 0, 'f', 6).arg(at->y(), 0, 'f', 6)));
    }

    void whatIsOffTheMapIsNowhere()
    {
        QVERIFY(!webmercator::pixelAt({90, 0}, 3));
        QVERIFY(!webmercator::pixelAt({0, 180.5}, 3));
        QVERIFY(!webmercator::pixelAt({std::numeric_limits<double>::quiet_NaN(), 0}, 3));
        QVERIFY(!webmercator::pixelAt({0, 0}, -1));
        QVERIFY(!webmercator::pixelAt({0, 0}, webmercator::MostZoom + 1));
    }

    void theZoomFitsTheScale()
    {
        for (int zoom = 0; zoom <= webmercator::MostZoom; ++zoom)
            QCOMPARE(webmercator::zoomFor(50.45, webmercator::metresPerPixel(50.45, zoom)), zoom);
        QCOMPARE(webmercator::zoomFor(50.45, 1e-9), webmercator::MostZoom);
        QCOMPARE(webmercator::zoomFor(50.45, 1e9), 0);
        QCOMPARE(webmercator::zoomFor(50.45, 0), webmercator::MostZoom);
        QCOMPARE(webmercator::zoomFor(std::numeric_limits<double>::quiet_NaN(), 1), 0);
        // 111.32 km of the equator are a degree.
        QVERIFY(std::abs(webmercator::metresPerPixel(0, 0) * 256 / 360 - 111319.49) < 0.01);
    }
};

SVIDOK_SUITE(WebMercatorTest, QCoreApplication)

} // namespace svidok::test::webmercatortests

#include "tst_webmercator.moc"
