// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/kept.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

namespace svidok::test::kept {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize Grid{50, 28};
constexpr size_t Colours = 128; ///< more make the files larger than what they show is worth
constexpr int Visible = 16; ///< difference of a colour channel, of 255

/// The mean colours of the fullest parts of the colour cube.
QList<QRgb> usualColours(const QImage &picture)
{
    struct Part {
        int count = 0;
        std::array<int, 3> sum{};
    };
    std::map<int, Part> parts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            Part &part = parts[(qRed(pixel) >> 4) << 8 | (qGreen(pixel) >> 4) << 4 | qBlue(pixel) >> 4];
            ++part.count;
            part.sum[0] += qRed(pixel);
            part.sum[1] += qGreen(pixel);
            part.sum[2] += qBlue(pixel);
        }
    }
    std::vector<Part> fullest;
    for (const auto &[key, part] : parts)
        fullest.push_back(part);
    std::stable_sort(fullest.begin(), fullest.end(), [](const Part &a, const Part &b) { return a.count > b.count; });
    QList<QRgb> colours;
    for (size_t i = 0; i < fullest.size() && i < Colours; ++i)
        colours.append(qRgb(fullest[i].sum[0] / fullest[i].count, fullest[i].sum[1] / fullest[i].count, fullest[i].sum[2] / fullest[i].count));
    return colours;
}

} // namespace

QString file(Scene scene, const QString &language)
{
    return u"%1/resources/manual/%2/%3.png"_s.arg(QStringLiteral(SVIDOK_SOURCE_DIR), language, nameOf(scene));
}

QImage reduced(const QImage &picture)
{
    const QImage small = picture.width() > Width ? picture.scaledToWidth(Width, Qt::SmoothTransformation) : picture;
    return small.convertToFormat(QImage::Format_Indexed8, usualColours(small), Qt::ThresholdDither | Qt::AvoidDither);
}

double changedShare(const QImage &kept, const QImage &picture)
{
    if (kept.size() != reduced(picture).size())
        return 1.0;
    const QImage a = kept.convertToFormat(QImage::Format_RGB32).scaled(Grid, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage b = reduced(picture).convertToFormat(QImage::Format_RGB32).scaled(Grid, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int changed = 0;
    for (int y = 0; y < Grid.height(); ++y) {
        for (int x = 0; x < Grid.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            const int most = std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)), std::abs(qBlue(one) - qBlue(other))});
            changed += most > Visible ? 1 : 0;
        }
    }
    return double(changed) / (Grid.width() * Grid.height());
}

} // namespace svidok::test::kept
