// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/casedraft.h"

#include "domain/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace svidok {

using namespace Qt::StringLiterals;

QByteArray CaseDraft::toBytes() const
{
    if (isEmpty())
        return {};
    QJsonArray rejections;
    for (const ViolationRejection &one : rejected)
        rejections.append(QJsonObject{{u"code"_s, one.code}, {u"reason"_s, one.reasonCode}, {u"comment"_s, one.comment}});
    QJsonObject json{{u"rejected"_s, rejections}, {u"violations"_s, QJsonArray::fromStringList(violations)}, {u"reason"_s, reasonCode},
        {u"comment"_s, comment}, {u"question"_s, question}, {u"second"_s, forSecond}, {u"note"_s, note}, {u"noteToReporter"_s, noteToReporter}, {u"amendment"_s, amendment}};
    if (!movement.isEmpty())
        json.insert(u"movement"_s, wire::toJson(movement));
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
    for (const QJsonValue value : json[u"rejected"_s].toArray()) {
        const QJsonObject one = value.toObject();
        draft.rejected.append({one[u"code"_s].toString(), one[u"reason"_s].toString(), one[u"comment"_s].toString()});
    }
    draft.reasonCode = json[u"reason"_s].toString();
    draft.comment = json[u"comment"_s].toString();
    draft.question = json[u"question"_s].toString();
    draft.forSecond = json[u"second"_s].toString();
    draft.note = json[u"note"_s].toString();
    draft.noteToReporter = json[u"noteToReporter"_s].toBool();
    draft.amendment = json[u"amendment"_s].toString();
    draft.movement = wire::movementFindingsFrom(json[u"movement"_s].toObject()).value_or(MovementFindings());
    return draft;
}

} // namespace svidok
