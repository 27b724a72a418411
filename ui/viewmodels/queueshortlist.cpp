// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queueshortlist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String SessionKey{"queue/shortlist"};

} // namespace

QueueShortlist::QueueShortlist(SessionMemory &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    for (const QJsonValue id : QJsonDocument::fromJson(session.read(SessionKey)).array())
        m_ids.append(ReportId(id.toString()));
}

void QueueShortlist::toggle(const QList<ReportId> &ids)
{
    const bool all = std::all_of(ids.begin(), ids.end(), [this](const ReportId &id) { return contains(id); });
    for (const ReportId &id : ids) {
        if (all)
            m_ids.removeAll(id);
        else if (!contains(id))
            m_ids.append(id);
    }
    while (m_ids.size() > MaxSize)
        m_ids.removeFirst();
    QJsonArray kept;
    for (const ReportId &id : std::as_const(m_ids))
        kept.append(id.toString());
    m_session.write(SessionKey, m_ids.isEmpty() ? QByteArray() : QJsonDocument(kept).toJson(QJsonDocument::Compact));
    emit changed(ids);
}

} // namespace svidok
