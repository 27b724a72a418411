// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lifecycle.h"
#include "domain/packs.h"

// A report in any state of its life, and the people around it.
namespace svidok::test {

inline const LawPack &law()
{
    static const LawPack pack = defaultLawPack().value_or(LawPack());
    return pack;
}

inline const QDateTime Now({ 2026, 5, 4 }, { 9, 0 }, Qt::UTC);

inline Actor actor(Roles roles, const QString &id = QStringLiteral("u1"))
{
    return { UserId(id), QString(), roles, CorrelationId(QStringLiteral("c1")) };
}

inline CommandContext context(const Actor &who, const QDateTime &now = Now)
{
    return { who, now, &law(), QStringLiteral("0.1.0") };
}

inline Photo photo(PhotoRole role, const QString &name, qint64 secondsLater)
{
    Photo photo;
    photo.id = PhotoId(name);
    photo.sha256 = Sha256::of(name.toUtf8());
    photo.role = role;
    ObservedInstant taken;
    taken.utc = QDateTime({ 2026, 5, 3 }, { 22, 30 }, Qt::UTC).addSecs(secondsLater);
    taken.offsetSeconds = 3 * 3600;
    photo.capture.taken = taken;
    return photo;
}

inline PhotoReading reading(const QString &id, const QString &photo, const QStringList &plates)
{
    PhotoReading reading;
    reading.id = ReadingId(id);
    reading.photo = PhotoId(photo);
    reading.photoSha = Sha256::of(photo.toUtf8());
    for (const QString &text : plates) {
        PlateRead plate;
        plate.raw = text;
        plate.text = PlateText::fold(text);
        plate.abstained = false;
        plate.subject = reading.plates.isEmpty();
        reading.plates.append(plate);
    }
    return reading;
}

inline DocumentVersion document(int version)
{
    DocumentVersion document;
    document.number = QStringLiteral("SV-2026-000001");
    document.version = version;
    document.templateName = QStringLiteral("record@1");
    document.unsignedSha = Sha256::of(QByteArray::number(version));
    document.composedAt = Now;
    document.reason = version > 1 ? QStringLiteral("amended") : QString();
    return document;
}

inline command::LockDocument lock(int version)
{
    const Sha256 sha = Sha256::of("signed");
    return { version, sha, QStringLiteral("CN=x"), sha, QStringLiteral("B-B"), Now };
}

inline command::RecordSubmission submission()
{
    return { OutboxId(QStringLiteral("m1")), { QStringLiteral("P-1"), QStringLiteral("accepted"), Now, "{}" } };
}

/// A report that has come to `status` in the ordinary way, with two photos, readings and one approved violation from
/// pending_verification on decided by "inspector". A rejected one was rejected here, not by the police.
inline Report reportIn(ReportStatus status)
{
    Report report;
    report.id = ReportId(QStringLiteral("r1"));
    report.status = status;
    report.createdAt = Now;
    report.photos = { photo(PhotoRole::Initial, QStringLiteral("p1"), 0),
        photo(PhotoRole::Verification, QStringLiteral("p2"), 360) };
    report.readings = { reading(
        QStringLiteral("g1"), QStringLiteral("p1"), { QStringLiteral("AA1234BB"), QStringLiteral("BC0001AA") }) };
    Violation violation;
    violation.id = ViolationId(QStringLiteral("v1"));
    violation.code = QStringLiteral("UA-KUPAP-122-1-STAND");
    violation.lawPack = law().id();
    if (status != ReportStatus::Draft) {
        violation.state = ViolationState::Approved;
        violation.decidedBy = UserId(QStringLiteral("inspector"));
        violation.decidedAt = Now.addSecs(-60);
        violation.afterDecisions = 0;
    }
    report.violations = { violation };
    if (status == ReportStatus::Submitted || status == ReportStatus::UnderReview || status == ReportStatus::Resolved)
        report.caseNumber = QStringLiteral("P-1");
    return report;
}

} // namespace svidok::test
