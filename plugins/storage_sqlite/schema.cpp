// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "base/clock.h"
#include "base/errordetails.h"

#include <QDir>
#include <QFileInfo>

namespace svidok {

namespace {

constexpr qint64 ApplicationId = 1398163780; // "SVID"

Result<int> number(Connection &connection, const char *name)
{
    const auto value = connection.value(QLatin1String(name));
    if (!value)
        return fail(value.error());
    return value->toInt();
}

// Names the ways back, too, as far as they are there.
Error misfit(const QString &path, const QString &what)
{
    QString detail = errordetail::TablesMisfit + u": " + what;
    const QFileInfo store(path);
    const QString prefix = store.fileName() + u".schema-";
    for (const QFileInfo &file : store.absoluteDir().entryInfoList(QDir::Files | QDir::Hidden, QDir::Name)) {
        if (file.fileName().startsWith(prefix) && !file.fileName().endsWith(u".part"))
            detail += u"; kept: " + file.filePath();
    }
    return { ErrorCode::StoreUnreadable, path, detail, std::nullopt };
}

// A statement that SQLite does not understand where another schema is than the version says.
Error ofSchema(const Error &error)
{
    return error.code == ErrorCode::Internal ? misfit(error.subject, error.detail) : error;
}

// Every migration is recorded as it is made, whoever sets user_version to another number later.
Outcome fitsItsTables(Connection &connection)
{
    int recorded = 0;
    int said = 0;
    const auto read = connection.each(QLatin1String("migration.newest"), {}, [&](const Row &row) -> Outcome {
        recorded = static_cast<int>(row.integer(0));
        said = static_cast<int>(row.integer(1));
        return done();
    });
    if (!read)
        return fail(ofSchema(read.error()));
    if (recorded == said)
        return done();
    return fail(misfit(connection.path(), QStringLiteral("it says schema %1, its tables are of %2").arg(said).arg(recorded)));
}

Outcome apply(Connection &connection, const Migration &migration, const Clock &clock)
{
    for (const QString &statement : migration.statements) {
        if (const auto executed = connection.execute(statement); !executed)
            return fail(ofSchema(executed.error()));
    }
    const auto recorded = connection.change(
        QLatin1String("migration.record"), { migration.number, migration.name, boundInstant(clock.nowUtc()) });
    return recorded ? done() : Outcome(fail(recorded.error()));
}

} // namespace

Result<SchemaState> schemaState(Connection &connection)
{
    SchemaState state;
    const auto version = number(connection, "connection.schema_version");
    if (!version)
        return fail(version.error());
    const auto application = number(connection, "connection.application_id");
    if (!application)
        return fail(application.error());
    const auto tables = number(connection, "connection.table_count");
    if (!tables)
        return fail(tables.error());
    state.version = *version;
    state.blank = *version == 0 && *application == 0 && *tables == 0;
    if (!state.blank && *application != ApplicationId)
        return fail(
            ErrorCode::StoreUnreadable, connection.path(), QStringLiteral("the database belongs to another program"));
    const int known = connection.catalogue().schemaVersion();
    if (state.version > known) {
        return fail(ErrorCode::StoreSchemaNewer, connection.path(),
            QStringLiteral("the store has schema %1, this program knows %2").arg(state.version).arg(known));
    }
    if (const auto fits = state.blank ? done() : fitsItsTables(connection); !fits)
        return fail(fits.error());
    return state;
}

QList<PendingMigration> pendingMigrations(const SqlCatalogue &catalogue, int version)
{
    QList<PendingMigration> pending;
    for (const Migration &migration : catalogue.migrations()) {
        if (migration.number > version)
            pending.append({ migration.number, migration.name });
    }
    return pending;
}

Outcome migrate(Connection &connection, const Clock &clock, const std::function<Outcome(int version)> &keep)
{
    if (const auto begun = connection.change(QLatin1String("connection.begin_write")); !begun)
        return fail(begun.error());
    // Read again under the lock: another process may have been quicker.
    const auto version = number(connection, "connection.schema_version");
    Outcome outcome = version ? done() : Outcome(fail(version.error()));
    if (version && *version > 0 && *version < connection.catalogue().schemaVersion())
        outcome = keep(*version);
    for (const Migration &migration : connection.catalogue().migrations()) {
        if (outcome && migration.number > *version)
            outcome = apply(connection, migration, clock);
    }
    if (outcome) {
        if (const auto committed = connection.change(QLatin1String("connection.commit")); !committed)
            outcome = fail(committed.error());
    }
    if (!outcome)
        static_cast<void>(connection.change(QLatin1String("connection.rollback")));
    return outcome;
}

} // namespace svidok
