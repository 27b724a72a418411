// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopairs.h"

#include "demo/pairplan.h"
#include "demo/plateart.h"
#include "demo/renderer.h"

#include "domain/geo.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace svidok::demo {

namespace {

QString word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return u"PASS"_s;
    case Verdict::Fail:
        return u"FAIL"_s;
    case Verdict::Unknown:
        break;
    }
    return u"UNKNOWN"_s;
}

/// A tenth of a pixel is what the drawing knows.
double tenth(double v)
{
    return std::round(v * 10.0) / 10.0;
}

/// As fine as EXIF holds it.
double degrees(double v)
{
    return std::round(v * 3600000.0) / 3600000.0;
}

QJsonArray toJson(const Quad &quad)
{
    QJsonArray corners;
    for (const QPointF &p : quad)
        corners << QJsonArray{tenth(p.x()), tenth(p.y())};
    return corners;
}

QJsonObject toJson(const LocalText &text)
{
    QJsonObject object;
    for (auto it = text.begin(); it != text.end(); ++it)
        object[it.key()] = it.value();
    return object;
}

QJsonObject truthOf(const ShotPlan &shot, const SceneTruth &truth, const QString &fileName)
{
    const PlateSpec &plate = shot.scene.car.plate;
    const QSizeF size = plateSize(plate) * 1000.0;
    QJsonObject object{{u"file"_s, fileName}, {u"width"_s, shot.scene.camera.size.width()}, {u"height"_s, shot.scene.camera.size.height()},
        {u"plate"_s, plate.text}, {u"lines"_s, plate.lines}, {u"plate_mm"_s, QJsonArray{size.width(), size.height()}},
        {u"quad"_s, toJson(truth.plate)}, {u"taken"_s, shot.capture.utc.toString(Qt::ISODateWithMs)},
        {u"offset_s"_s, shot.capture.offsetSeconds}};
    if (shot.capture.position)
        object[u"position"_s] = QJsonArray{degrees(shot.capture.position->latitude), degrees(shot.capture.position->longitude)};
    if (shot.capture.accuracyMetres)
        object[u"accuracy_m"_s] = *shot.capture.accuracyMetres;
    if (truth.face)
        object[u"face"_s] = QJsonArray{tenth(truth.face->x()), tenth(truth.face->y()), tenth(truth.face->width()), tenth(truth.face->height())};
    return object;
}

Result<DemoPhoto> shoot(const Street &street, const ShotPlan &shot, const QString &fileName)
{
    const RenderedScene rendered = street.photograph(shot.scene);
    CaptureSpec capture = shot.capture;
    if (shot.thumbnailScene) {
        SceneSpec small = *shot.thumbnailScene;
        small.camera.size = small.camera.size.scaled(320, 320, Qt::KeepAspectRatio);
        capture.thumbnailOf = street.photograph(small).image;
    }
    auto jpeg = writePhoto(rendered.image, capture);
    if (!jpeg)
        return fail(jpeg.error());
    return DemoPhoto{fileName, *jpeg, truthOf(shot, rendered.truth, fileName)};
}

QJsonObject answerOf(const PairPlan &plan, const DemoPair &pair)
{
    QJsonObject answer{{u"name"_s, pair.name}, {u"title"_s, toJson(pair.title)}, {u"lesson"_s, toJson(pair.lesson)},
        {u"place"_s, pair.place}, {u"entered"_s, pair.entered.asEntered}, {u"plate"_s, pair.entered.canonical.text()},
        {u"rules"_s,
            QJsonObject{{u"interval"_s, word(plan.expected[0])}, {u"distance"_s, word(plan.expected[1])},
                {u"plate"_s, word(plan.expected[2])}, {u"scene"_s, word(plan.expected[3])}}},
        {u"interval_s"_s, static_cast<double>(plan.first.capture.utc.msecsTo(plan.second.capture.utc)) / 1000.0},
        {u"same_scene"_s, plan.sameStreet}, {u"photos"_s, QJsonArray{pair.first.truth, pair.second.truth}}};
    if (plan.vehicleShiftMetres)
        answer[u"vehicle_shift_m"_s] = *plan.vehicleShiftMetres;
    if (plan.first.capture.position && plan.second.capture.position)
        answer[u"distance_m"_s] = tenth(distanceMetres(*plan.first.capture.position, *plan.second.capture.position));
    return answer;
}

Result<DemoPair> draw(const PairPlan &plan)
{
    const int longer = std::max(plan.first.scene.camera.size.width(), plan.first.scene.camera.size.height());
    const double detail = Street::detailFor(longer);
    const Street street(plan.first.scene.street, detail);
    auto first = shoot(street, plan.first, u"first.jpg"_s);
    if (!first)
        return fail(first.error());
    const bool sameWalls = plan.sameStreet;
    auto second = sameWalls ? shoot(street, plan.second, u"second.jpg"_s) : shoot(Street(plan.second.scene.street, detail), plan.second, u"second.jpg"_s);
    if (!second)
        return fail(second.error());
    DemoPair pair{plan.name, plan.title, plan.lesson, plan.place, *first, *second, {plan.enteredAs, PlateText::fold(plan.enteredAs)}, {}};
    pair.answer = answerOf(plan, pair);
    return pair;
}

} // namespace

QStringList preparedPairNames()
{
    QStringList names;
    for (const PairPlan &plan : pairPlans(1, DrawOptions().size))
        names << plan.name;
    return names;
}

Result<DemoPair> preparedPair(int index, quint32 seed, const DrawOptions &options)
{
    const QList<PairPlan> plans = pairPlans(seed, options.size);
    if (index < 0 || index >= plans.size())
        return fail(ErrorCode::InvalidArgument, QString::number(index), u"there are %1 prepared pairs"_s.arg(plans.size()));
    return draw(plans.at(index));
}

Result<QList<DemoPair>> preparedPairs(quint32 seed, const DrawOptions &options)
{
    QList<DemoPair> pairs;
    for (const PairPlan &plan : pairPlans(seed, options.size)) {
        auto pair = draw(plan);
        if (!pair)
            return fail(pair.error());
        pairs << *pair;
    }
    return pairs;
}

Result<DemoPair> largePair(quint32 seed)
{
    return preparedPair(0, seed, {QSize(4032, 3024)});
}

} // namespace svidok::demo
