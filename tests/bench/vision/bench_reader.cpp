// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reader FOLDER [FEATURES.csv]: the figures of the plate reader on a folder of photos with labels.csv, of all
// readers together, how many photos a second two at a time are, the memory that takes, and, in the same run, Tesseract
// alone. What of the processor a photo costs says more than the clock on a machine that has other work. FEATURES.csv receives what confidence is calculated from,
// for resources/models/training/calibrate.py.
#include "domain/packs.h"
#include "imaging/scaledphotodecoder.h"
#include "readerfigures.h"
#include "runtime/threadpoolexecutor.h"
#include "support/plugins.h"
#include "usecases/readplates.h"
#include "usecases/readplatesbatch.h"
#include "usecases/readplatesfusion.h"
#include "vision/cvplatefinder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

struct Readers {
    std::vector<std::unique_ptr<PlateReader>> owned;

    [[nodiscard]] QList<PlateReader *> list(const QString &only = {}) const
    {
        QList<PlateReader *> readers;
        for (const auto &reader : owned) {
            if (only.isEmpty() || reader->name() == only)
                readers.append(reader.get());
        }
        return readers;
    }
};

Readers openReaders()
{
    Readers readers;
    for (const QString &name : {u"reader_ctc"_s, u"reader_tesseract"_s}) {
        const auto factory = builtPlugin<ReaderFactory>(u"reader"_s, name);
        auto reader = factory ? (*factory)->open({}) : Result<std::unique_ptr<PlateReader>>(fail(factory.error()));
        if (reader)
            readers.owned.push_back(std::move(*reader));
        else
            std::fprintf(stderr, "%s is not there\n", qPrintable(name));
    }
    return readers;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What this process had of the processor, in all its threads.
double processorMilliseconds()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto milliseconds = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
}

long peakMegabytes()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

void measure(const char *title, const QList<LabelledPhoto> &photos, PlateFinder &finder, const QList<PlateReader *> &readers)
{
    SystemClock clock;
    RandomIds ids;
    const ReadPlates read({finder, readers, nullptr, clock, ids}, *defaultPlateGrammar(), u"bench"_s);
    ReaderFigures figures;
    for (const LabelledPhoto &photo : photos) {
        const QByteArray bytes = bytesOf(photo.file);
        const double before = processorMilliseconds();
        QElapsedTimer timer;
        timer.start();
        const auto reading = read.read(PhotoId(photo.file), bytes, ReadPlates::Caching::Bypass);
        if (reading)
            figures.add(photo, *reading, {double(timer.nsecsElapsed()) / 1e6, processorMilliseconds() - before});
        else
            std::printf("%s: error %d\n", qPrintable(photo.file), int(reading.error().code));
    }
    std::printf("== %s\n%s", title, qPrintable(figures.report()));
    std::fflush(stdout);
}

/// As `svidok-cli ocr` and the window read many photos.
void measureBatch(const QList<LabelledPhoto> &photos, PlateFinder &finder, const QList<PlateReader *> &readers)
{
    constexpr int Jobs = 2;
    SystemClock clock;
    RandomIds ids;
    const ReadPlates read({finder, readers, nullptr, clock, ids}, *defaultPlateGrammar(), u"bench"_s);
    QList<ReadRequest> requests;
    for (const LabelledPhoto &photo : photos)
        requests.append({PhotoId(photo.file), [path = photo.file]() -> Result<QByteArray> { return bytesOf(path); }});
    ThreadPoolExecutor executor(Jobs);
    const double before = processorMilliseconds();
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(readAll(read, requests, executor, Jobs, ReadPlates::Caching::Bypass));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double used = (processorMilliseconds() - before) / 1e3;
    const auto count = double(photos.size());
    std::printf("%d at a time: %.1f photos a second (%.1f if %d cores did nothing else); peak memory so far %ld MB\n", Jobs,
        count / seconds, count * Jobs / used, Jobs, peakMegabytes());
    std::fflush(stdout);
}

/// One line for every plate that was found: the features, whether the text is right, and the photo it is on.
void writeFeatures(const QList<LabelledPhoto> &photos, PlateFinder &finder, const QList<PlateReader *> &readers, QTextStream &out)
{
    const auto grammar = *defaultPlateGrammar();
    out << "photo,group,right,cost,margin,confidence,weakest,agreeing,dissenting,fit,size,score,rank,height,text\n";
    for (const LabelledPhoto &photo : photos) {
        const auto found = await(finder.find(bytesOf(photo.file), PlateSearch::Thorough));
        if (!found)
            continue;
        int number = 0;
        for (const FoundPlate &plate : found->plates) {
            QList<ReaderAnswer> answers;
            for (PlateReader *reader : readers) {
                if (auto answer = await(reader->read(plate)))
                    answers.append(*answer);
            }
            const FusedRead fused = fuseReads(answers, grammar, plate.lines);
            const QString text = grammar.judge(fused.text, plate.lines).text.text();
            out << photo.file.section(u'/', -1) << ',' << photo.group << ',' << int(photo.plates.contains(text)) << ','
                << fused.cost << ',' << fused.margin << ',' << fused.confidence << ',' << fused.weakest << ','
                << fused.agreeing << ',' << fused.dissenting << ',' << int(fused.fit) << ',' << fused.raw.size() << ','
                << plate.score << ',' << plate.subjectRank << ',' << lineHeight(plate) << ','
                << text << '\n';
            if (++number == ReadParameters().maxPlates)
                break;
        }
    }
}

int run(const QStringList &arguments)
{
    if (arguments.size() < 2) {
        std::fprintf(stderr, "bench_reader FOLDER [FEATURES.csv]\n");
        return 2;
    }
    const auto photos = labelledPhotos(arguments.at(1));
    const Readers readers = openReaders();
    const ScaledPhotoDecoder decoder;
    CvPlateFinder finder(decoder);
    if (arguments.size() > 2) {
        QFile file(arguments.at(2));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return 3;
        QTextStream out(&file);
        writeFeatures(photos, finder, readers.list(), out);
        return 0;
    }
    std::printf("%lld photos\n", static_cast<long long>(photos.size()));
    measure("all readers", photos, finder, readers.list());
    measureBatch(photos, finder, readers.list());
    measure("Tesseract alone", photos, finder, readers.list(u"tesseract"_s));
    return 0;
}

} // namespace
} // namespace svidok::test

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    return svidok::test::run(app.arguments());
}
