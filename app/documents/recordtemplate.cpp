// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordtemplate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace svidok {

using namespace Qt::StringLiterals;

Result<RecordTemplate> RecordTemplate::parse(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::PackInvalid, u"template"_s, error.errorString());
    RecordTemplate result;
    result.m_name = root.value("name"_L1).toString();
    result.m_version = root.value("version"_L1).toInt();
    if (result.m_name.isEmpty() || result.m_version < 1)
        return fail(ErrorCode::PackInvalid, u"name, version"_s);
    for (const QJsonValue &field : root.value("required"_L1).toArray())
        result.m_required.append(field.toString());

    const QJsonObject texts = root.value("texts"_L1).toObject();
    QStringList keys;
    for (auto language = texts.begin(); language != texts.end(); ++language) {
        const QJsonObject entries = language->toObject();
        if (keys.isEmpty())
            keys = entries.keys();
        if (entries.isEmpty() || entries.keys() != keys)
            return fail(ErrorCode::PackInvalid, "texts."_L1 + language.key(), u"the languages' keys differ"_s);
        auto &own = result.m_texts[language.key()];
        for (auto entry = entries.begin(); entry != entries.end(); ++entry)
            own.insert(entry.key(), entry->toString());
    }
    if (result.m_texts.isEmpty())
        return fail(ErrorCode::PackInvalid, u"texts"_s);
    return result;
}

const Result<RecordTemplate> &RecordTemplate::builtIn()
{
    static const Result<RecordTemplate> loaded = [] {
        QFile file(u":/svidok/templates/verification-record.json"_s);
        return file.open(QIODevice::ReadOnly) ? parse(file.readAll())
                                              : fail(ErrorCode::PackInvalid, u"template"_s, file.errorString());
    }();
    return loaded;
}

const QHash<QString, QString> *RecordTemplate::texts(const QString &language) const
{
    const auto found = m_texts.constFind(language);
    return found == m_texts.constEnd() ? nullptr : &*found;
}

} // namespace svidok
