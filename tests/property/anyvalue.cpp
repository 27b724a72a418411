// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyvalue.h"

namespace svidok::test::any {

int number(int from, int to)
{
    // full range from the first case on: rapidcheck else starts with the low end
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to + 1));
}

bool flag()
{
    return *rc::gen::arbitrary<bool>();
}

QChar character()
{
    // what breaks naive writers: quotes, control characters, Cyrillic, characters of one to three UTF-8 bytes
    return *rc::gen::oneOf(rc::gen::map(rc::gen::inRange<ushort>(1, 0x80), [](ushort c) { return QChar(c); }),
        rc::gen::map(rc::gen::inRange<ushort>(0x400, 0x460), [](ushort c) { return QChar(c); }),
        rc::gen::map(rc::gen::inRange<ushort>(0x80, 0xd800), [](ushort c) { return QChar(c); }));
}

QString text(int longest)
{
    QString text;
    for (int i = number(0, longest); i > 0; --i)
        text += character();
    return text;
}

QStringList texts()
{
    QStringList list;
    for (int i = number(0, 3); i > 0; --i)
        list.append(text());
    return list;
}

double real()
{
    return *rc::gen::arbitrary<double>();
}

std::optional<double> optionalReal()
{
    return flag() ? std::optional(real()) : std::nullopt;
}

QDateTime instant()
{
    // from 1970 to 2100
    return QDateTime::fromMSecsSinceEpoch(*rc::gen::inRange<qint64>(0, 4102444800000), Qt::UTC);
}

QDateTime optionalInstant()
{
    return flag() ? instant() : QDateTime();
}

QByteArray bytes()
{
    const auto drawn = *rc::gen::arbitrary<std::string>();
    return QByteArray(drawn.data(), static_cast<qsizetype>(drawn.size()));
}

Sha256 sha()
{
    return flag() ? Sha256::of(bytes()) : Sha256();
}

PlateText plate()
{
    return PlateText::fold(text());
}

MetadataEntry metadataEntry()
{
    return { text(), text(), text() };
}

CaptureFacts captureFacts()
{
    CaptureFacts facts;
    if (flag()) {
        facts.taken = ObservedInstant{ instant(), std::nullopt, upTo(InstantSource::FileName), text(), real(), flag() };
        if (flag())
            facts.taken->offsetSeconds = number(-50400, 50400);
    }
    if (flag()) {
        facts.fix = GeoFix{ { real(), real() }, optionalReal(), text(), {}, optionalReal(), optionalReal() };
        if (flag())
            facts.fix->fixUtc = instant();
    }
    facts.make = text();
    facts.model = text();
    facts.software = text();
    facts.bodySerial = text();
    for (int i = 0; i <= static_cast<int>(CaptureFlag::TimeImplausible); ++i) {
        if (flag())
            facts.flags.append(static_cast<CaptureFlag>(i));
    }
    facts.entries = list(metadataEntry);
    return facts;
}

Photo photo()
{
    return { PhotoId(text()), sha(), upTo(PhotoRole::Context), text(), text(), text(), *rc::gen::arbitrary<qint64>(),
        number(0, 60000), number(0, 60000), *rc::gen::arbitrary<quint64>(), captureFacts() };
}

CharEvidence charEvidence()
{
    return { character(), real(), flag() ? character() : QChar(), real() };
}

ReaderTranscript transcript()
{
    return { text(), text(), real(), list(charEvidence), text(),
        flag() ? std::optional(upTo(ReaderFailure::SwitchedOff)) : std::nullopt };
}

FailedReader failedReader()
{
    return { text(), upTo(ReaderFailure::SwitchedOff) };
}

PlateRead plateRead()
{
    PlateRead read;
    for (QPointF &corner : read.quad)
        corner = QPointF(number(-1000, 100000) / 8.0, number(-1000, 100000) / 8.0);
    read.localisationScore = real();
    read.raw = text();
    read.text = plate();
    read.country = text();
    read.format = text();
    read.lines = number(1, 3);
    read.confidence = real();
    read.abstained = flag();
    read.subject = flag();
    read.chars = list(charEvidence);
    read.readers = list(transcript);
    read.grammarSteps = texts();
    read.suggestion = text();
    read.unknownRegion = text();
    read.mayLackFirst = flag();
    read.mayBeCutOff = flag();
    read.mayBeNoPlate = flag();
    return read;
}

PhotoReading reading()
{
    return { ReadingId(text()), PhotoId(text()), sha(), number(0, 60000), number(0, 60000), list(plateRead), text(),
        text(), optionalInstant(), number(0, 1000000),
        list(failedReader), flag(), UserId(text()) };
}

RuleCheck ruleCheck()
{
    return { upTo(RuleId::Scene), upTo(Verdict::Unknown), optionalReal(), real(), optionalReal(), text(), text(),
        text(), texts() };
}

SceneMatch sceneMatch()
{
    SceneMatch match{ flag(), text(), number(0, 9999), number(0, 9999), number(0, 9999), number(0, 9999), real(), {},
        optionalReal(), optionalReal(), text() };
    for (double &element : match.homography)
        element = real();
    return match;
}

PlateCorrection correction()
{
    return { plate(), plate(), text(), text(), UserId(text()), optionalInstant(), { PhotoId(text()), PhotoId(text()) }, flag() };
}

Violation violation()
{
    return { ViolationId(text()), text(), text(), upTo(ViolationState::Rejected), text(), text(), UserId(text()),
        optionalInstant(), flag() ? std::optional(number(0, 9)) : std::nullopt };
}

Decision decision()
{
    return { upTo(Decision::Kind::Reopened), text(), text(), plate(), UserId(text()), optionalInstant(), movement() };
}

MovementFindings movement()
{
    MovementFindings findings;
    for (int i = number(0, 3); i > 0; --i)
        findings.insert(upTo(MovementPoint::Gap), upTo(MovementFinding::CannotTell));
    return findings;
}

PhotoMark photoMark()
{
    return { MarkId(text()), number(1, 99), PhotoId(text()), upTo(MarkShape::Text), { real(), real() }, { real(), real() }, text(),
        flag(), UserId(text()), optionalInstant() };
}

DocumentVersion document()
{
    return { text(), number(1, 99), text(), sha(), sha(), sha(), text(), sha(), text(), UserId(text()), optionalInstant(),
        optionalInstant(), text(), text() };
}

Note note()
{
    return { NoteId(text()), upTo(NoteVisibility::Reporter), text(), UserId(text()), optionalInstant() };
}

PoliceUpdate policeUpdate()
{
    return { text(), text(), text(), optionalInstant() };
}

Report report()
{
    Report report;
    report.id = ReportId(text());
    report.version = *rc::gen::arbitrary<qint64>();
    report.status = upTo(ReportStatus::Rejected);
    report.secondReview = flag();
    report.origin = text();
    report.place = text();
    report.enteredPlate = { text(), plate() };
    report.reporterRef = text();
    report.createdAt = optionalInstant();
    report.dueAt = optionalInstant();
    report.photos = list(photo);
    report.readings = list(reading, 1);
    report.corrections = list(correction);
    report.violations = list(violation);
    report.checks = list(ruleCheck);
    if (flag())
        report.scene = sceneMatch();
    report.decisions = list(decision);
    report.documents = list(document);
    report.notes = list(note);
    report.marks = list(photoMark);
    report.policeUpdates = list(policeUpdate);
    report.caseNumber = text();
    report.pairingReason = text();
    report.assignee = UserId(text());
    report.duplicateOf = ReportId(text());
    report.deletedAt = optionalInstant();
    return report;
}

Error error()
{
    Error error{ upTo(ErrorCode::CustodyBroken), text(), text(), std::nullopt };
    if (flag())
        error.retryAfter = std::chrono::milliseconds(number(0, 1000000));
    return error;
}

OutboxMessage outboxMessage()
{
    OutboxMessage message;
    message.id = OutboxId(text());
    message.report = ReportId(text());
    message.recipient = text();
    message.idempotencyKey = text();
    message.payload = bytes();
    message.attachment = sha();
    message.confirmedBy = UserId(text());
    message.createdAt = optionalInstant();
    message.state = upTo(OutboxState::Cancelled);
    message.attempts = number(0, 100);
    message.nextAttemptAt = optionalInstant();
    if (flag())
        message.lastError = error();
    if (flag())
        message.receipt = Receipt{ text(), text(), optionalInstant(), bytes() };
    if (flag())
        message.held = error();
    return message;
}

User user()
{
    return { UserId(text()), text(), text(), text(), Roles::fromInt(number(0, 127)), flag(), sha() };
}

} // namespace svidok::test::any
