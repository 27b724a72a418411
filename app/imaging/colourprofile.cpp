// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "colourprofile.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <optional>

namespace svidok {

namespace {

constexpr qsizetype HeaderSize = 128;
constexpr quint32 MostTags = 200;
constexpr int Steps = 16;
constexpr double LeastStep = 0.01; ///< of Steps, in the lighter half; a gamma of 0.5 to 4 rises by 0.03 and more
constexpr double LeastHalf = 0.05; ///< in the darker half; a gamma of 4 rises by 0.06

/// 0 beyond the end.
template <typename T> T number(QByteArrayView bytes, qsizetype at)
{
    return at >= 0 && at + qsizetype(sizeof(T)) <= bytes.size() ? qFromBigEndian<T>(bytes.data() + at) : T(0);
}

/// "curv" of ICC.1:2010, 10.5: nothing, a gamma, or a table.
std::optional<double> valueOfTable(QByteArrayView curve, double x)
{
    const auto count = qsizetype(number<quint32>(curve, 8));
    const auto entry = [&](qsizetype i) { return double(number<quint16>(curve, 12 + 2 * i)); };
    if (count == 0)
        return x;
    if (12 + 2 * count > curve.size())
        return std::nullopt;
    if (count == 1)
        return std::pow(x, entry(0) / 256.0);
    const double place = x * double(count - 1);
    const auto below = std::min(qsizetype(place), count - 2);
    const double share = place - double(below);
    return (entry(below) * (1.0 - share) + entry(below + 1) * share) / 65535.0;
}

/// "para" of ICC.1:2010, 10.15.
std::optional<double> valueOfFunction(QByteArrayView curve, double x)
{
    const int type = number<quint16>(curve, 8);
    const auto parameter = [&](int i) { return double(number<qint32>(curve, 12 + 4 * i)) / 65536.0; };
    const double g = parameter(0);
    const double a = parameter(1);
    const double b = parameter(2);
    const double power = std::pow(std::max(a * x + b, 0.0), g);
    switch (type) {
    case 0: return std::pow(x, g);
    case 1: return a * x + b >= 0.0 ? power : 0.0;
    case 2: return (a * x + b >= 0.0 ? power : 0.0) + parameter(3);
    case 3: return x >= parameter(4) ? power : parameter(3) * x;
    case 4: return x >= parameter(4) ? power + parameter(5) : parameter(3) * x + parameter(6);
    default: return std::nullopt;
    }
}

bool rises(QByteArrayView curve)
{
    const bool isTable = curve.startsWith(QByteArrayView("curv"));
    if (!isTable && !curve.startsWith(QByteArrayView("para")))
        return false;
    double before = 0.0;
    double first = 0.0;
    for (int i = 0; i <= Steps; ++i) {
        const double x = double(i) / Steps;
        const auto value = isTable ? valueOfTable(curve, x) : valueOfFunction(curve, x);
        if (!value || !std::isfinite(*value))
            return false;
        const double clipped = std::clamp(*value, 0.0, 1.0);
        if (i == 0)
            first = clipped;
        else if (clipped < before || (i > Steps / 2 && clipped < before + LeastStep))
            return false;
        if (i == Steps / 2 && clipped < first + LeastHalf)
            return false;
        before = clipped;
    }
    return true;
}

} // namespace

bool showsThePicture(QByteArrayView profile)
{
    const quint32 tags = number<quint32>(profile, HeaderSize);
    if (tags > MostTags)
        return false;
    for (quint32 i = 0; i < tags; ++i) {
        const qsizetype at = HeaderSize + 4 + qsizetype(i) * 12;
        const QByteArrayView name = profile.sliced(std::min(at, profile.size())).first(std::min<qsizetype>(4, std::max<qsizetype>(0, profile.size() - at)));
        if (name != QByteArrayView("rTRC") && name != QByteArrayView("gTRC") && name != QByteArrayView("bTRC") && name != QByteArrayView("kTRC"))
            continue;
        const auto from = qsizetype(number<quint32>(profile, at + 4));
        const auto size = qsizetype(number<quint32>(profile, at + 8));
        if (from > profile.size() || size > profile.size() - from || !rises(profile.sliced(from, size)))
            return false;
    }
    return true;
}

} // namespace svidok
