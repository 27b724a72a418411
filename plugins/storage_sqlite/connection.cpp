// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connection.h"

#include "sqlerror.h"

#include <QSqlError>
#include <QUrl>
#include <QUuid>

namespace svidok {

namespace {

// The driver binds null texts and bytes as NULL; here they are empty, and only an empty QVariant is NULL.
QVariant bound(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

} // namespace

Connection::Connection(QString path, const SqlCatalogue &catalogue)
    : m_path(std::move(path))
    , m_catalogue(catalogue)
    , m_name(QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
}

Connection::~Connection()
{
    m_queries.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode, const SqlCatalogue &catalogue)
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QSQLITE")))
        return fail(
            ErrorCode::PluginMissing, QStringLiteral("QSQLITE"), QStringLiteral("Qt's SQLite driver is not installed"));
    std::unique_ptr<Connection> made(new Connection(path, catalogue));
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    QString name = path;
    if (mode != Mode::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        name = QStringLiteral("file:") + QString::fromLatin1(QUrl::toPercentEncoding(path, "/")) +
            QStringLiteral("?immutable=1");
    }
    made->m_database.setConnectOptions(options);
    made->m_database.setDatabaseName(name);
    if (!made->m_database.open())
        return fail(made->errorFrom(made->m_database.lastError()));
    return made;
}

Error Connection::errorFrom(const QSqlError &error) const
{
    return sqlError(error, m_path);
}

Result<Connection::Prepared *> Connection::prepared(QLatin1String name)
{
    const std::string_view key(name.data(), static_cast<size_t>(name.size()));
    const auto known = m_queries.find(key);
    if (known != m_queries.end())
        return &known->second;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const SqlStatement statement = m_catalogue.statement(name);
    if (!query.prepare(statement.sql))
        return fail(errorFrom(query.lastError()));
    return &m_queries.emplace(key, Prepared{ std::move(query), statement.parameters }).first->second;
}

Result<QSqlQuery *> Connection::started(QLatin1String name, const QVariantList &values)
{
    const auto known = prepared(name);
    if (!known)
        return fail(known.error());
    QSqlQuery &query = (*known)->query;
    for (int i = 0; i < (*known)->parameters.size(); ++i)
        query.bindValue(i, bound(values.value((*known)->parameters.at(i))));
    if (query.exec())
        return &query;
    const Error error = errorFrom(query.lastError());
    query.finish();
    return fail(error);
}

Outcome Connection::each(QLatin1String name, const QVariantList &values, const RowUse &use)
{
    return until(name, values, [&](const Row &row) { return use(row).map([](std::monostate) { return Rows::More; }); });
}

Outcome Connection::until(QLatin1String name, const QVariantList &values, const RowChoice &use)
{
    const auto query = started(name, values);
    if (!query)
        return fail(query.error());
    Result<Rows> rows = Rows::More;
    while (rows && *rows == Rows::More && (*query)->next())
        rows = use(Row(**query));
    if (rows && (*query)->lastError().isValid())
        rows = fail(errorFrom((*query)->lastError()));
    (*query)->finish();
    return rows.map([](Rows) { return std::monostate{}; });
}

Result<int> Connection::change(QLatin1String name, const QVariantList &values)
{
    const auto query = started(name, values);
    if (!query)
        return fail(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<QVariant> Connection::value(QLatin1String name, const QVariantList &values)
{
    QVariant found;
    const auto outcome = each(name, values, [&](const Row &row) -> Outcome {
        if (found.isNull())
            found = row.value(0);
        return done();
    });
    if (!outcome)
        return fail(outcome.error());
    return found;
}

Outcome Connection::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(errorFrom(query.lastError()));
    return done();
}

QDateTime Row::instant(int column) const
{
    const QVariant value = m_query.value(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

QVariant boundInstant(const QDateTime &utc)
{
    return utc.isNull() ? QVariant() : QVariant(utc.toMSecsSinceEpoch());
}

} // namespace svidok
