// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/masonry.h"

#include "demo/noise.h"
#include "demo/rows.h"
#include "demo/vec.h"

namespace svidok::demo {

namespace {

Vec3 colourOf(const QColor &c)
{
    return {static_cast<float>(c.red()), static_cast<float>(c.green()), static_cast<float>(c.blue())};
}

QRgb pack(const Vec3 &c)
{
    const auto byte = [](float v) { return static_cast<int>(std::clamp(v, 0.0F, 255.0F)); };
    return qRgb(byte(c.x), byte(c.y), byte(c.z));
}

/// A brick by its course and its place in it; returns the shade at (x, z).
Vec3 brickAt(float x, float z, const Vec3 &tint, quint32 seed)
{
    constexpr float Course = 0.077F;
    constexpr float Length = 0.262F;
    constexpr float Mortar = 0.011F;
    const float waver = (valueNoise(x * 0.8F, z * 0.8F, seed + 5U) - 0.5F) * 0.010F;
    const float row = (z + waver) / Course;
    const int course = floorOf(row);
    const float shift = (course & 1) != 0 ? 0.5F : 0.0F;
    const float column = x / Length + shift + cellNoise(course, 7, seed) * 0.06F;
    const int brick = floorOf(column);
    const float inX = (column - static_cast<float>(brick)) * Length;
    const float inZ = (row - static_cast<float>(course)) * Course;
    const float edge = std::min(std::min(inX, Length - inX), std::min(inZ, Course - inZ));
    const float ragged = Mortar * 0.5F + (valueNoise(x * 60.0F, z * 60.0F, seed + 9U) - 0.5F) * 0.006F;
    const float grain = valueNoise(x * 95.0F, z * 95.0F, seed + 21U) - 0.5F;
    if (edge < ragged) {
        const float m = 0.80F + 0.25F * grain - 0.25F * clamp01((ragged - edge) * 90.0F);
        return Vec3{172, 164, 150} * m;
    }
    const float own = cellNoise(brick, course, seed + 1U);
    const float hue = cellNoise(brick, course, seed + 2U) - 0.5F;
    float light = 0.72F + 0.46F * own + 0.20F * grain;
    if (cellNoise(brick, course, seed + 3U) > 0.93F)
        light *= 0.62F;
    const float bevel = smoothStep(ragged, ragged + 0.008F, edge);
    light *= 0.80F + 0.20F * bevel;
    const Vec3 c = tint * light;
    return {c.x * (1.0F + 0.10F * hue), c.y * (1.0F + 0.26F * hue), c.z * (1.0F + 0.30F * hue)};
}

Vec3 plasterAt(float x, float z, const Vec3 &tint, quint32 seed)
{
    const float patches = fractalNoise(x * 0.7F, z * 0.7F, 4, seed + 31U);
    const float grain = valueNoise(x * 70.0F, z * 70.0F, seed + 32U) - 0.5F;
    const float coarse = fractalNoise(x * 9.0F, z * 9.0F, 3, seed + 33U) - 0.5F;
    const float fallen = patches + 0.10F * coarse - 0.10F * smoothStep(1.6F, 0.2F, z);
    if (fallen < 0.33F)
        return brickAt(x, z, {160, 84, 62}, seed) * 0.92F;
    float light = 0.92F + 0.14F * grain + 0.22F * coarse + 0.25F * (patches - 0.5F);
    light *= 0.72F + 0.28F * smoothStep(0.33F, 0.345F, fallen);
    // Cracks follow the zero line of a noise.
    const float crack = std::abs(fractalNoise(x * 1.3F, z * 1.3F, 3, seed + 34U) - 0.5F);
    if (crack < 0.0035F)
        light *= 0.62F;
    // Old paint-overs in rectangles.
    const int px = floorOf(x / 1.9F);
    const float own = cellNoise(px, 3, seed + 35U);
    if (own > 0.62F && z > 0.6F + own * 0.4F && z < 1.2F + own && std::abs(x / 1.9F - static_cast<float>(px) - 0.5F) < own * 0.42F)
        light *= 0.86F + 0.2F * cellNoise(px, 4, seed + 36U);
    return tint * light;
}

Vec3 plinthAt(float x, float z, quint32 seed)
{
    const int stone = floorOf(x / 0.9F + (z > 0.32F ? 0.5F : 0.0F));
    const float inX = x / 0.9F + (z > 0.32F ? 0.5F : 0.0F) - static_cast<float>(stone);
    const float edge = std::min(std::min(inX, 1.0F - inX) * 0.9F, std::abs(z - 0.32F));
    const float speckle = valueNoise(x * 110.0F, z * 110.0F, seed + 41U) - 0.5F;
    const float light = (0.78F + 0.24F * cellNoise(stone, z > 0.32F ? 1 : 0, seed + 42U) + 0.34F * speckle) * (edge < 0.008F ? 0.55F : 1.0F);
    return Vec3{138, 134, 128} * light;
}

Vec3 asphaltAt(float x, float y, quint32 seed)
{
    const float stones = valueNoise(x * 130.0F, y * 130.0F, seed + 51U) - 0.5F;
    const float worn = fractalNoise(x * 0.5F, y * 0.8F, 4, seed + 52U) - 0.5F;
    float light = 0.92F + 0.44F * stones + 0.34F * worn;
    const float patch = fractalNoise(static_cast<float>(floorOf(x / 1.7F)) * 3.1F, static_cast<float>(floorOf(y / 1.1F)) * 1.7F, 1, seed + 53U);
    if (patch > 0.74F)
        light *= 0.82F;
    const float crack = std::abs(fractalNoise(x * 0.9F, y * 0.9F, 4, seed + 54U) - 0.5F);
    if (crack < 0.004F)
        light *= 0.55F;
    const float stain = fractalNoise(x * 1.1F, y * 1.1F, 2, seed + 55U);
    light *= 1.0F - 0.35F * smoothStep(0.74F, 0.86F, stain);
    return Vec3{98, 98, 101} * light;
}

Vec3 slabAt(float x, float y, quint32 seed)
{
    constexpr float Size = 0.50F;
    const int j = floorOf(y / Size);
    const float shift = (j & 1) != 0 ? 0.5F : 0.0F;
    const int i = floorOf(x / Size + shift);
    const float u = (x / Size + shift - static_cast<float>(i)) * Size;
    const float v = (y / Size - static_cast<float>(j)) * Size;
    const float ragged = 0.006F + 0.004F * valueNoise(x * 40.0F, y * 40.0F, seed + 61U);
    const float edge = std::min(std::min(u, Size - u), std::min(v, Size - v));
    const float grain = valueNoise(x * 120.0F, y * 120.0F, seed + 62U) - 0.5F;
    const float dirt = fractalNoise(x * 0.9F, y * 0.9F, 4, seed + 63U) - 0.5F;
    if (edge < ragged)
        return Vec3{74, 72, 64} * (0.8F + 0.4F * grain);
    float light = 0.84F + 0.30F * cellNoise(i, j, seed + 64U) + 0.26F * grain + 0.34F * dirt;
    if (cellNoise(i, j, seed + 65U) > 0.86F) { // a broken slab
        const float a = cellNoise(i, j, seed + 66U);
        if (std::abs(u - v * (0.6F + 0.8F * a) - 0.1F * a + 0.012F * (valueNoise(x * 24.0F, y * 24.0F, seed) - 0.5F)) < 0.006F)
            light *= 0.55F;
    }
    const float warm = cellNoise(i, j, seed + 67U) - 0.5F;
    const Vec3 c = Vec3{158, 152, 144} * light;
    return {c.x * (1.0F + 0.06F * warm), c.y, c.z * (1.0F - 0.08F * warm)};
}

template <typename Shade>
QImage paint(double left, double top, QSize size, double pixelsPerMetre, const Shade &shade)
{
    QImage image(size, QImage::Format_RGB32);
    const auto metre = static_cast<float>(1.0 / pixelsPerMetre);
    uchar *const bits = image.bits();
    const qsizetype stride = image.bytesPerLine();
    forEachRow(size.height(), [&](int j) {
        QRgb *out = reinterpret_cast<QRgb *>(bits + j * stride);
        const float v = static_cast<float>(top) - (static_cast<float>(j) + 0.5F) * metre;
        for (int i = 0; i < size.width(); ++i)
            out[i] = pack(shade(static_cast<float>(left) + (static_cast<float>(i) + 0.5F) * metre, v));
    });
    return image;
}

} // namespace

QImage drawMasonry(const StreetSpec &street, double left, double right, double top, double pixelsPerMetre)
{
    const Vec3 tint = colourOf(street.tint);
    const quint32 seed = street.seed * 31U + 7U;
    const QSize size(static_cast<int>((right - left) * pixelsPerMetre), static_cast<int>(top * pixelsPerMetre));
    return paint(left, top, size, pixelsPerMetre, [&](float x, float z) {
        if (z < 0.64F)
            return plinthAt(x, z, seed) * (0.78F + 0.22F * smoothStep(0.0F, 0.25F, z));
        Vec3 c = street.wall == StreetSpec::Wall::Brick ? brickAt(x, z, tint, seed) : plasterAt(x, z, tint, seed);
        // Rain runs down, dirt splashes up.
        const float streak = fractalNoise(x * 3.1F, z * 0.25F, 3, seed + 71U);
        c = c * (1.0F - 0.30F * smoothStep(0.58F, 0.80F, streak));
        return c * (0.84F + 0.16F * smoothStep(0.64F, 1.5F, z));
    });
}

QImage drawGround(const StreetSpec &street, double left, double right, double near, double far, double pixelsPerMetre)
{
    const quint32 seed = street.seed * 37U + 11U;
    const auto kerb = static_cast<float>(street.kerbY);
    const QSize size(static_cast<int>((right - left) * pixelsPerMetre), static_cast<int>((far - near) * pixelsPerMetre));
    return paint(left, far, size, pixelsPerMetre, [&](float x, float y) {
        if (y < kerb - 0.24F)
            return asphaltAt(x, y, seed);
        if (y < kerb) // the gutter: wet, dirty
            return asphaltAt(x, y, seed) * (0.74F - 0.2F * smoothStep(kerb - 0.06F, kerb, y));
        if (y < kerb + 0.15F) { // kerb stones of a metre
            const float along = x - static_cast<float>(floorOf(x));
            const float grain = valueNoise(x * 120.0F, y * 120.0F, seed + 81U) - 0.5F;
            const float light = 0.92F + 0.12F * cellNoise(floorOf(x), 0, seed + 82U) + 0.30F * grain;
            return Vec3{166, 164, 160} * ((along < 0.012F || y > kerb + 0.143F) ? 0.5F : light);
        }
        return slabAt(x, y, seed);
    });
}

} // namespace svidok::demo
