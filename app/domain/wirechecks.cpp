// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wirewriter.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

void print(Writer &out, const RuleCheck &check)
{
    Object json(out);
    json.add("notes"_L1, check.notes);
    json.add("reason"_L1, check.reason);
    json.add("result"_L1, name(check.verdict));
    json.add("rule"_L1, name(check.rule));
    json.add("source"_L1, check.source);
    json.add("threshold"_L1, check.threshold);
    json.add("uncertainty"_L1, check.uncertainty);
    json.add("unit"_L1, check.unit);
    json.add("value"_L1, check.value);
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

void print(Writer &out, const SceneMatch &match)
{
    Object json(out);
    json.add("homography"_L1, match.homography);
    json.add("inliers"_L1, match.inliers);
    json.add("keypoints_first"_L1, match.keypointsFirst);
    json.add("keypoints_second"_L1, match.keypointsSecond);
    json.add("matches"_L1, match.matches);
    json.add("method"_L1, match.method);
    json.add("refusal"_L1, match.refusal);
    json.add("refused"_L1, match.refused);
    json.add("residual_px"_L1, match.residualPixels);
    json.add("vehicle_shift_m"_L1, match.vehicleShiftMetres);
    json.add("vehicle_shift_uncertainty_m"_L1, match.vehicleShiftUncertainty);
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

void print(Writer &out, const MovementFindings &findings)
{
    QMap<QString, QString> sorted;
    for (auto each = findings.begin(); each != findings.end(); ++each)
        sorted.insert(name(each.key()), name(each.value()));
    out.open('{');
    for (auto each = sorted.begin(); each != sorted.end(); ++each) {
        out.separate();
        out.key(QLatin1String(each.key().toLatin1()));
        out.text(each.value());
    }
    out.close('}');
}

Result<MovementFindings> movementFindingsFrom(const QJsonObject &json)
{
    MovementFindings findings;
    for (auto each = json.begin(); each != json.end(); ++each) {
        const auto point = movementPoint(each.key());
        const auto finding = movementFinding(each.value().toString());
        if (!point || !finding)
            return fail(ErrorCode::InvalidArgument, each.key(), u"unknown name"_s);
        findings.insert(*point, *finding);
    }
    return findings;
}

} // namespace svidok::wire
