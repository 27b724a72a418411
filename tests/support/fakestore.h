// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "support/fakestorepart.h"

namespace svidok::test {

class FakeReportStore final : public ReportStore, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<ReportPage> page(const ReportQuery &query) override;
    Future<Report> load(const ReportId &id) override;
    Future<qint64> store(const ReportChange &change) override;
    Future<Lease> claim(const ReportId &id, const UserId &who, std::chrono::seconds duration) override;
    Future<std::monostate> release(const ReportId &id, const UserId &who) override;
    Future<QList<ReportId>> reportsWithPhoto(const Sha256 &photo) override;
};

class FakeReportQueue final : public ReportQueue, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<qint64> count(const ReportQuery &query) override;
    Future<ReportChanges> changes(const ReportQuery &query, const QueueMark &since) override;
    Future<std::optional<Lease>> claimNext(
        const ReportQuery &query, const UserId &who, std::chrono::seconds duration) override;
};

class FakeRelatedReports final : public RelatedReports, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<Candidates> candidates(const ReportId &id, int limit) override;
    Future<QList<RelatedReport>> ofPlate(const PlateText &plate, int limit) override;
    Future<QList<RelatedReport>> duplicatesOf(const ReportId &id) override;
    Future<std::monostate> tellApart(
        const ReportId &one, const ReportId &other, bool apart, const QList<CustodyEvent> &events) override;
};

class FakeCustodyLog final : public CustodyLog, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<std::monostate> append(const QList<CustodyEvent> &events) override;
    void alter(const QString &chain, qint64 sequence); ///< behind the log's back
    Future<QList<CustodyLink>> links(const QString &chain, qint64 afterSequence, int limit) override;
    Future<std::optional<CustodyLink>> head(const QString &chain) override;
    Future<QList<ChainHead>> heads(const QString &afterChain, int limit) override;
    Future<QStringList> unlogged() override;
    Future<QList<ChainedLink>> scan(const QString &afterChain, qint64 afterSequence, int limit) override;
};

class FakeOutbox final : public Outbox, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<Legible<OutboxMessage>> take(const QString &worker, int limit, const QDateTime &now,
        std::chrono::seconds lease, const OutboxScope &scope = {}) override;
    Future<QList<OutboxId>> settle(const QString &worker, const QList<Settlement> &settlements) override;
    Future<int> resume(const QString &worker) override;
    Future<Legible<OutboxMessage>> list(const OutboxFilter &filter) override;
    Future<std::monostate> retry(const OutboxId &id, const QDateTime &now, int attempts = 0) override;
    Future<std::monostate> cancel(const OutboxId &id, const std::optional<Error> &word = {}) override;
};

class FakeUserDirectory final : public UserDirectory, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<Legible<User>> users() override;
    Future<std::monostate> put(const User &user) override;
};

class FakeReadingCache final : public ReadingCache, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<std::optional<PhotoReading>> find(
        const Sha256 &photo, const QString &modelHash, const QString &parameters) override;
    Future<std::monostate> put(const PhotoReading &reading) override;
};

class FakeDocumentNumbers final : public DocumentNumbers, public FakeStorePart {
public:
    using FakeStorePart::FakeStorePart;
    Future<QString> numberFor(const ReportId &report, int year) override;
};

/// A store in memory that keeps the whole contract and can misbehave. Thread-safe; answers in the caller's thread.
class FakeStore final : public Store {
public:
    explicit FakeStore(const Clock &clock)
        : m_shared{ clock, {}, {} }
    {
    }

    /// Makes the body of a report, a message or a person unreadable.
    void damage(const QString &id);
    void mend(const QString &id);

    FakeReportStore &reports() override { return m_reports; }
    FakeReportQueue &queue() override { return m_queue; }
    FakeRelatedReports &related() override { return m_related; }
    FakeCustodyLog &custody() override { return m_custody; }
    FakeOutbox &outbox() override { return m_outbox; }
    FakeUserDirectory &users() override { return m_users; }
    FakeReadingCache &readings() override { return m_readings; }
    FakeDocumentNumbers &numbers() override { return m_numbers; }

private:
    FakeStorePart::Shared m_shared;
    FakeReportStore m_reports{ m_shared };
    FakeReportQueue m_queue{ m_shared };
    FakeRelatedReports m_related{ m_shared };
    FakeCustodyLog m_custody{ m_shared };
    FakeOutbox m_outbox{ m_shared };
    FakeUserDirectory m_users{ m_shared };
    FakeReadingCache m_readings{ m_shared };
    FakeDocumentNumbers m_numbers{ m_shared };
};

} // namespace svidok::test
