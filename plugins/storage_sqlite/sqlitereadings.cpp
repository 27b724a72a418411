// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitereadings.h"

#include "domain/wire.h"
#include "storedbody.h"

namespace svidok {

Future<std::optional<PhotoReading>> SqliteReadings::find(
    const Sha256 &photo, const QString &modelHash, const QString &parameters)
{
    using Found = std::optional<PhotoReading>;
    return m_thread.read<Found>([=](Connection &connection) -> Result<Found> {
        Found found;
        const QVariantList key{ photo.toHex(), modelHash, parameters };
        const auto outcome = connection.each(QLatin1String("reading.find"), key, [&](const Row &row) -> Outcome {
            auto reading = fromStoredBody(row.bytes(0), photo.toHex(), wire::readingFrom);
            if (!reading)
                return fail(reading.error());
            found = std::move(*reading);
            return done();
        });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

Future<std::monostate> SqliteReadings::put(const PhotoReading &reading)
{
    const QVariantList values{ reading.photoSha.toHex(), reading.modelHash, reading.parameters,
        wire::canonical(reading) };
    return m_thread.write<std::monostate>([values](Connection &connection) -> Outcome {
        const auto put = connection.change(QLatin1String("reading.put"), values);
        return put ? done() : Outcome(fail(put.error()));
    });
}

} // namespace svidok
