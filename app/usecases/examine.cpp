// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/examine.h"

#include "base/errortable.h"

#include <QHash>

namespace svidok {

using namespace Qt::StringLiterals;

struct Examine::Bytes {
    QHash<Sha256, QByteArray> ofPhoto;
};

Examine::Examine(const WorkContext &context, EvidenceStore &evidence, const PhotoProbe &probe, GetSight sight)
    : m_context(context)
    , m_evidence(evidence)
    , m_probe(probe)
    , m_sight(std::move(sight))
{
}

Examine::Examine(
    const WorkContext &context, EvidenceStore &evidence, const PhotoProbe &probe, const ReadPlates &reader, const ComparePair &pair)
    : Examine(context, evidence, probe, [sight = Sight{&reader, &pair}]() -> Result<Sight> { return sight; })
{
}

Outcome Examine::apply(
    Report &report, const ReportCommand &command, const Actor &actor, QList<CustodyEvent> &events) const
{
    auto applied = applyCommand(report, command, m_context.commandContext(actor));
    if (!applied)
        return fail(applied.error());
    report = std::move(applied->report);
    events += applied->events;
    return done();
}

// The hash and the comparison with the thumbnail, which an import without reading leaves out.
Outcome Examine::decodeMissing(
    Report &report, const Bytes &bytes, const Actor &actor, QList<CustodyEvent> &events, const CancelToken &cancel) const
{
    const auto photos = report.photos;
    for (const Photo &photo : photos) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (photo.perceptualHash != 0)
            continue;
        const auto facts = m_probe.probe(bytes.ofPhoto.value(photo.sha256), photo.fileName, true);
        // What cannot be decoded shows when its plate is read. A picture without any detail has no hash to keep.
        if (!facts || (facts->perceptualHash == 0 && facts->capture.flags == photo.capture.flags))
            continue;
        const command::RecordPixels command{photo.id, facts->perceptualHash, facts->capture.flags};
        if (const auto recorded = apply(report, command, actor, events); !recorded)
            return recorded;
    }
    return done();
}

Outcome Examine::readMissing(const ReadPlates &reader, Report &report, const Bytes &bytes, Readings readings, const Actor &actor,
    QList<CustodyEvent> &events, const CancelToken &cancel) const
{
    const auto photos = report.photos;
    for (const Photo &photo : photos) {
        if (readings == Readings::KeepExisting && report.latestReading(photo.id))
            continue;
        auto reading = reader.read(photo.id, bytes.ofPhoto.value(photo.sha256),
            readings == Readings::ReadAgain ? ReadPlates::Caching::Bypass : ReadPlates::Caching::Use, cancel);
        if (!reading && reading.error().code == ErrorCode::Cancelled)
            return fail(reading.error());
        if (!reading) {
            events.append(m_context.event(actor, report.id.toString(), u"plate.read_failed"_s,
                {{u"photo"_s, photo.sha256.toHex()}, {u"error"_s, errorName(reading.error().code)}}));
            continue;
        }
        if (const auto added = apply(report, command::AddReading{*reading}, actor, events); !added)
            return added;
    }
    return done();
}

Outcome Examine::checkPairOf(const ComparePair &pair, Report &report, const Bytes &bytes, const Actor &actor,
    QList<CustodyEvent> &events, const CancelToken &cancel) const
{
    auto facts = report.pairFacts();
    if (!facts)
        return done();
    facts->scene.reset();
    const auto compared
        = pair.compare(*facts, bytes.ofPhoto.value(facts->first.sha256), bytes.ofPhoto.value(facts->second.sha256), cancel);
    if (!compared)
        return fail(compared.error());
    return apply(report, command::RecordChecks{compared->checks, compared->facts.scene}, actor, events);
}

Result<Report> Examine::examine(const ReportId &id, Readings readings, const CancelToken &cancel) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    const auto seen = await(m_context.store.reports().load(id));
    if (!seen)
        return fail(seen.error());
    Report report = *seen;
    Bytes bytes;
    for (const Photo &photo : report.photos) {
        const auto opened = await(m_evidence.open(photo.sha256));
        if (!opened)
            return fail(m_context.logFailure(*actor, id.toString(), u"evidence.open_failed"_s, opened.error()));
        bytes.ofPhoto.insert(photo.sha256, *opened);
    }
    const auto sight = m_sight();
    if (!sight)
        return fail(sight.error());
    QList<CustodyEvent> events;
    if (const auto decoded = decodeMissing(report, bytes, *actor, events, cancel); !decoded)
        return fail(decoded.error());
    if (const auto read = readMissing(*sight->reader, report, bytes, readings, *actor, events, cancel); !read)
        return fail(read.error());
    if (const auto checked = checkPairOf(*sight->pair, report, bytes, *actor, events, cancel); !checked)
        return fail(checked.error());
    if (events.isEmpty())
        return report;
    const auto version = await(m_context.store.reports().store({report, seen->version, events, {}, {}}));
    if (!version)
        return fail(version.error());
    report.version = *version;
    return report;
}

} // namespace svidok
