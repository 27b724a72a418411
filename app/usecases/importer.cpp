// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/importer.h"

#include "base/errortable.h"
#include "domain/commandrun.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <deque>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t MaxStoring = 64;

QList<PairCandidate> candidatesOf(const QList<ImportedFile> &files)
{
    QList<PairCandidate> candidates;
    for (int i = 0; i < files.size(); ++i) {
        const ImportedFile &file = files.at(i);
        if (file.state == ImportedFile::State::New)
            candidates.append({ file.photo, file.reading, i });
    }
    return candidates;
}

void keepOnly(QList<IntakeEntry> &entries, const QList<PhotoGroup> &groups)
{
    QSet<QString> wanted;
    for (const PhotoGroup &group : groups) {
        for (const Photo &photo : group.photos)
            wanted.insert(photo.sourcePath);
    }
    entries.removeIf([&](const IntakeEntry &entry) { return !wanted.contains(entry.path); });
}

QList<ProposedReport> proposalsOf(const QList<PhotoGroup> &groups)
{
    QList<ProposedReport> proposals;
    for (const PhotoGroup &group : groups)
        proposals.append({ ProposedReport::State::Proposed, reportIdFor(group), group });
    return proposals;
}

// Whether every photo of a proposal is in the evidence store now and in no other report.
bool isHere(const ProposedReport &report, const QHash<Sha256, ImportedFile> &files)
{
    return std::all_of(report.group.photos.begin(), report.group.photos.end(), [&](const Photo &photo) {
        const auto file = files.constFind(photo.sha256);
        return file != files.constEnd() &&
            (file->state == ImportedFile::State::New || file->reports.contains(report.id));
    });
}

} // namespace

Importer::Importer(Ports ports)
    : m_ports(std::move(ports))
{
}

Result<Actor> Importer::importingActor(const WorkContext &context)
{
    auto actor = context.actor();
    if (actor && actor->roles.testAnyFlags(Role::Inspector | Role::Senior | Role::Service))
        actor->roles.setFlag(Role::Importer);
    return actor;
}

Result<QList<IntakeEntry>> Importer::list(const QStringList &paths, const CancelToken &cancel) const
{
    QList<IntakeEntry> entries;
    QSet<QString> known;
    for (const QString &path : paths) {
        const auto listed = m_ports.intake.list(path, cancel);
        if (!listed)
            return fail(listed.error());
        for (const IntakeEntry &entry : *listed) {
            if (!known.contains(entry.path))
                entries.append(entry);
            known.insert(entry.path);
        }
    }
    return entries;
}

Result<ImportPlan> Importer::gatherAndPropose(
    const QList<IntakeEntry> &entries, bool store, const ImportObserver &observer, const CancelToken &cancel) const
{
    ImportGather gather({ m_ports.intake, m_ports.probe, store ? &m_ports.evidence : nullptr,
                            m_ports.context.store.reports(), m_ports.executor, m_ports.read },
        observer, cancel);
    auto files = gather.gather(entries);
    if (!files)
        return fail(files.error());
    ImportPlan plan{ std::move(*files), {} };
    for (const PhotoGroup &group : proposePairs(candidatesOf(plan.files), m_ports.limits))
        plan.reports.append({ ProposedReport::State::Proposed, reportIdFor(group), group });
    return plan;
}

Result<ImportPlan> Importer::plan(const QString &path, const ImportObserver &observer, const CancelToken &cancel) const
{
    return plan(QStringList{ path }, observer, cancel);
}

Result<ImportPlan> Importer::plan(
    const QStringList &paths, const ImportObserver &observer, const CancelToken &cancel) const
{
    const auto entries = list(paths, cancel);
    if (!entries)
        return fail(entries.error());
    auto plan = gatherAndPropose(*entries, false, observer, cancel);
    if (plan && observer.report) {
        for (const ProposedReport &report : plan->reports)
            observer.report(report);
    }
    return plan;
}

Result<ImportPlan> Importer::run(const QString &path, const ImportObserver &observer, const CancelToken &cancel) const
{
    return bringIn({ path }, nullptr, observer, cancel);
}

Result<ImportPlan> Importer::runReviewed(const QStringList &paths, const QList<PhotoGroup> &groups,
    const ImportObserver &observer, const CancelToken &cancel) const
{
    return bringIn(paths, &groups, observer, cancel);
}

Result<ImportPlan> Importer::bringIn(const QStringList &paths, const QList<PhotoGroup> *reviewed,
    const ImportObserver &observer, const CancelToken &cancel) const
{
    const WorkContext &context = m_ports.context;
    const auto actor = importingActor(m_ports.context);
    if (!actor)
        return fail(actor.error());
    if (!lifecycle::mayAct(actor->roles, Role::Importer | Role::Reporter))
        return fail(context.logFailure(*actor, StoreChain, u"import.failed"_s, { ErrorCode::RoleMissing, {}, {}, {} }));
    QStringList names;
    for (const QString &path : paths)
        names.append(QFileInfo(path).fileName());
    const QString sourceName = names.join(u", "_s);
    const QJsonObject source{ { u"source"_s, sourceName } };
    if (const auto logged = context.log(context.event(*actor, StoreChain, u"import.started"_s, source)); !logged)
        return fail(logged.error());
    const auto failed = [&](const Error &error) {
        return fail(context.logFailure(*actor, StoreChain, u"import.failed"_s, error, source));
    };

    auto entries = list(paths, cancel);
    if (!entries)
        return failed(entries.error());
    if (reviewed)
        keepOnly(*entries, *reviewed);
    auto plan = gatherAndPropose(*entries, true, observer, cancel);
    if (!plan)
        return failed(plan.error());
    if (reviewed)
        plan->reports = proposalsOf(*reviewed);
    QList<PhotoGroup> groups;
    QList<ProposedReport> left;
    QHash<Sha256, ImportedFile> here;
    for (const ImportedFile &file : std::as_const(plan->files)) {
        if (file.state == ImportedFile::State::New || file.state == ImportedFile::State::Known)
            here.insert(file.photo.sha256, file);
    }
    for (const ProposedReport &report : std::as_const(plan->reports)) {
        if (isHere(report, here))
            groups.append(report.group);
        else
            left.append(report);
    }
    auto created = createAs(*actor, groups, observer, cancel);
    if (!created)
        return failed(created.error());
    plan->reports = *created + left;

    QList<CustodyEvent> events;
    for (const ImportedFile &file : plan->files) {
        if (!file.error)
            continue;
        events.append(context.event(*actor, StoreChain, u"import.file_failed"_s,
            { { u"file"_s, file.error->subject }, { u"error"_s, errorName(file.error->code) } }));
    }
    events.append(context.event(*actor, StoreChain, u"import.finished"_s,
        { { u"source"_s, sourceName }, { u"files"_s, static_cast<int>(plan->files.size()) },
            { u"new"_s, plan->count(ImportedFile::State::New) },
            { u"known"_s, plan->count(ImportedFile::State::Known) },
            { u"duplicate"_s, plan->count(ImportedFile::State::Duplicate) },
            { u"failed"_s, plan->count(ImportedFile::State::Failed) },
            { u"reports"_s, plan->count(ProposedReport::State::Created) } }));
    if (const auto logged = await(context.store.custody().append(events)); !logged)
        return fail(logged.error());
    return plan;
}

Result<QByteArray> Importer::look(const Photo &photo) const
{
    return m_ports.intake.read({ photo.sourcePath, photo.byteSize }, MaxPhotoFileBytes);
}

Result<QList<ProposedReport>> Importer::create(
    const QList<PhotoGroup> &groups, const ImportObserver &observer, const CancelToken &cancel) const
{
    const auto actor = importingActor(m_ports.context);
    if (!actor)
        return fail(actor.error());
    return createAs(*actor, groups, observer, cancel);
}

Result<QList<ProposedReport>> Importer::createAs(const Actor &actor, const QList<PhotoGroup> &groups,
    const ImportObserver &observer, const CancelToken &cancel) const
{
    struct Storing {
        ProposedReport report;
        Future<qint64> stored;
    };
    std::deque<Storing> storing;
    QList<ProposedReport> created;
    const auto finishOne = [&]() -> Outcome {
        Storing item = std::move(storing.front());
        storing.pop_front();
        const auto version = await(item.stored);
        if (!version && version.error().code != ErrorCode::VersionConflict)
            return fail(version.error());
        // A conflict with itself means that these very photos have made this report before; with another one, that somebody
        // else brought some of them in since they were listed, and grouped them in another way: what was proposed is left.
        if (version)
            item.report.state = ProposedReport::State::Created;
        else if (version.error().subject == item.report.id.toString())
            item.report.state = ProposedReport::State::Known;
        created.append(item.report);
        if (observer.report)
            observer.report(created.last());
        return done();
    };
    for (const PhotoGroup &group : groups) {
        if (cancel.isCancelled())
            break;
        auto change = changeFor(group, actor);
        if (!change)
            return fail(change.error());
        storing.push_back({ { ProposedReport::State::Proposed, change->report.id, group },
            m_ports.context.store.reports().store(*change) });
        if (storing.size() < MaxStoring)
            continue;
        if (const auto finished = finishOne(); !finished)
            return fail(finished.error());
    }
    while (!storing.empty()) {
        if (const auto finished = finishOne(); !finished)
            return fail(finished.error());
    }
    if (created.size() < groups.size()) // what was under way is stored, and told of
        return fail(ErrorCode::Cancelled);
    return created;
}

Result<ReportChange> Importer::changeFor(const PhotoGroup &group, const Actor &actor) const
{
    const WorkContext &context = m_ports.context;
    const CommandContext commandContext = context.commandContext(actor);
    ReportChange change;
    change.alone = true;
    Report &report = change.report;
    report.id = reportIdFor(group);
    report.origin = u"import"_s;
    report.createdAt = commandContext.now;
    report.pairingReason = group.reasons.join(u' ');
    const QString chain = report.id.toString();
    change.events.append(context.event(actor, chain, u"report.created"_s,
        { { u"origin"_s, report.origin }, { u"pairing_reason"_s, report.pairingReason } }));
    for (const Photo &photo : group.photos) {
        change.events.append(context.event(actor, chain, u"evidence.imported"_s,
            { { u"sha256"_s, photo.sha256.toHex() }, { u"file"_s, photo.fileName }, { u"bytes"_s, photo.byteSize } }));
    }
    QList<ReportCommand> commands;
    for (const Photo &photo : group.photos)
        commands.append(command::AddPhoto{ photo });
    for (const PhotoReading &reading : group.readings)
        commands.append(command::AddReading{ reading });
    if (group.isPair())
        commands.append(command::SubmitForVerification{});
    for (const ReportCommand &command : commands) {
        auto applied = applyCommand(report, command, commandContext);
        if (!applied)
            return fail(applied.error());
        report = std::move(applied->report);
        change.events.append(applied->events);
    }
    if (report.dueAt.isNull())
        report.dueAt = context.law.dueAt(report.occurredAt());
    return change;
}

} // namespace svidok
