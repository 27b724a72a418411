// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuetext.h"

#include "domain/lifecycle.h"
#include "viewmodels/timewords.h"

#include <QLocale>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 3600;
constexpr qint64 Day = 24 * Hour;

QString signOf(ReportStatus status)
{
    switch (status) {
    case ReportStatus::Draft: return u"\u25CB"_s;
    case ReportStatus::PendingVerification: return u"\u25D4"_s;
    case ReportStatus::Verified: return u"\u2714"_s;
    case ReportStatus::Submitted: return u"\u2197"_s;
    case ReportStatus::UnderReview: return u"\u25D1"_s;
    case ReportStatus::Resolved: return u"\u25CF"_s;
    case ReportStatus::Rejected: return u"\u2718"_s;
    }
    return {};
}

} // namespace

DueLevel dueLevel(ReportStatus status, const QDateTime &dueAt, const QDateTime &now)
{
    if (dueAt.isNull() || !isInHand(status))
        return DueLevel::None;
    const qint64 left = now.secsTo(dueAt);
    if (dueAt < now) // as a filter counts it
        return DueLevel::Over;
    if (left <= DueUrgentDays * Day)
        return DueLevel::Urgent;
    return left <= DueSoonDays * Day ? DueLevel::Soon : DueLevel::Later;
}

QString QueueText::plate(const PlateText &plate)
{
    return plate.isEmpty() ? tr("no plate") : plate.text();
}

QString QueueText::status(ReportStatus status)
{
    switch (status) {
    case ReportStatus::Draft: return tr("Draft");
    case ReportStatus::PendingVerification: return tr("To verify");
    case ReportStatus::Verified: return tr("Verified");
    case ReportStatus::Submitted: return tr("Submitted");
    case ReportStatus::UnderReview: return tr("Under review");
    case ReportStatus::Resolved: return tr("Resolved");
    case ReportStatus::Rejected: return tr("Rejected");
    }
    return {};
}

QString QueueText::secondReview()
{
    return tr("Second review");
}

QString QueueText::signedStatus(const ReportRow &row)
{
    if (!row.firstOpinions.isEmpty())
        return u"\u25D5 %1"_s.arg(secondReview());
    return u"%1 %2"_s.arg(signOf(row.status), status(row.status));
}

QString QueueText::age(const QDateTime &since, const QDateTime &now)
{
    if (since.isNull())
        return {};
    const qint64 seconds = std::max<qint64>(0, since.secsTo(now));
    if (seconds < Hour)
        return tr("%n min", nullptr, static_cast<int>(seconds / 60));
    if (seconds < 2 * Day)
        return tr("%n h", nullptr, static_cast<int>(seconds / Hour));
    return tr("%n d", "days", static_cast<int>(seconds / Day));
}

QString QueueText::due(ReportStatus status, const QDateTime &dueAt, const QDateTime &now)
{
    if (!isInHand(status))
        return {};
    if (dueAt.isNull())
        return tr("no limit");
    const qint64 left = now.secsTo(dueAt);
    if (left <= -Day)
        return tr("%n d overdue", "days", static_cast<int>(-left / Day));
    if (dueAt < now)
        return tr("overdue");
    if (left < Hour)
        return tr("%n min left", nullptr, static_cast<int>(left / 60));
    if (left < 2 * Day)
        return tr("%n h left", nullptr, static_cast<int>(left / Hour));
    return tr("%n d left", "days", static_cast<int>(left / Day));
}

QString QueueText::lease(const QString &holder, const QDateTime &until, const QDateTime &now)
{
    if (holder.isEmpty() || until <= now)
        return {};
    return tr("%1, %n min", "who holds the report, how long still", static_cast<int>((now.secsTo(until) + 59) / 60)).arg(holder);
}

QString QueueText::photos(const ReportRow &row)
{
    if (row.photoCount == 0)
        return tr("no photo");
    return row.firstPhoto.isNull() || row.secondPhoto.isNull() ? tr("%n photo(s), no pair", nullptr, row.photoCount)
                                                               : tr("pair, %n photo(s)", nullptr, row.photoCount);
}

QString QueueText::duplicates(int count)
{
    return count == 0 ? QString() : tr("%n possible duplicate(s)", nullptr, count);
}

QString QueueText::order(ReportOrder order)
{
    switch (order) {
    case ReportOrder::Due: return tr("Due first");
    case ReportOrder::Oldest: return tr("Oldest first");
    case ReportOrder::Newest: return tr("Newest first");
    case ReportOrder::Place: return tr("By place");
    }
    return {};
}

} // namespace svidok
