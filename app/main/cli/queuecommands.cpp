// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/session.h"
#include "domain/clockdispute.h"

#include "domain/wire.h"
#include "usecases/examine.h"
#include "usecases/pairevidence.h"
#include "usecases/review.h"
#include "vision.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowJson(const ReportRow &row)
{
    QJsonObject json{{u"id"_s, row.id.toString()}, {u"version"_s, static_cast<double>(row.version)},
        {u"status"_s, wire::name(row.status)}, {u"plate"_s, row.plate.text()}, {u"place"_s, row.place},
        {u"created_at"_s, wire::instant(row.createdAt)}, {u"photos"_s, row.photoCount},
        {u"violations"_s, row.violationCount}, {u"case_number"_s, row.caseNumber},
        {u"claimed_by"_s, row.claimedBy.toString()}, {u"look_alike"_s, row.hit == SearchHit::LookAlike}};
    const auto putInstant = [&](const QString &key, const QDateTime &at) {
        json.insert(key, at.isValid() ? QJsonValue(wire::instant(at)) : QJsonValue(QJsonValue::Null));
    };
    putInstant(u"occurred_at"_s, row.occurredAt);
    putInstant(u"due_at"_s, row.dueAt);
    putInstant(u"lease_until"_s, row.leaseUntil);
    return json;
}

ExitCode list(const Invocation &call)
{
    ReportQuery query;
    if (call.options.isSet(u"status"_s)) {
        query.status = wire::reportStatus(call.options.value(u"status"_s));
        if (!query.status)
            return call.printer.error({ErrorCode::InvalidArgument, u"--status"_s, u"no such status"_s, {}});
    }
    const auto limit = numberOption(call, u"limit"_s, 50, 1, 1'000'000);
    if (!limit)
        return call.printer.error(limit.error());
    query.text = call.options.value(u"query"_s);
    query.after = call.options.value(u"after"_s);

    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const Review review = session.review();
    int left = *limit;
    ExitCode code = Done;
    do {
        query.limit = qMin(left, 1000);
        const auto page = review.page(query);
        if (!page)
            return call.printer.error(page.error());
        for (const ReportRow &row : page->rows) {
            call.printer.answer(rowJson(row),
                u"%1  %2  %3  %4"_s.arg(row.id.toString(), wire::name(row.status), row.plate.text(), row.place));
        }
        for (const Error &damaged : page->unreadable)
            code = call.printer.error(damaged);
        left -= static_cast<int>(page->rows.size() + page->unreadable.size());
        query.after = page->next;
    } while (left > 0 && !query.after.isEmpty() && !call.cancel.isCancelled());
    if (!query.after.isEmpty()) {
        if (call.printer.isJson())
            call.printer.answer({{u"next"_s, query.after}}, {});
        else
            call.printer.message(u"more: --after "_s + query.after);
    }
    if (left > 0 && !query.after.isEmpty())
        return call.printer.error({ErrorCode::Cancelled, {}, {}, {}});
    return code;
}

ExitCode show(const Invocation &call)
{
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const auto report = session.review().open(ReportId(call.arguments.first()));
    if (!report)
        return call.printer.error(report.error());
    const QJsonObject json = wire::toJson(*report);
    call.printer.answer(json, QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented)));
    return Done;
}

// A report that somebody else has: who, and until when, so that one can ask.
ExitCode refused(const Invocation &call, const Review &review, const ReportId &id, const Error &error)
{
    if (error.code == ErrorCode::LeaseHeld) {
        if (const auto holder = review.holder(id); holder && *holder)
            call.printer.message(u"claimed by %1 until %2"_s.arg((*holder)->name, wire::instant((*holder)->until)));
    }
    return call.printer.error(error);
}

ExitCode claim(const Invocation &call)
{
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const Review review = session.review();
    const ReportId id(call.arguments.first());
    const auto lease = review.claim(id);
    if (!lease)
        return refused(call, review, id, lease.error());
    call.printer.answer({{u"report"_s, lease->report.toString()}, {u"holder"_s, lease->holder.toString()},
                            {u"until"_s, wire::instant(lease->until)}},
        u"claimed until "_s + wire::instant(lease->until));
    return Done;
}

ExitCode release(const Invocation &call)
{
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const auto released = session.review().release(ReportId(call.arguments.first()));
    if (!released)
        return call.printer.error(released.error());
    call.printer.answer({{u"report"_s, call.arguments.first()}, {u"released"_s, true}}, u"released"_s);
    return Done;
}

Result<DecideRequest> decideRequest(const Invocation &call)
{
    const bool approve = call.options.isSet(u"approve"_s);
    const bool reject = call.options.isSet(u"reject"_s);
    const bool ask = call.options.isSet(u"ask"_s);
    const bool second = call.options.isSet(u"second"_s);
    if (int(approve) + int(reject) + int(ask) + int(second) != 1)
        return fail(ErrorCode::InvalidArgument, u"decide"_s,
            u"exactly one of --approve, --reject CODE, --ask TEXT, --second TEXT is needed"_s);
    if (second && call.options.value(u"second"_s).trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"--second"_s, u"what the second reviewer should look at"_s);
    DecideRequest request;
    request.note = call.options.value(u"note"_s);
    request.violations = call.options.values(u"violation"_s);
    if (call.options.isSet(u"plate"_s))
        request.plate = call.options.value(u"plate"_s);
    if (reject) {
        request.kind = DecideRequest::Kind::Reject;
        request.reasonCode = call.options.value(u"reject"_s);
    } else if (ask) {
        request.kind = DecideRequest::Kind::AskReporter;
        request.text = call.options.value(u"ask"_s);
    } else if (second) {
        request.kind = DecideRequest::Kind::AskSecondReview;
        request.text = call.options.value(u"second"_s);
    }
    return request;
}

// Nobody decides a pair whose rules were never checked: what is missing is measured first.
Outcome examineIfNeeded(const Invocation &call, Workplace &workplace, const ReportId &id)
{
    const auto report = await(workplace.store().reports().load(id));
    if (!report)
        return fail(report.error());
    if (!report->checks.isEmpty() || !report->photo(PhotoRole::Initial) || !report->photo(PhotoRole::Verification))
        return done();
    const auto vision = Vision::open(workplace.tools(), {}, workplace.settings(), &workplace.store().readings());
    if (!vision)
        return fail(vision.error());
    const Examine examine(workplace.context(), workplace.evidence(), workplace.tools().probe(),
        (*vision)->reader(), (*vision)->pair());
    const auto examined = examine.examine(id, Examine::Readings::KeepExisting, call.cancel);
    if (!examined)
        return fail(aboutPhoto(examined.error(), *report));
    return done();
}

// What the window warns of before a person approves. Nothing of it forbids: the person decides.
QJsonArray sayWarnings(const Invocation &call, Toolbox &tools, const Report &report, const QDateTime &now)
{
    QJsonArray codes;
    const auto warn = [&](const QString &code, const QString &text) {
        codes.append(code);
        call.printer.message(u"warning: "_s + text);
    };
    if (report.timeLimitEnded(now))
        warn(u"time_limit.ended"_s, u"the time limit for the case ended on "_s + wire::instant(report.dueAt));
    if (const auto dispute = clockDispute(report, now))
        warn(u"clock.dispute"_s, u"a computer's clock was wrong: an entry of the case bears %1, a later one %2"_s.arg(wire::instant(dispute->first), wire::instant(dispute->next)));
    if (report.checks.isEmpty())
        warn(u"rules.not_measured"_s, u"the rules of the pair were not measured"_s);
    for (const RuleCheck &check : report.checks) {
        if (check.verdict != Verdict::Pass)
            warn(u"rule.%1.%2"_s.arg(wire::name(check.rule), wire::name(check.verdict).toLower()),
                u"%1: %2, %3"_s.arg(wire::name(check.rule), wire::name(check.verdict), check.reason));
        if (check.notes.contains(u"plate.read_contradicts"_s))
            warn(u"plate.read_contradicts"_s, u"the machine surely read another plate on a photo"_s);
    }
    const PlateText plate = report.effectivePlate();
    const auto grammar = tools.grammar();
    if (plate.isEmpty())
        warn(u"plate.none"_s, u"the case has no plate"_s);
    else if (grammar && (*grammar)->fitOf(plate.text()) == PlateFit::None)
        warn(u"plate.unknown_form"_s, u"%1 has the form of no plate that is known here"_s.arg(plate.text()));
    return codes;
}

ExitCode decide(const Invocation &call)
{
    const auto request = decideRequest(call);
    if (!request)
        return call.printer.error(request.error());
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const ReportId id(call.arguments.first());
    if (request->kind == DecideRequest::Kind::Approve) {
        if (const auto examined = examineIfNeeded(call, session.workplace(), id); !examined)
            return call.printer.error(examined.error());
    }
    const Review review = session.review();
    const auto report = review.decide(id, *request);
    if (!report)
        return refused(call, review, id, report.error());
    QJsonArray violations;
    for (const Violation &violation : report->violations) {
        violations.append(QJsonObject{{u"code"_s, violation.code},
            {u"state"_s,
                violation.state == ViolationState::Approved       ? u"approved"_s
                    : violation.state == ViolationState::Rejected ? u"rejected"_s
                                                                  : u"undecided"_s}});
    }
    const QDateTime now = session.workplace().context().clock.nowUtc();
    const bool approves = request->kind == DecideRequest::Kind::Approve;
    const QJsonArray warnings = approves ? sayWarnings(call, session.tools(), *report, now) : QJsonArray();
    call.printer.answer({{u"report"_s, report->id.toString()}, {u"status"_s, wire::name(report->status)},
                            {u"version"_s, static_cast<double>(report->version)},
                            {u"plate"_s, report->effectivePlate().text()}, {u"violations"_s, violations},
                            {u"time_limit_ended"_s, report->timeLimitEnded(now)}, {u"warnings"_s, warnings}},
        u"%1: %2"_s.arg(report->id.toString(), wire::name(report->status)));
    return Done;
}

} // namespace

QList<Command> queueCommands()
{
    const QList<QCommandLineOption> store = storeOptions();
    return {
        {u"list"_s, u"--store URL [--status S] [--query TEXT] [--after KEY] [--limit N]"_s, u"List reports, due first."_s,
            store
                + QList<QCommandLineOption>{{u"status"_s, u"Only this status."_s, u"S"_s},
                    {u"query"_s, u"Plate (either alphabet), place, note or number."_s, u"TEXT"_s},
                    {u"after"_s, u"Go on after this key."_s, u"KEY"_s}, {u"limit"_s, u"At most so many."_s, u"N"_s}},
            0, 0, list},
        {u"show"_s, u"REPORT --store URL"_s, u"Show a report; the view is logged."_s, store, 1, 1, show},
        {u"claim"_s, u"REPORT --store URL"_s, u"Claim a report, or renew one's claim."_s, store, 1, 1, claim},
        {u"release"_s, u"REPORT --store URL"_s, u"Give a claim back."_s, store, 1, 1, release},
        {u"decide"_s,
            u"REPORT --store URL --approve|--reject CODE|--ask TEXT|--second TEXT [--plate TEXT] [--violation CODE]... [--note TEXT]"_s,
            u"Decide a report."_s,
            store
                + QList<QCommandLineOption>{{u"approve"_s, u"Approve the violations and verify the report."_s},
                    {u"reject"_s, u"Reject with a coded reason of the law pack."_s, u"CODE"_s},
                    {u"ask"_s, u"Ask the reporter for more evidence."_s, u"TEXT"_s},
                    {u"second"_s, u"Send to a second reviewer."_s, u"TEXT"_s},
                    {u"plate"_s, u"Correct the plate; the machine's read is kept."_s, u"TEXT"_s},
                    {u"violation"_s, u"Law pack code to approve; may be repeated."_s, u"CODE"_s},
                    {u"note"_s, u"Internal note."_s, u"TEXT"_s}},
            1, 1, decide},
    };
}

} // namespace svidok::cli
