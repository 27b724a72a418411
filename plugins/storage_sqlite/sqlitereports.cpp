// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitereports.h"

#include "base/clock.h"
#include "domain/wire.h"
#include "claims.h"
#include "queuepage.h"
#include "reportwriter.h"
#include "storedbody.h"

namespace svidok {

Future<ReportPage> SqliteReports::page(const ReportQuery &query)
{
    return m_thread.read<ReportPage>(
        [query, this](Connection &connection) { return queuePage(connection, query, m_clock.nowUtc()); });
}

Future<Report> SqliteReports::load(const ReportId &id)
{
    return m_thread.read<Report>([id](Connection &connection) -> Result<Report> {
        Result<Report> report = fail(ErrorCode::NotFound, id.toString());
        const auto outcome =
            connection.each(QLatin1String("report.load"), { id.toString() }, [&](const Row &row) -> Outcome {
                report = fromStoredBody(row.bytes(1), id.toString(), wire::reportFrom);
                if (report)
                    report->version = row.integer(0);
                return done();
            });
        if (!outcome)
            return fail(outcome.error());
        return report;
    });
}

Future<qint64> SqliteReports::store(const ReportChange &change)
{
    return m_thread.write<qint64>(
        [prepared = prepareChange(change)](Connection &connection) { return applyChange(connection, prepared); });
}

Future<Lease> SqliteReports::claim(const ReportId &id, const UserId &who, std::chrono::seconds duration)
{
    // A job of its own: it stays done when the claim is refused.
    static_cast<void>(m_thread.write<std::monostate>(
        [this](Connection &connection) { return shortenLeases(connection, m_clock.nowUtc()); }));
    return m_thread.write<Lease>([=, this](Connection &connection) -> Result<Lease> {
        return claimReport(connection, id, who, m_clock.nowUtc(), duration);
    });
}

Future<std::monostate> SqliteReports::release(const ReportId &id, const UserId &who)
{
    return m_thread.write<std::monostate>([=, this](Connection &connection) -> Outcome {
        const auto released = connection.change(
            QLatin1String("claim.release"), { id.toString(), who.toString(), boundInstant(m_clock.nowUtc()) });
        if (!released)
            return fail(released.error());
        return *released == 1 ? done() : Outcome(fail(ErrorCode::LeaseLost, id.toString()));
    });
}

Future<QList<ReportId>> SqliteReports::reportsWithPhoto(const Sha256 &photo)
{
    return m_thread.read<QList<ReportId>>([photo](Connection &connection) -> Result<QList<ReportId>> {
        QList<ReportId> found;
        const auto outcome =
            connection.each(QLatin1String("report.with_photo"), { photo.toHex() }, [&](const Row &row) -> Outcome {
                found.append(ReportId(row.text(0)));
                return done();
            });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

} // namespace svidok
