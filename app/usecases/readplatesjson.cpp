// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/readplatesjson.h"

#include "base/errortable.h"
#include "domain/wire.h"
#include "ports/vision.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

/// Probabilities and pixels with the digits that mean something.
double rounded(double value, double unit)
{
    return std::round(value / unit) * unit;
}

QJsonValue probability(double value)
{
    return std::round(value * 10000.0) / 10000.0;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonArray quadJson(const Quad &quad)
{
    QJsonArray corners;
    for (const QPointF &corner : quad)
        corners.append(QJsonArray{rounded(corner.x(), 0.5), rounded(corner.y(), 0.5)});
    return corners;
}

QJsonObject charJson(const CharEvidence &evidence)
{
    const bool known = !evidence.next.isNull();
    return {{u"c"_s, QString(evidence.c)}, {u"p"_s, probability(evidence.p)},
        {u"next"_s, known ? QJsonValue(QString(evidence.next)) : QJsonValue(QJsonValue::Null)},
        {u"next_p"_s, known ? probability(evidence.nextP) : QJsonValue(QJsonValue::Null)}};
}

/// Why a person should look twice: codes.
QJsonArray doubtsJson(const PlateRead &plate)
{
    QJsonArray doubts;
    if (plate.mayLackFirst)
        doubts.append(u"may_lack_first"_s);
    if (plate.mayBeCutOff)
        doubts.append(u"may_be_cut_off"_s);
    if (plate.mayBeNoPlate)
        doubts.append(u"may_be_no_plate"_s);
    if (!plate.unknownRegion.isEmpty())
        doubts.append(QString(u"unknown_region:"_s + plate.unknownRegion));
    return doubts;
}

QJsonObject plateJson(const PlateRead &plate)
{
    QJsonArray chars;
    for (const CharEvidence &evidence : plate.chars)
        chars.append(charJson(evidence));
    QJsonArray readers;
    for (const ReaderTranscript &transcript : plate.readers) {
        QJsonObject reader{{u"name"_s, transcript.reader}, {u"raw"_s, transcript.raw},
            {u"confidence"_s, probability(transcript.confidence)}};
        if (!wasAsked(transcript))
            reader.insert(u"asked"_s, false);
        if (transcript.failure)
            reader.insert(u"failed"_s, wire::name(*transcript.failure));
        readers.append(reader);
    }
    QJsonObject json{
        {u"text"_s, plate.text.text()},
        {u"raw"_s, plate.raw},
        {u"country"_s, orNull(plate.country)},
        {u"format"_s, orNull(plate.format)},
        {u"lines"_s, plate.lines},
        {u"confidence"_s, probability(plate.confidence)},
        {u"abstained"_s, plate.abstained},
        {u"subject"_s, plate.subject},
        {u"quad"_s, quadJson(plate.quad)},
        {u"chars"_s, chars},
        {u"readers"_s, readers},
        {u"suggestion"_s, orNull(plate.suggestion)},
    };
    if (const QJsonArray doubts = doubtsJson(plate); !doubts.isEmpty())
        json.insert(u"doubts"_s, doubts);
    if (!plate.grammarSteps.isEmpty())
        json.insert(u"grammar_steps"_s, QJsonArray::fromStringList(plate.grammarSteps));
    return json;
}

QJsonObject ruleJson(const RuleCheck &check)
{
    QJsonObject json{
        {u"rule"_s, wire::name(check.rule)},
        {u"result"_s, wire::name(check.verdict)},
        {u"value"_s, orNull(check.value)},
        {u"threshold"_s, check.threshold},
        {u"uncertainty"_s, orNull(check.uncertainty)},
        {u"unit"_s, check.unit},
        {u"source"_s, check.source},
        {u"reason"_s, check.reason},
    };
    if (!check.notes.isEmpty())
        json.insert(u"notes"_s, QJsonArray::fromStringList(check.notes));
    return json;
}

} // namespace

QJsonObject ocrJson(const QString &file, const Result<PhotoReading> &reading, const QString &modelHash)
{
    QJsonObject json{
        {u"file"_s, file},
        {u"width"_s, reading ? reading->width : 0},
        {u"height"_s, reading ? reading->height : 0},
        {u"plates"_s, QJsonArray()},
        {u"elapsed_ms"_s, reading ? reading->elapsedMs : 0},
        {u"model"_s, reading ? reading->modelHash : modelHash},
        {u"error"_s, QJsonValue::Null},
    };
    if (!reading) {
        const Error &error = reading.error();
        json.insert(u"error"_s,
            QJsonObject{{u"code"_s, errorName(error.code)}, {u"subject"_s, orNull(error.subject)},
                {u"detail"_s, orNull(error.detail)}});
        return json;
    }
    QJsonArray plates;
    for (const PlateRead &plate : reading->plates)
        plates.append(plateJson(plate));
    json.insert(u"plates"_s, plates);
    QJsonArray failed;
    for (const FailedReader &one : reading->failedReaders)
        failed.append(QJsonObject{{u"name"_s, one.reader}, {u"failed"_s, wire::name(one.failure)}});
    if (!failed.isEmpty())
        json.insert(u"failed_readers"_s, failed);
    if (reading->damaged)
        json.insert(u"damaged"_s, true);
    return json;
}

QJsonObject compareJson(const PairComparison &comparison)
{
    QJsonArray rules;
    for (const RuleCheck &check : comparison.checks)
        rules.append(ruleJson(check));
    const auto &scene = comparison.facts.scene;
    return {{u"rules"_s, rules}, {u"alignment"_s, scene ? QJsonValue(wire::toJson(*scene)) : QJsonValue(QJsonValue::Null)}};
}

} // namespace svidok
