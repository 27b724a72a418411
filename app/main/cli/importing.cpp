// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importing.h"

#include "base/errortable.h"
#include "cli/session.h"
#include "domain/wire.h"
#include "imaging/fileintake.h"
#include "runtime/threadpoolexecutor.h"
#include "usecases/examine.h"
#include "usecases/importer.h"
#include "usecases/supplement.h"
#include "vision.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

QString name(ImportedFile::State state)
{
    switch (state) {
    case ImportedFile::State::New:
        return u"new"_s;
    case ImportedFile::State::Known:
        return u"known"_s;
    case ImportedFile::State::Duplicate:
        return u"duplicate"_s;
    case ImportedFile::State::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString name(ProposedReport::State state)
{
    switch (state) {
    case ProposedReport::State::Proposed:
        return u"proposed"_s;
    case ProposedReport::State::Created:
        return u"created"_s;
    case ProposedReport::State::Known:
        return u"known"_s;
    }
    Q_UNREACHABLE();
}

QJsonValue errorJson(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"code"_s, errorName(error->code)}, {u"subject"_s, error->subject}, {u"detail"_s, error->detail}};
}

QString plateOf(const std::optional<PhotoReading> &reading)
{
    const PlateRead *plate = reading ? reading->subject() : nullptr;
    return plate && !plate->abstained ? plate->text.text() : QString();
}

void printFile(const Invocation &call, const ImportedFile &file)
{
    call.printer.answer(importedFileJson(file), u"%1 %2 %3"_s.arg(name(file.state).leftJustified(10), file.path, plateOf(file.reading)));
    if (file.error)
        static_cast<void>(call.printer.error(*file.error));
    if (file.readingError)
        static_cast<void>(call.printer.error(*file.readingError));
}

void printReport(const Invocation &call, const ProposedReport &proposed)
{
    QStringList names;
    for (const Photo &photo : proposed.group.photos)
        names.append(photo.fileName);
    call.printer.answer(proposedReportJson(proposed),
        u"%1 %2: %3 (%4)"_s.arg(name(proposed.state).leftJustified(10), proposed.id.toString(), names.join(u", "_s), proposed.group.reasons.join(u", "_s)));
}

// A note or a list beside the photos is no refused input, nor is what was named as passed over.
bool isRefusedPhoto(const ImportedFile &file)
{
    if (file.state != ImportedFile::State::Failed || !file.error || file.error->code == ErrorCode::NotLookedInto)
        return false;
    return file.error->code != ErrorCode::PhotoNotAnImage || isNamedAsPhoto(file.path);
}

// Of those that hold a photo of this import already: pairs that an import before did not come to measure, because it was broken
// off or told to leave that for later. What is in somebody's hands is left to that person.
QList<ReportId> leftUnmeasured(const Invocation &call, ReportStore &reports, const ImportPlan &plan)
{
    constexpr int AskedAtOnce = 1000;
    QSet<ReportId> known;
    for (const ImportedFile &file : plan.files)
        known.unite({file.reports.cbegin(), file.reports.cend()});
    const QList<ReportId> ids(known.cbegin(), known.cend());
    QList<ReportId> left;
    for (qsizetype i = 0; i < ids.size(); i += AskedAtOnce) {
        ReportQuery query;
        query.status = ReportStatus::PendingVerification;
        query.claim = ReportQuery::Claim::Free;
        query.only = ids.mid(i, AskedAtOnce);
        query.limit = AskedAtOnce;
        const auto page = await(reports.page(query));
        if (!page) {
            static_cast<void>(call.printer.error(page.error()));
            return left;
        }
        for (const ReportRow &row : page->rows) {
            const auto report = await(reports.load(row.id));
            if (report && report->photo(PhotoRole::Verification) && report->checks.isEmpty())
                left.append(row.id);
        }
    }
    return left;
}

// The rules are checked once the pair is in the store. A report that cannot be examined is in the queue all the same.
Outcome examinePairs(const Invocation &call, const Workplace &workplace, const Vision &vision, const ImportPlan &plan)
{
    const Examine examine(
        workplace.context(), workplace.evidence(), workplace.tools().probe(), vision.reader(), vision.pair());
    QList<ReportId> pairs;
    for (const ProposedReport &proposed : plan.reports) {
        if (proposed.state == ProposedReport::State::Created && proposed.group.isPair())
            pairs.append(proposed.id);
    }
    pairs += leftUnmeasured(call, workplace.store().reports(), plan);
    for (const ReportId &pair : std::as_const(pairs)) {
        if (call.cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto examined = examine.examine(pair, Examine::Readings::KeepExisting, call.cancel);
        if (!examined && examined.error().code == ErrorCode::Cancelled)
            return fail(examined.error());
        if (!examined)
            static_cast<void>(call.printer.error(examined.error()));
    }
    return done();
}

ExitCode addToReport(const Invocation &call)
{
    if (call.options.isSet(u"dry-run"_s))
        return call.printer.error({ErrorCode::InvalidArgument, u"--dry-run"_s, u"goes with an import, not with --into"_s, {}});
    const auto role = wire::photoRole(call.options.isSet(u"role"_s) ? call.options.value(u"role"_s) : u"context"_s);
    if (!role)
        return call.printer.error({ErrorCode::InvalidArgument, u"--role"_s, call.options.value(u"role"_s), {}});
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    Workplace &workplace = session.workplace();
    const auto seen = await(workplace.store().reports().load(ReportId(call.options.value(u"into"_s))));
    if (!seen)
        return call.printer.error(seen.error());
    const Supplement supplement(
        {workplace.context(), workplace.tools().intake(), workplace.tools().probe(), workplace.evidence()});
    const auto added = supplement.add(*seen, {{call.arguments.first(), *role}}, call.cancel);
    if (!added)
        return call.printer.error(added.error());
    call.printer.answer({{u"report"_s, added->id.toString()}, {u"status"_s, wire::name(added->status)},
                            {u"photo"_s, added->photos.last().id.toString()}, {u"role"_s, wire::name(*role)}},
        u"%1: %2"_s.arg(added->id.toString(), wire::name(added->status)));
    return Done;
}

} // namespace

QJsonObject importedFileJson(const ImportedFile &file)
{
    QJsonArray reports;
    for (const ReportId &id : file.reports)
        reports.append(id.toString());
    QJsonObject json{{u"file"_s, file.path}, {u"state"_s, name(file.state)}, {u"bytes"_s, static_cast<double>(file.byteSize)},
        {u"sha256"_s, file.photo.sha256.toHex()}, {u"plate"_s, plateOf(file.reading)}, {u"reports"_s, reports},
        {u"error"_s, errorJson(file.error)}, {u"reading_error"_s, errorJson(file.readingError)}};
    if (!file.duplicateOf.isEmpty())
        json.insert(u"duplicate_of"_s, file.duplicateOf);
    if (file.photo.capture.taken)
        json.insert(u"taken_at"_s, wire::localInstant(*file.photo.capture.taken));
    return json;
}

QJsonObject proposedReportJson(const ProposedReport &proposed)
{
    QJsonArray photos;
    for (const Photo &photo : proposed.group.photos)
        photos.append(QJsonObject{{u"file"_s, photo.sourcePath}, {u"sha256"_s, photo.sha256.toHex()}, {u"role"_s, wire::name(photo.role)}});
    return {{u"report"_s, proposed.id.toString()}, {u"state"_s, name(proposed.state)}, {u"photos"_s, photos},
        {u"pair"_s, proposed.group.isPair()}, {u"reasons"_s, QJsonArray::fromStringList(proposed.group.reasons)}};
}

ExitCode importPhotos(const Invocation &call)
{
    if (call.options.isSet(u"into"_s))
        return addToReport(call);
    const bool dryRun = call.options.isSet(u"dry-run"_s);
    Session session;
    if (const auto opened = session.open(call, dryRun ? Session::Missing::Pretend : Session::Missing::Create); !opened)
        return call.printer.error(opened.error());
    Workplace &workplace = session.workplace();
    std::unique_ptr<Vision> vision;
    ReadPhoto read;
    if (!call.options.isSet(u"no-read"_s)) {
        auto opened = Vision::open(workplace.tools(), {}, workplace.settings(), &workplace.store().readings());
        if (!opened)
            return call.printer.error(opened.error());
        vision = std::move(*opened);
        read = [&](const Photo &photo, const QByteArray &bytes) {
            return vision->reader().read(photo.id, bytes, ReadPlates::Caching::Use, call.cancel);
        };
    }
    ThreadPoolExecutor executor(2);
    const Importer importer({workplace.context(), workplace.tools().intake(), workplace.tools().probe(), workplace.evidence(), executor, read, {}});
    ImportObserver observer;
    observer.file = [&](const ImportedFile &file) { printFile(call, file); };
    int stored = 0;
    observer.report = [&](const ProposedReport &proposed) {
        stored += proposed.state == ProposedReport::State::Created;
        printReport(call, proposed);
    };
    const QString path = call.arguments.first();
    auto plan = dryRun ? importer.plan(path, observer, call.cancel) : importer.run(path, observer, call.cancel);
    if (plan && vision && !dryRun) {
        if (const auto examined = examinePairs(call, workplace, *vision, *plan); !examined)
            plan = fail(examined.error());
    }
    if (!plan) {
        if (stored > 0 || plan.error().code == ErrorCode::Cancelled)
            call.printer.message(u"%1 new reports were stored; the same import, started again, goes on from there"_s.arg(stored));
        return call.printer.error(plan.error());
    }
    call.printer.message(u"%1 new, %2 known, %3 duplicates, %4 failed; %5 reports"_s.arg(plan->count(ImportedFile::State::New)).arg(plan->count(ImportedFile::State::Known)).arg(plan->count(ImportedFile::State::Duplicate)).arg(plan->count(ImportedFile::State::Failed)).arg(plan->reports.size()));
    const int failed = plan->count(ImportedFile::State::Failed);
    const bool refused = failed > 0 && failed == plan->files.size();
    // A dry run shows what would be refused; an import that left photos out has not done all that it was asked for.
    return refused || (!dryRun && std::any_of(plan->files.begin(), plan->files.end(), isRefusedPhoto)) ? InputRefused : Done;
}

} // namespace svidok::cli
