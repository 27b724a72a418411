// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitenumbers.h"

namespace svidok {

namespace {

struct Numbered {
    bool reportExists = false;
    int year = 0;
    qint64 sequence = 0; ///< 0: none yet
};

Result<Numbered> find(Connection &connection, const ReportId &report)
{
    Numbered found;
    const auto outcome =
        connection.each(QLatin1String("number.find"), { report.toString() }, [&](const Row &row) -> Outcome {
            found = { true, static_cast<int>(row.integer(0)), row.integer(1) };
            return done();
        });
    if (!outcome)
        return fail(outcome.error());
    return found;
}

} // namespace

Future<QString> SqliteNumbers::numberFor(const ReportId &report, int year)
{
    return m_thread.write<QString>([=](Connection &connection) -> Result<QString> {
        auto found = find(connection, report);
        if (!found)
            return fail(found.error());
        if (!found->reportExists)
            return fail(ErrorCode::NotFound, report.toString());
        if (found->sequence == 0) {
            const auto added = connection.value(QLatin1String("number.add"), { report.toString(), year });
            if (!added)
                return fail(added.error());
            found->year = year;
            found->sequence = added->toLongLong();
        }
        return QStringLiteral("SV-%1-%2")
            .arg(found->year, 4, 10, QLatin1Char('0'))
            .arg(found->sequence, 6, 10, QLatin1Char('0'));
    });
}

} // namespace svidok
