// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/renderer.h"

#include "demo/camera.h"
#include "demo/facadeart.h"
#include "demo/film.h"
#include "demo/masonry.h"
#include "demo/rows.h"
#include "demo/stage.h"

#include <QtMath>

namespace svidok::demo {

namespace {

constexpr double GroundNear = 0.3;

Quad quadOf(const Camera &camera, const PlacedCar &car)
{
    Quad quad;
    for (std::size_t i = 0; i < 4; ++i)
        quad[i] = camera.project(car.plateCorners()[i]);
    return quad;
}

bool inFrame(const Quad &quad, const QSize &size, double margin)
{
    const QRectF frame = QRectF(QPointF(0, 0), QSizeF(size)).adjusted(margin, margin, -margin, -margin);
    return std::all_of(quad.begin(), quad.end(), [&frame](const QPointF &p) { return frame.contains(p); });
}

Exposure expose(const Stage &stage, const Camera &camera, const QSize &size)
{
    const int width = size.width();
    const int height = size.height();
    Exposure exposure{width, height, {}};
    const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    exposure.light.resize(pixels);
    std::vector<quint32> ids(pixels);
    const float angle = 1.0F / camera.focalPixels();
    forEachRow(height, [&](int y) {
        for (int x = 0; x < width; ++x) {
            const Glimpse seen = stage.look(camera.position(), camera.ray(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F), angle);
            const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            exposure.light[at] = seen.colour;
            ids[at] = seen.id;
        }
    });
    // More rays where surfaces meet; decided on the ids alone, so rows stay independent of each other.
    forEachRow(height, [&](int y) {
        for (int x = 0; x < width; ++x) {
            const std::size_t at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
            const bool edge = (x > 0 && ids[at - 1] != ids[at]) || (x + 1 < width && ids[at + 1] != ids[at])
                || (y > 0 && ids[at - static_cast<std::size_t>(width)] != ids[at])
                || (y + 1 < height && ids[at + static_cast<std::size_t>(width)] != ids[at]);
            if (!edge)
                continue;
            Vec3 sum;
            for (const float dx : {0.125F, 0.375F, 0.625F, 0.875F}) {
                for (const float dy : {0.25F, 0.75F}) {
                    const Vec3 ray = camera.ray(static_cast<float>(x) + dx, static_cast<float>(y) + dy);
                    const Vec3 c = stage.look(camera.position(), ray, angle * 0.5F).colour;
                    sum = sum + Vec3{std::min(c.x, 3.0F), std::min(c.y, 3.0F), std::min(c.z, 3.0F)};
                }
            }
            exposure.light[at] = sum * 0.125F;
        }
    });
    return exposure;
}

} // namespace

struct Street::Painted {
    StreetSpec spec;
    Planes planes;
};

Street::Street(const StreetSpec &spec, double pixelsPerMetre)
{
    auto painted = std::make_unique<Painted>();
    painted->spec = spec;
    painted->planes.facadeY = static_cast<float>(spec.facadeY);
    painted->planes.kerbY = static_cast<float>(spec.kerbY);
    painted->planes.left = static_cast<float>(FacadeExtent::Left);
    painted->planes.right = static_cast<float>(FacadeExtent::Right);
    painted->planes.facade = drawFacade(spec, pixelsPerMetre);
    painted->planes.ground = Texture(drawGround(spec, FacadeExtent::Left, FacadeExtent::Right, GroundNear, spec.facadeY, pixelsPerMetre),
        static_cast<float>(FacadeExtent::Left), static_cast<float>(spec.facadeY), static_cast<float>(pixelsPerMetre));
    m_painted = std::move(painted);
}

Street::~Street() = default;

double Street::detailFor(int longerSide)
{
    return std::clamp(longerSide / 18.0, 40.0, 190.0);
}

RenderedScene Street::photograph(const SceneSpec &scene) const
{
    const Planes &planes = m_painted->planes;
    const Camera camera(scene.camera);
    const auto groundUnder = [&planes](const CarSpec &car) {
        return car.y > static_cast<double>(planes.kerbY) - 0.6 ? static_cast<double>(planes.pavementZ) : 0.0;
    };
    std::vector<PlacedCar> cars;
    cars.emplace_back(scene.car, groundUnder(scene.car), scene.street.seed + 1U);
    if (scene.neighbour)
        cars.emplace_back(*scene.neighbour, groundUnder(*scene.neighbour), scene.street.seed + 2U);

    QList<Prop> props;
    const auto yaw = static_cast<float>(qDegreesToRadians(scene.car.heading > 60.0 ? 0.0 : 55.0));
    const Vec3 across{std::cos(yaw), -std::sin(yaw), 0.0F};
    const StreetSpec &spec = scene.street;
    if (spec.treeX)
        props << tree({static_cast<float>(*spec.treeX), static_cast<float>(spec.treeY), planes.pavementZ}, across, spec.seed);
    if (spec.noParkingSign)
        props << noParkingSign({static_cast<float>(spec.signX), static_cast<float>(spec.signY), planes.pavementZ}, across);
    Prop person;
    if (spec.passerBy) {
        person = passerBy(*spec.passerBy, {static_cast<float>(spec.passerBy->x), static_cast<float>(spec.passerBy->y), planes.pavementZ}, across);
        props << person;
    }
    std::stable_sort(props.begin(), props.end(), [&camera](const Prop &a, const Prop &b) { return camera.depth(a.foot) > camera.depth(b.foot); });

    const Vec3 lamp{static_cast<float>(scene.car.x) - 1.6F, static_cast<float>(spec.kerbY) - 1.2F, 6.0F};
    const Light light(scene.light, spec.facadeAzimuth, lamp);
    const Stage stage(planes, std::move(cars), props, light);

    RenderedScene result;
    result.image = develop(expose(stage, camera, scene.camera.size), scene.camera);
    result.truth.plate = quadOf(camera, stage.cars().front());
    result.truth.pixelsPerMetre = QLineF(result.truth.plate[0], result.truth.plate[1]).length()
        / static_cast<double>(length(stage.cars().front().plateCorners()[1] - stage.cars().front().plateCorners()[0]));
    if (stage.cars().size() > 1) {
        const Quad other = quadOf(camera, stage.cars()[1]);
        if (inFrame(other, scene.camera.size, 0.0))
            result.truth.neighbourPlate = other;
    }
    if (spec.passerBy) {
        const QRectF f = passerByFace();
        const auto at = [&](double u, double v) {
            return camera.project(person.foot + person.across * (static_cast<float>(u) - person.width / 2.0F) + Vec3{0, 0, static_cast<float>(v)});
        };
        result.truth.face = QRectF(at(f.left(), f.bottom()), at(f.right(), f.top())).normalized();
    }
    return result;
}

RenderedScene renderScene(const SceneSpec &scene)
{
    return Street(scene.street, Street::detailFor(std::max(scene.camera.size.width(), scene.camera.size.height()))).photograph(scene);
}

} // namespace svidok::demo
