// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/demorun.h"

#include "cli/demojob.h"
#include "demo/demofiller.h"
#include "demoplace.h"

#include <QDir>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr int DefaultReports = 60;
constexpr int MostReports = 1'000'000;

struct Wish {
    DemoPlace place;
    int reports;
    quint32 seed;
};

Result<Wish> wishOf(const Invocation &call)
{
    const auto seed = numberOption(call, u"seed"_s, 1, 0, 2'000'000'000);
    if (!seed)
        return fail(seed.error());
    const auto reports = numberOption(call, u"reports"_s, DefaultReports, 0, MostReports);
    if (!reports)
        return fail(reports.error());
    return Wish{{QDir(call.arguments.first()).absolutePath()}, *reports, static_cast<quint32>(*seed)};
}

void sayWhatWasKept(const Invocation &call, const DemoPlace::Made &made)
{
    if (!made.kept.isEmpty())
        call.printer.message(u"The demo that was there is kept in %1, because work was done in it."_s.arg(made.kept));
}

} // namespace

ExitCode makeDemo(const Invocation &call)
{
    const auto wish = wishOf(call);
    if (!wish)
        return call.printer.error(wish.error());
    Toolbox tools;
    int said = 0;
    const auto made = wish->place.make(tools, wish->reports, wish->seed, call.cancel, [&](int count) {
        if (count - said < 1000)
            return;
        said = count;
        call.printer.message(u"%1 of %2 reports"_s.arg(count).arg(wish->reports));
    });
    if (!made)
        return call.printer.error(made.error());
    sayWhatWasKept(call, *made);
    const demo::DemoSummary &summary = made->summary;
    QJsonObject byStatus;
    for (auto it = summary.byStatus.begin(); it != summary.byStatus.end(); ++it)
        byStatus.insert(it.key(), it.value());
    call.printer.answer({{u"store"_s, wish->place.storeUrl()}, {u"reports"_s, summary.reports},
                            {u"photos"_s, summary.photos}, {u"by_status"_s, byStatus}},
        wish->place.storeUrl());
    return Done;
}

ExitCode runDemo(const Invocation &call)
{
    const auto wish = wishOf(call);
    if (!wish)
        return call.printer.error(wish.error());
    Toolbox tools;
    call.printer.message(u"A demo store is made in %1 ..."_s.arg(wish->place.folder));
    const auto made = wish->place.make(tools, wish->reports, wish->seed, call.cancel, {});
    if (!made)
        return call.printer.error(made.error());
    sayWhatWasKept(call, *made);
    DemoJob job(tools, wish->place, wish->seed, call);
    const auto summary = job.run();
    const auto noted = wish->place.noteMade(tools);
    if (!summary)
        return call.printer.error(summary.error());
    if (!noted)
        return call.printer.error(noted.error());
    call.printer.answer(*summary, DemoJob::text(*summary));
    return Done;
}

} // namespace svidok::cli
