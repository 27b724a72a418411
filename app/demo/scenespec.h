// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geo.h"
#include "domain/reading.h"

#include <QColor>
#include <QDateTime>
#include <QRectF>
#include <QSize>
#include <QString>

#include <optional>

// What a drawn street scene is made of. The axes: x along the street, y towards the facade, z up; metres and degrees.
namespace svidok::demo {

struct PlateSpec {
    enum class Kind { Regular, Electric, Taxi, Of1995, Transit, Military, Police, Diplomatic };
    QString text; ///< Latin capitals and digits without spaces, e.g. AA1234BB; of the police the region's two digits first, and of transit plates of eight
    Kind kind = Kind::Regular;
    int lines = 1; ///< 1: 520 x 112 mm; 2: 300 x 150 mm, letters above the digits; 3: 220 x 174 mm; more than one: Regular, Electric or Taxi
};

struct CarSpec {
    enum class Body { Hatchback, Saloon, Estate, Van };
    Body body = Body::Hatchback;
    QColor paint = QColor(150, 30, 34);
    PlateSpec plate;
    double x = 0.0; ///< of the middle of the rear bumper
    double y = 4.5;
    double heading = 90.0; ///< where the bonnet points: 0 along x, 90 at the facade
};

struct PasserBySpec {
    double x = 2.0;
    double y = 4.5;
    QColor coat = QColor(52, 74, 96);
};

struct StreetSpec {
    enum class Wall { Brick, Plaster };
    quint32 seed = 1; ///< everything that is not set here: bricks, windows, posters, slabs
    Wall wall = Wall::Brick;
    QColor tint = QColor(158, 78, 58); ///< of the bricks or the plaster
    double facadeY = 9.5;
    double kerbY = 2.4; ///< asphalt before it, pavement from it to the facade
    double facadeAzimuth = 180.0; ///< where the facade looks, clockwise from north
    bool noParkingSign = true;
    double signX = 2.2;
    double signY = 5.0;
    std::optional<double> treeX = -4.0;
    double treeY = 4.2;
    std::optional<PasserBySpec> passerBy;
};

struct LightSpec {
    QDateTime utc; ///< the sun stands where it stands then
    GeoPoint place{50.4501, 30.5234};
    double clouds = 0.2; ///< 0 clear sky, 1 overcast
};

struct CameraSpec {
    double x = 0.0;
    double y = 0.0;
    double height = 1.55;
    double yaw = 0.0; ///< 0 looks at the facade, 90 along x
    double pitch = -4.0;
    double roll = 0.0;
    double focal = 0.78; ///< in widths of the longer side
    QSize size{2016, 1512}; ///< of the upright photo
    double noise = 1.0; ///< 1: a good phone by day
    quint32 seed = 1; ///< of the noise
};

struct SceneSpec {
    StreetSpec street;
    CarSpec car; ///< the subject
    std::optional<CarSpec> neighbour;
    LightSpec light;
    CameraSpec camera;
};

/// Where things ended up in the picture, in pixels, by the true geometry.
struct SceneTruth {
    Quad plate{}; ///< of the subject, clockwise from the plate's own top left
    std::optional<Quad> neighbourPlate; ///< only when it is in the frame
    std::optional<QRectF> face; ///< of the passer-by
    double pixelsPerMetre = 0.0; ///< at the plate
};

} // namespace svidok::demo
