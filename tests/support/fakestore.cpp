// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakestore.h"

#include "base/retrypolicy.h"

#include <algorithm>
#include <tuple>

namespace svidok::test {

Future<ReportPage> FakeReportStore::page(const ReportQuery &query)
{
    return run<ReportPage>([this, query](FakeStoreData &data) { return data.page(query, now()); });
}

Future<Report> FakeReportStore::load(const ReportId &id)
{
    return run<Report>([id](FakeStoreData &data) -> Result<Report> {
        if (!data.reports.contains(id))
            return fail(ErrorCode::NotFound, id.toString());
        if (data.damaged.contains(id.toString()))
            return fail(FakeStoreData::damage(id.toString()));
        return data.reports.value(id);
    });
}

Future<qint64> FakeReportStore::store(const ReportChange &change)
{
    return run<qint64>([change](FakeStoreData &data) { return data.apply(change); });
}

Future<Lease> FakeReportStore::claim(const ReportId &id, const UserId &who, std::chrono::seconds duration)
{
    keep([this](FakeStoreData &data) { data.shortenLeases(now()); });
    return run<Lease>([=, this](FakeStoreData &data) { return data.claim(id, who, now(), duration); });
}

Future<std::monostate> FakeReportStore::release(const ReportId &id, const UserId &who)
{
    return run<std::monostate>([this, id, who](FakeStoreData &data) -> Outcome {
        const Lease held = data.claims.value(id);
        if (!(held.holder == who) || !(held.until > now()))
            return fail(ErrorCode::LeaseLost, id.toString());
        data.claims.remove(id);
        data.touch(id);
        return done();
    });
}

Future<QList<ReportId>> FakeReportStore::reportsWithPhoto(const Sha256 &photo)
{
    return run<QList<ReportId>>([photo](FakeStoreData &data) -> Result<QList<ReportId>> {
        QList<ReportId> found;
        for (const Report &report : std::as_const(data.reports)) {
            const bool has = std::any_of(
                report.photos.begin(), report.photos.end(), [&](const Photo &one) { return one.sha256 == photo; });
            if (has)
                found.append(report.id);
        }
        return found;
    });
}

Future<qint64> FakeReportQueue::count(const ReportQuery &query)
{
    return run<qint64>([this, query](FakeStoreData &data) -> Result<qint64> { return data.found(query, now()).size(); });
}

Future<ReportChanges> FakeReportQueue::changes(const ReportQuery &query, const QueueMark &since)
{
    return run<ReportChanges>([=, this](FakeStoreData &data) -> Result<ReportChanges> {
        ReportChanges changes{ {}, {}, data.mark(now()), false };
        for (const Report &report : std::as_const(data.reports)) {
            const QDateTime end = data.claims.value(report.id).until;
            if (data.touched.value(report.id) > since.change || (end > since.at && end <= now()))
                changes.changed.append(report.id);
        }
        for (const ReportRow &row : data.found(query, now())) {
            if (changes.changed.contains(row.id))
                changes.rows.append(row);
        }
        return changes;
    });
}

Future<std::optional<Lease>> FakeReportQueue::claimNext(
    const ReportQuery &query, const UserId &who, std::chrono::seconds duration)
{
    return run<std::optional<Lease>>([=, this](FakeStoreData &data) -> Result<std::optional<Lease>> {
        ReportQuery first = query;
        first.claim = ReportQuery::Claim::Free;
        first.includeDeleted = false;
        first.limit = 1;
        data.shortenLeases(now());
        const auto page = data.page(first, now());
        if (!page)
            return fail(page.error());
        if (page->rows.isEmpty())
            return std::nullopt;
        return data.claim(page->rows.first().id, who, now(), duration).map([](const Lease &l) { return std::optional(l); });
    });
}

Future<std::monostate> FakeCustodyLog::append(const QList<CustodyEvent> &events)
{
    return run<std::monostate>([events](FakeStoreData &data) -> Outcome {
        data.append(events);
        return done();
    });
}

void FakeCustodyLog::alter(const QString &chain, qint64 sequence)
{
    keep([&](FakeStoreData &data) { data.chains[chain][sequence - 1].canonical.append(' '); });
}

Future<QList<CustodyLink>> FakeCustodyLog::links(const QString &chain, qint64 afterSequence, int limit)
{
    return run<QList<CustodyLink>>([=](FakeStoreData &data) -> Result<QList<CustodyLink>> {
        return data.chains.value(chain).mid(afterSequence, limit);
    });
}

Future<std::optional<CustodyLink>> FakeCustodyLog::head(const QString &chain)
{
    return run<std::optional<CustodyLink>>([chain](FakeStoreData &data) -> Result<std::optional<CustodyLink>> {
        const auto links = data.chains.value(chain);
        return links.isEmpty() ? std::nullopt : std::optional(links.last());
    });
}

Future<QList<ChainHead>> FakeCustodyLog::heads(const QString &afterChain, int limit)
{
    return run<QList<ChainHead>>([=](FakeStoreData &data) -> Result<QList<ChainHead>> {
        QList<ChainHead> found;
        for (auto it = data.chains.upperBound(afterChain); it != data.chains.end() && found.size() < limit; ++it)
            found.append({ it.key(), it.value().last() });
        return found;
    });
}

Future<QStringList> FakeCustodyLog::unlogged()
{
    return run<QStringList>([](FakeStoreData &data) -> Result<QStringList> {
        QStringList found;
        for (auto it = data.reports.keyBegin(); it != data.reports.keyEnd(); ++it) {
            const auto links = data.chains.value(it->toString());
            const auto first = links.isEmpty() ? std::nullopt : custodyEventFromCanonical(links.first().canonical);
            if (!first || first->action != QLatin1String("report.created"))
                found.append(it->toString());
        }
        found.sort();
        return found;
    });
}

Future<QList<ChainedLink>> FakeCustodyLog::scan(const QString &afterChain, qint64 afterSequence, int limit)
{
    return run<QList<ChainedLink>>([=](FakeStoreData &data) -> Result<QList<ChainedLink>> {
        QList<ChainedLink> found;
        for (auto it = data.chains.lowerBound(afterChain); it != data.chains.end(); ++it) {
            for (const CustodyLink &link : it.value()) {
                if (found.size() == limit)
                    return found;
                if (it.key() != afterChain || link.sequence > afterSequence)
                    found.append({ it.key(), link });
            }
        }
        return found;
    });
}

Future<Legible<OutboxMessage>> FakeOutbox::take(
    const QString &worker, int limit, const QDateTime &now, std::chrono::seconds lease, const OutboxScope &scope)
{
    return run<Legible<OutboxMessage>>([=](FakeStoreData &data) -> Result<Legible<OutboxMessage>> {
        const QDateTime latest = now.addSecs(std::chrono::seconds(RetryPolicy::Longest).count());
        QMap<std::tuple<QDateTime, QDateTime, QString>, OutboxId> due;
        for (const auto &sent : std::as_const(data.outbox)) {
            const OutboxMessage &message = sent.message;
            if ((!scope.only.isEmpty() && message.recipient != scope.only) || scope.except.contains(message.recipient))
                continue;
            const bool waiting = message.state == OutboxState::Queued &&
                (message.nextAttemptAt.isNull() || message.nextAttemptAt <= now || message.nextAttemptAt > latest);
            if (waiting || (message.state == OutboxState::InFlight && !sent.isHeld(now)))
                due.insert(
                    { waiting ? message.nextAttemptAt : sent.leaseUntil, message.createdAt, message.id.toString() },
                    message.id);
        }
        Legible<OutboxMessage> taken;
        for (const OutboxId &id : std::as_const(due)) {
            if (taken.size() == limit)
                break;
            if (data.damaged.contains(id.toString())) {
                taken.unreadable.append(FakeStoreData::damage(id.toString()));
                continue;
            }
            auto &sent = data.outbox[id];
            sent.worker = worker;
            sent.leaseUntil = now.addSecs(lease.count());
            sent.message.state = OutboxState::InFlight;
            ++sent.message.attempts;
            sent.message.held.reset();
            taken.append(sent.message);
        }
        return taken;
    });
}

Future<QList<OutboxId>> FakeOutbox::settle(const QString &worker, const QList<Settlement> &settlements)
{
    return run<QList<OutboxId>>([=](FakeStoreData &data) -> Result<QList<OutboxId>> {
        QList<OutboxId> conflicts;
        for (const Settlement &settlement : settlements) {
            const auto settled = data.settle(worker, settlement);
            if (!settled)
                return fail(settled.error());
            if (*settled == FakeStoreData::ChangeEnd::VersionConflict)
                conflicts.append(settlement.message);
        }
        return conflicts;
    });
}

Future<int> FakeOutbox::resume(const QString &worker)
{
    return run<int>([this, worker](FakeStoreData &data) -> Result<int> {
        int count = 0;
        for (auto &sent : data.outbox) {
            if (sent.message.state != OutboxState::InFlight || sent.worker != worker || data.damaged.contains(sent.message.id.toString()))
                continue;
            sent.worker.clear();
            sent.leaseUntil = {};
            sent.message.state = OutboxState::Queued;
            sent.message.nextAttemptAt = now();
            ++count;
        }
        return count;
    });
}

Future<Legible<OutboxMessage>> FakeOutbox::list(const OutboxFilter &filter)
{
    return run<Legible<OutboxMessage>>([filter](FakeStoreData &data) -> Result<Legible<OutboxMessage>> {
        QMap<std::tuple<QDateTime, QString>, OutboxMessage> found;
        for (const auto &sent : std::as_const(data.outbox)) {
            const OutboxMessage &message = sent.message;
            if ((!filter.state || message.state == *filter.state) &&
                (!filter.report || message.report == *filter.report) &&
                (!filter.unrecordedOnly || (message.state == OutboxState::Delivered && !sent.recorded)))
                found.insert({ message.createdAt, message.id.toString() }, message);
        }
        Legible<OutboxMessage> newest;
        const QList<OutboxMessage> all = found.values();
        for (const OutboxMessage &message : all.mid(std::max<qsizetype>(0, all.size() - filter.limit))) {
            if (data.damaged.contains(message.id.toString()))
                newest.unreadable.append(FakeStoreData::damage(message.id.toString()));
            else
                newest.append(message);
        }
        return newest;
    });
}

Future<std::monostate> FakeOutbox::retry(const OutboxId &id, const QDateTime &now, int attempts)
{
    return run<std::monostate>([=](FakeStoreData &data) -> Outcome {
        const auto sent = data.outbox.find(id);
        if (sent == data.outbox.end())
            return fail(ErrorCode::NotFound, id.toString());
        if (data.damaged.contains(id.toString()))
            return fail(FakeStoreData::damage(id.toString()));
        if (sent->message.state == OutboxState::Delivered || sent->isHeld(now))
            return fail(ErrorCode::EdgeIllegal, id.toString());
        sent->worker.clear();
        sent->leaseUntil = {};
        sent->message.state = OutboxState::Queued;
        sent->message.nextAttemptAt = now;
        sent->message.attempts = attempts;
        sent->message.held.reset();
        return done();
    });
}

Future<std::monostate> FakeOutbox::cancel(const OutboxId &id, const std::optional<Error> &word)
{
    return run<std::monostate>([this, id, word](FakeStoreData &data) -> Outcome {
        const auto sent = data.outbox.find(id);
        if (sent == data.outbox.end())
            return fail(ErrorCode::NotFound, id.toString());
        if (data.damaged.contains(id.toString()))
            return fail(FakeStoreData::damage(id.toString()));
        if (sent->message.state == OutboxState::Delivered || sent->isHeld(now()))
            return fail(ErrorCode::EdgeIllegal, id.toString());
        sent->worker.clear();
        sent->leaseUntil = {};
        sent->message.state = OutboxState::Cancelled;
        sent->message.nextAttemptAt = {};
        sent->message.held.reset();
        if (word)
            sent->message.lastError = word;
        return done();
    });
}

Future<Legible<User>> FakeUserDirectory::users()
{
    return run<Legible<User>>([](FakeStoreData &data) -> Result<Legible<User>> {
        Legible<User> found;
        for (const User &user : std::as_const(data.users)) {
            if (data.damaged.contains(user.id.toString()))
                found.unreadable.append(FakeStoreData::damage(user.login));
            else
                found.append(user);
        }
        return found;
    });
}

Future<std::monostate> FakeUserDirectory::put(const User &user)
{
    return run<std::monostate>([user](FakeStoreData &data) -> Outcome {
        for (const User &other : std::as_const(data.users)) {
            if (!(other.id == user.id) && !user.login.isEmpty() && other.login == user.login)
                return fail(ErrorCode::InvalidArgument, user.id.toString(), QStringLiteral("login in use"));
        }
        if (user.id.isEmpty())
            return fail(ErrorCode::InvalidArgument, QStringLiteral("user.id"));
        data.users.insert(user.id, user);
        return done();
    });
}

Future<std::optional<PhotoReading>> FakeReadingCache::find(
    const Sha256 &photo, const QString &modelHash, const QString &parameters)
{
    return run<std::optional<PhotoReading>>([=](FakeStoreData &data) -> Result<std::optional<PhotoReading>> {
        for (const PhotoReading &one : std::as_const(data.readings)) {
            if (one.photoSha == photo && one.modelHash == modelHash && one.parameters == parameters)
                return one;
        }
        return std::nullopt;
    });
}

Future<std::monostate> FakeReadingCache::put(const PhotoReading &reading)
{
    return run<std::monostate>([reading](FakeStoreData &data) -> Outcome {
        data.readings.removeIf([&](const PhotoReading &one) {
            return one.photoSha == reading.photoSha && one.modelHash == reading.modelHash &&
                one.parameters == reading.parameters;
        });
        data.readings.append(reading);
        return done();
    });
}

Future<QString> FakeDocumentNumbers::numberFor(const ReportId &report, int year)
{
    return run<QString>([=](FakeStoreData &data) -> Result<QString> {
        if (!data.reports.contains(report))
            return fail(ErrorCode::NotFound, report.toString());
        if (!data.numbers.contains(report)) {
            data.numbers.insert(
                report, QStringLiteral("SV-%1-%2").arg(year).arg(++data.lastNumber[year], 6, 10, QLatin1Char('0')));
        }
        return data.numbers.value(report);
    });
}

void FakeStore::damage(const QString &id)
{
    const QMutexLocker lock(&m_shared.mutex);
    m_shared.data.damaged.insert(id);
}

void FakeStore::mend(const QString &id)
{
    const QMutexLocker lock(&m_shared.mutex);
    m_shared.data.damaged.remove(id);
}

} // namespace svidok::test
