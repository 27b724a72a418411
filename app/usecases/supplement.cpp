// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/supplement.h"

#include "usecases/importer.h"

namespace svidok {

using namespace Qt::StringLiterals;

Supplement::Supplement(Ports ports)
    : m_ports(ports)
{
}

Result<Photo> Supplement::keep(const NewPhoto &wanted, const CancelToken &cancel) const
{
    const auto entries = m_ports.intake.list(wanted.path, cancel);
    if (!entries)
        return fail(entries.error());
    if (entries->size() != 1)
        return fail(ErrorCode::InvalidArgument, wanted.path, u"one photo expected"_s);
    const IntakeEntry &entry = entries->first();
    const auto bytes = m_ports.intake.read(entry, MaxPhotoFileBytes);
    if (!bytes)
        return fail(bytes.error());
    const QString name = intakeName(entry.path);
    const auto facts = m_ports.probe.probe(*bytes, name, true);
    if (!facts)
        return fail(facts.error().code, name, facts.error().detail);
    const auto stored = await(m_ports.evidence.put(*bytes));
    if (!stored)
        return fail(stored.error());
    Photo photo = takenIn({entry.path, stored->byteSize}, *facts);
    photo.sha256 = stored->sha256;
    photo.id = photoIdFor(stored->sha256);
    photo.role = wanted.role;
    return photo;
}

Result<ReportChange> Supplement::changeFor(const Report &seen, const QList<Photo> &photos, const Actor &actor) const
{
    const WorkContext &context = m_ports.context;
    ReportChange change{seen, seen.version, {}, {}, {}};
    const auto apply = [&](const ReportCommand &command) -> Outcome {
        auto applied = applyCommand(change.report, command, context.commandContext(actor));
        if (!applied)
            return fail(applied.error());
        change.report = std::move(applied->report);
        change.events += applied->events;
        return done();
    };
    for (const Photo &photo : photos) {
        change.events.append(context.event(actor, seen.id.toString(), u"evidence.imported"_s,
            {{u"sha256"_s, photo.sha256.toHex()}, {u"file"_s, photo.fileName}, {u"bytes"_s, photo.byteSize}}));
        if (const auto added = apply(command::AddPhoto{photo}); !added)
            return fail(added.error());
    }
    const bool hasPair = change.report.photo(PhotoRole::Initial) && change.report.photo(PhotoRole::Verification);
    if (change.report.status == ReportStatus::Draft && hasPair) {
        if (const auto submitted = apply(command::SubmitForVerification{}); !submitted)
            return fail(submitted.error());
    }
    return change;
}

Result<Report> Supplement::add(const Report &seen, const QList<NewPhoto> &photos, const CancelToken &cancel) const
{
    const auto actor = Importer::importingActor(m_ports.context);
    if (!actor)
        return fail(actor.error());
    const auto failed = [&](const Error &error) {
        return fail(m_ports.context.logFailure(*actor, seen.id.toString(), u"photo.add_failed"_s, error));
    };
    QList<Photo> kept;
    for (const NewPhoto &wanted : photos) {
        auto photo = keep(wanted, cancel);
        if (!photo)
            return failed(photo.error());
        kept.append(std::move(*photo));
    }
    auto change = changeFor(seen, kept, *actor);
    if (!change)
        return failed(change.error());
    const auto version = await(m_ports.context.store.reports().store(*change));
    if (!version)
        return failed(version.error());
    change->report.version = *version;
    return change->report;
}

} // namespace svidok
