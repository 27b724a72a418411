// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/demojob.h"

#include "outboxdrain.h"
#include "base/wholefile.h"
#include "demo/demopairs.h"
#include "demo/demopeople.h"
#include "domain/wire.h"
#include "runtime/threadpoolexecutor.h"
#include "usecases/custodycheck.h"
#include "usecases/examine.h"
#include "usecases/forward.h"
#include "usecases/importer.h"
#include "usecases/readplatesjson.h"
#include "usecases/review.h"
#include "usecases/syncstatus.h"
#include "verificationjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace svidok::cli {

using namespace Qt::StringLiterals;

DemoJob::DemoJob(Toolbox &tools, const DemoPlace &place, quint32 seed, const Invocation &call)
    : m_tools(tools)
    , m_place(place)
    , m_seed(seed)
    , m_call(call)
{
}

DemoJob::~DemoJob() = default;

void DemoJob::say(const QString &step) const
{
    m_call.printer.message(step);
}

Result<QJsonObject> DemoJob::run()
{
    auto opened = Workplace::open(m_tools, {m_place.storeUrl(), {}, false, false});
    if (!opened)
        return fail(opened.error());
    m_workplace = std::move(*opened);
    auto vision = Vision::open(m_tools, {}, m_workplace->settings(), &m_workplace->store().readings());
    if (!vision)
        return fail(vision.error());
    m_vision = std::move(*vision);

    using Step = Outcome (DemoJob::*)();
    for (const Step step : {&DemoJob::drawCard, &DemoJob::importCard, &DemoJob::examineReport, &DemoJob::decide,
             &DemoJob::signAndPack, &DemoJob::forward, &DemoJob::syncStatus, &DemoJob::verifyCustody}) {
        if (m_call.cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (const auto taken = (this->*step)(); !taken)
            return fail(taken.error());
    }
    const QByteArray summary = QJsonDocument(m_summary).toJson(QJsonDocument::Indented);
    if (const auto written = writeWhole(m_place.file(u"summary.json"_s), summary); !written)
        return fail(written.error());
    return m_summary;
}

// A further pair than those that are in the store already: what a card brings in.
Outcome DemoJob::drawCard()
{
    const auto pair = demo::preparedPair(0, m_seed + 1'000'003);
    if (!pair)
        return fail(pair.error());
    const QString card = m_place.file(u"card"_s);
    if (!QDir().mkpath(card))
        return fail(ErrorCode::AccessDenied, card);
    for (const demo::DemoPhoto *photo : {&pair->first, &pair->second}) {
        if (const auto written = writeWhole(card + u'/' + photo->fileName, photo->jpeg); !written)
            return written;
    }
    m_drawnPlate = pair->entered.canonical.text();
    return done();
}

Outcome DemoJob::importCard()
{
    say(u"Importing %1 ..."_s.arg(m_place.file(u"card"_s)));
    ThreadPoolExecutor executor(2);
    const ReadPhoto read = [&](const Photo &photo, const QByteArray &bytes) {
        return m_vision->reader().read(photo.id, bytes, ReadPlates::Caching::Use, m_call.cancel);
    };
    const Importer importer({m_workplace->context(), m_tools.intake(), m_tools.probe(), m_workplace->evidence(), executor, read, {}});
    const auto plan = importer.run(m_place.file(u"card"_s), {}, m_call.cancel);
    if (!plan)
        return fail(plan.error());
    if (plan->reports.size() != 1 || !plan->reports.first().group.isPair())
        return fail(ErrorCode::Internal, m_place.file(u"card"_s), u"the card's two photos were not proposed as one pair"_s);
    m_report.id = plan->reports.first().id;
    m_summary.insert(u"report"_s, m_report.id.toString());
    m_summary.insert(u"pairing"_s, QJsonArray::fromStringList(plan->reports.first().group.reasons));
    return done();
}

Outcome DemoJob::examineReport()
{
    say(u"Reading the plates and checking the pair ..."_s);
    const Examine examine(m_workplace->context(), m_workplace->evidence(), m_tools.probe(), m_vision->reader(),
        m_vision->pair());
    const auto examined = examine.examine(m_report.id, Examine::Readings::KeepExisting, m_call.cancel);
    if (!examined)
        return fail(examined.error());
    m_report = *examined;
    QJsonArray reads;
    for (const PhotoReading &reading : m_report.readings) {
        const PlateRead *plate = reading.subject();
        reads.append(QJsonObject{{u"raw"_s, plate ? plate->raw : QString()},
            {u"text"_s, plate ? plate->text.text() : QString()}, {u"confidence"_s, plate ? plate->confidence : 0.0},
            {u"abstained"_s, !plate || plate->abstained}});
    }
    m_summary.insert(u"readings"_s, reads);
    return done();
}

Outcome DemoJob::decide()
{
    say(u"Deciding as the demo inspector ..."_s);
    const LawPack &law = m_workplace->context().law;
    const auto entry = std::find_if(law.entries.begin(), law.entries.end(), [&](const LawEntry &candidate) {
        return candidate.needsPair && law.entry(candidate.code, m_report.occurredAt().date()) == &candidate;
    });
    if (entry == law.entries.end())
        return fail(ErrorCode::ViolationUnknown, law.id(), u"no violation of the pack was in force that day"_s);
    DecideRequest request;
    request.violations = {entry->code};
    // What the machine was not sure of on both photos, the inspector reads from them and types.
    const bool readTwice = std::any_of(m_report.checks.begin(), m_report.checks.end(),
        [](const RuleCheck &check) { return check.rule == RuleId::Plate && check.verdict == Verdict::Pass; });
    if (!readTwice)
        request.plate = m_drawnPlate;
    const Review review(m_workplace->context(), m_workplace->evidence());
    if (request.plate) {
        // The typed plate holds for both photos: the rules are checked with it before anything is decided.
        const auto corrected = review.apply(m_report, {command::CorrectPlate{*request.plate, u"read by a person"_s}});
        if (!corrected)
            return fail(corrected.error());
        if (const auto examined = examineReport(); !examined)
            return examined;
        request.plate.reset();
    }
    const auto decided = review.decide(m_report.id, request);
    if (!decided)
        return fail(decided.error());
    m_report = *decided;
    QJsonArray rules;
    for (const RuleCheck &check : m_report.checks)
        rules.append(wire::toJson(check));
    m_summary.insert(u"rules"_s, rules);
    m_summary.insert(u"plate"_s, m_report.effectivePlate().text());
    m_summary.insert(u"plate_typed"_s, !readTwice);
    m_summary.insert(u"violation"_s, entry->code);
    return done();
}

Outcome DemoJob::signAndPack()
{
    say(u"Signing the record ..."_s);
    const auto signer = m_tools.signer(u"p12"_s);
    if (!signer)
        return fail(signer.error());
    const auto key = (*signer)->unlock(m_place.file(u"keys/inspector.p12"_s), demo::Passphrase, m_workplace->context().clock.nowUtc());
    if (!key)
        return fail(key.error());
    const Paperwork paperwork = m_workplace->paperwork();
    const auto document = paperwork.sign(m_report.id, **key);
    if (!document)
        return fail(document.error());
    const QString pdf = m_place.file(document->version.number + u".pdf"_s);
    if (const auto written = writeWhole(pdf, document->pdf); !written)
        return written;
    const auto package = paperwork.package(m_report.id);
    if (!package)
        return fail(package.error());
    const QString zip = m_place.file(document->version.number + u".zip"_s);
    if (const auto written = writeWhole(zip, package->bytes); !written)
        return written;
    m_summary.insert(u"pdf"_s, pdf);
    m_summary.insert(u"package"_s, zip);
    m_summary.insert(u"number"_s, document->version.number);
    m_summary.insert(u"signature"_s, verificationJson(pdf, document->verification));
    return done();
}

Outcome DemoJob::forward()
{
    const auto target = m_workplace->target(DemoPlace::Police.toString());
    if (!target)
        return fail(target.error());
    say(u"Forwarding to %1 ..."_s.arg(target->address));
    const Forwarding forwarding(m_workplace->context(), m_workplace->evidence());
    const auto preview = forwarding.preview(m_report.id, *target);
    if (!preview)
        return fail(preview.error());
    if (const auto confirmed = forwarding.confirm(*preview); !confirmed)
        return fail(confirmed.error());
    Recipients recipients([&](const QString &name) { return m_workplace->openRecipient(name); });
    const auto drained = drainOutbox(*m_workplace, recipients, m_call.cancel);
    if (!drained)
        return fail(drained.error());
    return done();
}

Outcome DemoJob::syncStatus()
{
    Recipients recipients([&](const QString &name) { return m_workplace->openRecipient(name); });
    const auto synced = StatusSync(m_workplace->context(), recipients).sync(m_call.cancel);
    if (!synced)
        return fail(synced.error());
    const auto report = await(m_workplace->store().reports().load(m_report.id));
    if (!report)
        return fail(report.error());
    m_report = *report;
    if (m_report.caseNumber.isEmpty())
        return fail(ErrorCode::ServiceAnswerUnreadable, m_report.id.toString(), u"no case number came back"_s);
    m_summary.insert(u"case_number"_s, m_report.caseNumber);
    m_summary.insert(u"status"_s, wire::name(m_report.status));
    return done();
}

Outcome DemoJob::verifyCustody()
{
    say(u"Checking the custody log ..."_s);
    const auto answers = CustodyCheck(m_workplace->store().custody()).verifyAll(m_call.cancel);
    if (!answers)
        return fail(answers.error());
    qint64 links = 0;
    for (const ChainAnswer &answer : *answers) {
        if (answer.answer.fault != CustodyVerifier::Fault::None)
            return fail(ErrorCode::CustodyBroken, answer.chain);
        links += answer.answer.checked;
    }
    m_summary.insert(u"custody"_s,
        QJsonObject{{u"whole"_s, true}, {u"chains"_s, static_cast<double>(answers->size())}, {u"links"_s, static_cast<double>(links)}});
    return done();
}

QString DemoJob::text(const QJsonObject &summary)
{
    QStringList lines;
    for (const QString &key : {u"report"_s, u"plate"_s, u"violation"_s, u"number"_s, u"pdf"_s, u"package"_s, u"case_number"_s, u"status"_s})
        lines.append(key.leftJustified(12) + summary.value(key).toString());
    for (const QJsonValue &rule : summary.value(u"rules"_s).toArray())
        lines.append(u"rule        %1 %2 %3"_s.arg(rule[u"rule"_s].toString().leftJustified(9), rule[u"result"_s].toString(), rule[u"reason"_s].toString()));
    lines.append(u"custody     %1 links, whole"_s.arg(summary.value(u"custody"_s).toObject().value(u"links"_s).toDouble()));
    return lines.join(u'\n');
}

} // namespace svidok::cli
