// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakestore.h"

#include <algorithm>

namespace svidok::test {

namespace {

RelatedReport related(const FakeStoreData &data, const Report &report, const QDateTime &now)
{
    return { data.row(report, now), ReportTraits::of(report), report.duplicateOf };
}

} // namespace

Future<RelatedReports::Candidates> FakeRelatedReports::candidates(const ReportId &id, int limit)
{
    return run<Candidates>([=, this](FakeStoreData &data) -> Result<Candidates> {
        if (!data.reports.contains(id))
            return fail(ErrorCode::NotFound, id.toString());
        Candidates found{ related(data, data.reports.value(id), now()), {}, data.toldApart.value(id).values() };
        std::sort(found.toldApart.begin(), found.toldApart.end());
        for (const Report &report : std::as_const(data.reports)) {
            if (report.id == id || !report.deletedAt.isNull() || found.others.size() >= limit)
                continue;
            if (duplicateHint(found.report.traits, ReportTraits::of(report)))
                found.others.append(related(data, report, now()));
        }
        return found;
    });
}

Future<QList<RelatedReport>> FakeRelatedReports::ofPlate(const PlateText &plate, int limit)
{
    return run<QList<RelatedReport>>([=, this](FakeStoreData &data) -> Result<QList<RelatedReport>> {
        QList<RelatedReport> found;
        for (const Report &report : std::as_const(data.reports)) {
            const QString skeleton = plateSkeleton(report.effectivePlate());
            if (report.deletedAt.isNull() && !skeleton.isEmpty() && skeleton == plateSkeleton(plate))
                found.append(related(data, report, now()));
        }
        std::sort(found.begin(), found.end(), [](const RelatedReport &a, const RelatedReport &b) {
            const bool sameTime = a.row.occurredAt == b.row.occurredAt;
            return sameTime ? b.row.id < a.row.id : b.row.occurredAt < a.row.occurredAt;
        });
        return found.mid(0, limit);
    });
}

Future<QList<RelatedReport>> FakeRelatedReports::duplicatesOf(const ReportId &id)
{
    return run<QList<RelatedReport>>([=, this](FakeStoreData &data) -> Result<QList<RelatedReport>> {
        QList<RelatedReport> found;
        for (const Report &report : std::as_const(data.reports)) {
            if (report.deletedAt.isNull() && !id.isEmpty() && report.duplicateOf == id)
                found.append(related(data, report, now()));
        }
        return found;
    });
}

Future<std::monostate> FakeRelatedReports::tellApart(
    const ReportId &one, const ReportId &other, bool apart, const QList<CustodyEvent> &events)
{
    return run<std::monostate>([=](FakeStoreData &data) -> Outcome {
        if (one == other)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("other"));
        for (const ReportId &id : { one, other }) {
            if (!data.reports.contains(id))
                return fail(ErrorCode::NotFound, id.toString());
        }
        if (data.toldApart.value(one).contains(other) == apart)
            return done();
        for (const auto &[from, to] : { std::pair(one, other), std::pair(other, one) }) {
            if (apart)
                data.toldApart[from].insert(to);
            else
                data.toldApart[from].remove(to);
            data.touch(from);
        }
        data.append(events);
        return done();
    });
}

} // namespace svidok::test
