// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wirewriter.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

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

Result<ReaderTranscript> transcriptFrom(const QJsonObject &json)
{
    Fields fields(json);
    ReaderTranscript transcript;
    transcript.reader = fields.text("name"_L1);
    transcript.raw = fields.text("raw"_L1);
    transcript.confidence = fields.number("confidence"_L1);
    transcript.chars = fields.objects("chars"_L1, charEvidenceFrom);
    transcript.modelHash = fields.text("model"_L1);
    if (fields.has("failed"_L1))
        transcript.failure = fields.named("failed"_L1, readerFailure);
    return fields.finish(std::move(transcript));
}

Result<FailedReader> failedReaderFrom(const QJsonObject &json)
{
    Fields fields(json);
    FailedReader failed;
    failed.failure = fields.named("failed"_L1, readerFailure);
    failed.reader = fields.text("name"_L1);
    return fields.finish(std::move(failed));
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
    if (fields.has("unknown_region"_L1))
        plate.unknownRegion = fields.text("unknown_region"_L1);
    if (fields.has("may_be_cut_off"_L1))
        plate.mayBeCutOff = fields.flag("may_be_cut_off"_L1);
    if (fields.has("may_be_no_plate"_L1))
        plate.mayBeNoPlate = fields.flag("may_be_no_plate"_L1);
    if (fields.has("may_lack_first"_L1))
        plate.mayLackFirst = fields.flag("may_lack_first"_L1);
    return fields.finish(std::move(plate));
}

} // namespace

// Outside of the unnamed namespace, where Object::add() would not find them.
static void print(Writer &out, const CharEvidence &evidence)
{
    Object json(out);
    json.add("c"_L1, QString(evidence.c));
    json.add("next"_L1, evidence.next);
    json.add("next_p"_L1, evidence.nextP);
    json.add("p"_L1, evidence.p);
}

static void print(Writer &out, const ReaderTranscript &transcript)
{
    Object json(out);
    json.add("chars"_L1, transcript.chars);
    json.add("confidence"_L1, transcript.confidence);
    if (transcript.failure)
        json.add("failed"_L1, name(*transcript.failure));
    json.add("model"_L1, transcript.modelHash);
    json.add("name"_L1, transcript.reader);
    json.add("raw"_L1, transcript.raw);
}

static void print(Writer &out, const FailedReader &failed)
{
    Object json(out);
    json.add("failed"_L1, name(failed.failure));
    json.add("name"_L1, failed.reader);
}

static void print(Writer &out, const QPointF &corner)
{
    print(out, std::array{ corner.x(), corner.y() });
}

static void print(Writer &out, const PlateRead &plate)
{
    Object json(out);
    json.add("abstained"_L1, plate.abstained);
    json.add("chars"_L1, plate.chars);
    json.add("confidence"_L1, plate.confidence);
    json.add("country"_L1, plate.country);
    json.add("format"_L1, plate.format);
    json.add("grammar_steps"_L1, plate.grammarSteps);
    json.add("lines"_L1, plate.lines);
    json.add("localisation_score"_L1, plate.localisationScore);
    if (plate.mayBeCutOff)
        json.add("may_be_cut_off"_L1, true);
    if (plate.mayBeNoPlate)
        json.add("may_be_no_plate"_L1, true);
    if (plate.mayLackFirst)
        json.add("may_lack_first"_L1, true);
    json.add("quad"_L1, plate.quad);
    json.add("raw"_L1, plate.raw);
    json.add("readers"_L1, plate.readers);
    json.add("subject"_L1, plate.subject);
    json.add("suggestion"_L1, plate.suggestion.isEmpty() ? std::nullopt : std::optional(plate.suggestion));
    json.add("text"_L1, plate.text);
    if (!plate.unknownRegion.isEmpty())
        json.add("unknown_region"_L1, plate.unknownRegion);
}

void print(Writer &out, const PhotoReading &reading)
{
    Object json(out);
    if (!reading.chosenBy.isEmpty())
        json.add("chosen_by"_L1, reading.chosenBy);
    if (reading.damaged)
        json.add("damaged"_L1, true);
    json.add("elapsed_ms"_L1, reading.elapsedMs);
    if (!reading.failedReaders.isEmpty())
        json.add("failed_readers"_L1, reading.failedReaders);
    json.add("height"_L1, reading.height);
    json.add("id"_L1, reading.id);
    json.add("model"_L1, reading.modelHash);
    json.add("parameters"_L1, reading.parameters);
    json.add("photo"_L1, reading.photo);
    json.add("photo_sha256"_L1, reading.photoSha);
    json.add("plates"_L1, reading.plates);
    json.add("read_at"_L1, reading.readAt);
    json.add("width"_L1, reading.width);
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
    if (fields.has("failed_readers"_L1))
        reading.failedReaders = fields.objects("failed_readers"_L1, failedReaderFrom);
    if (fields.has("damaged"_L1))
        reading.damaged = fields.flag("damaged"_L1);
    if (fields.has("chosen_by"_L1))
        reading.chosenBy = fields.id<UserId>("chosen_by"_L1);
    return fields.finish(std::move(reading));
}

} // namespace svidok::wire
