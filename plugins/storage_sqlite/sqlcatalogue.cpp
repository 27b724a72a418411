// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlcatalogue.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace svidok {

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

SqlStatement numbered(const QString &text)
{
    static const QRegularExpression parameter(QStringLiteral("\\?([0-9]+)"));
    SqlStatement statement{ text, {} };
    for (auto matches = parameter.globalMatch(text); matches.hasNext();)
        statement.parameters.append(matches.next().captured(1).toInt() - 1);
    statement.sql.replace(parameter, QStringLiteral("?"));
    return statement;
}

void readNamed(const QString &text, QHash<QString, SqlStatement> &statements)
{
    const QString name = QStringLiteral("-- name: ");
    const QString part = QStringLiteral("-- part: ");
    QHash<QString, QString> found;
    QHash<QString, QString> parts;
    QString *current = nullptr;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(name))
            current = &found[line.mid(name.size()).trimmed()];
        else if (line.startsWith(part))
            current = &parts[u'{' + line.mid(part.size()).trimmed() + u'}'];
        else if (current && !line.startsWith(u"--"))
            *current += line + u'\n';
    }
    for (auto it = found.begin(); it != found.end(); ++it) {
        for (auto shared = parts.cbegin(); shared != parts.cend(); ++shared)
            it->replace(shared.key(), shared->trimmed());
        statements.insert(it.key(), numbered(*it));
    }
}

QStringList blocks(const QString &text)
{
    QStringList statements;
    QString block;
    for (const QString &line : text.split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u"--"))
            block += line + u'\n';
        if (line.isEmpty() && !block.isEmpty())
            statements.append(std::exchange(block, {}));
    }
    if (!block.isEmpty())
        statements.append(block);
    return statements;
}

} // namespace

const SqlCatalogue &SqlCatalogue::builtIn()
{
    static const SqlCatalogue catalogue = fromFolder(QStringLiteral(":/svidok/sql/sqlite"));
    return catalogue;
}

SqlCatalogue SqlCatalogue::fromFolder(const QString &folder)
{
    SqlCatalogue catalogue;
    const QStringList filter{ QStringLiteral("*.sql") };
    const QDir root(folder);
    for (const QString &file : root.entryList(filter, QDir::Files, QDir::Name))
        readNamed(textOf(root.filePath(file)), catalogue.m_statements);
    const QDir steps(root.filePath(QStringLiteral("migrations")));
    for (const QString &file : steps.entryList(filter, QDir::Files, QDir::Name)) {
        catalogue.m_migrations.append({ file.section(u'_', 0, 0).toInt(), file.section(u'_', 1).chopped(4),
            blocks(textOf(steps.filePath(file))) });
    }
    return catalogue;
}

QStringList SqlCatalogue::names() const
{
    QStringList names = m_statements.keys();
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace svidok
