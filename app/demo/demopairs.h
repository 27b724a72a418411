// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/lawpack.h"
#include "domain/plate.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QSize>
#include <QString>

namespace svidok::demo {

/// A drawn photo with its truth: plate, quad, face, instant, place.
struct DemoPhoto {
    QString fileName;
    QByteArray jpeg;
    QJsonObject truth;
};

/// Two photos of a report with the right answer beside them.
struct DemoPair {
    QString name; ///< also its folder: "01-clean-pass"
    LocalText title;
    LocalText lesson; ///< what the pair shows, in one sentence
    QString place; ///< address as the reporter gave it
    DemoPhoto first;
    DemoPhoto second;
    EnteredPlate entered; ///< by the reporter
    QJsonObject answer; ///< as written to answer.json
};

struct DrawOptions {
    QSize size{2016, 1512}; ///< of a photo held across
};

/// How many pairs there are, and their names in order.
[[nodiscard]] QStringList preparedPairNames();

/// One of the twelve, by its place in the list from 0. The same seed gives the same bytes. Errors: InvalidArgument, Internal.
[[nodiscard]] Result<DemoPair> preparedPair(int index, quint32 seed, const DrawOptions &options = {});

/// All twelve.
[[nodiscard]] Result<QList<DemoPair>> preparedPairs(quint32 seed, const DrawOptions &options = {});

/// A clean pair of 12 megapixels, for measuring.
[[nodiscard]] Result<DemoPair> largePair(quint32 seed);

} // namespace svidok::demo
