// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"

#include <QMap>
#include <QSet>

namespace svidok::test {

/// What a FakeStore holds: a value, so that a change that fails is taken back by keeping the copy from before.
struct FakeStoreData {
    struct Sent {
        OutboxMessage message;
        QString worker;
        QDateTime leaseUntil;
        bool recorded = false;

        [[nodiscard]] bool isHeld(const QDateTime &now) const;
    };

    QMap<ReportId, Report> reports;
    QMap<ReportId, Lease> claims;
    QMap<ReportId, qint64> touched; ///< by the number of the report's last change
    QMap<QString, QList<CustodyLink>> chains;
    QMap<OutboxId, Sent> outbox;
    QMap<UserId, User> users;
    QList<PhotoReading> readings;
    QMap<ReportId, QString> numbers;
    QMap<ReportId, QSet<ReportId>> toldApart; ///< each pair both ways round
    QMap<int, int> lastNumber; ///< by year
    QSet<QString> damaged; ///< identifiers of reports, messages and people

    [[nodiscard]] static Error damage(const QString &subject) { return {ErrorCode::StoreUnreadable, subject, {}, {}}; }

    void append(const QList<CustodyEvent> &events);
    [[nodiscard]] Result<qint64> apply(const ReportChange &change);
    enum class ChangeEnd { NothingLeft, VersionConflict };
    [[nodiscard]] Result<ChangeEnd> settle(const QString &worker, const Settlement &settlement);
    [[nodiscard]] Result<Lease> claim(
        const ReportId &id, const UserId &who, const QDateTime &now, std::chrono::seconds duration);
    void shortenLeases(const QDateTime &now);
    void touch(const ReportId &id);
    [[nodiscard]] QueueMark mark(const QDateTime &now) const;
    [[nodiscard]] ReportRow row(const Report &report, const QDateTime &now) const;
    /// All that a query finds, in its order.
    [[nodiscard]] QList<ReportRow> found(const ReportQuery &query, const QDateTime &now) const;
    [[nodiscard]] Result<ReportPage> page(const ReportQuery &query, const QDateTime &now) const;
};

} // namespace svidok::test
