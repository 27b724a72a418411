// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geo.h"
#include "support/suites.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace svidok::test::geotests {

/// Distances and azimuths computed once with GeodSolve -i -p 6 of GeographicLib 2.1.2 (C. F. F. Karney, "Algorithms for
/// geodesics", J. Geodesy 87 (2013)), which is good to nanometres.
class GeoTest : public QObject {
    Q_OBJECT

private slots:
    void agreesWithGeographicLib_data();
    void agreesWithGeographicLib();
    void refusesWhatIsNoPoint_data();
    void refusesWhatIsNoPoint();
};

void GeoTest::agreesWithGeographicLib_data()
{
    QTest::addColumn<GeoPoint>("a");
    QTest::addColumn<GeoPoint>("b");
    QTest::addColumn<double>("metres");
    QTest::addColumn<double>("azimuth"); // NaN: not unique
    constexpr double Any = std::numeric_limits<double>::quiet_NaN();
    const auto row = [](const char *name, GeoPoint a, GeoPoint b, double metres, double azimuth) {
        QTest::newRow(name) << a << b << metres << azimuth;
    };
    row("across a street", { 50.450100, 30.523400 }, { 50.450180, 30.523520 }, 12.322022, 43.76317616395);
    row("Kyiv to Lviv", { 50.4501, 30.5234 }, { 49.8397, 24.0297 }, 468952.867738, 264.18061048213);
    row("along the equator", { 0, 0 }, { 0, 1 }, 111319.490793, 90.0);
    row("along a meridian", { 0, 0 }, { 1, 0 }, 110574.388558, 0.0);
    row("to another continent", { -33.9, 18.4 }, { 55.7, 37.6 }, 10094631.764239, 10.73185110680);
    row("nearly antipodal, Vincenty's own hard case", { 0, 0 }, { 0.5, 179.5 }, 19936288.578965, 25.67187286829);
    row("nearly antipodal, does not converge", { 0, 0 }, { 0.5, 179.7 }, 19944127.420750, 15.55688279349);
    row("nearly antipodal at 30 degrees", { 30, 0 }, { -30, 179.9 }, 20003008.421509, Any);
    row("nearly antipodal in the east", { 5, -60 }, { -5.1, 119.8 }, 19989716.231574, 163.51397073558);
    row("nearly antipodal at the poles", { -89.9, 10 }, { 89.9, -170.3 }, 20003873.078818, 89.85052821228);
    row("antipodal", { 30, 0 }, { -30, 180 }, 20003931.458625, Any);
    row("antipodal on the equator", { 0, 0 }, { 0, 180 }, 20003931.458625, Any);
    row("pole to pole", { 90, 0 }, { -90, 0 }, 20003931.458625, Any);
    row("over the date line", { 10, 179.999 }, { 10, -179.999 }, 219.278728, 89.99982635182);
    row("over the pole", { 89.9999, 0 }, { 89.9999, 180 }, 22.338796, 0.0);
    row("the same point", { 50, 30 }, { 50, 30 }, 0.0, Any);
    row("the same point, two names", { 10, 180 }, { 10, -180 }, 0.0, Any);
    row("the same pole, two names", { 90, 0 }, { 90, 90 }, 0.0, Any);
}

void GeoTest::agreesWithGeographicLib()
{
    QFETCH(GeoPoint, a);
    QFETCH(GeoPoint, b);
    QFETCH(double, metres);
    QFETCH(double, azimuth);
    QVERIFY2(
        std::abs(distanceMetres(a, b) - metres) < 0.0005, qPrintable(QString::number(distanceMetres(a, b), 'f', 6)));
    if (!std::isnan(azimuth)) {
        const double off = std::abs(std::remainder(bearingDegrees(a, b) - azimuth, 360.0));
        QVERIFY2(off < 0.01, qPrintable(QString::number(bearingDegrees(a, b), 'f', 8)));
    }
}

void GeoTest::refusesWhatIsNoPoint_data()
{
    QTest::addColumn<GeoPoint>("point");
    QTest::newRow("latitude above") << GeoPoint{ 90.0001, 0 };
    QTest::newRow("latitude below") << GeoPoint{ -90.0001, 0 };
    QTest::newRow("longitude above") << GeoPoint{ 0, 180.0001 };
    QTest::newRow("longitude below") << GeoPoint{ 0, -180.0001 };
    QTest::newRow("NaN") << GeoPoint{ std::numeric_limits<double>::quiet_NaN(), 0 };
    QTest::newRow("infinite") << GeoPoint{ 0, std::numeric_limits<double>::infinity() };
}

void GeoTest::refusesWhatIsNoPoint()
{
    QFETCH(GeoPoint, point);
    QVERIFY(std::isnan(distanceMetres(point, { 0, 0 })));
    QVERIFY(std::isnan(distanceMetres({ 0, 0 }, point)));
    QVERIFY(std::isnan(bearingDegrees({ 0, 0 }, point)));
}

SVIDOK_SUITE(GeoTest, QCoreApplication)

} // namespace svidok::test::geotests

#include "tst_geo.moc"
