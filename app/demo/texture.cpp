// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/texture.h"

#include <array>
#include <bit>

namespace svidok::demo {

namespace {

std::array<float, 256> makeLinear()
{
    std::array<float, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const float v = static_cast<float>(i) / 255.0F;
        table[i] = v * v;
    }
    return table;
}

const std::array<float, 256> Linear = makeLinear();

/// The logarithm to base 2, a straight line between powers of two: good enough to choose a level by.
float roughLog2(float v)
{
    const auto bits = std::bit_cast<quint32>(v);
    const int exponent = static_cast<int>(bits >> 23) - 127;
    return static_cast<float>(exponent) + std::bit_cast<float>((bits & 0x7fffffU) | 0x3f800000U) - 1.0F;
}

} // namespace

/// Half the size; colours are weighted by coverage so that cut-outs get no dark rim.
Texture::Level Texture::halved(const Level &from)
{
    Level to{{}, std::max(1, from.width / 2), std::max(1, from.height / 2)};
    to.pixels.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height));
    for (int y = 0; y < to.height; ++y) {
        const QRgb *upper = from.pixels.data() + static_cast<std::ptrdiff_t>(std::min(2 * y, from.height - 1)) * from.width;
        const QRgb *lower = from.pixels.data() + static_cast<std::ptrdiff_t>(std::min(2 * y + 1, from.height - 1)) * from.width;
        for (int x = 0; x < to.width; ++x) {
            const int x0 = std::min(2 * x, from.width - 1);
            const int x1 = std::min(2 * x + 1, from.width - 1);
            const std::array<QRgb, 4> four{upper[x0], upper[x1], lower[x0], lower[x1]};
            int r = 0;
            int g = 0;
            int b = 0;
            int a = 0;
            for (const QRgb c : four) {
                const int alpha = qAlpha(c);
                a += alpha;
                r += qRed(c) * alpha;
                g += qGreen(c) * alpha;
                b += qBlue(c) * alpha;
            }
            to.pixels.push_back(a == 0 ? four[0] & 0xffffffU
                                       : qRgba((r + a / 2) / a, (g + a / 2) / a, (b + a / 2) / a, (a + 2) / 4));
        }
    }
    return to;
}

Texture::Texture(const QImage &image, float left, float top, float pixelsPerMetre)
    : m_left(left)
    , m_top(top)
    , m_scale(pixelsPerMetre)
{
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32);
    const auto *first = reinterpret_cast<const QRgb *>(plain.constBits());
    m_levels.push_back({std::vector<QRgb>(first, first + plain.width() * plain.height()), plain.width(), plain.height()});
    while (m_levels.size() < 10 && (m_levels.back().width > 2 || m_levels.back().height > 2))
        m_levels.push_back(halved(m_levels.back()));
}

Texel Texture::at(float u, float v, float width) const
{
    const float lod = roughLog2(std::max(width * m_scale, 1.0F));
    const auto index = std::min(static_cast<std::size_t>(lod + 0.35F), m_levels.size() - 1);
    const Level &level = m_levels[index];
    const float shrink = m_scale / static_cast<float>(1 << index);
    const float x = std::clamp((u - m_left) * shrink - 0.5F, 0.0F, static_cast<float>(level.width - 1));
    const float y = std::clamp((m_top - v) * shrink - 0.5F, 0.0F, static_cast<float>(level.height - 1));
    const int x0 = static_cast<int>(x);
    const int y0 = static_cast<int>(y);
    const int right = x0 + 1 < level.width ? 1 : 0;
    const float fx = x - static_cast<float>(x0);
    const float fy = y - static_cast<float>(y0);
    const QRgb *upper = level.pixels.data() + static_cast<std::ptrdiff_t>(y0) * level.width + x0;
    const QRgb *lower = y0 + 1 < level.height ? upper + level.width : upper;
    Texel sum;
    const auto add = [&sum](QRgb c, float weight) {
        sum.colour = sum.colour
            + Vec3{Linear[static_cast<std::size_t>(qRed(c))], Linear[static_cast<std::size_t>(qGreen(c))],
                  Linear[static_cast<std::size_t>(qBlue(c))]}
                * weight;
        sum.alpha += static_cast<float>(qAlpha(c)) * (weight / 255.0F);
    };
    add(upper[0], (1.0F - fx) * (1.0F - fy));
    add(upper[right], fx * (1.0F - fy));
    add(lower[0], (1.0F - fx) * fy);
    add(lower[right], fx * fy);
    return sum;
}

Texel Texture::along(float u, float v, float width, float stretch, float du, float dv) const
{
    const int taps = std::clamp(static_cast<int>(std::ceil(stretch)), 1, 8);
    if (taps == 1)
        return at(u, v, width);
    const float tapWidth = width * std::max(1.0F, stretch / static_cast<float>(taps));
    Texel sum;
    for (int i = 0; i < taps; ++i) {
        const float offset = ((static_cast<float>(i) + 0.5F) / static_cast<float>(taps) - 0.5F) * width * stretch;
        const Texel t = at(u + du * offset, v + dv * offset, tapWidth);
        sum.colour = sum.colour + t.colour;
        sum.alpha += t.alpha;
    }
    const float scale = 1.0F / static_cast<float>(taps);
    return {sum.colour * scale, sum.alpha * scale};
}

} // namespace svidok::demo
