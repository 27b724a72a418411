// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/casedraft.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace svidok {

using namespace Qt::StringLiterals;

QByteArray CaseDraft::toBytes() const
{
    if (isEmpty())
        return {};
    QJsonObject json{{u"violations"_s, QJsonArray::fromStringList(violations)}, {u"reason"_s, reasonCode},
        {u"comment"_s, comment}, {u"question"_s, question}, {u"note"_s, note}};
    if (plate)
        json.insert(u"plate"_s, *plate);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

CaseDraft CaseDraft::fromBytes(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    CaseDraft draft;
    if (json.contains(u"plate"_s))
        draft.plate = json[u"plate"_s].toString();
    for (const QJsonValue code : json[u"violations"_s].toArray())
        draft.violations.append(code.toString());
    draft.reasonCode = json[u"reason"_s].toString();
    draft.comment = json[u"comment"_s].toString();
    draft.question = json[u"question"_s].toString();
    draft.note = json[u"note"_s].toString();
    return draft;
}

} // namespace svidok
