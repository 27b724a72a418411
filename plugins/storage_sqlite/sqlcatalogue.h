// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLatin1String>
#include <QList>
#include <QString>

namespace svidok {

/// A numbered step of the schema. Its statements run in one transaction.
struct Migration {
    int number = 0;
    QString name;
    QStringList statements;
};

/// A statement as Qt's driver takes it: it knows ? only, not the ?1 ?2 of the files.
struct SqlStatement {
    QString sql;
    QList<int> parameters; ///< for each ? in the text, which value is bound to it, from 0
};

/// All SQL of the plugin, read from a folder: named statements from *.sql, migrations from migrations/NNNN_name.sql.
/// What several statements of a file share stands there once as "-- part: x" and in each of them as {x}.
class SqlCatalogue {
public:
    /// The one that is built into the plugin.
    [[nodiscard]] static const SqlCatalogue &builtIn();
    [[nodiscard]] static SqlCatalogue fromFolder(const QString &folder);

    /// Empty for an unknown name; a test prepares every name.
    [[nodiscard]] SqlStatement statement(QLatin1String name) const { return m_statements.value(name); }
    [[nodiscard]] QStringList names() const;
    /// In order; numbers run from 1 without gaps.
    [[nodiscard]] const QList<Migration> &migrations() const { return m_migrations; }
    [[nodiscard]] int schemaVersion() const { return m_migrations.isEmpty() ? 0 : m_migrations.last().number; }

private:
    QHash<QString, SqlStatement> m_statements;
    QList<Migration> m_migrations;
};

} // namespace svidok
