// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "likeness.h"

#include "uprightpixels.h"

#include <QRect>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace svidok {

namespace {

constexpr int Edge = 32;
constexpr int HashEdge = 8; ///< frequencies in each direction
/// Cameras' own thumbnails stay well above this correlation, other pictures of the same street well below.
constexpr double MinCorrelation = 0.85;
/// In grey levels at 32 x 32, after the tone curve was fitted: a spot that differs more was painted over.
constexpr double MaxSpotDifference = 60.0;

/// A picture at 32 x 32.
using Small = std::array<double, Edge * Edge>;

/// Where each of the 32 cells begins and ends among `length` pixels, and the sum over a cell's share of each.
struct Cells {
    explicit Cells(int length)
        : step(static_cast<double>(length) / Edge)
    {
    }
    /// Calls `add(pixel, share)` for each pixel that cell `i` covers, wholly or in part.
    template <typename Add>
    void cover(int i, const Add &add) const
    {
        const double from = i * step;
        const double to = (i + 1) * step;
        for (int at = static_cast<int>(from); at < to; ++at)
            add(at, std::min(to, at + 1.0) - std::max(from, static_cast<double>(at)));
    }
    double step;
};

/// The mean of what each cell covers.
Small small(const PixelBuffer &grey, const QRect &part)
{
    const Cells columns(part.width());
    const Cells rows(part.height());
    std::vector<double> squeezed(static_cast<size_t>(part.height()) * Edge); // each row has 32 cells already
    for (int y = 0; y < part.height(); ++y) {
        const auto *row = reinterpret_cast<const uchar *>(grey.bytes.constData()) + qsizetype(part.top() + y) * grey.width + part.left();
        for (int x = 0; x < Edge; ++x) {
            double sum = 0.0;
            columns.cover(x, [&](int at, double share) { sum += row[std::min(at, part.width() - 1)] * share; });
            squeezed[static_cast<size_t>(y * Edge + x)] = sum;
        }
    }
    Small answer{};
    for (int y = 0; y < Edge; ++y) {
        rows.cover(y, [&](int at, double share) {
            const size_t row = static_cast<size_t>(std::min(at, part.height() - 1)) * Edge;
            for (size_t x = 0; x < Edge; ++x)
                answer[static_cast<size_t>(y) * Edge + x] += squeezed[row + x] * share;
        });
    }
    for (double &value : answer)
        value /= columns.step * rows.step;
    return answer;
}

QRect whole(const PixelBuffer &picture)
{
    return {0, 0, picture.width, picture.height};
}

/// The middle of a picture that has the given width : height.
QRect centre(const PixelBuffer &picture, double aspect)
{
    int width = picture.width;
    int height = picture.height;
    if (width > aspect * height)
        width = std::max(1, static_cast<int>(std::lround(aspect * height)));
    else
        height = std::max(1, static_cast<int>(std::lround(width / aspect)));
    return {(picture.width - width) / 2, (picture.height - height) / 2, width, height};
}

struct Spread {
    double mean = 0.0;
    double deviation = 0.0;
};

Spread spreadOf(const Small &picture)
{
    const double mean = std::accumulate(picture.begin(), picture.end(), 0.0) / double(picture.size());
    double squares = 0.0;
    for (const double value : picture)
        squares += (value - mean) * (value - mean);
    return {mean, std::sqrt(squares / double(picture.size()))};
}

/// The greatest mean over 3 x 3 neighbours; at the edges those beyond mirror those within.
double largestSpot(const Small &picture)
{
    const auto mirrored = [](int i) { return i < 0 ? -i : i >= Edge ? 2 * Edge - 2 - i : i; };
    double largest = 0.0;
    for (int y = 0; y < Edge; ++y) {
        for (int x = 0; x < Edge; ++x) {
            double sum = 0.0;
            for (int dy = -1; dy <= 1; ++dy) {
                for (int dx = -1; dx <= 1; ++dx)
                    sum += picture[static_cast<size_t>(mirrored(y + dy) * Edge + mirrored(x + dx))];
            }
            largest = std::max(largest, sum / 9.0);
        }
    }
    return largest;
}

struct Likeness {
    double correlation = -1.0;
    double spot = 255.0; ///< greatest local difference left after fitting brightness and contrast
};

Likeness compare(const Small &photo, const Small &thumbnail)
{
    const Spread a = spreadOf(photo);
    const Spread b = spreadOf(thumbnail);
    if (a.deviation < 2 && b.deviation < 2) // two plain surfaces
        return {1.0, std::abs(a.mean - b.mean)};
    if (a.deviation < 1e-6 || b.deviation < 1e-6)
        return {};
    double covariance = 0.0;
    for (size_t i = 0; i < photo.size(); ++i)
        covariance += (photo[i] - a.mean) * (thumbnail[i] - b.mean);
    covariance /= double(photo.size());
    const double gain = covariance / (a.deviation * a.deviation);
    Small rest{};
    for (size_t i = 0; i < photo.size(); ++i)
        rest[i] = std::abs((photo[i] - a.mean) * gain + b.mean - thumbnail[i]);
    return {covariance / (a.deviation * b.deviation), largestSpot(rest)};
}

/// The lowest frequencies of a DCT-II but for the constant row and column, all with the same factor. What is no more
/// than rounding is 0.
std::array<double, HashEdge * HashEdge> spectrum(const Small &picture)
{
    static const auto waves = [] {
        std::array<std::array<double, Edge>, HashEdge> table{};
        for (size_t wave = 0; wave < HashEdge; ++wave) {
            for (size_t i = 0; i < Edge; ++i)
                table[wave][i] = std::cos((2.0 * double(i) + 1.0) * (double(wave) + 1.0) * std::numbers::pi / (2.0 * Edge));
        }
        return table;
    }();
    std::array<double, HashEdge * HashEdge> values{};
    for (size_t v = 0; v < HashEdge; ++v) {
        std::array<double, Edge> column{};
        for (size_t y = 0; y < Edge; ++y) {
            for (size_t x = 0; x < Edge; ++x)
                column[x] += picture[y * Edge + x] * waves[v][y];
        }
        for (size_t u = 0; u < HashEdge; ++u) {
            for (size_t x = 0; x < Edge; ++x)
                values[v * HashEdge + u] += column[x] * waves[u][x];
        }
    }
    constexpr double Rounding = 1e-6;
    std::replace_if(values.begin(), values.end(), [](double value) { return std::abs(value) < Rounding; }, 0.0);
    return values;
}

} // namespace

quint64 perceptualHash(const PixelBuffer &grey)
{
    const auto values = spectrum(small(grey, whole(grey)));
    auto sorted = values;
    std::nth_element(sorted.begin(), sorted.begin() + sorted.size() / 2, sorted.end());
    const double median = sorted[sorted.size() / 2];
    quint64 hash = 0;
    for (size_t i = 0; i < values.size(); ++i)
        hash |= quint64(values[i] > median) << i;
    return hash;
}

bool thumbnailDiffers(const PixelBuffer &photo, const PixelBuffer &thumbnail, int orientation)
{
    Likeness best;
    for (const PixelBuffer &view : {photo, uprightPixels(photo, orientation)}) {
        const double viewAspect = static_cast<double>(view.width) / view.height;
        const double thumbAspect = static_cast<double>(thumbnail.width) / thumbnail.height;
        const std::array pairs{std::pair(whole(view), whole(thumbnail)), std::pair(whole(view), centre(thumbnail, viewAspect)),
            std::pair(centre(view, thumbAspect), whole(thumbnail))};
        for (const auto &[one, other] : pairs) {
            const Likeness likeness = compare(small(view, one), small(thumbnail, other));
            if (likeness.correlation > best.correlation)
                best = likeness;
        }
    }
    return best.correlation < MinCorrelation || best.spot > MaxSpotDifference;
}

} // namespace svidok
