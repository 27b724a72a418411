// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photo.h"
#include "domain/reading.h"
#include "domain/scene.h"

#include <QString>

namespace svidok {

enum class RuleId { Interval, Distance, Plate, Scene };

/// What is missing is Unknown, never Pass.
enum class Verdict { Pass, Fail, Unknown };

/// One rule of the photo pair (P8), complete enough to be shown, printed and argued about.
struct RuleCheck {
    RuleId rule = RuleId::Interval;
    Verdict verdict = Verdict::Unknown;
    std::optional<double> value; ///< in `unit`; absent when nothing was measured
    double threshold = 0.0; ///< in `unit`
    std::optional<double> uncertainty; ///< half width, in `unit`
    QString unit; ///< "s", "m", "char", "px"
    QString source; ///< fields or methods the value came from
    QString reason; ///< stable code, e.g. "gps.accuracy_missing"; the text is the user interface's
    QStringList notes; ///< further codes that a person should see, e.g. "offset.assumed", "device.differs"

    bool operator==(const RuleCheck &) const = default;
};

/// Thresholds of an authority, from its law pack.
struct PairThresholds {
    double minIntervalSeconds = 300.0;
    double maxDistanceMetres = 10.0;
    int minSceneInliers = 25;
    double maxSceneResidualPixels = 3.0;
    double maxVehicleShiftMetres = 0.25; ///< more than this and the car moved in between

    bool operator==(const PairThresholds &) const = default;
};

/// What the rules look at. Readings and scene are absent where nobody could make them.
struct PairFacts {
    Photo first; ///< role initial
    Photo second; ///< role verification
    std::optional<PhotoReading> firstReading;
    std::optional<PhotoReading> secondReading;
    std::optional<PlateText> confirmedPlate; ///< by a person, for both photos
    std::optional<SceneMatch> scene;
    PlateText enteredPlate = {}; ///< by the reporter; may be empty
};

/// Always four checks, in the order of RuleId.
[[nodiscard]] QList<RuleCheck> checkPair(const PairFacts &pair, const PairThresholds &thresholds);

/// The third of them alone.
[[nodiscard]] RuleCheck checkPlate(const PairFacts &pair);

/// The fourth of them alone: what is said of the plate may touch where the vehicle was measured.
[[nodiscard]] RuleCheck checkScene(const PairFacts &pair, const PairThresholds &thresholds);

/// The read of the vehicle, which is the subject's; where a person confirmed another plate that stands on the photo, too, and
/// did not choose the subject, that plate's. Null: none was read. Points into the reading.
[[nodiscard]] const PlateRead *vehicleRead(const std::optional<PhotoReading> &reading, const std::optional<PlateText> &confirmed);

/// As many decimals, but no fewer than `fewest`, as a value needs beside its limit: rounded onto it, it would look like what
/// it is not.
[[nodiscard]] int decimalsBeside(double limit, double value, int fewest);

/// Both plates of vehicleRead() are one vehicle's, so that what lies between their places is its shift: surely read, or said by a
/// person, who chose it or typed what it reads. Two unsure reads are enough only where they are the same, fit a class and are
/// likely: a poster is read alike on both photos, too, and now and then like some country's class. What is surely read as
/// quite another plate than a person confirmed is not the vehicle's, unless she chose it.
[[nodiscard]] bool showOneVehicle(const PairFacts &pair);

/// How two reads of the same plate agree (O9).
struct PlateAgreement {
    enum class Kind { Match, ConfusableMatch, Mismatch, Unknown };
    Kind kind = Kind::Unknown;
    QList<int> differing; ///< positions in the longer text, from 0

    bool operator==(const PlateAgreement &) const = default;
};
[[nodiscard]] PlateAgreement comparePlates(const PlateText &a, const PlateText &b);

} // namespace svidok
