// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/payloadwords.h"

#include "domain/wire.h"
#include "viewmodels/platewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::PayloadWords)
};

QString fieldName(const QString &path)
{
    static const QHash<QString, const char *> names{
        {u"authority"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "In the name of")},
        {u"number"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Number of the document")},
        {u"documentVersion"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Version of the document")},
        {u"document"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Attachment")},
        {u"document.name"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "name")},
        {u"document.sha256"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "SHA-256")},
        {u"document.level"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "level of the signature")},
        {u"format"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Format")},
        {u"place"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Place")},
        {u"plate"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Plate")},
        {u"violations"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Violation %1")},
        {u"violations.code"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "code")},
        {u"violations.lawPack"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "law pack")},
        {u"photos"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "Photo %1")},
        {u"photos.role"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "role")},
        {u"photos.sha256"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "SHA-256")},
        {u"photos.taken.utc"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "taken (UTC)")},
        {u"photos.taken.local"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "taken (there)")},
        {u"photos.taken.source"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "source of the time")},
        {u"photos.taken.uncertaintySeconds"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "uncertainty of the time, seconds")},
        {u"photos.taken.offsetAssumed"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "offset from UTC assumed")},
        {u"photos.position.latitude"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "latitude")},
        {u"photos.position.longitude"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "longitude")},
        {u"photos.position.accuracyMetres"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "accuracy of the position, metres")},
        {u"photos.position.source"_s, QT_TRANSLATE_NOOP("svidok::PayloadWords", "source of the position")},
    };
    const char *known = names.value(path, nullptr);
    return known ? Tr::tr(known) : path;
}

QString plain(const QString &path, const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Tr::tr("yes") : Tr::tr("no");
    const QString text = value.toVariant().toString();
    if (const auto role = path == u"photos.role" ? wire::photoRole(text) : std::nullopt)
        return Tr::tr("%1 (%2)").arg(platewords::role(*role), text);
    return text;
}

void addLines(const QString &path, const QJsonValue &value, QStringList &lines)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            addLines(path + u'.' + it.key(), it.value(), lines);
    } else if (value.isArray()) {
        for (const QJsonValue element : value.toArray())
            addLines(path, element, lines);
    } else {
        lines.append(Tr::tr("%1: %2").arg(fieldName(path), plain(path, value)));
    }
}

QString linesOf(const QString &path, const QJsonValue &value)
{
    if (!value.isObject() && !value.isArray())
        return plain(path, value);
    QStringList lines;
    addLines(path, value, lines);
    return lines.join(u'\n');
}

} // namespace

QList<PayloadLine> payloadLines(const QByteArray &payload)
{
    QList<PayloadLine> lines;
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString name = fieldName(it.key());
        if (!it.value().isArray()) {
            lines.append({name, linesOf(it.key(), it.value())});
            continue;
        }
        int number = 0;
        for (const QJsonValue element : it.value().toArray()) {
            ++number;
            lines.append({name.contains(u"%1"_s) ? name.arg(number) : name, linesOf(it.key(), element)});
        }
    }
    return lines;
}

} // namespace svidok
