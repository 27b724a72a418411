// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sqlcatalogue.h"

#include <QDateTime>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

class QSqlError;

#include <functional>
#include <map>
#include <memory>
#include <string_view>

namespace svidok {

/// The row a statement stands on.
class Row {
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.value(column).isNull(); }
    /// UTC from Unix milliseconds; null from NULL.
    [[nodiscard]] QDateTime instant(int column) const;

private:
    const QSqlQuery &m_query;
};

/// One SQLite connection and its prepared statements. Belongs to the thread that opened it.
class Connection {
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable, ///< read-only medium where SQLite can keep no lock files; the file must not change meanwhile
    };
    using RowUse = std::function<Outcome(const Row &)>;
    enum class Rows { More, Enough };
    using RowChoice = std::function<Result<Rows>(const Row &)>;

    /// Errors name the file.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(
        const QString &path, Mode mode, const SqlCatalogue &catalogue);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs a named statement and hands each row to `use`; stops at its first error.
    [[nodiscard]] Outcome each(QLatin1String name, const QVariantList &values, const RowUse &use);
    /// As each(), as long as `use` wants more.
    [[nodiscard]] Outcome until(QLatin1String name, const QVariantList &values, const RowChoice &use);
    /// Runs a named statement for its effect; answers how many rows it changed.
    [[nodiscard]] Result<int> change(QLatin1String name, const QVariantList &values = {});
    /// The first column of the first row, or null.
    [[nodiscard]] Result<QVariant> value(QLatin1String name, const QVariantList &values = {});
    /// Runs a statement of a migration.
    [[nodiscard]] Outcome execute(const QString &sql);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const SqlCatalogue &catalogue() const { return m_catalogue; }

private:
    Connection(QString path, const SqlCatalogue &catalogue);
    struct Prepared {
        QSqlQuery query;
        QList<int> parameters;
    };
    [[nodiscard]] Result<Prepared *> prepared(QLatin1String name);
    [[nodiscard]] Result<QSqlQuery *> started(QLatin1String name, const QVariantList &values);
    [[nodiscard]] Error errorFrom(const QSqlError &error) const;

    QString m_path;
    const SqlCatalogue &m_catalogue;
    QString m_name;
    QSqlDatabase m_database;
    std::map<std::string_view, Prepared> m_queries; ///< by name; names are literals
};

/// How an instant is bound: Unix milliseconds, NULL for none.
[[nodiscard]] QVariant boundInstant(const QDateTime &utc);

} // namespace svidok
