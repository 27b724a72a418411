// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wireprint.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

QJsonObject toJson(const RuleCheck &check)
{
    return {
        { u"rule"_s, name(check.rule) },
        { u"result"_s, name(check.verdict) },
        { u"value"_s, orNull(check.value) },
        { u"threshold"_s, check.threshold },
        { u"uncertainty"_s, orNull(check.uncertainty) },
        { u"unit"_s, check.unit },
        { u"source"_s, check.source },
        { u"reason"_s, check.reason },
        { u"notes"_s, QJsonArray::fromStringList(check.notes) },
    };
}

Result<RuleCheck> ruleCheckFrom(const QJsonObject &json)
{
    Fields fields(json);
    RuleCheck check;
    check.rule = fields.named("rule"_L1, ruleId);
    check.verdict = fields.named("result"_L1, verdict);
    check.value = fields.optionalNumber("value"_L1);
    check.threshold = fields.number("threshold"_L1);
    check.uncertainty = fields.optionalNumber("uncertainty"_L1);
    check.unit = fields.text("unit"_L1);
    check.source = fields.text("source"_L1);
    check.reason = fields.text("reason"_L1);
    check.notes = fields.texts("notes"_L1);
    return fields.finish(std::move(check));
}

QJsonObject toJson(const SceneMatch &match)
{
    QJsonArray homography;
    for (const double element : match.homography)
        homography.append(element);
    return {
        { u"refused"_s, match.refused },
        { u"refusal"_s, match.refusal },
        { u"keypoints_first"_s, match.keypointsFirst },
        { u"keypoints_second"_s, match.keypointsSecond },
        { u"matches"_s, match.matches },
        { u"inliers"_s, match.inliers },
        { u"residual_px"_s, match.residualPixels },
        { u"homography"_s, homography },
        { u"vehicle_shift_m"_s, orNull(match.vehicleShiftMetres) },
        { u"vehicle_shift_uncertainty_m"_s, orNull(match.vehicleShiftUncertainty) },
        { u"method"_s, match.method },
    };
}

Result<SceneMatch> sceneMatchFrom(const QJsonObject &json)
{
    Fields fields(json);
    SceneMatch match;
    match.refused = fields.flag("refused"_L1);
    match.refusal = fields.text("refusal"_L1);
    match.keypointsFirst = fields.smallInteger("keypoints_first"_L1);
    match.keypointsSecond = fields.smallInteger("keypoints_second"_L1);
    match.matches = fields.smallInteger("matches"_L1);
    match.inliers = fields.smallInteger("inliers"_L1);
    match.residualPixels = fields.number("residual_px"_L1);
    const QJsonArray homography = fields.array("homography"_L1);
    bool good = homography.size() == static_cast<qsizetype>(match.homography.size());
    for (size_t i = 0; good && i < match.homography.size(); ++i) {
        const QJsonValue element = homography.at(static_cast<qsizetype>(i));
        good = element.isDouble();
        match.homography[i] = element.toDouble();
    }
    if (!good)
        fields.refuse(u"homography"_s, u"nine numbers expected"_s);
    match.vehicleShiftMetres = fields.optionalNumber("vehicle_shift_m"_L1);
    match.vehicleShiftUncertainty = fields.optionalNumber("vehicle_shift_uncertainty_m"_L1);
    match.method = fields.text("method"_L1);
    return fields.finish(std::move(match));
}

} // namespace svidok::wire
