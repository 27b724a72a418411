// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wireprint.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

QJsonObject toJson(const CharEvidence &evidence)
{
    return {
        { u"c"_s, QString(evidence.c) },
        { u"p"_s, evidence.p },
        { u"next"_s, orNull(evidence.next) },
        { u"next_p"_s, evidence.nextP },
    };
}

Result<CharEvidence> charEvidenceFrom(const QJsonObject &json)
{
    Fields fields(json);
    CharEvidence evidence;
    evidence.c = fields.character("c"_L1);
    evidence.p = fields.number("p"_L1);
    evidence.next = fields.optionalCharacter("next"_L1);
    evidence.nextP = fields.number("next_p"_L1);
    return fields.finish(evidence);
}

QJsonObject toJson(const ReaderTranscript &transcript)
{
    return {
        { u"name"_s, transcript.reader },
        { u"raw"_s, transcript.raw },
        { u"confidence"_s, transcript.confidence },
        { u"chars"_s, arrayOf<CharEvidence>(transcript.chars, toJson) },
        { u"model"_s, transcript.modelHash },
    };
}

Result<ReaderTranscript> transcriptFrom(const QJsonObject &json)
{
    Fields fields(json);
    ReaderTranscript transcript;
    transcript.reader = fields.text("name"_L1);
    transcript.raw = fields.text("raw"_L1);
    transcript.confidence = fields.number("confidence"_L1);
    transcript.chars = fields.objects("chars"_L1, charEvidenceFrom);
    transcript.modelHash = fields.text("model"_L1);
    return fields.finish(std::move(transcript));
}

QJsonArray toJson(const Quad &quad)
{
    QJsonArray corners;
    for (const QPointF &corner : quad)
        corners.append(QJsonArray{ corner.x(), corner.y() });
    return corners;
}

Quad quadFrom(Fields &fields)
{
    const QJsonArray corners = fields.array("quad"_L1);
    Quad quad{};
    bool good = corners.size() == 4;
    for (qsizetype i = 0; good && i < 4; ++i) {
        const QJsonArray corner = corners.at(i).toArray();
        good = corner.size() == 2 && corner.at(0).isDouble() && corner.at(1).isDouble();
        quad[static_cast<size_t>(i)] = QPointF(corner.at(0).toDouble(), corner.at(1).toDouble());
    }
    if (!good)
        fields.refuse(u"quad"_s, u"four [x, y] expected"_s);
    return quad;
}

QJsonObject toJson(const PlateRead &plate)
{
    return {
        { u"text"_s, plate.text.text() },
        { u"raw"_s, plate.raw },
        { u"country"_s, plate.country },
        { u"format"_s, plate.format },
        { u"lines"_s, plate.lines },
        { u"confidence"_s, plate.confidence },
        { u"abstained"_s, plate.abstained },
        { u"subject"_s, plate.subject },
        { u"quad"_s, toJson(plate.quad) },
        { u"localisation_score"_s, plate.localisationScore },
        { u"chars"_s, arrayOf<CharEvidence>(plate.chars, toJson) },
        { u"readers"_s, arrayOf<ReaderTranscript>(plate.readers, toJson) },
        { u"grammar_steps"_s, QJsonArray::fromStringList(plate.grammarSteps) },
        { u"suggestion"_s, plate.suggestion.isEmpty() ? QJsonValue() : QJsonValue(plate.suggestion) },
    };
}

Result<PlateRead> plateReadFrom(const QJsonObject &json)
{
    Fields fields(json);
    PlateRead plate;
    plate.text = fields.plate("text"_L1);
    plate.raw = fields.text("raw"_L1);
    plate.country = fields.text("country"_L1);
    plate.format = fields.text("format"_L1);
    plate.lines = fields.smallInteger("lines"_L1);
    plate.confidence = fields.number("confidence"_L1);
    plate.abstained = fields.flag("abstained"_L1);
    plate.subject = fields.flag("subject"_L1);
    plate.quad = quadFrom(fields);
    plate.localisationScore = fields.number("localisation_score"_L1);
    plate.chars = fields.objects("chars"_L1, charEvidenceFrom);
    plate.readers = fields.objects("readers"_L1, transcriptFrom);
    plate.grammarSteps = fields.texts("grammar_steps"_L1);
    plate.suggestion = fields.optionalText("suggestion"_L1);
    return fields.finish(std::move(plate));
}

} // namespace

QJsonObject toJson(const PhotoReading &reading)
{
    return {
        { u"id"_s, reading.id.toString() },
        { u"photo"_s, reading.photo.toString() },
        { u"photo_sha256"_s, orNull(reading.photoSha) },
        { u"width"_s, reading.width },
        { u"height"_s, reading.height },
        { u"plates"_s, arrayOf<PlateRead>(reading.plates, toJson) },
        { u"model"_s, reading.modelHash },
        { u"parameters"_s, reading.parameters },
        { u"read_at"_s, orNull(reading.readAt) },
        { u"elapsed_ms"_s, reading.elapsedMs },
    };
}

Result<PhotoReading> readingFrom(const QJsonObject &json)
{
    Fields fields(json);
    PhotoReading reading;
    reading.id = fields.id<ReadingId>("id"_L1);
    reading.photo = fields.id<PhotoId>("photo"_L1);
    reading.photoSha = fields.optionalSha("photo_sha256"_L1);
    reading.width = fields.smallInteger("width"_L1);
    reading.height = fields.smallInteger("height"_L1);
    reading.plates = fields.objects("plates"_L1, plateReadFrom);
    reading.modelHash = fields.text("model"_L1);
    reading.parameters = fields.text("parameters"_L1);
    reading.readAt = fields.optionalInstant("read_at"_L1);
    reading.elapsedMs = fields.smallInteger("elapsed_ms"_L1);
    return fields.finish(std::move(reading));
}

} // namespace svidok::wire
