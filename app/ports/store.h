// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "domain/custody.h"
#include "domain/outbox.h"
#include "domain/report.h"
#include "domain/user.h"

#include <chrono>
#include <memory>

// The store of reports and what lives with them. All methods may be called from any thread and answer from the
// store's own thread. Common errors: StoreBusy, StoreReadOnly, DiskFull, IoFailed, Cancelled; ServiceUnreachable and
// ServiceTimedOut from remote ones.
namespace svidok {

/// A line of the queue: what an inspector scans by.
struct ReportRow {
    ReportId id;
    qint64 version = 0;
    ReportStatus status = ReportStatus::Draft;
    PlateText plate; ///< effective
    QString place;
    QDateTime createdAt;
    QDateTime occurredAt; ///< null: not observed
    QDateTime dueAt; ///< null: none
    int photoCount = 0;
    int violationCount = 0;
    QString caseNumber;
    UserId claimedBy; ///< empty: nobody, or the lease has run out
    QDateTime leaseUntil;
    bool lookAlike = false; ///< found by the look-alike search only (Q2)

    bool operator==(const ReportRow &) const = default;
};

struct ReportQuery {
    std::optional<ReportStatus> status;
    QString text; ///< plate in either alphabet, place, note, number; empty: all
    QString after; ///< key of the last row of the page before; empty: from the start
    int limit = 50; ///< 1..1000
    bool includeDeleted = false;
};

struct ReportPage {
    QList<ReportRow> rows; ///< due first, then oldest, then id; with text: exact plates, then matches, then look-alikes
    QString next; ///< key of the next page; empty: this was the last
};

/// One atomic change: everything in it is stored or nothing.
struct ReportChange {
    Report report; ///< as it shall be; version is ignored
    qint64 expectedVersion = 0; ///< 0: must not exist yet
    QList<CustodyEvent> events;
    QList<OutboxMessage> enqueue; ///< a message whose idempotency key is already there is left as it is
    std::optional<OutboxId> recorded; ///< the delivered message whose receipt this change carries into the report
};

struct Lease {
    ReportId report;
    UserId holder;
    QDateTime until;
};

class ReportStore {
public:
    virtual ~ReportStore() = default;
    [[nodiscard]] virtual Future<ReportPage> page(const ReportQuery &query) = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual Future<Report> load(const ReportId &id) = 0;
    /// Answers the new version. Errors: VersionConflict (subject: the report's id), InvalidArgument for a message of an
    /// unknown report, NotFound and EdgeIllegal for a `recorded` message that is unknown or not delivered.
    [[nodiscard]] virtual Future<qint64> store(const ReportChange &change) = 0;
    /// Claims, or renews one's own claim. Errors: LeaseHeld (detail: until when), NotFound.
    [[nodiscard]] virtual Future<Lease> claim(const ReportId &id, const UserId &who, std::chrono::seconds duration) = 0;
    /// Errors: LeaseLost when it was not (or no longer) one's own.
    [[nodiscard]] virtual Future<std::monostate> release(const ReportId &id, const UserId &who) = 0;
    /// Reports that hold a photo with this digest, deleted ones too: what makes imports idempotent.
    [[nodiscard]] virtual Future<QList<ReportId>> reportsWithPhoto(const Sha256 &photo) = 0;
};

struct ChainHead {
    QString chain;
    CustodyLink head; ///< as CustodyLog::head()
};

struct ChainedLink {
    QString chain;
    CustodyLink link;
};

/// The append-only log. Events of a ReportChange go in with it; this is for everything else, and for reading.
class CustodyLog {
public:
    virtual ~CustodyLog() = default;
    [[nodiscard]] virtual Future<std::monostate> append(const QList<CustodyEvent> &events) = 0;
    /// Up to `limit` links of a chain after a sequence number, in order.
    [[nodiscard]] virtual Future<QList<CustodyLink>> links(const QString &chain, qint64 afterSequence, int limit) = 0;
    /// What the store remembers of the end of a chain, kept apart from the links: sequence and hash always, the rest
    /// while the link is still there. Nothing for a chain without events.
    [[nodiscard]] virtual Future<std::optional<CustodyLink>> head(const QString &chain) = 0;
    /// Up to `limit` chains with their heads, by name, after a name.
    [[nodiscard]] virtual Future<QList<ChainHead>> heads(const QString &afterChain, int limit) = 0;
    /// Up to `limit` links of all chains, by chain and sequence, after a place in that order.
    [[nodiscard]] virtual Future<QList<ChainedLink>> scan(const QString &afterChain, qint64 afterSequence, int limit) = 0;
};

/// How a try to send ended, with the change of its report that follows from it.
struct Settlement {
    OutboxId message;
    OutboxState state = OutboxState::Queued; ///< Delivered, Queued (again later) or DeadLetter
    std::optional<Receipt> receipt;
    std::optional<Error> error;
    QDateTime nextAttemptAt;
    std::optional<ReportChange> change;
};

struct OutboxFilter {
    std::optional<OutboxState> state;
    std::optional<ReportId> report;
    bool unrecordedOnly = false; ///< delivered, but the report has not moved on yet
    int limit = 100;
};

/// The durable outbox (F2). Messages come in through ReportChange::enqueue, in the same transaction as the decision.
class Outbox {
public:
    virtual ~Outbox() = default;
    /// Takes up to `limit` due messages for one worker, most overdue first; they come back to the queue when the lease
    /// runs out. `attempts` counts the try that begins now, so a worker that dies with a message is counted too.
    [[nodiscard]] virtual Future<QList<OutboxMessage>> take(
        const QString &worker, int limit, const QDateTime &now, std::chrono::seconds lease) = 0;
    /// Stores how tries ended; receipt and report change go in together. Answers the messages whose report change
    /// met a VersionConflict: their receipt is kept, they stay "unrecorded" and the caller makes the change again.
    /// A delivery counts whoever reports it, the first receipt stays; any other end counts only from the worker that
    /// holds the message and is ignored from one that lost it. Queued without an error gives the message back untried:
    /// the try that take() counted does not count. Errors, with nothing stored: NotFound.
    [[nodiscard]] virtual Future<QList<OutboxId>> settle(const QString &worker, const QList<Settlement> &settlements) = 0;
    /// Gives back to the queue what a worker of this name held when it died; for a worker to call as it starts, under a
    /// name that no other one has at the time. The try that was cut off counts. Answers how many there were.
    [[nodiscard]] virtual Future<int> resume(const QString &worker) = 0;
    [[nodiscard]] virtual Future<QList<OutboxMessage>> list(const OutboxFilter &filter) = 0;
    /// Makes a dead letter, a cancelled or a waiting message due at once; its attempts start again from 0. Errors:
    /// NotFound, EdgeIllegal when delivered or in flight.
    [[nodiscard]] virtual Future<std::monostate> retry(const OutboxId &id, const QDateTime &now) = 0;
    /// Errors: NotFound, EdgeIllegal when delivered or in flight.
    [[nodiscard]] virtual Future<std::monostate> cancel(const OutboxId &id) = 0;
};

/// People of the store, and who is signed in here.
class UserDirectory {
public:
    virtual ~UserDirectory() = default;
    [[nodiscard]] virtual Future<QList<User>> users() = 0; ///< by id
    /// Adds or replaces by id. Errors: InvalidArgument when another person has the login.
    [[nodiscard]] virtual Future<std::monostate> put(const User &user) = 0;
};

/// Readings by what they were made from (O13): photo digest, model hash and parameters.
class ReadingCache {
public:
    virtual ~ReadingCache() = default;
    [[nodiscard]] virtual Future<std::optional<PhotoReading>> find(
        const Sha256 &photo, const QString &modelHash, const QString &parameters) = 0;
    [[nodiscard]] virtual Future<std::monostate> put(const PhotoReading &reading) = 0;
};

/// The next document number, unique and without reuse (L5): e.g. "SV-2026-000123".
class DocumentNumbers {
public:
    virtual ~DocumentNumbers() = default;
    /// The number of this report: the same again when it has one. Errors: NotFound.
    [[nodiscard]] virtual Future<QString> numberFor(const ReportId &report, int year) = 0;
};

/// An open store: one connection, one thread, all of the above.
class Store {
public:
    virtual ~Store() = default;
    [[nodiscard]] virtual ReportStore &reports() = 0;
    [[nodiscard]] virtual CustodyLog &custody() = 0;
    [[nodiscard]] virtual Outbox &outbox() = 0;
    [[nodiscard]] virtual UserDirectory &users() = 0;
    [[nodiscard]] virtual ReadingCache &readings() = 0;
    [[nodiscard]] virtual DocumentNumbers &numbers() = 0;
};

} // namespace svidok
