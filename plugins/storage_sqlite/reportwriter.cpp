// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportwriter.h"

#include "custodywriter.h"
#include "domain/lifecycle.h"
#include "domain/searchtext.h"
#include "domain/wire.h"
#include "outboxwriter.h"
#include "pagekey.h"
#include "sqliterelated.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <utility>

namespace svidok {

namespace {

qint64 milliseconds(const QDateTime &utc, qint64 none)
{
    return utc.isNull() ? none : utc.toMSecsSinceEpoch();
}

// Pairs of digest and perceptual hash.
QString photoDigests(const Report &report)
{
    QJsonArray digests;
    for (const Photo &photo : report.photos) {
        if (!photo.sha256.isNull())
            digests.append(QJsonArray{ photo.sha256.toHex(), hashText(photo.perceptualHash) });
    }
    return QString::fromUtf8(QJsonDocument(digests).toJson(QJsonDocument::Compact));
}

// Of people; empty where there are none.
QString opinionsText(const QList<UserId> &who)
{
    if (who.isEmpty())
        return QStringLiteral("");
    QJsonArray names;
    for (const UserId &one : who)
        names.append(one.toString());
    return QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact));
}

QVariant degrees(const std::optional<GeoFix> &fix, double GeoPoint::*axis)
{
    return fix ? QVariant(fix->point.*axis) : QVariant();
}

QString digestOf(const Photo *photo)
{
    return photo && !photo->sha256.isNull() ? photo->sha256.toHex() : QStringLiteral("");
}

Result<qint64> putRow(Connection &connection, const PreparedChange &change)
{
    const bool isNew = change.expectedVersion == 0;
    const auto rid = connection.value(QLatin1String(isNew ? "report.insert" : "report.update"), change.columns);
    if (!rid)
        return fail(rid.error());
    if (rid->isNull())
        return fail(ErrorCode::VersionConflict, change.id.toString());
    return rid->toLongLong();
}

Outcome putParts(Connection &connection, qint64 rid, const PreparedChange &change)
{
    const bool isNew = change.expectedVersion == 0;
    const std::pair<const char *, QVariant> parts[] = {
        { "report.put_body", change.body },
        { isNew ? "report.add_words" : "report.change_words", change.words },
        { "report.add_photos", change.photos },
    };
    for (const auto &[name, value] : parts) {
        if (const auto put = connection.change(QLatin1String(name), { rid, value }); !put)
            return fail(put.error());
    }
    if (isNew)
        return done();
    const auto dropped = connection.change(QLatin1String("report.drop_photos"), { rid, change.photos });
    return dropped ? done() : Outcome(fail(dropped.error()));
}

} // namespace

PreparedChange prepareChange(const ReportChange &change)
{
    Report report = change.report;
    report.version = change.expectedVersion + 1;
    const PlateText plate = report.effectivePlate();
    const auto fix = ReportTraits::of(report).fix;
    PreparedChange prepared;
    prepared.id = report.id;
    prepared.expectedVersion = change.expectedVersion;
    prepared.columns = { report.id.toString(), change.expectedVersion, wire::name(report.status),
        milliseconds(report.dueAt, PageKey::NoDue), milliseconds(report.createdAt, PageKey::NoCreation),
        boundInstant(report.occurredAt()), boundInstant(report.deletedAt), plate.text(), plateSkeleton(plate),
        report.photos.size(), report.violations.size(), report.caseNumber, report.place,
        digestOf(report.photo(PhotoRole::Initial)), digestOf(report.photo(PhotoRole::Verification)), report.failedRules(),
        degrees(fix, &GeoPoint::latitude), degrees(fix, &GeoPoint::longitude),
        fix && fix->accuracyMetres ? QVariant(*fix->accuracyMetres) : QVariant(), report.duplicateOf.toString(), report.assignee.toString(),
        opinionsText(firstOpinions(report)) };
    prepared.body = wire::canonical(report);
    prepared.words = searchWords(report).join(u' ');
    prepared.photos = photoDigests(report);
    prepared.events = change.events;
    prepared.enqueue = change.enqueue;
    prepared.recorded = change.recorded;
    prepared.unchanged = change.unchanged;
    prepared.alone = change.alone;
    return prepared;
}

Result<qint64> applyChange(Connection &connection, const PreparedChange &change)
{
    if (change.id.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("report.id"));
    for (const SeenReport &seen : change.unchanged) {
        const auto version = connection.value(QLatin1String("report.version"), { seen.id.toString() });
        if (!version)
            return fail(version.error());
        if (version->toLongLong() != seen.version)
            return fail(ErrorCode::VersionConflict, seen.id.toString());
    }
    if (change.alone) {
        const auto other = connection.value(QLatin1String("report.other_with_photos"), { change.id.toString(), change.photos });
        if (!other)
            return fail(other.error());
        if (!other->isNull())
            return fail(ErrorCode::VersionConflict, other->toString());
    }
    const auto rid = putRow(connection, change);
    if (!rid)
        return rid;
    Outcome outcome = putParts(connection, *rid, change);
    if (outcome)
        outcome = appendCustody(connection, change.events);
    if (outcome)
        outcome = enqueueMessages(connection, change.enqueue);
    if (outcome && change.recorded)
        outcome = recordDelivery(connection, *change.recorded);
    if (!outcome)
        return fail(outcome.error());
    return change.expectedVersion + 1;
}

} // namespace svidok
