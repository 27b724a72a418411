// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/renderer.h"

#include <QRandomGenerator>

namespace svidok::demo {

SceneSpec randomScene(quint32 seed)
{
    QRandomGenerator random(seed * 2246822519U + 3266489917U);
    const auto between = [&random](double low, double high) { return low + (high - low) * random.generateDouble(); };
    const auto pick = [&random](const auto &list) { return list[static_cast<std::size_t>(random.bounded(static_cast<int>(std::size(list))))]; };
    static const QColor Paints[] = {QColor(150, 28, 32), QColor(228, 230, 232), QColor(30, 32, 36), QColor(150, 156, 162), QColor(24, 56, 110),
        QColor(84, 92, 98), QColor(38, 84, 70), QColor(196, 188, 170)};
    static const QColor Walls[] = {QColor(158, 78, 58), QColor(176, 122, 84), QColor(206, 184, 142), QColor(196, 170, 164), QColor(164, 178, 172), QColor(214, 204, 182)};
    static const CarSpec::Body Bodies[] = {CarSpec::Body::Hatchback, CarSpec::Body::Saloon, CarSpec::Body::Estate, CarSpec::Body::Van};
    static const char *const Regions[] = {"AA", "KA", "AI", "BC", "BH", "AX", "AE", "CA", "CB", "BB", "AM", "BI"};
    const QString letters = QStringLiteral("ABCEHIKMOPTX");

    SceneSpec scene;
    scene.street.seed = random.generate() & 0xffffU;
    const int wall = random.bounded(6);
    scene.street.tint = Walls[wall];
    scene.street.wall = wall < 2 ? StreetSpec::Wall::Brick : StreetSpec::Wall::Plaster;
    scene.street.facadeY = between(8.6, 10.5);
    scene.street.facadeAzimuth = between(150, 215);
    scene.street.noParkingSign = random.bounded(4) != 0;
    scene.car.body = pick(Bodies);
    scene.car.paint = pick(Paints);
    scene.car.plate.text = QLatin1String(pick(Regions)) + QString::number(1000 + random.bounded(9000)) + letters.at(random.bounded(12)) + letters.at(random.bounded(12));
    scene.car.x = between(-0.35, 0.35);
    scene.car.y = between(3.2, 4.0);
    scene.street.kerbY = scene.car.y - between(0.9, 1.6);
    scene.car.heading = between(78, 102);
    scene.street.signX = scene.car.x + (random.bounded(2) == 0 ? -1.0 : 1.0) * between(1.7, 2.3);
    scene.street.signY = scene.car.y + between(0.8, 2.2);
    scene.street.treeY = scene.car.y + between(0.2, 2.0);
    scene.street.treeX = scene.car.x + (scene.street.signX > scene.car.x ? -1.0 : 1.0) * between(2.6, 4.2);
    scene.light.utc = QDateTime(QDate(2025, 5, 12).addDays(random.bounded(140)), QTime(7, 0), Qt::UTC).addSecs(random.bounded(6 * 3600));
    scene.light.clouds = between(0.0, 0.9);
    scene.camera.x = scene.car.x + between(-0.9, 0.9);
    scene.camera.y = scene.car.y - between(3.4, 4.3);
    scene.camera.focal = between(0.80, 0.95);
    scene.camera.height = between(1.45, 1.65);
    scene.camera.yaw = (scene.car.x - scene.camera.x) * 10.0 + between(-3, 3);
    scene.camera.pitch = between(-6, -3);
    scene.camera.roll = between(-1, 1);
    scene.camera.seed = random.generate();
    return scene;
}

} // namespace svidok::demo
