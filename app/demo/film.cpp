// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/film.h"

#include "demo/noise.h"
#include "demo/rows.h"

namespace svidok::demo {

namespace {

float luminance(const Vec3 &c)
{
    return 0.2126F * c.x + 0.7152F * c.y + 0.0722F * c.z;
}

/// The gain of an automatic exposure: pulls the middle of the picture towards a good mean, not all the way.
float gainOf(const Exposure &exposure)
{
    double sum = 0.0;
    int count = 0;
    for (int y = exposure.height / 6; y < exposure.height; y += 7) {
        for (int x = 3; x < exposure.width; x += 7) {
            const Vec3 &c = exposure.light[static_cast<std::size_t>(y) * static_cast<std::size_t>(exposure.width) + static_cast<std::size_t>(x)];
            sum += std::min(1.2, static_cast<double>(luminance(c)));
            ++count;
        }
    }
    const double mean = std::max(1e-4, sum / std::max(1, count));
    return static_cast<float>(std::clamp(std::pow(0.235 / mean, 0.85), 0.4, 6.0));
}

float toned(float v)
{
    v = std::max(v, 0.0F);
    // Straight in the shadows, a shoulder above the middle.
    const float shoulder = v < 0.55F ? v : 0.55F + 0.45F * (1.0F - std::exp(-(v - 0.55F) / 0.45F));
    const float s = std::sqrt(shoulder);
    return s + 0.045F * (s * s * (3.0F - 2.0F * s) - s) * 2.0F;
}

} // namespace

QImage develop(const Exposure &exposure, const CameraSpec &camera)
{
    const int width = exposure.width;
    const int height = exposure.height;
    const float gain = gainOf(exposure);
    std::vector<Vec3> tones(exposure.light.size());
    const float cx = static_cast<float>(width) / 2.0F;
    const float cy = static_cast<float>(height) / 2.0F;
    const float corner = 1.0F / (cx * cx + cy * cy);
    forEachRow(height, [&](int y) {
        const std::size_t start = static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
        for (int x = 0; x < width; ++x) {
            const float dx = static_cast<float>(x) - cx;
            const float dy = static_cast<float>(y) - cy;
            const float fall = gain * (1.0F - 0.22F * (dx * dx + dy * dy) * corner);
            const Vec3 &c = exposure.light[start + static_cast<std::size_t>(x)];
            tones[start + static_cast<std::size_t>(x)] = {toned(c.x * fall), toned(c.y * fall), toned(c.z * fall)};
        }
    });
    QImage image(width, height, QImage::Format_RGB32);
    const auto strength = static_cast<float>(camera.noise) * (1.0F + 0.9F * std::max(0.0F, gain - 1.4F));
    uchar *const bits = image.bits();
    const qsizetype stride = image.bytesPerLine();
    forEachRow(height, [&](int y) {
        const auto line = [&](int at) {
            return tones.data() + static_cast<std::ptrdiff_t>(std::clamp(at, 0, height - 1)) * width;
        };
        const Vec3 *rows[3] = {line(y - 1), line(y), line(y + 1)};
        QRgb *out = reinterpret_cast<QRgb *>(bits + y * stride);
        for (int x = 0; x < width; ++x) {
            const int l = std::max(0, x - 1);
            const int r = std::min(width - 1, x + 1);
            Vec3 c;
            constexpr float Weights[3] = {0.14F, 0.72F, 0.14F};
            for (int k = 0; k < 3; ++k)
                c = c + (rows[k][l] * 0.14F + rows[k][x] * 0.72F + rows[k][r] * 0.14F) * Weights[k];
            const quint32 h = cellHash(x, y, camera.seed);
            const quint32 h2 = scramble(h + 0x51ed270bU);
            const auto bell = [](quint32 v) { // nearly a normal distribution of variance 1
                return static_cast<float>((v & 255U) + ((v >> 8) & 255U) + ((v >> 16) & 255U) + (v >> 24)) * (1.0F / 147.8F) - 3.4506F;
            };
            const float sigma = strength * (0.0050F + 0.0065F * (1.0F - c.y));
            const float grain = bell(h) * sigma;
            const float red = bell(h2) * sigma * 0.55F;
            const float blue = bell(scramble(h2)) * sigma * 0.70F;
            const auto byte = [](float v) { return static_cast<int>(std::clamp(v * 255.0F + 0.5F, 0.0F, 255.0F)); };
            out[x] = qRgb(byte(c.x + grain + red), byte(c.y + grain), byte(c.z + grain + blue));
        }
    });
    return image;
}

} // namespace svidok::demo
