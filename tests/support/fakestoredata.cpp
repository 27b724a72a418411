// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakestoredata.h"

#include "domain/lease.h"
#include "domain/lifecycle.h"

#include <algorithm>

namespace svidok::test {

namespace {

bool sharesPhoto(const Report &one, const Report &other)
{
    return std::any_of(one.photos.begin(), one.photos.end(), [&](const Photo &photo) {
        return std::any_of(other.photos.begin(), other.photos.end(),
            [&](const Photo &its) { return its.sha256 == photo.sha256 && !its.sha256.isNull(); });
    });
}

} // namespace

bool FakeStoreData::Sent::isHeld(const QDateTime &now) const
{
    return message.state == OutboxState::InFlight && leaseUntil > now;
}

void FakeStoreData::append(const QList<CustodyEvent> &events)
{
    for (const CustodyEvent &event : events) {
        QList<CustodyLink> &chain = chains[event.chain];
        const auto last = chain.isEmpty() ? std::nullopt : std::optional(chain.last());
        chain.append(linkCustody(last, event));
    }
}

Result<qint64> FakeStoreData::apply(const ReportChange &change)
{
    const ReportId &id = change.report.id;
    if (id.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("report.id"));
    for (auto other = reports.cbegin(); change.alone && other != reports.cend(); ++other) {
        if (!(other.key() == id) && sharesPhoto(*other, change.report))
            return fail(ErrorCode::VersionConflict, other.key().toString());
    }
    if (reports.value(id).version != change.expectedVersion)
        return fail(ErrorCode::VersionConflict, id.toString());
    for (const SeenReport &seen : change.unchanged) {
        if (reports.value(seen.id).version != seen.version)
            return fail(ErrorCode::VersionConflict, seen.id.toString());
    }
    Report stored = change.report;
    stored.version = change.expectedVersion + 1;
    reports.insert(id, stored);
    touch(id);
    append(change.events);
    for (const OutboxMessage &message : change.enqueue) {
        if (!reports.contains(message.report))
            return fail(ErrorCode::InvalidArgument, message.id.toString(), QStringLiteral("unknown report"));
        const bool known = std::any_of(outbox.begin(), outbox.end(),
            [&](const Sent &sent) { return sent.message.idempotencyKey == message.idempotencyKey; });
        if (known)
            continue;
        if (outbox.contains(message.id))
            return fail(ErrorCode::InvalidArgument, message.id.toString(), QStringLiteral("identifier in use"));
        outbox.insert(message.id, Sent{ message, {}, {}, false });
    }
    if (change.recorded) {
        const auto sent = outbox.find(*change.recorded);
        if (sent == outbox.end())
            return fail(ErrorCode::NotFound, change.recorded->toString());
        if (sent->message.state != OutboxState::Delivered)
            return fail(ErrorCode::EdgeIllegal, change.recorded->toString());
        sent->recorded = true;
    }
    return stored.version;
}

Result<FakeStoreData::ChangeEnd> FakeStoreData::settle(const QString &worker, const Settlement &settlement)
{
    const auto found = outbox.find(settlement.message);
    if (found == outbox.end())
        return fail(ErrorCode::NotFound, settlement.message.toString());
    OutboxMessage &message = found->message;
    const bool delivered = settlement.state == OutboxState::Delivered;
    const bool ours = message.state == OutboxState::InFlight && found->worker == worker;
    if (!delivered && !ours)
        return ChangeEnd::NothingLeft;
    if (message.state != OutboxState::Delivered) {
        message.state = settlement.state;
        if (settlement.state == OutboxState::Queued && !settlement.error)
            --message.attempts;
        else
            message.lastError = settlement.error;
        message.nextAttemptAt = settlement.state == OutboxState::Queued ? settlement.nextAttemptAt : QDateTime();
        message.receipt = settlement.receipt;
        message.held = settlement.held;
        found->worker.clear();
        found->leaseUntil = {};
    }
    if (!settlement.change)
        return ChangeEnd::NothingLeft;
    FakeStoreData after = *this;
    const auto applied = after.apply(*settlement.change);
    if (!applied && applied.error().code == ErrorCode::VersionConflict)
        return ChangeEnd::VersionConflict;
    if (!applied)
        return fail(applied.error());
    if (delivered)
        after.outbox[settlement.message].recorded = true;
    *this = std::move(after);
    return ChangeEnd::NothingLeft;
}

ReportRow FakeStoreData::row(const Report &report, const QDateTime &now) const
{
    ReportRow row;
    row.id = report.id;
    row.version = report.version;
    row.status = report.status;
    row.plate = report.effectivePlate();
    row.place = report.place;
    row.createdAt = report.createdAt;
    row.occurredAt = report.occurredAt();
    row.dueAt = report.dueAt;
    row.photoCount = static_cast<int>(report.photos.size());
    row.violationCount = static_cast<int>(report.violations.size());
    row.caseNumber = report.caseNumber;
    if (const Photo *first = report.photo(PhotoRole::Initial))
        row.firstPhoto = first->sha256;
    if (const Photo *second = report.photo(PhotoRole::Verification))
        row.secondPhoto = second->sha256;
    row.failedRules = report.failedRules();
    row.assignee = report.assignee;
    row.firstOpinions = firstOpinions(report);
    const Lease lease = claims.value(report.id);
    if (lease.until > now) {
        row.claimedBy = lease.holder;
        row.leaseUntil = lease.until;
    }
    return row;
}

Result<Lease> FakeStoreData::claim(
    const ReportId &id, const UserId &who, const QDateTime &now, std::chrono::seconds duration)
{
    if (who.isEmpty() || duration.count() <= 0)
        return fail(ErrorCode::InvalidArgument, id.toString());
    if (!reports.contains(id) || !reports.value(id).deletedAt.isNull())
        return fail(ErrorCode::NotFound, id.toString());
    const Lease held = claims.value(id);
    if (held.until > now && !(held.holder == who))
        return fail(ErrorCode::LeaseHeld, id.toString(), held.until.toString(Qt::ISODateWithMs));
    const Lease lease{ id, who, now.addSecs(duration.count()) };
    claims.insert(id, lease);
    touch(id);
    return lease;
}

void FakeStoreData::shortenLeases(const QDateTime &now)
{
    for (auto lease = claims.begin(); lease != claims.end(); ++lease) {
        const QDateTime end = believedLeaseEnd(lease->until, now);
        if (end == lease->until)
            continue;
        lease->until = end;
        touch(lease.key());
    }
}

void FakeStoreData::touch(const ReportId &id)
{
    touched[id] = mark({}).change + 1;
}

QueueMark FakeStoreData::mark(const QDateTime &now) const
{
    return { touched.isEmpty() ? 0 : *std::max_element(touched.begin(), touched.end()), now };
}

} // namespace svidok::test
