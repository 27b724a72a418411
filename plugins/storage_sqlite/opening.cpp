// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opening.h"

#include "schema.h"
#include "storefile.h"

#include <QFileInfo>

#include <filesystem>
#include <system_error>

namespace svidok {

namespace {

Outcome runAll(Connection &connection, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (const auto value = connection.value(QLatin1String(name)); !value)
            return fail(value.error());
    }
    return done();
}

Result<std::unique_ptr<Connection>> connectTo(
    const QString &path, Connection::Mode mode, const SqlCatalogue &catalogue)
{
    auto connection = Connection::open(path, mode, catalogue);
    if (!connection)
        return connection;
    const auto prepared = runAll(**connection,
        { "connection.foreign_keys", "connection.untrusted_schema", "connection.synchronous", "connection.cache",
            "connection.temporary", "connection.schema_version" });
    if (!prepared)
        return fail(prepared.error());
    return connection;
}

// SQLite keeps an index of its log beside the database even for readers. Where it cannot, on a read-only medium, and
// no log holds newer data, the file itself is all there is.
Result<std::unique_ptr<Connection>> connectReading(const StoreFile &file, const SqlCatalogue &catalogue)
{
    auto connection = connectTo(file.path, Connection::Mode::ReadOnly, catalogue);
    if (connection || file.writable || file.hasLog || connection.error().code == ErrorCode::StoreUnreadable)
        return connection;
    return connectTo(file.path, Connection::Mode::Immutable, catalogue);
}

Error older(const QString &path, int version, const SqlCatalogue &catalogue)
{
    return { ErrorCode::StoreSchemaOlder, path,
        QStringLiteral("the store has schema %1, this program needs %2").arg(version).arg(catalogue.schemaVersion()),
        std::nullopt };
}

Outcome admitMissing(const StoreFile &file, const StoreOptions &options)
{
    if (!options.createIfMissing || options.readOnly)
        return fail(ErrorCode::StoreMissing, file.path, QStringLiteral("there is no such file"));
    if (!file.writable)
        return fail(ErrorCode::AccessDenied, file.path, QStringLiteral("its folder cannot be written to"));
    return done();
}

// The way back: the store as it was, beside it as PATH.schema-VERSION. It has its name once it is whole, and takes the
// place of an earlier one only then. Who calls holds the write lock: so the part is nobody else's, and nothing is
// written to the store that the copy would miss. SQLite copies in no transaction, hence by a connection of its own.
Outcome keepCopy(const Connection &connection, int version)
{
    const QString copy = connection.path() + QStringLiteral(".schema-%1").arg(version);
    const QString part = copy + QStringLiteral(".part");
    QFile::remove(part);
    const auto reader = connectTo(connection.path(), Connection::Mode::ReadWrite, connection.catalogue());
    if (!reader)
        return fail(reader.error());
    if (const auto written = (*reader)->change(QLatin1String("connection.copy"), { part }); !written) {
        QFile::remove(part);
        return fail(written.error());
    }
    std::error_code failed;
    std::filesystem::rename(QFileInfo(part).filesystemFilePath(), QFileInfo(copy).filesystemFilePath(), failed);
    if (failed)
        return fail(ErrorCode::IoFailed, copy, QString::fromStdString(failed.message()));
    return done();
}

Outcome bringUpToDate(Connection &connection, const SchemaState &state, const StoreOptions &options, const Clock &clock)
{
    if (state.blank && (options.readOnly || !options.createIfMissing))
        return fail(ErrorCode::StoreUnreadable, connection.path(), QStringLiteral("the database is empty"));
    const int newest = connection.catalogue().schemaVersion();
    if (state.version == newest)
        return done();
    if (!state.blank && (options.readOnly || !options.migrate))
        return fail(older(connection.path(), state.version, connection.catalogue()));
    return migrate(connection, clock, [&connection](int version) { return keepCopy(connection, version); });
}

// A table that is missing or cannot be read is damage, whatever SQLite calls it.
Outcome touchTables(Connection &connection)
{
    const auto touched = connection.value(QLatin1String("connection.touch_tables"));
    if (touched)
        return done();
    Error error = touched.error();
    if (error.code == ErrorCode::Internal)
        error.code = ErrorCode::StoreUnreadable;
    return fail(error);
}

} // namespace

Result<std::unique_ptr<Connection>> openStore(
    const QString &path, const StoreOptions &options, const Clock &clock, const SqlCatalogue &catalogue)
{
    const auto file = examineStoreFile(path);
    if (!file)
        return fail(file.error());
    if (file->state == StoreFile::State::Missing) {
        if (const auto admitted = admitMissing(*file, options); !admitted)
            return fail(admitted.error());
    } else if (!options.readOnly && !file->writable) {
        return fail(ErrorCode::StoreReadOnly, path, QStringLiteral("the file or its folder cannot be written to"));
    }
    auto connection =
        options.readOnly ? connectReading(*file, catalogue) : connectTo(file->path, Connection::Mode::ReadWrite, catalogue);
    if (!connection)
        return connection;
    const auto state = schemaState(**connection);
    if (!state)
        return fail(state.error());
    Outcome ready = done();
    if (!options.readOnly && (options.createIfMissing || !state->blank))
        ready = runAll(
            **connection, { "connection.write_ahead_log", "connection.checkpoint_pages", "connection.log_limit" });
    if (ready)
        ready = bringUpToDate(**connection, *state, options, clock);
    if (ready)
        ready = touchTables(**connection);
    if (!ready)
        return fail(ready.error());
    return connection;
}

Result<QList<PendingMigration>> pendingIn(const QString &path, const SqlCatalogue &catalogue)
{
    const auto file = examineStoreFile(path);
    if (!file)
        return fail(file.error());
    if (file->state == StoreFile::State::Missing)
        return fail(ErrorCode::StoreMissing, path, QStringLiteral("there is no such file"));
    const auto connection = connectReading(*file, catalogue);
    if (!connection)
        return fail(connection.error());
    const auto state = schemaState(**connection);
    if (!state)
        return fail(state.error());
    return pendingMigrations(catalogue, state->version);
}

} // namespace svidok
