// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "vision.h"

#include "base/errortable.h"
#include "base/wholefile.h"
#include "domain/wire.h"
#include "runtime/threadpoolexecutor.h"
#include "usecases/comparepair.h"
#include "usecases/readplatesbatch.h"
#include "usecases/readplatesjson.h"

#include <QThread>

#include <algorithm>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestPhoto = 512LL * 1024 * 1024;

Result<QByteArray> photoBytes(const QString &path)
{
    return readWhole(path, LargestPhoto, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge);
}

QString readingText(const QString &file, const PhotoReading &reading)
{
    QStringList lines{file};
    for (const PlateRead &plate : reading.plates) {
        lines.append(u"  %1 %2  %3 %4  raw %5%6"_s.arg(plate.subject ? u"*"_s : u" "_s, plate.abstained ? u"(unsure)"_s : plate.text.text(),
            QString::number(plate.confidence, 'f', 2), plate.country, plate.raw,
            plate.grammarSteps.isEmpty() ? QString() : u"  grammar: "_s + plate.grammarSteps.join(u", "_s)));
        if (!plate.unknownRegion.isEmpty())
            lines.last() += u"  unknown region: "_s + plate.unknownRegion;
        if (plate.mayLackFirst)
            lines.last() += u"  may lack its first character"_s;
        if (plate.mayBeCutOff)
            lines.last() += u"  may be cut off"_s;
        if (plate.mayBeNoPlate)
            lines.last() += u"  may be no plate"_s;
    }
    if (reading.plates.isEmpty())
        lines.append(u"    no plate found"_s);
    return lines.join(u'\n');
}

/// What a person should know of a photo that was read all the same.
void warn(const Printer &printer, const QString &path, const PhotoReading &reading)
{
    if (reading.damaged)
        printer.message(u"%1: damaged file: read as far as it goes"_s.arg(path));
    for (const FailedReader &failed : reading.failedReaders)
        printer.message(u"%1: reader %2 gave no answer: %3"_s.arg(path, failed.reader, wire::name(failed.failure))
            + (failed.failure == ReaderFailure::SwitchedOff ? u" (plugins --switch-on reader_%1 uses it again)"_s.arg(failed.reader) : QString()));
}

ExitCode ocr(const Invocation &call)
{
    // One more than can run at once, for one of them waits for a file or a reader.
    const auto jobs = numberOption(call, u"jobs"_s, std::min(QThread::idealThreadCount() + 1, 64), 1, 64);
    if (!jobs)
        return call.printer.error(jobs.error());
    Toolbox tools;
    auto vision = Vision::open(tools, call.options.value(u"reader"_s), tools.preferences());
    if (!vision)
        return call.printer.error(vision.error());

    QList<ReadRequest> requests;
    for (const QString &path : call.arguments)
        requests.append({PhotoId(path), [path] { return photoBytes(path); }});
    bool refused = false;
    CancelSource stop = call.stop;
    const auto print = [&](int, int, int index, const Result<PhotoReading> &reading) {
        const QString &path = call.arguments.at(index);
        if (!reading && reading.error().code == ErrorCode::Cancelled)
            return;
        call.printer.answer(ocrJson(path, reading, (*vision)->reader().modelHash()),
            reading ? readingText(path, *reading) : path + u": "_s + errorText(reading.error()));
        if (!isAnyoneReading())
            stop.cancel(); // Qt ignores SIGPIPE once it has started a reader's process: nothing else would end this
        if (!reading) {
            refused = true;
            Error error = reading.error();
            if (error.subject.isEmpty())
                error.subject = path;
            call.printer.error(error);
        } else {
            warn(call.printer, path, *reading);
        }
    };
    ThreadPoolExecutor executor(*jobs);
    const auto readings
        = readAll((*vision)->reader(), requests, executor, *jobs, ReadPlates::Caching::Bypass, print, call.cancel);
    for (const auto &reading : readings) {
        if (!reading && reading.error().code == ErrorCode::Cancelled && isAnyoneReading())
            return call.printer.error(reading.error());
    }
    return refused ? InputRefused : Done;
}

QString comparisonText(const PairComparison &comparison)
{
    QStringList lines;
    for (const RuleCheck &check : comparison.checks) {
        lines.append(u"%1 %2  %3 %4 (threshold %5, uncertainty %6) %7 [%8]"_s.arg(wire::name(check.rule).leftJustified(9),
            wire::name(check.verdict).leftJustified(8), check.value ? QString::number(*check.value) : u"-"_s, check.unit,
            QString::number(check.threshold), check.uncertainty ? QString::number(*check.uncertainty) : u"-"_s, check.reason,
            check.source));
    }
    return lines.join(u'\n');
}

ExitCode compare(const Invocation &call)
{
    QList<PhotoFile> photos;
    for (const QString &path : call.arguments) {
        auto bytes = photoBytes(path);
        if (!bytes)
            return call.printer.error(bytes.error());
        photos.append({*bytes, QFileInfo(path).fileName()});
    }
    Toolbox tools;
    auto vision = Vision::open(tools, {}, tools.preferences());
    if (!vision)
        return call.printer.error(vision.error());
    const auto comparison = (*vision)->pair().compare(photos.at(0), photos.at(1), call.cancel);
    if (!comparison)
        return call.printer.error(comparison.error());
    call.printer.answer(compareJson(*comparison), comparisonText(*comparison));
    const bool failed = std::any_of(comparison->checks.begin(), comparison->checks.end(),
        [](const RuleCheck &check) { return check.verdict == Verdict::Fail; });
    return failed ? AnswerIsNo : Done;
}

} // namespace

QList<Command> readCommands()
{
    return {
        {u"ocr"_s, u"FILE... [--jobs N] [--reader NAME]"_s, u"Read the plates of photos."_s,
            {{u"jobs"_s, u"So many photos at a time; one more than the processor has cores, if not said."_s, u"N"_s}, {u"reader"_s, u"Only this reader."_s, u"NAME"_s}}, 1, -1, ocr},
        {u"compare"_s, u"A B"_s, u"Check two photos by the rules of the pair: interval, distance, plate, scene."_s, {}, 2, 2, compare},
    };
}

} // namespace svidok::cli
