// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakestore.h"

#include "domain/searchtext.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace svidok::test {

namespace {

using PageKey = std::tuple<int, qint64, qint64, QString>;

PageKey keyOf(int group, const ReportRow &row)
{
    const qint64 due = row.dueAt.isNull() ? std::numeric_limits<qint64>::max() : row.dueAt.toMSecsSinceEpoch();
    const qint64 created =
        row.createdAt.isNull() ? std::numeric_limits<qint64>::min() : row.createdAt.toMSecsSinceEpoch();
    return { group, due, created, row.id.toString() };
}

QString keyText(const PageKey &key)
{
    const auto &[group, due, created, id] = key;
    return QStringLiteral("%1 %2 %3 %4").arg(group).arg(due).arg(created).arg(id);
}

std::optional<PageKey> keyFrom(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() < 4)
        return std::nullopt;
    bool groupOk = false;
    bool dueOk = false;
    bool createdOk = false;
    const PageKey key(parts[0].toInt(&groupOk), parts[1].toLongLong(&dueOk), parts[2].toLongLong(&createdOk),
        parts.mid(3).join(u' '));
    return groupOk && dueOk && createdOk ? std::optional(key) : std::nullopt;
}

// 0: exact plate, 1: every word starts a word of the report, 2: look-alike plate; nothing: not found.
std::optional<int> searchGroup(const Report &report, const QString &text)
{
    const PlateText plate = PlateText::fold(text);
    const PlateText own = report.effectivePlate();
    if (!own.isEmpty() && own == plate)
        return 0;
    const QStringList wanted = searchWords(text);
    const QStringList words = searchWords(report);
    const auto isFound = [&](const QString &want) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(want); });
    };
    if (!wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), isFound))
        return 1;
    if (!own.isEmpty() && plateSkeleton(own) == plateSkeleton(plate))
        return 2;
    return std::nullopt;
}

} // namespace

Future<ReportPage> FakeReportStore::page(const ReportQuery &query)
{
    return run<ReportPage>([this, query](FakeStoreData &data) -> Result<ReportPage> {
        const auto after = keyFrom(query.after);
        if (query.limit < 1 || query.limit > 1000)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("limit"));
        if (!query.after.isEmpty() && !after)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("after"));
        QMap<PageKey, ReportRow> rows;
        for (const Report &report : std::as_const(data.reports)) {
            if ((query.status && report.status != *query.status) ||
                (!query.includeDeleted && !report.deletedAt.isNull()))
                continue;
            const auto group = query.text.trimmed().isEmpty() ? std::optional(0) : searchGroup(report, query.text);
            if (!group)
                continue;
            ReportRow row = data.row(report, now());
            row.lookAlike = *group == 2;
            rows.insert(keyOf(*group, row), row);
        }
        ReportPage page;
        for (auto it = after ? rows.upperBound(*after) : rows.begin(); it != rows.end(); ++it) {
            if (page.rows.size() == query.limit) {
                page.next = keyText(std::prev(it).key());
                break;
            }
            page.rows.append(it.value());
        }
        return page;
    });
}

Future<Report> FakeReportStore::load(const ReportId &id)
{
    return run<Report>([id](FakeStoreData &data) -> Result<Report> {
        if (!data.reports.contains(id))
            return fail(ErrorCode::NotFound, id.toString());
        return data.reports.value(id);
    });
}

Future<qint64> FakeReportStore::store(const ReportChange &change)
{
    return run<qint64>([change](FakeStoreData &data) { return data.apply(change); });
}

Future<Lease> FakeReportStore::claim(const ReportId &id, const UserId &who, std::chrono::seconds duration)
{
    return run<Lease>([this, id, who, duration](FakeStoreData &data) -> Result<Lease> {
        if (who.isEmpty() || duration.count() <= 0)
            return fail(ErrorCode::InvalidArgument, id.toString());
        if (!data.reports.contains(id) || !data.reports.value(id).deletedAt.isNull())
            return fail(ErrorCode::NotFound, id.toString());
        const Lease held = data.claims.value(id);
        if (held.until > now() && !(held.holder == who))
            return fail(ErrorCode::LeaseHeld, id.toString(), held.until.toString(Qt::ISODateWithMs));
        const Lease lease{ id, who, now().addSecs(duration.count()) };
        data.claims.insert(id, lease);
        return lease;
    });
}

Future<std::monostate> FakeReportStore::release(const ReportId &id, const UserId &who)
{
    return run<std::monostate>([this, id, who](FakeStoreData &data) -> Outcome {
        const Lease held = data.claims.value(id);
        if (!(held.holder == who) || !(held.until > now()))
            return fail(ErrorCode::LeaseLost, id.toString());
        data.claims.remove(id);
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

Future<std::monostate> FakeCustodyLog::append(const QList<CustodyEvent> &events)
{
    return run<std::monostate>([events](FakeStoreData &data) -> Outcome {
        data.append(events);
        return done();
    });
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

Future<QList<OutboxMessage>> FakeOutbox::take(
    const QString &worker, int limit, const QDateTime &now, std::chrono::seconds lease)
{
    return run<QList<OutboxMessage>>([=](FakeStoreData &data) -> Result<QList<OutboxMessage>> {
        QMap<std::tuple<QDateTime, QDateTime, QString>, OutboxId> due;
        for (const auto &sent : std::as_const(data.outbox)) {
            const OutboxMessage &message = sent.message;
            const bool waiting = message.state == OutboxState::Queued &&
                (message.nextAttemptAt.isNull() || message.nextAttemptAt <= now);
            if (waiting || (message.state == OutboxState::InFlight && !sent.isHeld(now)))
                due.insert(
                    { waiting ? message.nextAttemptAt : sent.leaseUntil, message.createdAt, message.id.toString() },
                    message.id);
        }
        QList<OutboxMessage> taken;
        for (const OutboxId &id : std::as_const(due)) {
            if (taken.size() == limit)
                break;
            auto &sent = data.outbox[id];
            sent.worker = worker;
            sent.leaseUntil = now.addSecs(lease.count());
            sent.message.state = OutboxState::InFlight;
            ++sent.message.attempts;
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
            if (sent.message.state != OutboxState::InFlight || sent.worker != worker)
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

Future<QList<OutboxMessage>> FakeOutbox::list(const OutboxFilter &filter)
{
    return run<QList<OutboxMessage>>([filter](FakeStoreData &data) -> Result<QList<OutboxMessage>> {
        QMap<std::tuple<QDateTime, QString>, OutboxMessage> found;
        for (const auto &sent : std::as_const(data.outbox)) {
            const OutboxMessage &message = sent.message;
            if ((!filter.state || message.state == *filter.state) &&
                (!filter.report || message.report == *filter.report) &&
                (!filter.unrecordedOnly || (message.state == OutboxState::Delivered && !sent.recorded)))
                found.insert({ message.createdAt, message.id.toString() }, message);
        }
        return found.values().mid(0, filter.limit);
    });
}

Future<std::monostate> FakeOutbox::retry(const OutboxId &id, const QDateTime &now)
{
    return run<std::monostate>([=](FakeStoreData &data) -> Outcome {
        const auto sent = data.outbox.find(id);
        if (sent == data.outbox.end())
            return fail(ErrorCode::NotFound, id.toString());
        if (sent->message.state == OutboxState::Delivered || sent->isHeld(now))
            return fail(ErrorCode::EdgeIllegal, id.toString());
        sent->worker.clear();
        sent->leaseUntil = {};
        sent->message.state = OutboxState::Queued;
        sent->message.nextAttemptAt = now;
        sent->message.attempts = 0;
        return done();
    });
}

Future<std::monostate> FakeOutbox::cancel(const OutboxId &id)
{
    return run<std::monostate>([this, id](FakeStoreData &data) -> Outcome {
        const auto sent = data.outbox.find(id);
        if (sent == data.outbox.end())
            return fail(ErrorCode::NotFound, id.toString());
        if (sent->message.state == OutboxState::Delivered || sent->isHeld(now()))
            return fail(ErrorCode::EdgeIllegal, id.toString());
        sent->worker.clear();
        sent->leaseUntil = {};
        sent->message.state = OutboxState::Cancelled;
        sent->message.nextAttemptAt = {};
        return done();
    });
}

Future<QList<User>> FakeUserDirectory::users()
{
    return run<QList<User>>([](FakeStoreData &data) -> Result<QList<User>> { return data.users.values(); });
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

} // namespace svidok::test
