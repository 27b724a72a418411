// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wirewriter.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

Result<EnteredPlate> enteredPlateFrom(const QJsonObject &json)
{
    Fields fields(json);
    return fields.finish(EnteredPlate{ fields.text("as_entered"_L1), fields.plate("canonical"_L1) });
}

} // namespace

// Outside of the unnamed namespace, where Object::add() would not find them.
static void print(Writer &out, const EnteredPlate &plate)
{
    Object json(out);
    json.add("as_entered"_L1, plate.asEntered);
    json.add("canonical"_L1, plate.canonical);
}

void print(Writer &out, const PlateCorrection &correction)
{
    Object json(out);
    json.add("as_entered"_L1, correction.asEntered);
    json.add("at"_L1, correction.at);
    json.add("by"_L1, correction.by);
    json.add("from"_L1, correction.from);
    if (!correction.photos.isEmpty())
        json.add("photos"_L1, correction.photos);
    json.add("reason"_L1, correction.reason);
    if (correction.takesBack)
        json.add("takes_back"_L1, true);
    json.add("to"_L1, correction.to);
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
    if (fields.has("photos"_L1)) {
        for (const QString &photo : fields.texts("photos"_L1))
            correction.photos.append(PhotoId(photo));
    }
    correction.takesBack = fields.has("takes_back"_L1) && fields.flag("takes_back"_L1);
    return fields.finish(std::move(correction));
}

void print(Writer &out, const Violation &violation)
{
    Object json(out);
    if (violation.afterDecisions)
        json.add("after_decisions"_L1, *violation.afterDecisions);
    json.add("code"_L1, violation.code);
    json.add("comment"_L1, violation.comment);
    json.add("decided_at"_L1, violation.decidedAt);
    json.add("decided_by"_L1, violation.decidedBy);
    json.add("id"_L1, violation.id);
    json.add("law_pack"_L1, violation.lawPack);
    json.add("reason"_L1, violation.reasonCode);
    json.add("state"_L1, name(violation.state));
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
    if (fields.has("after_decisions"_L1))
        violation.afterDecisions = fields.smallInteger("after_decisions"_L1);
    return fields.finish(std::move(violation));
}

void print(Writer &out, const Decision &decision)
{
    Object json(out);
    json.add("at"_L1, decision.at);
    json.add("by"_L1, decision.by);
    json.add("kind"_L1, name(decision.kind));
    json.add("movement"_L1, decision.movement);
    json.add("plate"_L1, decision.plate);
    json.add("reason"_L1, decision.reasonCode);
    json.add("text"_L1, decision.text);
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
    if (fields.has("movement"_L1)) // not in what was written before there was such a check
        decision.movement = fields.object("movement"_L1, movementFindingsFrom);
    return fields.finish(std::move(decision));
}

void print(Writer &out, const DocumentVersion &document)
{
    Object json(out);
    if (!document.authority.isEmpty()) // absent, not empty, in what was written before it was kept: packages keep their bytes
        json.add("authority"_L1, document.authority);
    json.add("basis_sha256"_L1, document.basis);
    json.add("by"_L1, document.by);
    json.add("composed_at"_L1, document.composedAt);
    json.add("level"_L1, document.level);
    json.add("number"_L1, document.number);
    json.add("reason"_L1, document.reason);
    json.add("signed_at"_L1, document.signedAt);
    json.add("signed_sha256"_L1, document.signedSha);
    json.add("signer"_L1, document.signer);
    json.add("signer_certificate"_L1, document.signerCertificate);
    json.add("template"_L1, document.templateName);
    json.add("unsigned_sha256"_L1, document.unsignedSha);
    json.add("version"_L1, document.version);
}

Result<DocumentVersion> documentFrom(const QJsonObject &json)
{
    Fields fields(json);
    DocumentVersion document;
    document.number = fields.text("number"_L1);
    document.version = fields.smallInteger("version"_L1);
    document.templateName = fields.text("template"_L1);
    document.unsignedSha = fields.optionalSha("unsigned_sha256"_L1);
    document.basis = fields.optionalSha("basis_sha256"_L1);
    document.signedSha = fields.optionalSha("signed_sha256"_L1);
    document.signer = fields.text("signer"_L1);
    document.signerCertificate = fields.optionalSha("signer_certificate"_L1);
    document.level = fields.text("level"_L1);
    document.by = fields.id<UserId>("by"_L1);
    document.composedAt = fields.optionalInstant("composed_at"_L1);
    document.signedAt = fields.optionalInstant("signed_at"_L1);
    document.reason = fields.text("reason"_L1);
    if (fields.has("authority"_L1))
        document.authority = fields.text("authority"_L1);
    return fields.finish(std::move(document));
}

void print(Writer &out, const Note &note)
{
    Object json(out);
    json.add("at"_L1, note.at);
    json.add("by"_L1, note.by);
    json.add("id"_L1, note.id);
    json.add("text"_L1, note.text);
    json.add("visibility"_L1, name(note.visibility));
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

void print(Writer &out, const PoliceUpdate &update)
{
    Object json(out);
    json.add("case_number"_L1, update.caseNumber);
    json.add("comment"_L1, update.comment);
    json.add("raw_status"_L1, update.rawStatus);
    json.add("received_at"_L1, update.receivedAt);
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

void print(Writer &out, const Report &report)
{
    Object json(out);
    // Bodies from before there were assignees and duplicates stay as they are.
    if (!report.assignee.isEmpty())
        json.add("assignee"_L1, report.assignee);
    json.add("case_number"_L1, report.caseNumber);
    json.add("checks"_L1, report.checks);
    json.add("corrections"_L1, report.corrections);
    json.add("created_at"_L1, report.createdAt);
    json.add("decisions"_L1, report.decisions);
    json.add("deleted_at"_L1, report.deletedAt);
    json.add("documents"_L1, report.documents);
    json.add("due_at"_L1, report.dueAt);
    if (!report.duplicateOf.isEmpty())
        json.add("duplicate_of"_L1, report.duplicateOf);
    json.add("entered_plate"_L1, report.enteredPlate);
    json.add("id"_L1, report.id);
    json.add("marks"_L1, report.marks);
    json.add("notes"_L1, report.notes);
    json.add("origin"_L1, report.origin);
    json.add("pairing_reason"_L1, report.pairingReason);
    json.add("photos"_L1, report.photos);
    json.add("place"_L1, report.place);
    json.add("police_updates"_L1, report.policeUpdates);
    json.add("readings"_L1, report.readings);
    json.add("reporter_ref"_L1, report.reporterRef);
    json.add("scene"_L1, report.scene);
    json.add("second_review"_L1, report.secondReview);
    json.add("status"_L1, name(report.status));
    json.add("version"_L1, report.version);
    json.add("violations"_L1, report.violations);
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
    if (fields.has("marks"_L1)) // not in what was written before there were any
        report.marks = fields.objects("marks"_L1, photoMarkFrom);
    report.policeUpdates = fields.objects("police_updates"_L1, policeUpdateFrom);
    report.caseNumber = fields.text("case_number"_L1);
    report.pairingReason = fields.text("pairing_reason"_L1);
    report.deletedAt = fields.optionalInstant("deleted_at"_L1);
    if (fields.has("assignee"_L1))
        report.assignee = fields.id<UserId>("assignee"_L1);
    if (fields.has("duplicate_of"_L1))
        report.duplicateOf = fields.id<ReportId>("duplicate_of"_L1);
    return fields.finish(std::move(report));
}

} // namespace svidok::wire
