// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reader FOLDER [FEATURES.csv]: the figures of the plate reader on a folder of photos with labels.csv, of all
// readers together, how many photos a second two at a time are, the memory that takes, the same of the photos enlarged to 12
// megapixels, and, in the same run, Tesseract alone. Readers work in processes of their own, as in the product; time and memory are of all processes together. What of the processor a photo costs says more than the clock on a machine that has other work. FEATURES.csv receives what confidence is calculated from,
// for resources/models/training/calibrate.py.
#include "documents/fastdigest.h"
#include "domain/packs.h"
#include "imaging/scaledphotodecoder.h"
#include "readerfigures.h"
#include "runtime/largebuffers.h"
#include "runtime/threadpoolexecutor.h"
#include "support/isolatedreaders.h"
#include "usecases/readplates.h"
#include "usecases/readplatesbatch.h"
#include "usecases/readplatesfusion.h"
#include "vision/cvplatefinder.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <iterator>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

QList<PlateReader *> named(const QString &name, const QList<PlateReader *> &readers)
{
    QList<PlateReader *> found;
    std::copy_if(readers.begin(), readers.end(), std::back_inserter(found), [&](const PlateReader *reader) { return reader->name() == name; });
    return found;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// This process and those of its readers.
std::vector<pid_t> processes()
{
    std::vector<pid_t> found{getpid()};
    for (const QString &thread : QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QByteArray &child : bytesOf(u"/proc/self/task/%1/children"_s.arg(thread)).split(' ')) {
            if (const int pid = child.toInt(); pid > 0)
                found.push_back(pid);
        }
    }
    return found;
}

/// What they had of the processor, in all their threads.
double processorMilliseconds()
{
    double sum = 0.0;
    for (const pid_t process : processes()) {
        clockid_t clock{};
        timespec used{};
        if (clock_getcpuclockid(process, &clock) == 0 && clock_gettime(clock, &used) == 0)
            sum += double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
    }
    return sum;
}

/// The sum of a field of /proc over all of them: "VmHWM" of "status" (peaks, what they share counted in each), "Pss" of
/// "smaps_rollup" (now, what they share counted once).
long megabytes(const QString &file, const QByteArray &field)
{
    long kilobytes = 0;
    for (const pid_t process : processes()) {
        for (const QByteArray &line : bytesOf(u"/proc/%1/%2"_s.arg(process).arg(file)).split('\n')) {
            if (line.startsWith(QByteArray(field + ':')))
                kilobytes += line.mid(field.size() + 1).simplified().split(' ').first().toLong();
        }
    }
    return kilobytes / 1024;
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

/// The photos as a telephone of 12 megapixels would have taken them, with its noise, written to `folder`. One that cannot be
/// enlarged is named and left out.
QList<LabelledPhoto> enlarged(const QList<LabelledPhoto> &photos, const QString &folder)
{
    constexpr double Pixels = 12.2e6;
    constexpr double Noise = 3.0; ///< grey levels
    QList<LabelledPhoto> large;
    for (LabelledPhoto photo : photos) {
        const QByteArray bytes = bytesOf(photo.file);
        cv::Mat image = cv::imdecode(cv::Mat(1, int(bytes.size()), CV_8UC1, const_cast<char *>(bytes.constData())), cv::IMREAD_COLOR);
        if (image.empty()) {
            std::printf("%s: not enlarged\n", qPrintable(photo.file));
            continue;
        }
        const double factor = std::sqrt(Pixels / double(image.total()));
        cv::resize(image, image, {}, factor, factor, cv::INTER_CUBIC);
        cv::Mat noise(image.size(), CV_16SC1);
        cv::randn(noise, 0.0, Noise);
        cv::merge(std::vector<cv::Mat>(3, noise), noise);
        cv::add(image, noise, image, {}, CV_8UC3);
        photo.file = folder + u'/' + photo.file.section(u'/', -1) + u".jpg"_s;
        photo.box = {photo.box.topLeft() * factor, photo.box.size() * factor};
        if (cv::imwrite(photo.file.toStdString(), image, {cv::IMWRITE_JPEG_QUALITY, 90}))
            large.append(photo);
        else
            std::printf("%s: not written\n", qPrintable(photo.file));
    }
    return large;
}

/// As `svidok-cli ocr` and the window read many photos.
void measureBatch(const QList<LabelledPhoto> &photos, PlateFinder &finder, const QList<PlateReader *> &readers)
{
    const int jobs = QThread::idealThreadCount() + 1;
    SystemClock clock;
    RandomIds ids;
    const ReadPlates read({finder, readers, nullptr, clock, ids}, *defaultPlateGrammar(), u"bench"_s);
    QList<ReadRequest> requests;
    for (const LabelledPhoto &photo : photos)
        requests.append({PhotoId(photo.file), [path = photo.file]() -> Result<QByteArray> { return bytesOf(path); }});
    ThreadPoolExecutor executor(jobs);
    const double before = processorMilliseconds();
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(readAll(read, requests, executor, jobs, ReadPlates::Caching::Bypass));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    const double used = (processorMilliseconds() - before) / 1e3;
    const auto count = double(photos.size());
    std::printf("%d at a time: %.1f photos a second (%.1f if %d cores did nothing else); %d processes, memory %ld MB now, "
                "%ld MB if each had its peak at once and they shared nothing\n",
        jobs, count / seconds, count * (jobs - 1) / used, jobs - 1, int(processes().size()), megabytes(u"smaps_rollup"_s, "Pss"),
        megabytes(u"status"_s, "VmHWM"));
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
    if (photos.isEmpty()) {
        std::fprintf(stderr, "%s: no labels.csv with photos beside it\n", qPrintable(arguments.at(1)));
        return 2;
    }
    const auto opened = builtReaders();
    if (!opened) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(opened.error().subject), qPrintable(opened.error().detail));
        return 3;
    }
    const QList<PlateReader *> readers = opened->all();
    const ScaledPhotoDecoder decoder;
    CvPlateFinder finder(decoder);
    if (arguments.size() > 2) {
        QFile file(arguments.at(2));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return 3;
        QTextStream out(&file);
        writeFeatures(photos, finder, readers, out);
        return 0;
    }
    std::printf("%lld photos\n", static_cast<long long>(photos.size()));
    measure("all readers", photos, finder, readers);
    measureBatch(photos, finder, readers);
    const QTemporaryDir folder;
    const auto large = enlarged(photos, folder.path());
    measure("all readers, the photos enlarged to 12 megapixels", large, finder, readers);
    measureBatch(large, finder, readers);
    measure("Tesseract alone", photos, finder, named(u"tesseract"_s, readers));
    return 0;
}

} // namespace
} // namespace svidok::test

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    svidok::makeDigestsFast(); // as the programs do
    svidok::giveLargeBuffersBack();
    return svidok::test::run(app.arguments());
}
