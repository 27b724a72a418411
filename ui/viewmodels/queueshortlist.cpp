// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queueshortlist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String ShortlistKey{"queue/shortlist"};

} // namespace

QueueShortlist::QueueShortlist(SessionMemory &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    for (const QJsonValue id : QJsonDocument::fromJson(session.read(ShortlistKey)).array())
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
    keep();
    emit changed(ids);
}

void QueueShortlist::place(const QList<ReportId> &ids, const ReportId &before)
{
    QList<ReportId> moved;
    QList<ReportId> rest;
    for (const ReportId &id : std::as_const(m_ids))
        (ids.contains(id) && !(id == before) ? moved : rest).append(id);
    const qsizetype found = rest.indexOf(before);
    const qsizetype at = found < 0 ? rest.size() : found;
    const QList<ReportId> order = rest.mid(0, at) + moved + rest.mid(at);
    if (order == m_ids)
        return;
    m_ids = order;
    keep();
    emit changed(moved);
}

void QueueShortlist::step(const QList<ReportId> &ids, int by)
{
    qsizetype first = m_ids.size();
    qsizetype last = -1;
    for (const ReportId &id : ids) {
        const qsizetype at = m_ids.indexOf(id);
        first = at < 0 ? first : std::min(first, at);
        last = std::max(last, at);
    }
    if (last < 0 || (by < 0 ? first == 0 : last + 1 == m_ids.size()))
        return;
    place(ids, by < 0 ? m_ids.at(first - 1) : m_ids.value(last + 2));
}

void QueueShortlist::keep()
{
    QJsonArray kept;
    for (const ReportId &id : std::as_const(m_ids))
        kept.append(id.toString());
    m_session.write(ShortlistKey, m_ids.isEmpty() ? QByteArray() : QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace svidok
