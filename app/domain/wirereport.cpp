// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wireprint.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

QJsonObject toJson(const EnteredPlate &plate)
{
    return { { u"as_entered"_s, plate.asEntered }, { u"canonical"_s, plate.canonical.text() } };
}

Result<EnteredPlate> enteredPlateFrom(const QJsonObject &json)
{
    Fields fields(json);
    return fields.finish(EnteredPlate{ fields.text("as_entered"_L1), fields.plate("canonical"_L1) });
}

} // namespace

QJsonObject toJson(const PlateCorrection &correction)
{
    return {
        { u"from"_s, correction.from.text() },
        { u"to"_s, correction.to.text() },
        { u"as_entered"_s, correction.asEntered },
        { u"reason"_s, correction.reason },
        { u"by"_s, correction.by.toString() },
        { u"at"_s, orNull(correction.at) },
    };
}

Result<PlateCorrection> correctionFrom(const QJsonObject &json)
{
    Fields fields(json);
    PlateCorrection correction;
    correction.from = fields.plate("from"_L1);
    correction.to = fields.plate("to"_L1);
    correction.asEntered = fields.text("as_entered"_L1);
    correction.reason = fields.text("reason"_L1);
    correction.by = fields.id<UserId>("by"_L1);
    correction.at = fields.optionalInstant("at"_L1);
    return fields.finish(std::move(correction));
}

QJsonObject toJson(const Violation &violation)
{
    return {
        { u"id"_s, violation.id.toString() },
        { u"code"_s, violation.code },
        { u"law_pack"_s, violation.lawPack },
        { u"state"_s, name(violation.state) },
        { u"reason"_s, violation.reasonCode },
        { u"comment"_s, violation.comment },
        { u"decided_by"_s, violation.decidedBy.toString() },
        { u"decided_at"_s, orNull(violation.decidedAt) },
    };
}

Result<Violation> violationFrom(const QJsonObject &json)
{
    Fields fields(json);
    Violation violation;
    violation.id = fields.id<ViolationId>("id"_L1);
    violation.code = fields.text("code"_L1);
    violation.lawPack = fields.text("law_pack"_L1);
    violation.state = fields.named("state"_L1, violationState);
    violation.reasonCode = fields.text("reason"_L1);
    violation.comment = fields.text("comment"_L1);
    violation.decidedBy = fields.id<UserId>("decided_by"_L1);
    violation.decidedAt = fields.optionalInstant("decided_at"_L1);
    return fields.finish(std::move(violation));
}

QJsonObject toJson(const Decision &decision)
{
    return {
        { u"kind"_s, name(decision.kind) },
        { u"reason"_s, decision.reasonCode },
        { u"text"_s, decision.text },
        { u"plate"_s, decision.plate.text() },
        { u"by"_s, decision.by.toString() },
        { u"at"_s, orNull(decision.at) },
    };
}

Result<Decision> decisionFrom(const QJsonObject &json)
{
    Fields fields(json);
    Decision decision;
    decision.kind = fields.named("kind"_L1, decisionKind);
    decision.reasonCode = fields.text("reason"_L1);
    decision.text = fields.text("text"_L1);
    decision.plate = fields.plate("plate"_L1);
    decision.by = fields.id<UserId>("by"_L1);
    decision.at = fields.optionalInstant("at"_L1);
    return fields.finish(std::move(decision));
}

QJsonObject toJson(const DocumentVersion &document)
{
    return {
        { u"number"_s, document.number },
        { u"version"_s, document.version },
        { u"template"_s, document.templateName },
        { u"unsigned_sha256"_s, orNull(document.unsignedSha) },
        { u"signed_sha256"_s, orNull(document.signedSha) },
        { u"signer"_s, document.signer },
        { u"signer_certificate"_s, orNull(document.signerCertificate) },
        { u"level"_s, document.level },
        { u"by"_s, document.by.toString() },
        { u"composed_at"_s, orNull(document.composedAt) },
        { u"signed_at"_s, orNull(document.signedAt) },
        { u"reason"_s, document.reason },
    };
}

Result<DocumentVersion> documentFrom(const QJsonObject &json)
{
    Fields fields(json);
    DocumentVersion document;
    document.number = fields.text("number"_L1);
    document.version = fields.smallInteger("version"_L1);
    document.templateName = fields.text("template"_L1);
    document.unsignedSha = fields.optionalSha("unsigned_sha256"_L1);
    document.signedSha = fields.optionalSha("signed_sha256"_L1);
    document.signer = fields.text("signer"_L1);
    document.signerCertificate = fields.optionalSha("signer_certificate"_L1);
    document.level = fields.text("level"_L1);
    document.by = fields.id<UserId>("by"_L1);
    document.composedAt = fields.optionalInstant("composed_at"_L1);
    document.signedAt = fields.optionalInstant("signed_at"_L1);
    document.reason = fields.text("reason"_L1);
    return fields.finish(std::move(document));
}

QJsonObject toJson(const Note &note)
{
    return {
        { u"id"_s, note.id.toString() },
        { u"visibility"_s, name(note.visibility) },
        { u"text"_s, note.text },
        { u"by"_s, note.by.toString() },
        { u"at"_s, orNull(note.at) },
    };
}

Result<Note> noteFrom(const QJsonObject &json)
{
    Fields fields(json);
    Note note;
    note.id = fields.id<NoteId>("id"_L1);
    note.visibility = fields.named("visibility"_L1, noteVisibility);
    note.text = fields.text("text"_L1);
    note.by = fields.id<UserId>("by"_L1);
    note.at = fields.optionalInstant("at"_L1);
    return fields.finish(std::move(note));
}

QJsonObject toJson(const PoliceUpdate &update)
{
    return {
        { u"case_number"_s, update.caseNumber },
        { u"raw_status"_s, update.rawStatus },
        { u"comment"_s, update.comment },
        { u"received_at"_s, orNull(update.receivedAt) },
    };
}

Result<PoliceUpdate> policeUpdateFrom(const QJsonObject &json)
{
    Fields fields(json);
    PoliceUpdate update;
    update.caseNumber = fields.text("case_number"_L1);
    update.rawStatus = fields.text("raw_status"_L1);
    update.comment = fields.text("comment"_L1);
    update.receivedAt = fields.optionalInstant("received_at"_L1);
    return fields.finish(std::move(update));
}

QJsonObject toJson(const Report &report)
{
    return {
        { u"id"_s, report.id.toString() },
        { u"version"_s, report.version },
        { u"status"_s, name(report.status) },
        { u"second_review"_s, report.secondReview },
        { u"origin"_s, report.origin },
        { u"place"_s, report.place },
        { u"entered_plate"_s, toJson(report.enteredPlate) },
        { u"reporter_ref"_s, report.reporterRef },
        { u"created_at"_s, orNull(report.createdAt) },
        { u"due_at"_s, orNull(report.dueAt) },
        { u"photos"_s, arrayOf<Photo>(report.photos, toJson) },
        { u"readings"_s, arrayOf<PhotoReading>(report.readings, toJson) },
        { u"corrections"_s, arrayOf<PlateCorrection>(report.corrections, toJson) },
        { u"violations"_s, arrayOf<Violation>(report.violations, toJson) },
        { u"checks"_s, arrayOf<RuleCheck>(report.checks, toJson) },
        { u"scene"_s, report.scene ? QJsonValue(toJson(*report.scene)) : QJsonValue() },
        { u"decisions"_s, arrayOf<Decision>(report.decisions, toJson) },
        { u"documents"_s, arrayOf<DocumentVersion>(report.documents, toJson) },
        { u"notes"_s, arrayOf<Note>(report.notes, toJson) },
        { u"police_updates"_s, arrayOf<PoliceUpdate>(report.policeUpdates, toJson) },
        { u"case_number"_s, report.caseNumber },
        { u"pairing_reason"_s, report.pairingReason },
        { u"deleted_at"_s, orNull(report.deletedAt) },
    };
}

Result<Report> reportFrom(const QJsonObject &json)
{
    Fields fields(json);
    Report report;
    report.id = fields.id<ReportId>("id"_L1);
    report.version = fields.integer("version"_L1);
    report.status = fields.named("status"_L1, reportStatus);
    report.secondReview = fields.flag("second_review"_L1);
    report.origin = fields.text("origin"_L1);
    report.place = fields.text("place"_L1);
    report.enteredPlate = fields.object("entered_plate"_L1, enteredPlateFrom);
    report.reporterRef = fields.text("reporter_ref"_L1);
    report.createdAt = fields.optionalInstant("created_at"_L1);
    report.dueAt = fields.optionalInstant("due_at"_L1);
    report.photos = fields.objects("photos"_L1, photoFrom);
    report.readings = fields.objects("readings"_L1, readingFrom);
    report.corrections = fields.objects("corrections"_L1, correctionFrom);
    report.violations = fields.objects("violations"_L1, violationFrom);
    report.checks = fields.objects("checks"_L1, ruleCheckFrom);
    report.scene = fields.optionalObject("scene"_L1, sceneMatchFrom);
    report.decisions = fields.objects("decisions"_L1, decisionFrom);
    report.documents = fields.objects("documents"_L1, documentFrom);
    report.notes = fields.objects("notes"_L1, noteFrom);
    report.policeUpdates = fields.objects("police_updates"_L1, policeUpdateFrom);
    report.caseNumber = fields.text("case_number"_L1);
    report.pairingReason = fields.text("pairing_reason"_L1);
    report.deletedAt = fields.optionalInstant("deleted_at"_L1);
    return fields.finish(std::move(report));
}

} // namespace svidok::wire
