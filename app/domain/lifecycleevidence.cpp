// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commandrun.h"
#include "domain/wire.h"

#include <QJsonArray>
#include <QRectF>

#include <algorithm>

using namespace Qt::StringLiterals;

// Commands that bring or judge evidence without deciding the case.
namespace svidok::lifecycle {

namespace {

// Readings and checks are the basis of a decision: they change before it, not after.
constexpr std::initializer_list<ReportStatus> BeforeDecision{ ReportStatus::Draft, ReportStatus::PendingVerification };
constexpr Roles Workers = Deciders | Role::Service | Role::Importer;

template <typename List, typename Identifier> bool isFree(const List &list, const Identifier &id)
{
    return !id.isEmpty() && std::none_of(list.begin(), list.end(), [&](const auto &item) { return item.id == id; });
}

const Photo *photoById(const Report &report, const PhotoId &id)
{
    const auto found =
        std::find_if(report.photos.begin(), report.photos.end(), [&](const Photo &p) { return p.id == id; });
    return found == report.photos.end() ? nullptr : &*found;
}

Photo *ofRole(Report &report, PhotoRole role)
{
    const auto found =
        std::find_if(report.photos.begin(), report.photos.end(), [&](const Photo &p) { return p.role == role; });
    return found == report.photos.end() ? nullptr : &*found;
}

void addReading(CommandRun &run, const QString &action, const PhotoReading &reading)
{
    const PhotoReading *earlier = run.report.latestReading(reading.photo);
    const QString before = earlier ? earlier->id.toString() : QString();
    run.report.readings.append(reading);
    run.record(action,
        { { u"photo"_s, reading.photo.toString() }, { u"photo_sha256"_s, reading.photoSha.toHex() },
            { u"before"_s, QJsonObject{ { u"reading"_s, before } } },
            { u"after"_s,
                QJsonObject{
                    { u"reading"_s, reading.id.toString() }, { u"reading_sha256"_s, digest(wire::canonical(reading)) } } },
            { u"model"_s, reading.modelHash } });
}

void makeSubject(PhotoReading &reading, qsizetype at, const UserId &chosenBy)
{
    reading.plates.move(at, 0);
    for (PlateRead &plate : reading.plates)
        plate.subject = false;
    reading.plates.front().subject = true;
    reading.chosenBy = chosenBy;
}

/// To the vehicle that a person chose, where the reading shows it, too: a machine does not take that back.
void keepTo(const PhotoReading &chosen, PhotoReading &reading)
{
    const PlateRead *subject = chosen.subject();
    const auto place = subject ? placedOn(subject->quad, chosen.size(), reading.size()) : std::nullopt;
    const auto same = std::find_if(reading.plates.begin(), reading.plates.end(),
        [&](const PlateRead &plate) { return place && samePlace(plate.quad, *place); });
    if (same != reading.plates.end())
        makeSubject(reading, same - reading.plates.begin(), chosen.chosenBy);
}

QJsonObject verdicts(const QList<RuleCheck> &checks)
{
    QJsonObject json;
    for (const RuleCheck &check : checks)
        json.insert(wire::name(check.rule), wire::name(check.verdict));
    return json;
}

RuleCheck *checkOf(Report &report, RuleId rule)
{
    const auto found = std::find_if(report.checks.begin(), report.checks.end(), [rule](const RuleCheck &check) { return check.rule == rule; });
    return found == report.checks.end() ? nullptr : &*found;
}

// Where the vehicle was measured.
std::pair<std::optional<Quad>, std::optional<Quad>> vehicleIn(const PairFacts &facts)
{
    const auto place = [&facts](const std::optional<PhotoReading> &reading) {
        const PlateRead *read = vehicleRead(reading, facts.confirmedPlate);
        return read ? std::optional(read->quad) : std::nullopt;
    };
    return {place(facts.firstReading), place(facts.secondReading)};
}

// What was judged by the plate before speaks of another one now; and if it stands elsewhere on the photos, what was measured
// from one to the other does, too: unknown until that is measured again.
void judgePlateAnew(CommandRun &run, const std::optional<PairFacts> &before)
{
    Report &report = run.report;
    auto facts = report.pairFacts();
    if (!facts)
        return;
    if (RuleCheck *plate = checkOf(report, RuleId::Plate))
        *plate = checkPlate(*facts);
    RuleCheck *scene = checkOf(report, RuleId::Scene);
    if (!scene || !report.scene || !report.scene->vehicleShiftMetres)
        return;
    if (showOneVehicle(*facts) && before && vehicleIn(*before) == vehicleIn(*facts))
        return;
    report.scene->vehicleShiftMetres.reset();
    report.scene->vehicleShiftUncertainty.reset();
    facts->scene = report.scene;
    *scene = checkScene(*facts, run.context.law ? run.context.law->thresholds : PairThresholds());
}

// What the person said is known; when, of what and over what is added, and so is what stands then.
void addCorrection(CommandRun &run, const QString &action, PlateCorrection correction)
{
    const auto before = run.report.pairFacts();
    correction.from = run.report.effectivePlate();
    correction.by = run.actor();
    correction.at = run.context.now;
    correction.photos = run.report.pairIds();
    run.report.corrections.append(correction);
    PlateCorrection &added = run.report.corrections.last();
    added.to = run.report.effectivePlate();
    judgePlateAnew(run, before);
    QJsonArray differing;
    for (const int position : comparePlates(added.from, added.to).differing)
        differing.append(position);
    run.record(action,
        { { u"differing"_s, differing }, { u"correction_sha256"_s, digest(wire::canonical(added)) },
            { u"checks"_s, verdicts(run.report.checks) } });
}

} // namespace

Outcome apply(CommandRun &run, const command::SubmitForVerification &)
{
    if (const Outcome allowed = run.demand({ ReportStatus::Draft }, Role::Reporter | Role::Importer); !allowed)
        return allowed;
    for (const PhotoRole role : { PhotoRole::Initial, PhotoRole::Verification }) {
        if (!run.report.photo(role))
            return fail(ErrorCode::EdgeIllegal, run.report.id.toString(), u"photo missing: "_s + wire::name(role));
    }
    const ReportStatus from = run.report.status;
    if (const Outcome taken = run.take(ReportStatus::PendingVerification); !taken)
        return taken;
    if (run.context.law)
        run.report.dueAt = run.context.law->dueAt(run.report.occurredAt());
    run.record(u"report.submitted_for_verification"_s,
        { { u"before"_s, statusOf(from) }, { u"after"_s, statusOf(run.report.status) },
            { u"due_at"_s, dueOf(run.report) } });
    return done();
}

Outcome apply(CommandRun &run, const command::CorrectPlate &c)
{
    if (const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Deciders); !allowed)
        return allowed;
    const PlateText to = PlateText::fold(c.asEntered);
    if (!to.canBePlate())
        return fail(ErrorCode::InvalidArgument, u"plate"_s, u"letters and digits of a plate expected"_s);
    addCorrection(run, u"plate.corrected"_s, { {}, to, c.asEntered, c.reason, {}, {} });
    return done();
}

Outcome apply(CommandRun &run, const command::TakeBackCorrection &)
{
    if (const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Deciders); !allowed)
        return allowed;
    const PlateCorrection *standing = run.report.standingCorrection();
    if (!standing || standing->by != run.actor())
        return fail(ErrorCode::EdgeIllegal, run.report.id.toString(), u"no correction of one's own stands"_s);
    PlateCorrection back;
    back.takesBack = true;
    addCorrection(run, u"plate.correction_taken_back"_s, back);
    return done();
}

Outcome apply(CommandRun &run, const command::AddReading &c)
{
    if (const Outcome allowed = run.demand(BeforeDecision, Workers); !allowed)
        return allowed;
    const Photo *photo = photoById(run.report, c.reading.photo);
    if (!photo || !(photo->sha256 == c.reading.photoSha))
        return fail(ErrorCode::InvalidArgument, u"reading.photo"_s, u"not a photo of this report"_s);
    if (!isFree(run.report.readings, c.reading.id))
        return fail(ErrorCode::InvalidArgument, u"reading.id"_s, u"empty or taken"_s);
    PhotoReading reading = c.reading;
    reading.chosenBy = {}; // a person does not choose by reading
    if (const PhotoReading *before = run.report.latestReading(reading.photo); before && !before->chosenBy.isEmpty())
        keepTo(*before, reading);
    addReading(run, u"plate.read"_s, reading);
    return done();
}

Outcome apply(CommandRun &run, const command::ChooseSubject &c)
{
    if (const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Deciders); !allowed)
        return allowed;
    const PhotoReading *latest = run.report.latestReading(c.photo);
    if (!latest || c.plateIndex < 0 || c.plateIndex >= latest->plates.size())
        return fail(ErrorCode::InvalidArgument, u"plateIndex"_s, u"no such plate on the photo"_s);
    if (!isFree(run.report.readings, c.newReading))
        return fail(ErrorCode::InvalidArgument, u"newReading"_s, u"empty or taken"_s);
    PhotoReading reading = *latest;
    reading.id = c.newReading;
    makeSubject(reading, c.plateIndex, run.actor());
    addReading(run, u"plate.subject_chosen"_s, reading);
    return done();
}

Outcome apply(CommandRun &run, const command::RecordChecks &c)
{
    if (const Outcome allowed = run.demand(BeforeDecision, Workers); !allowed)
        return allowed;
    const QJsonObject before = verdicts(run.report.checks);
    run.report.checks = c.checks;
    run.report.scene = c.scene;
    wire::Writer record;
    wire::Object(record).add("checks"_L1, c.checks).add("scene"_L1, c.scene);
    run.record(u"checks.recorded"_s,
        { { u"before"_s, before }, { u"after"_s, verdicts(c.checks) }, { u"checks_sha256"_s, digest(record.take()) } });
    return done();
}

Outcome apply(CommandRun &run, const command::AddPhoto &c)
{
    const bool isDraft = run.report.status == ReportStatus::Draft;
    const Outcome allowed = run.demand(BeforeDecision, isDraft ? Role::Reporter | Role::Importer : Deciders);
    if (!allowed)
        return allowed;
    const auto &photos = run.report.photos;
    if (!isFree(photos, c.photo.id))
        return fail(ErrorCode::InvalidArgument, u"photo.id"_s, u"empty or taken"_s);
    if (c.photo.sha256.isNull() ||
        std::any_of(photos.begin(), photos.end(), [&](const Photo &p) { return p.sha256 == c.photo.sha256; }))
        return fail(ErrorCode::InvalidArgument, u"photo.sha256"_s, u"missing, or there already"_s);
    QJsonObject details{ { u"photo"_s, c.photo.id.toString() }, { u"sha256"_s, c.photo.sha256.toHex() },
        { u"role"_s, wire::name(c.photo.role) } };
    if (Photo *holder = c.photo.role == PhotoRole::Context ? nullptr : ofRole(run.report, c.photo.role)) {
        if (!isDraft)
            return fail(ErrorCode::InvalidArgument, u"photo.role"_s, u"there is one already"_s);
        details.insert(u"replaces"_s, holder->id.toString());
        holder->role = PhotoRole::Context;
        // They were those of the pair as it was.
        run.report.checks.clear();
        run.report.scene.reset();
    }
    run.report.photos.append(c.photo);
    run.record(u"photo.added"_s, details);
    return done();
}

Outcome apply(CommandRun &run, const command::RecordPixels &c)
{
    if (const Outcome allowed = run.demand(BeforeDecision, Workers); !allowed)
        return allowed;
    auto &photos = run.report.photos;
    const auto photo = std::find_if(photos.begin(), photos.end(), [&](const Photo &p) { return p.id == c.photo; });
    if (photo == photos.end())
        return fail(ErrorCode::InvalidArgument, u"photo"_s, u"not a photo of this report"_s);
    if (photo->perceptualHash != 0)
        return fail(ErrorCode::InvalidArgument, u"photo"_s, u"was decoded before"_s);
    photo->perceptualHash = c.perceptualHash;
    auto &flags = photo->capture.flags;
    QStringList added;
    for (const CaptureFlag flag : c.flags) {
        if (flags.contains(flag))
            continue;
        flags.append(flag);
        added.append(wire::name(flag));
    }
    std::sort(flags.begin(), flags.end());
    run.record(u"photo.decoded"_s,
        { { u"photo"_s, c.photo.toString() }, { u"sha256"_s, photo->sha256.toHex() },
            { u"flags_added"_s, QJsonArray::fromStringList(added) } });
    return done();
}

Outcome apply(CommandRun &run, const command::AddNote &c)
{
    const Roles roles = Workers | Role::Reporter;
    if (const Outcome allowed = run.demandRole(roles); !allowed)
        return allowed;
    const bool insider = run.context.actor.roles.testAnyFlags(Workers);
    if (!insider && c.visibility == NoteVisibility::Internal)
        return fail(ErrorCode::RoleMissing, run.report.id.toString());
    if (!isFree(run.report.notes, c.id))
        return fail(ErrorCode::InvalidArgument, u"id"_s, u"empty or taken"_s);
    if (c.text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"text"_s, u"must not be empty"_s);
    const Note note{ c.id, c.visibility, c.text, run.actor(), run.context.now };
    run.report.notes.append(note);
    run.record(u"note.added"_s,
        { { u"note"_s, c.id.toString() }, { u"visibility"_s, wire::name(c.visibility) },
            { u"note_sha256"_s, digest(wire::canonical(note)) } });
    return done();
}

Outcome apply(CommandRun &run, const command::PutMark &c)
{
    if (const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Deciders); !allowed)
        return allowed;
    const Photo *photo = photoById(run.report, c.mark.photo);
    if (!photo)
        return fail(ErrorCode::InvalidArgument, u"mark.photo"_s, u"not a photo of this report"_s);
    const PhotoMark *before = run.report.latestMark(c.mark.id);
    if (c.mark.id.isEmpty() || c.mark.revision != (before ? before->revision + 1 : 1))
        return fail(ErrorCode::InvalidArgument, u"mark.revision"_s, u"does not follow on the one before"_s);
    if (before ? before->photo != c.mark.photo || before->shape != c.mark.shape : c.mark.removed)
        return fail(ErrorCode::InvalidArgument, u"mark"_s, u"is another one"_s);
    const QRectF reach({ 0, 0 }, QSizeF(photo->width, photo->height));
    for (const QPointF &point : { c.mark.from, c.mark.to }) {
        const bool within = point.x() >= reach.left() && point.x() <= reach.right() && point.y() >= reach.top()
            && point.y() <= reach.bottom(); // false for what is no number, too
        if (!within)
            return fail(ErrorCode::InvalidArgument, u"mark.from"_s, u"outside of the photo"_s);
    }
    const bool wordless = c.mark.shape == MarkShape::Text && c.mark.text.trimmed().isEmpty();
    if (c.mark.text.size() > PhotoMark::MostText || (wordless && !c.mark.removed))
        return fail(ErrorCode::InvalidArgument, u"mark.text"_s, u"empty or too long"_s);
    PhotoMark mark = c.mark;
    mark.by = run.actor();
    mark.at = run.context.now;
    QJsonObject details{ { u"mark"_s, mark.id.toString() }, { u"revision"_s, mark.revision },
        { u"photo"_s, photo->id.toString() }, { u"photo_sha256"_s, photo->sha256.toHex() },
        { u"mark_sha256"_s, digest(wire::canonical(mark)) } };
    if (before)
        details.insert(u"before"_s, QJsonObject{ { u"mark_sha256"_s, digest(wire::canonical(*before)) } });
    run.report.marks.append(mark);
    run.record(!before ? u"mark.drawn"_s : mark.removed ? u"mark.removed"_s : u"mark.changed"_s, details);
    return done();
}

} // namespace svidok::lifecycle
