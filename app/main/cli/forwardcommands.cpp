// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "outboxdrain.h"
#include "cli/session.h"
#include "cli/terminal.h"
#include "cli/worker.h"

#include "base/errortable.h"
#include "domain/commandrun.h"
#include "domain/wire.h"
#include "usecases/forward.h"
#include "usecases/forwardversions.h"
#include "usecases/syncstatus.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <numeric>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject messageJson(const OutboxMessage &message)
{
    QJsonObject json{{u"report"_s, message.report.toString()}, {u"recipient"_s, message.recipient},
        {u"message"_s, message.id.toString()}, {u"state"_s, wire::name(message.state)},
        {u"attempts"_s, message.attempts}, {u"idempotency_key"_s, message.idempotencyKey},
        {u"case_number"_s, message.receipt ? message.receipt->caseNumber : QString()}};
    json.insert(u"error"_s,
        message.lastError ? QJsonValue(QJsonObject{{u"code"_s, errorName(message.lastError->code)},
                                {u"subject"_s, message.lastError->subject}, {u"detail"_s, message.lastError->detail}})
                          : QJsonValue(QJsonValue::Null));
    return json;
}

QString messageText(const OutboxMessage &message)
{
    return u"%1 to %2: %3 %4"_s.arg(message.report.toString(), message.recipient, wire::name(message.state),
        message.receipt ? message.receipt->caseNumber : QString());
}

// What became of a message that was just sent or tried.
ExitCode printMessage(const Invocation &call, const Workplace &workplace, const OutboxMessage &sent, const std::optional<Error> &hindrance)
{
    const auto messages = messagesOf(workplace.store().outbox(), sent.report);
    if (!messages)
        return call.printer.error(messages.error());
    for (const OutboxMessage &message : *messages) {
        if (!(message.id == sent.id))
            continue;
        call.printer.answer(messageJson(message), messageText(message));
        if (message.state == OutboxState::Delivered)
            return Done;
        if (message.lastError)
            return call.printer.error(*message.lastError);
        return hindrance ? call.printer.error(*hindrance) : ServiceUnavailable;
    }
    return call.printer.error({ErrorCode::NotFound, sent.id.toString(), {}, {}});
}

// Shows exactly what leaves and to whom. On a terminal the person is asked; a command that names the report and the
// recipient without a terminal is the person's word by itself.
Result<ForwardPreview> showAndAsk(
    const Invocation &call, const Forwarding &forwarding, const ReportId &id, const RecipientTarget &target)
{
    const auto preview = forwarding.preview(id, target);
    if (!preview)
        return fail(preview.error());
    call.printer.message(u"To %1 (%2), in the name of \"%3\":"_s.arg(preview->target.name, preview->target.address, preview->target.authority));
    call.printer.message(QString::fromUtf8(QJsonDocument::fromJson(preview->payload).toJson(QJsonDocument::Indented)));
    call.printer.message(u"with %1, %2 bytes, sha256 %3"_s.arg(preview->attachmentName, QString::number(preview->attachmentSize), preview->attachment.toHex()));
    if (call.options.isSet(u"yes"_s) || !terminal::inputIsTerminal())
        return preview;
    if (const auto confirmed = terminal::confirm(u"Send this?"_s, call.cancel); !confirmed)
        return fail(confirmed.error().code, id.toString());
    return preview;
}

// A worker serves whoever started it; a person who asks has to be one whose work this is.
Outcome maySend(const WorkContext &context)
{
    return context.actor().and_then([](const Actor &actor) {
        return lifecycle::mayAct(actor.roles, lifecycle::Deciders | Role::Service) ? done() : Outcome(fail(ErrorCode::RoleMissing));
    });
}

ExitCode printDrain(const Invocation &call, const DrainReport &report)
{
    QJsonArray unrecorded;
    for (const ReportId &id : report.unrecorded)
        unrecorded.append(id.toString());
    QJsonArray unreadable;
    for (const Error &damaged : report.unreadable)
        unreadable.append(damaged.subject);
    call.printer.answer({{u"delivered"_s, report.delivered}, {u"failed"_s, report.failed},
                            {u"dead_letters"_s, report.deadLetters}, {u"held"_s, report.held}, {u"recorded"_s, report.recorded},
                            {u"unrecorded"_s, unrecorded}, {u"unreadable"_s, unreadable}},
        u"%1 delivered, %2 to be tried again, %3 dead letters"_s.arg(report.delivered).arg(report.failed + report.held).arg(report.deadLetters));
    if (report.hindrance)
        static_cast<void>(call.printer.error(*report.hindrance));
    const ExitCode code = report.failed + report.held > 0 ? ServiceUnavailable : report.deadLetters > 0 ? AnswerIsNo : Done;
    return std::accumulate(report.unreadable.begin(), report.unreadable.end(), code,
        [&](ExitCode worst, const Error &damaged) { return qMax(worst, call.printer.error(damaged)); });
}

ExitCode forward(const Invocation &call)
{
    const bool drainOnly = call.options.isSet(u"drain"_s);
    if (drainOnly != call.arguments.isEmpty() || (!drainOnly && !call.options.isSet(u"to"_s))) {
        call.printer.message(u"usage: svidok-cli forward REPORT...|--drain --store URL --to RECIPIENT"_s);
        return Usage;
    }
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const Workplace &workplace = session.workplace();
    if (const auto allowed = maySend(workplace.context()); !allowed)
        return call.printer.error(allowed.error());
    Recipients recipients([&](const QString &name) { return workplace.openRecipient(name); });
    QList<OutboxMessage> sent;
    ExitCode code = Done;
    const QString to = call.options.value(u"to"_s);
    const auto target = workplace.target(to);
    if (!target && !to.isEmpty())
        return call.printer.error(target.error());
    if (!drainOnly) {
        const Forwarding forwarding(workplace.context(), workplace.evidence());
        QList<ForwardPreview> agreed;
        for (const QString &id : call.arguments) {
            const auto shown = showAndAsk(call, forwarding, ReportId(id), *target);
            if (shown)
                agreed.append(*shown);
            else
                code = call.printer.error(shown.error());
            if (!shown && shown.error().code == ErrorCode::Cancelled)
                return code; // before anything is sent
        }
        for (const ForwardPreview &shown : std::as_const(agreed)) {
            const auto message = forwarding.confirm(shown);
            if (message)
                sent.append(*message);
            else
                code = call.printer.error(message.error());
        }
        if (sent.isEmpty())
            return code;
    }
    const auto report = drainOutbox(workplace, recipients, call.cancel, target ? target->name : QString());
    if (!report)
        return call.printer.error(report.error());
    if (drainOnly) {
        return printDrain(call, *report);
    }
    for (const OutboxMessage &message : std::as_const(sent))
        code = qMax(code, printMessage(call, workplace, message, report->hindrance));
    return code;
}

ExitCode sync(const Invocation &call)
{
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const Workplace &workplace = session.workplace();
    if (const auto allowed = maySend(workplace.context()); !allowed)
        return call.printer.error(allowed.error());
    Recipients recipients([&](const QString &name) { return workplace.openRecipient(name); });
    StatusSync statusSync(workplace.context(), recipients);
    const auto report = statusSync.sync(call.cancel);
    if (!report)
        return call.printer.error(report.error());
    QJsonArray problems;
    ExitCode code = report->skipped > 0 ? ServiceUnavailable : Done;
    for (const SyncProblem &problem : report->problems) {
        problems.append(QJsonObject{{u"report"_s, problem.report.toString()}, {u"code"_s, errorName(problem.error.code)},
            {u"detail"_s, problem.error.detail}});
        code = qMax(code, call.printer.error(problem.error));
    }
    call.printer.answer({{u"asked"_s, report->asked}, {u"changed"_s, report->changed}, {u"skipped"_s, report->skipped},
                            {u"problems"_s, problems}},
        u"%1 asked, %2 with news"_s.arg(report->asked).arg(report->changed));
    return code;
}

} // namespace

QList<Command> forwardCommands()
{
    return {
        {u"forward"_s, u"REPORT...|--drain --store URL --to RECIPIENT [--yes]"_s,
            u"Send verified, signed cases to a recipient, shown and confirmed first; or only send what waits for it."_s,
            storeOptions()
                + QList<QCommandLineOption>{{u"to"_s, u"Name of a configured recipient, or its URL."_s, u"RECIPIENT"_s},
                    {u"drain"_s, u"Send what waits in the outbox; with --to, only what goes there."_s},
                    {u"yes"_s, u"Do not ask on the terminal."_s}},
            0, -1, forward},
        {u"sync"_s, u"--store URL"_s, u"Ask the recipients what became of the cases."_s, storeOptions(), 0, 0, sync},
        {u"worker"_s, u"--store URL"_s, u"Send, sync and read plates until told to end; many may run."_s, storeOptions(), 0, 0,
            runWorker},
    };
}

} // namespace svidok::cli
