// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/timelinemodel.h"

#include "viewmodels/decidewords.h"
#include "viewmodels/platewords.h"
#include "viewmodels/rulewords.h"

#include <QLocale>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

void TimelineModel::observe(const Report &report)
{
    for (const Photo &photo : report.photos) {
        const QString role = platewords::photoName(report.photos, photo);
        if (const auto &taken = photo.capture.taken) {
            m_events.append({taken->utc, taken->offsetSeconds, taken->offsetAssumed, Kind::Observed,
                tr("%1 taken (%2, \u00b1 %3)")
                    .arg(role, rulewords::sourceOf(taken->source), rulewords::quantity(taken->uncertaintySeconds, u"s"_s, 3))});
        }
        if (photo.capture.fix && photo.capture.fix->fixUtc)
            m_events.append({*photo.capture.fix->fixUtc, {}, false, Kind::Observed, tr("%1: position fixed by GPS").arg(role)});
    }
}

void TimelineModel::work(const Report &report, const Names &names)
{
    const auto add = [this](const QDateTime &at, const QString &what) {
        if (at.isValid())
            m_events.append({at, {}, false, Kind::Work, what});
    };
    const auto addOf = [&](const QDateTime &at, const QString &what, const UserId &by) { add(at, by.isEmpty() ? what : tr("%1 · %2").arg(what, names(by))); };
    add(report.createdAt, tr("Report came in"));
    for (const PhotoReading &reading : report.readings)
        add(reading.readAt, tr("Plates read"));
    for (const PlateCorrection &correction : report.corrections)
        addOf(correction.at, correction.takesBack ? tr("Correction of the plate taken back") : tr("Plate confirmed as %1").arg(correction.to.text()), correction.by);
    for (const PhotoMark &mark : report.marks)
        addOf(mark.at, mark.removed ? tr("Mark removed") : mark.revision == 1 ? tr("Mark drawn") : tr("Mark changed"), mark.by);
    for (const Note &note : report.notes)
        addOf(note.at, note.visibility == NoteVisibility::Internal ? tr("Internal note") : tr("Note to the reporter"), note.by);
    for (const Decision &decision : report.decisions)
        addOf(decision.at, decidewords::decision(decision.kind), decision.by);
    for (const DocumentVersion &document : report.documents) {
        addOf(document.composedAt, tr("Document %1 composed, version %2").arg(document.number).arg(document.version), document.by);
        if (document.isLocked())
            addOf(document.signedAt, tr("Document %1 signed, version %2").arg(document.number).arg(document.version), document.by);
    }
    for (const PoliceUpdate &update : report.policeUpdates)
        add(update.receivedAt, tr("The police say: %1").arg(update.rawStatus));
    if (report.dueAt.isValid())
        add(report.dueAt, tr("End of the time limit"));
}

// Between the photos nobody saw the vehicle: said in so many words, because a court asks for it.
void TimelineModel::addGaps()
{
    for (qsizetype i = 1; i < m_events.size(); ++i) {
        const Event &before = m_events.at(i - 1);
        const Event &after = m_events.at(i);
        if (before.kind != Kind::Observed || after.kind != Kind::Observed)
            continue;
        const double seconds = static_cast<double>(before.utc.msecsTo(after.utc)) / 1000.0;
        if (seconds < 1.0)
            continue;
        m_events.insert(i, {{}, {}, false, Kind::Gap, tr("%1 in which nothing was observed").arg(rulewords::quantity(seconds, u"s"_s, 3))});
        ++i;
    }
}

void TimelineModel::setReport(const Report *report, const Names &names)
{
    beginResetModel();
    m_events.clear();
    if (report) {
        observe(*report);
        work(*report, names);
        std::stable_sort(m_events.begin(), m_events.end(), [](const Event &a, const Event &b) { return a.utc < b.utc; });
        addGaps();
    }
    endResetModel();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Event &event = m_events.at(index.row());
    if (role == KindRole)
        return QVariant::fromValue(event.kind);
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == What)
        return event.what;
    if (event.utc.isNull())
        return {};
    if (index.column() == Utc)
        return QLocale().toString(event.utc.toUTC(), u"dd.MM.yyyy HH:mm:ss"_s);
    const QDateTime local = event.offsetSeconds ? event.utc.toOffsetFromUtc(*event.offsetSeconds) : event.utc.toLocalTime();
    const QString shown = local.toString(u"dd.MM.yyyy HH:mm:ss "_s) + local.toOffsetFromUtc(local.offsetFromUtc()).toString(u"t"_s);
    return event.assumed ? tr("%1, offset assumed").arg(shown) : shown;
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Local: return tr("Local time");
    case Utc: return tr("UTC");
    case What: return tr("What happened");
    default: return {};
    }
}

} // namespace svidok
