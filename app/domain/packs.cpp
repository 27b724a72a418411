// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packs.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

constexpr auto UkrainianPlates = "ua.json"_L1;
constexpr auto NeighbourPlates = "neighbours.json"_L1;
constexpr auto UkrainianParking = "ua-parking.json"_L1;

QByteArray packBytes(QLatin1String folder, QLatin1String name)
{
    QFile file(u":/svidok/%1/%2"_s.arg(folder, name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<LawPack> defaultLawPack()
{
    return parseLawPack(packBytes("law"_L1, UkrainianParking), UkrainianParking);
}

Result<PlateGrammar> defaultPlateGrammar()
{
    return PlateGrammar::parse(packBytes("plates"_L1, UkrainianPlates), UkrainianPlates)
        .and_then([](const PlateGrammar &home) {
            return PlateGrammar::parse(packBytes("plates"_L1, NeighbourPlates), NeighbourPlates)
                .map([&](const PlateGrammar &neighbours) { return home.with(neighbours); });
        });
}

Sha256 defaultPlateGrammarHash()
{
    const QByteArray both = packBytes("plates"_L1, UkrainianPlates) + packBytes("plates"_L1, NeighbourPlates);
    return Sha256::of(both);
}

} // namespace svidok
