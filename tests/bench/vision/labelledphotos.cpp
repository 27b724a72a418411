// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelledphotos.h"

#include <QDir>
#include <QFile>

namespace svidok::test {

namespace {

/// The fields of one line; quotes may hold commas.
QStringList fieldsOf(const QString &line)
{
    QStringList fields{QString()};
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            fields.append(QString());
        else
            fields.last() += c;
    }
    return fields;
}

QRectF boxFrom(const QString &text)
{
    const QStringList sides = text.split(u';');
    if (sides.size() != 4)
        return {};
    return {QPointF(sides.at(0).toDouble(), sides.at(1).toDouble()), QPointF(sides.at(2).toDouble(), sides.at(3).toDouble())};
}

} // namespace

QList<LabelledPhoto> labelledPhotos(const QString &folder)
{
    QList<LabelledPhoto> photos;
    QFile labels(QDir(folder).filePath(QStringLiteral("labels.csv")));
    if (!labels.open(QIODevice::ReadOnly))
        return photos;
    const QStringList lines = QString::fromUtf8(labels.readAll()).split(u'\n');
    const QStringList names = fieldsOf(lines.first().trimmed());
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = fieldsOf(line.trimmed());
        const auto field = [&](const char *name) { return fields.value(names.indexOf(QLatin1String(name))); };
        const QString file = QDir(folder).filePath(QStringLiteral("photos/") + field("file"));
        if (field("file").isEmpty() || !QFile::exists(file))
            continue;
        photos.append({file, field("plate").split(u'|', Qt::SkipEmptyParts), field("group"), boxFrom(field("bbox"))});
    }
    return photos;
}

} // namespace svidok::test
