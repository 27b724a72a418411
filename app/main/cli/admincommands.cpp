// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/session.h"
#include "doctor.h"

#include "base/errortable.h"
#include "usecases/custodycheck.h"
#include "usecases/people.h"


namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

QString faultName(CustodyVerifier::Fault fault)
{
    switch (fault) {
    case CustodyVerifier::Fault::None:
        return u"none"_s;
    case CustodyVerifier::Fault::SequenceGap:
        return u"sequence_gap"_s;
    case CustodyVerifier::Fault::PreviousDiffers:
        return u"previous_differs"_s;
    case CustodyVerifier::Fault::HashDiffers:
        return u"hash_differs"_s;
    case CustodyVerifier::Fault::NotAnEvent:
        return u"not_an_event"_s;
    case CustodyVerifier::Fault::OtherChain:
        return u"other_chain"_s;
    case CustodyVerifier::Fault::ChainMissing:
        return u"chain_missing"_s;
    case CustodyVerifier::Fault::HeadDiffers:
        return u"head_differs"_s;
    }
    Q_UNREACHABLE();
}

void print(const Invocation &call, const ChainAnswer &chain)
{
    const auto &answer = chain.answer;
    const bool whole = answer.fault == CustodyVerifier::Fault::None;
    QJsonObject json{{u"chain"_s, chain.chain}, {u"whole"_s, whole}, {u"links"_s, static_cast<double>(answer.checked)},
        {u"head"_s, answer.head.toHex()}, {u"fault"_s, faultName(answer.fault)}};
    if (!whole) {
        json.insert(u"broken_link"_s, static_cast<double>(answer.brokenSequence));
        json.insert(u"action"_s, chain.action);
    }
    const QString text = whole
        ? u"%1: whole, %2 links"_s.arg(chain.chain, QString::number(answer.checked))
        : u"%1: BROKEN at link %2 (%3) %4"_s.arg(chain.chain, QString::number(answer.brokenSequence), faultName(answer.fault), chain.action);
    call.printer.answer(json, text);
}

ExitCode custody(const Invocation &call)
{
    const bool all = call.options.isSet(u"all"_s);
    if (call.arguments.value(0) != u"verify"_s || all == (call.arguments.size() == 2)) {
        call.printer.message(u"usage: svidok-cli custody verify REPORT|--all --store URL"_s);
        return Usage;
    }
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    if (const auto actor = session.workplace().context().actor(); !actor)
        return call.printer.error(actor.error());
    const CustodyCheck check(session.workplace().store().custody());
    Result<QList<ChainAnswer>> answers;
    if (all) {
        answers = check.verifyAll(call.cancel);
    } else if (auto one = check.verify(call.arguments.at(1), call.cancel)) {
        answers = QList<ChainAnswer>{*one};
    } else {
        answers = fail(one.error());
    }
    if (!answers)
        return call.printer.error(answers.error());
    bool whole = true;
    for (const ChainAnswer &answer : std::as_const(*answers)) {
        print(call, answer);
        whole = whole && answer.answer.fault == CustodyVerifier::Fault::None;
    }
    return whole ? Done : AnswerIsNo;
}

ExitCode migrate(const Invocation &call)
{
    const QString url = call.options.value(u"store"_s);
    if (url.isEmpty())
        return call.printer.error({ErrorCode::InvalidArgument, u"--store"_s, u"a store is needed"_s, {}});
    Toolbox tools;
    const auto factory = tools.stores(url);
    if (!factory)
        return call.printer.error(factory.error());
    const auto pending = (*factory)->pending(url);
    if (!pending)
        return call.printer.error(pending.error());
    const bool dryRun = call.options.isSet(u"dry-run"_s);
    if (!dryRun) {
        const auto opened = (*factory)->open(url, {false, true, false}, tools.clock());
        if (!opened)
            return call.printer.error(opened.error());
    }
    for (const PendingMigration &one : *pending) {
        call.printer.answer({{u"migration"_s, one.number}, {u"name"_s, one.name}, {u"applied"_s, !dryRun}},
            u"%1 %2%3"_s.arg(one.number).arg(one.name, dryRun ? u" (pending)"_s : u" (applied)"_s));
    }
    if (pending->isEmpty())
        call.printer.message(u"The store is up to date."_s);
    return Done;
}

ExitCode plugins(const Invocation &call)
{
    Toolbox tools;
    if (call.options.isSet(u"switch-on"_s)) {
        const auto switched = tools.plugins().switchOn(call.options.value(u"switch-on"_s));
        if (!switched)
            return call.printer.error(switched.error());
    }
    for (const PluginDescription &plugin : tools.plugins().list()) {
        const QString state = wireName(plugin.state);
        call.printer.answer({{u"name"_s, plugin.info.name}, {u"kind"_s, plugin.info.kind},
                                {u"version"_s, plugin.info.version}, {u"state"_s, state}, {u"reason"_s, plugin.reason}},
            u"%1 %2 %3 %4"_s.arg(plugin.info.kind.leftJustified(10), plugin.info.name.leftJustified(24), state, plugin.reason));
    }
    return Done;
}

ExitCode me(const Invocation &call)
{
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    const WorkContext &work = session.workplace().context();
    auto user = work.identity.current();
    if (user && (call.options.isSet(u"name"_s) || call.options.isSet(u"position"_s))) {
        user = People(work).nameMyself(call.options.isSet(u"name"_s) ? call.options.value(u"name"_s) : user->displayName,
            call.options.isSet(u"position"_s) ? call.options.value(u"position"_s) : user->position);
    }
    if (!user)
        return call.printer.error(user.error());
    call.printer.answer({{u"id"_s, user->id.toString()}, {u"login"_s, user->login}, {u"name"_s, user->displayName},
                            {u"position"_s, user->position}, {u"certificate"_s, user->certificate.toHex()}},
        u"%1, %2 (%3)"_s.arg(user->displayName, user->position, user->login));
    return Done;
}

ExitCode doctor(const Invocation &call)
{
    bool healthy = true;
    const auto say = [&](const QString &part, bool good, const QString &text) {
        healthy = healthy && good;
        call.printer.answer({{u"part"_s, part}, {u"ok"_s, good}, {u"text"_s, text}},
            u"%1 %2  %3"_s.arg(good ? u"ok  "_s : u"FAIL"_s, part.leftJustified(16), text));
    };
    Session session;
    examineTools(session.tools(), say);
    if (call.options.isSet(u"store"_s)) {
        const auto opened = session.open(call);
        say(u"store"_s, opened.has_value(), opened ? u"opens"_s : errorText(opened.error()));
        if (opened)
            examineWorkplace(session.workplace(), say);
    }
    return healthy ? Done : AnswerIsNo;
}

} // namespace

QList<Command> adminCommands()
{
    return {
        {u"custody"_s, u"verify REPORT|--all --store URL"_s, u"Check the custody log; names the first broken link."_s,
            storeOptions() + QList<QCommandLineOption>{{u"all"_s, u"All chains of the store."_s}}, 1, 2, custody},
        {u"migrate"_s, u"--store URL [--dry-run]"_s, u"Bring an older store up to date."_s,
            storeOptions() + QList<QCommandLineOption>{{u"dry-run"_s, u"Only say what would be done."_s}}, 0, 0, migrate},
        {u"me"_s, u"--store URL [--name TEXT] [--position TEXT]"_s, u"Say how documents name you, or change it."_s,
            storeOptions() + QList<QCommandLineOption>{{u"name"_s, u"Your name, as printed on documents."_s, u"TEXT"_s},
                                 {u"position"_s, u"Your position, as printed under your signature."_s, u"TEXT"_s}},
            0, 0, me},
        {u"doctor"_s, u"[--store URL]"_s, u"Look whether everything that Svidok needs is there."_s, storeOptions(), 0, 0,
            doctor},
        {u"plugins"_s, u"[--switch-on NAME]"_s, u"List the plugins without loading them."_s,
            {{u"switch-on"_s, u"Use a plugin again that was switched off after a crash."_s, u"NAME"_s}}, 0, 0, plugins},
    };
}

} // namespace svidok::cli
