// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/pairplan.h"

#include <QRandomGenerator>
#include <QtMath>

using namespace Qt::StringLiterals;

namespace svidok::demo {

namespace {

constexpr double MetresPerDegree = 111200.0;

LocalText text(const QString &uk, const QString &en)
{
    return {{u"uk"_s, uk}, {u"en"_s, en}};
}

GeoPoint moved(const GeoPoint &from, double northMetres, double eastMetres)
{
    return {from.latitude + northMetres / MetresPerDegree,
        from.longitude + eastMetres / (MetresPerDegree * std::cos(qDegreesToRadians(from.latitude)))};
}

/// What all pairs have in common; each pair then changes what it is about.
class Planner {
public:
    Planner(quint32 seed, const QSize &size)
        : m_random(seed)
        , m_size(size)
    {
    }

    double between(double low, double high) { return low + (high - low) * m_random.generateDouble(); }
    QString plate(const QString &region)
    {
        const QString letters = u"ABCEHIKMOPTX"_s;
        const auto letter = [&] { return letters.at(m_random.bounded(12)); };
        return region + QString::number(1000 + m_random.bounded(9000)) + letter() + letter();
    }

    /// A pair that passes everything: same street, same car, six minutes and something apart, two good fixes.
    /// `aside` is how far to the right of the car the photographer stands, metres.
    PairPlan clean(const QString &name, const QDateTime &utc, const GeoPoint &place, double aside)
    {
        PairPlan plan;
        plan.name = name;
        SceneSpec &scene = plan.first.scene;
        scene.street.seed = m_random.generate() & 0xffffU;
        scene.street.facadeY = 9.2;
        const double side = aside < 0 ? -1.0 : 1.0;
        scene.car.x = 0.0;
        scene.car.y = 3.4;
        scene.car.heading = 90.0 + side * between(1.0, 6.0);
        scene.street.kerbY = between(1.9, 2.4);
        scene.street.signX = -side * between(1.75, 2.2);
        scene.street.signY = between(5.2, 6.4);
        scene.street.treeX = side * between(2.9, 3.6);
        scene.street.treeY = between(5.6, 6.6);
        scene.light.utc = utc;
        scene.light.place = place;
        scene.light.clouds = 0.15;
        scene.camera.size = m_size;
        scene.camera.focal = 1.02;
        scene.camera.x = aside;
        scene.camera.y = scene.car.y - between(3.6, 3.8);
        scene.camera.yaw = -aside * 13.5 + between(-1.5, 1.5);
        scene.camera.pitch = between(-4.6, -3.8);
        scene.camera.roll = between(-0.6, 0.6);
        scene.camera.seed = m_random.generate();
        CaptureSpec &capture = plan.first.capture;
        capture.utc = utc.addMSecs(m_random.bounded(1000));
        capture.offsetSeconds = 10800;
        capture.position = place;
        capture.accuracyMetres = 3.0;
        second(plan, 372.0);
        return plan;
    }

    /// The second photo: a step aside, a little later.
    void second(PairPlan &plan, double seconds)
    {
        plan.second = plan.first;
        SceneSpec &scene = plan.second.scene;
        scene.camera.x += between(0.03, 0.07);
        scene.camera.y += between(-0.04, 0.04);
        scene.camera.height += between(-0.02, 0.02);
        scene.camera.yaw += between(-1.6, -0.6);
        scene.camera.pitch += between(0.3, 0.9);
        scene.camera.roll += between(-0.8, 0.8);
        scene.camera.seed = m_random.generate();
        CaptureSpec &capture = plan.second.capture;
        capture.utc = plan.first.capture.utc.addMSecs(qRound64(seconds * 1000.0));
        scene.light.utc = capture.utc;
        if (capture.position)
            capture.position = moved(*capture.position, between(-1.1, 1.1), between(-1.1, 1.1));
    }

private:
    QRandomGenerator m_random;
    QSize m_size;
};

void expect(PairPlan &plan, Verdict interval, Verdict distance, Verdict plate, Verdict scene)
{
    plan.expected = {interval, distance, plate, scene};
}

PairPlan cleanPass(Planner &p)
{
    PairPlan plan = p.clean(u"01-clean-pass"_s, QDateTime(QDate(2025, 6, 11), QTime(9, 14, 8), Qt::UTC), {50.44937, 30.52218}, -0.95);
    plan.title = text(u"Усе збігається"_s, u"Everything fits"_s);
    plan.lesson = text(u"Понад п'ять хвилин, те саме місце, той самий номер, авто не рухалося."_s,
        u"More than five minutes, the same place, the same plate, the car did not move."_s);
    plan.place = u"Київ, вул. Євгена Чикаленка, 14"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"AA4721KM"_s;
        shot->scene.car.paint = QColor(150, 26, 32);
        shot->scene.car.body = CarSpec::Body::Hatchback;
        shot->scene.street.tint = QColor(206, 186, 146);
        shot->scene.street.wall = StreetSpec::Wall::Plaster;
    }
    plan.enteredAs = u"AA4721KM"_s;
    return plan;
}

PairPlan tooShort(Planner &p)
{
    PairPlan plan = p.clean(u"02-interval-4-58"_s, QDateTime(QDate(2025, 7, 3), QTime(11, 40, 21), Qt::UTC), {50.45412, 30.50877}, 0.55);
    plan.title = text(u"Чотири хвилини п'ятдесят вісім секунд"_s, u"Four minutes and fifty-eight seconds"_s);
    plan.lesson = text(u"Двох секунд до п'яти хвилин не вистачає."_s, u"Two seconds are missing to the five minutes."_s);
    plan.place = u"Київ, вул. Олеся Гончара, 55"_s;
    p.second(plan, 298.0);
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"KA8305BT"_s;
        shot->scene.car.paint = QColor(226, 228, 230);
        shot->scene.car.body = CarSpec::Body::Estate;
        shot->scene.street.wall = StreetSpec::Wall::Brick;
        shot->scene.light.clouds = 0.5;
        shot->scene.street.treeX.reset();
        CarSpec beside;
        beside.body = CarSpec::Body::Saloon;
        beside.paint = QColor(46, 60, 82);
        beside.plate.text = u"AI4438OX"_s;
        beside.x = 2.75;
        beside.y = 3.75;
        beside.heading = 88;
        shot->scene.neighbour = beside;
    }
    plan.enteredAs = u"KA8305BT"_s;
    expect(plan, Verdict::Fail, Verdict::Pass, Verdict::Pass, Verdict::Pass);
    return plan;
}

PairPlan thirtyMetres(Planner &p)
{
    PairPlan plan = p.clean(u"03-thirty-metres-apart"_s, QDateTime(QDate(2025, 5, 22), QTime(8, 2, 44), Qt::UTC), {50.46533, 30.51790}, -0.5);
    plan.title = text(u"Тридцять метрів між знімками"_s, u"Thirty metres between the photos"_s);
    plan.lesson = text(u"Авто переставили далі тією самою вулицею: тло інше, відстань завелика."_s,
        u"The car was parked anew further down the street: another background, too great a distance."_s);
    plan.place = u"Київ, вул. Хорива, 21"_s;
    plan.second.capture.position = moved(*plan.first.capture.position, 21.3, 21.2);
    plan.second.scene.street.seed += 7;
    plan.sameStreet = false;
    plan.vehicleShiftMetres.reset();
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"AE2960HC"_s;
        shot->scene.car.paint = QColor(70, 78, 86);
        shot->scene.car.body = CarSpec::Body::Saloon;
        shot->scene.street.tint = QColor(196, 170, 158);
        shot->scene.street.wall = StreetSpec::Wall::Plaster;
    }
    plan.enteredAs = u"AE2960HC"_s;
    expect(plan, Verdict::Pass, Verdict::Fail, Verdict::Pass, Verdict::Unknown);
    return plan;
}

PairPlan letterOrZero(Planner &p)
{
    PairPlan plan = p.clean(u"04-letter-o-or-zero"_s, QDateTime(QDate(2025, 8, 19), QTime(12, 25, 9), Qt::UTC), {50.43218, 30.51604}, 0.8);
    plan.title = text(u"Літера О чи нуль"_s, u"The letter O or a zero"_s);
    plan.lesson = text(u"Іменні номери різняться лише О та 0: машина не певна, вирішує людина."_s,
        u"Two personal plates differ in O and 0 only: the machine is not sure, a person decides."_s);
    plan.place = u"Київ, вул. Антоновича, 48"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.paint = QColor(28, 30, 34);
        shot->scene.car.body = CarSpec::Body::Saloon;
        shot->scene.street.tint = QColor(214, 206, 186);
        shot->scene.street.wall = StreetSpec::Wall::Plaster;
    }
    plan.first.scene.car.plate.text = u"TOPOKO0"_s;
    plan.second.scene.car.plate.text = u"TOPOKOO"_s;
    plan.enteredAs = u"TOPOKO0"_s;
    expect(plan, Verdict::Pass, Verdict::Pass, Verdict::Unknown, Verdict::Pass);
    return plan;
}

PairPlan cyrillicEntry(Planner &p)
{
    PairPlan plan = p.clean(u"05-cyrillic-entry"_s, QDateTime(QDate(2025, 9, 4), QTime(7, 51, 33), Qt::UTC), {49.84021, 24.02710}, -0.75);
    plan.title = text(u"Введено кирилицею"_s, u"Entered in Cyrillic"_s);
    plan.lesson = text(u"Заявник набрав номер кирилицею; це той самий номер."_s, u"The reporter typed the plate in Cyrillic; it is the same plate."_s);
    plan.place = u"Львів, вул. Личаківська, 32"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"BC6148AH"_s;
        shot->scene.car.paint = QColor(22, 58, 116);
        shot->scene.car.body = CarSpec::Body::Van;
        shot->scene.street.tint = QColor(172, 120, 84);
        shot->scene.street.wall = StreetSpec::Wall::Brick;
        shot->scene.light.clouds = 0.35;
    }
    plan.enteredAs = u"ВС 6148 АН"_s;
    return plan;
}

PairPlan movedCar(Planner &p)
{
    PairPlan plan = p.clean(u"06-moved-by-40-cm"_s, QDateTime(QDate(2025, 6, 26), QTime(10, 33, 50), Qt::UTC), {50.44160, 30.48905}, 0.35);
    plan.title = text(u"Авто зрушило на сорок сантиметрів"_s, u"The car moved by forty centimetres"_s);
    plan.lesson = text(u"Тло те саме, але авто між знімками переставили."_s, u"The background is the same, but the car was moved in between."_s);
    plan.place = u"Київ, вул. Борщагівська, 124"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"CA7532PX"_s;
        shot->scene.car.paint = QColor(150, 156, 160);
        shot->scene.car.body = CarSpec::Body::Hatchback;
        shot->scene.street.tint = QColor(166, 178, 172);
        shot->scene.street.wall = StreetSpec::Wall::Plaster;
    }
    plan.second.scene.car.x += 0.40;
    plan.vehicleShiftMetres = 0.40;
    plan.enteredAs = u"CA7532PX"_s;
    expect(plan, Verdict::Pass, Verdict::Pass, Verdict::Pass, Verdict::Fail);
    return plan;
}

PairPlan otherStreet(Planner &p)
{
    PairPlan plan = p.clean(u"07-another-street"_s, QDateTime(QDate(2025, 7, 17), QTime(9, 5, 12), Qt::UTC), {50.40882, 30.52040}, -0.6);
    plan.title = text(u"Інша вулиця в тих самих барвах"_s, u"Another street in the same colours"_s);
    plan.lesson = text(u"Схожий будинок, той самий автомобіль, координати без похибки: довести нічого не можна."_s,
        u"A house that looks alike, the same car, positions without an accuracy: nothing is proven."_s);
    plan.place = u"Київ, вул. Голосіївська, 8"_s;
    plan.second.scene.street.seed += 1301;
    plan.second.scene.street.signX = -1.9;
    plan.second.scene.street.treeX = 3.1;
    plan.second.scene.car.heading = 96;
    plan.second.scene.camera.x += 0.9;
    plan.second.scene.camera.yaw -= 11.0;
    plan.second.capture.position = moved(*plan.first.capture.position, 3.1, -2.2);
    plan.sameStreet = false;
    plan.vehicleShiftMetres.reset();
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"AA3917EK"_s;
        shot->scene.car.paint = QColor(36, 86, 70);
        shot->scene.car.body = CarSpec::Body::Estate;
        shot->scene.street.tint = QColor(158, 78, 58);
        shot->scene.street.wall = StreetSpec::Wall::Brick;
        shot->capture.accuracyMetres.reset();
    }
    plan.enteredAs = u"AA3917EK"_s;
    expect(plan, Verdict::Pass, Verdict::Unknown, Verdict::Pass, Verdict::Unknown);
    return plan;
}

PairPlan clockChange(Planner &p)
{
    // On 26 October 2025 at 01:00 UTC the clocks of Kyiv went from 04:00 back to 03:00.
    PairPlan plan = p.clean(u"08-autumn-clock-change"_s, QDateTime(QDate(2025, 10, 26), QTime(0, 56, 10), Qt::UTC), {50.44702, 30.53310}, 0.7);
    plan.title = text(u"Ніч переведення годинників"_s, u"The night of the clock change"_s);
    plan.lesson = text(u"За годинником другий знімок раніший за перший; насправді минуло сім хвилин."_s,
        u"By the clock the second photo is earlier than the first; in truth seven minutes passed."_s);
    plan.place = u"Київ, вул. Шовковична, 30"_s;
    p.second(plan, 440.0);
    plan.second.capture.offsetSeconds = 7200;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"AA2847KM"_s;
        shot->scene.car.paint = QColor(204, 206, 208);
        shot->scene.car.body = CarSpec::Body::Hatchback;
        shot->scene.street.tint = QColor(210, 186, 150);
        shot->scene.street.wall = StreetSpec::Wall::Plaster;
        shot->scene.light.clouds = 0.1;
        shot->scene.camera.noise = 1.3;
    }
    plan.enteredAs = u"AA2847KM"_s;
    return plan;
}

PairPlan strippedExif(Planner &p)
{
    PairPlan plan = p.clean(u"09-stripped-metadata"_s, QDateTime(QDate(2025, 8, 8), QTime(13, 47, 2), Qt::UTC), {46.48280, 30.73405}, -0.4);
    plan.title = text(u"Знімки з месенджера"_s, u"Photos out of a messenger"_s);
    plan.lesson = text(u"Метаданих немає: час і відстань невідомі, а не правильні."_s, u"No metadata: time and distance are unknown, not right."_s);
    plan.place = u"Одеса, вул. Базарна, 63"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"BH5269CT"_s;
        shot->scene.car.paint = QColor(190, 150, 60);
        shot->scene.car.body = CarSpec::Body::Hatchback;
        shot->scene.street.tint = QColor(214, 200, 170);
        shot->scene.street.wall = StreetSpec::Wall::Plaster;
        shot->capture.metadata = false;
        shot->capture.quality = 82;
    }
    plan.enteredAs = u"BH5269CT"_s;
    expect(plan, Verdict::Unknown, Verdict::Unknown, Verdict::Pass, Verdict::Pass);
    return plan;
}

PairPlan editedPhoto(Planner &p)
{
    PairPlan plan = p.clean(u"10-edited-photo"_s, QDateTime(QDate(2025, 6, 5), QTime(14, 10, 37), Qt::UTC), {50.45811, 30.49532}, 0.9);
    plan.title = text(u"Знімок після редактора"_s, u"A photo out of an editor"_s);
    plan.lesson = text(u"Другий знімок зберіг графічний редактор, а мініатюра показує інше: підстав для висновку немає."_s,
        u"The second photo was saved by an editor and its thumbnail shows something else: no ground for a conclusion."_s);
    plan.place = u"Київ, вул. Обсерваторна, 19"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"AX9046OB"_s;
        shot->scene.car.paint = QColor(24, 26, 30);
        shot->scene.car.body = CarSpec::Body::Estate;
        shot->scene.street.tint = QColor(186, 160, 150);
        shot->scene.street.wall = StreetSpec::Wall::Plaster;
    }
    plan.second.capture.software = u"GIMP 2.10.34"_s;
    SceneSpec before = plan.second.scene;
    before.car.paint = QColor(232, 226, 210);
    before.car.body = CarSpec::Body::Van;
    before.car.x = -1.5;
    before.street.noParkingSign = false;
    before.street.treeX = 2.2;
    plan.second.thumbnailScene = before;
    plan.enteredAs = u"AX9046OB"_s;
    expect(plan, Verdict::Unknown, Verdict::Unknown, Verdict::Unknown, Verdict::Unknown);
    return plan;
}

PairPlan twoLinePlate(Planner &p)
{
    PairPlan plan = p.clean(u"11-two-line-plate"_s, QDateTime(QDate(2025, 9, 23), QTime(8, 28, 19), Qt::UTC), {49.23310, 28.46820}, -0.3);
    plan.title = text(u"Номер у два рядки"_s, u"A plate in two lines"_s);
    plan.lesson = text(u"Літери над цифрами; другий знімок телефон тримали догори дриґом."_s,
        u"Letters above the digits; for the second photo the phone was held upside down."_s);
    plan.place = u"Вінниця, вул. Соборна, 40"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate = {u"AB3174HE"_s, PlateSpec::Kind::Regular, 2};
        shot->scene.car.paint = QColor(34, 74, 118);
        shot->scene.car.body = CarSpec::Body::Estate;
        shot->scene.street.tint = QColor(176, 118, 86);
        shot->scene.street.wall = StreetSpec::Wall::Brick;
        shot->scene.light.clouds = 0.6;
        shot->scene.camera.focal = 1.2;
        shot->scene.camera.y += 0.05;
        shot->scene.camera.pitch -= 0.5;
        shot->scene.street.seed += 5;
    }
    plan.second.capture.orientation = 3;
    plan.enteredAs = u"AB3174HE"_s;
    return plan;
}

PairPlan faceInFrame(Planner &p)
{
    PairPlan plan = p.clean(u"12-face-in-the-frame"_s, QDateTime(QDate(2025, 5, 29), QTime(10, 55, 46), Qt::UTC), {50.46190, 30.50210}, -0.35);
    plan.title = text(u"У кадрі перехожий"_s, u"A passer-by in the frame"_s);
    plan.lesson = text(u"Обличчя сторонньої людини слід приховати перед передаванням."_s,
        u"The face of a stranger has to be covered before anything leaves the house."_s);
    plan.place = u"Київ, вул. Січових Стрільців, 37"_s;
    for (ShotPlan *shot : {&plan.first, &plan.second}) {
        shot->scene.car.plate.text = u"AA5813TP"_s;
        shot->scene.car.paint = QColor(232, 232, 228);
        shot->scene.car.body = CarSpec::Body::Saloon;
        shot->scene.street.tint = QColor(176, 96, 72);
        shot->scene.street.wall = StreetSpec::Wall::Brick;
        shot->scene.street.signX = -1.25;
        shot->scene.street.treeX.reset();
        shot->scene.camera.size.transpose();
        shot->scene.camera.focal = 0.98;
        shot->scene.camera.pitch -= 2.0;
        shot->scene.camera.yaw = 10.5;
        shot->capture.orientation = 6;
    }
    plan.first.scene.street.passerBy = PasserBySpec{1.25, 4.1, QColor(58, 84, 110)};
    plan.enteredAs = u"AA5813TP"_s;
    return plan;
}

} // namespace

QList<PairPlan> pairPlans(quint32 seed, const QSize &size)
{
    QList<PairPlan> plans;
    quint32 number = 0;
    for (PairPlan (*make)(Planner &) : {cleanPass, tooShort, thirtyMetres, letterOrZero, cyrillicEntry, movedCar, otherStreet, clockChange,
             strippedExif, editedPhoto, twoLinePlate, faceInFrame}) {
        Planner planner(seed * 1000003U + ++number, size);
        PairPlan plan = make(planner);
        for (ShotPlan *shot : {&plan.first, &plan.second})
            shot->capture.directionDegrees = shot->scene.street.facadeAzimuth + 180.0 + shot->scene.camera.yaw;
        plans << plan;
    }
    return plans;
}

} // namespace svidok::demo
