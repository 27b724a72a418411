// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/mapwords.h"

#include "viewmodels/platewords.h"
#include "viewmodels/rulewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace svidok::mapwords {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::MapWords)
};

QString compass(double degrees)
{
    const QString names[] = {Tr::tr("north"), Tr::tr("north-east"), Tr::tr("east"), Tr::tr("south-east"), Tr::tr("south"),
        Tr::tr("south-west"), Tr::tr("west"), Tr::tr("north-west")};
    return names[static_cast<int>(std::lround(degrees / 45.0)) % 8];
}

QString position(const Photo &photo, const QString &role)
{
    const auto &fix = photo.capture.fix;
    if (!fix)
        return Tr::tr("%1: no position").arg(role);
    const QLocale locale;
    QStringList parts{locale.toString(fix->point.latitude, 'f', 6) + u"; "_s + locale.toString(fix->point.longitude, 'f', 6)};
    parts.append(fix->accuracyMetres ? Tr::tr("accurate to %1").arg(rulewords::quantity(*fix->accuracyMetres, u"m"_s, 1))
                                     : Tr::tr("accuracy unknown"));
    if (fix->directionDegrees)
        parts.append(Tr::tr("camera towards %1").arg(compass(*fix->directionDegrees)));
    for (const CaptureFlag flag : {CaptureFlag::PositionImplausible, CaptureFlag::StaleFix}) {
        if (photo.capture.flags.contains(flag))
            parts.append(rulewords::flag(flag));
    }
    return Tr::tr("%1: %2").arg(role, parts.join(u", "_s));
}

} // namespace

QString summary(const Report &report)
{
    const Photo *first = report.photo(PhotoRole::Initial);
    const Photo *second = report.photo(PhotoRole::Verification);
    if (!first || !second || !first->capture.fix || !second->capture.fix)
        return Tr::tr("There are not two positions to compare.");
    const GeoPoint &a = first->capture.fix->point;
    const GeoPoint &b = second->capture.fix->point;
    const double metres = distanceMetres(a, b);
    if (std::isnan(metres))
        return Tr::tr("A position is not on the globe.");
    QString distance = rulewords::quantity(metres, u"m"_s, 1);
    if (first->capture.fix->accuracyMetres && second->capture.fix->accuracyMetres)
        distance = Tr::tr("%1 \u00b1 %2").arg(distance, rulewords::quantity(*first->capture.fix->accuracyMetres + *second->capture.fix->accuracyMetres, u"m"_s, 1));
    if (metres == 0.0)
        return Tr::tr("Both positions are the same: %1.").arg(distance);
    const double bearing = bearingDegrees(a, b);
    return Tr::tr("From 1 to 2: %1, towards %2 (%3\u00b0).").arg(distance, compass(bearing), QLocale().toString(bearing, 'f', 0));
}

QStringList positions(const Report &report)
{
    QStringList lines;
    for (const Photo &photo : report.photos)
        lines.append(position(photo, platewords::photoName(report.photos, photo)));
    return lines;
}

} // namespace svidok::mapwords
