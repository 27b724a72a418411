// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The photo pair: two 12 MP photos from the evidence folder to both previews against two scaled decodes by Qt's library in parallel; a 108 MP pair;
// the next pair when it was prefetched; frames while panning and zooming; memory with 20 cases prefetched.
#include "runtime/threadpoolexecutor.h"
#include "support/deskfixture.h"
#include "support/drawnphoto.h"
#include "support/plugins.h"
#include "widgets/actions.h"
#include "widgets/pairpane.h"
#include "widgets/pairview.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

using namespace svidok;
using namespace svidok::test;

namespace {

constexpr int Rounds = 5; ///< the best of each counts: what the machine can do, not what else it did

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0.0;
}

Report reportOf(EvidenceStore &evidence, const QByteArray &a, const QByteArray &b, QSize size, const QString &id)
{
    Report report;
    report.id = ReportId(id);
    for (const auto &[bytes, role] : {std::pair(a, PhotoRole::Initial), std::pair(b, PhotoRole::Verification)}) {
        Photo photo;
        photo.id = PhotoId(id + QString::number(report.photos.size()));
        photo.sha256 = await(evidence.put(bytes))->sha256;
        photo.role = role;
        photo.width = size.width();
        photo.height = size.height();
        report.photos.append(photo);
    }
    return report;
}

/// Until `done`, without taking a core from those who work.
void waitFor(PairModel &pair, const std::function<bool()> &done)
{
    QObject context;
    QObject::connect(&pair, &PairModel::changed, &context, [&] {
        if (done())
            QCoreApplication::quit();
    });
    if (!done())
        QCoreApplication::exec();
}

/// Until both previews are on the model.
double openMs(Desk &desk, const Report &report)
{
    PairModel pair(desk);
    QElapsedTimer timer;
    timer.start();
    pair.show(report);
    waitFor(pair, [&] { return pair.at(Side::A).picture() && pair.at(Side::B).picture(); });
    return milliseconds(timer);
}

/// Two scaled decodes by QImageReader, each in a thread.
double libraryMs(const QByteArray &a, const QByteArray &b)
{
    QThreadPool pool;
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray *bytes : {&a, &b}) {
        pool.start([bytes] {
            QBuffer buffer;
            buffer.setData(*bytes);
            buffer.open(QIODevice::ReadOnly);
            QImageReader reader(&buffer);
            reader.setScaledSize(reader.size() / 4);
            static_cast<void>(reader.read());
        });
    }
    pool.waitForDone();
    return milliseconds(timer);
}

bool report(const char *what, double figure, const char *unit, double goal)
{
    std::printf("pair: %s %.1f %s (goal <= %.1f)\n", what, figure, unit, goal);
    return figure <= goal;
}

/// Each frame: the model moves, both panes are painted. The 99th percentile.
double frameMs(PairModel &pair, PairView &view)
{
    QList<double> frames;
    QImage canvas(view.size(), QImage::Format_RGB32);
    auto *a = view.findChild<PairPane *>(QStringLiteral("photoA"));
    auto *b = view.findChild<PairPane *>(QStringLiteral("photoB"));
    for (int i = 0; i < 400; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (i % 80 < 40)
            pair.zoomBy(Side::A, i % 160 < 80 ? 1.06 : 1 / 1.06, {200, 150}, false);
        else
            pair.pan(Side::A, {i % 4 < 2 ? 7.3 : -5.1, 3.7}, false);
        a->render(&canvas, a->geometry().topLeft());
        b->render(&canvas, b->geometry().topLeft());
        frames.append(milliseconds(timer));
    }
    std::sort(frames.begin(), frames.end());
    return frames[frames.size() * 99 / 100];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    DeskFixture f;
    const QTemporaryDir place;
    const auto factory = builtPlugin<EvidenceFactory>(QStringLiteral("evidence"), QStringLiteral("evidence_folder"));
    const auto opened = factory ? (*factory)->open(place.path()) : Result<std::unique_ptr<EvidenceStore>>(fail(factory.error()));
    if (!opened)
        qFatal("evidence: %s", qPrintable(opened.error().detail));
    EvidenceStore &evidence = **opened;
    ThreadPoolExecutor pool;
    Desk desk{f.desk.work, evidence, f.desk.review, f.desk.examine, f.desk.paperwork, f.desk.forwarding, f.desk.importer,
        f.desk.services, f.desk.settings, f.desk.matcher, f.desk.decoder, f.desk.pictures, f.desk.session, f.desk.own, f.desk.orderly, pool};
    const QSize twelve(4000, 3000);
    const QByteArray a = draw({.width = 4000, .height = 3000, .seed = 1});
    const QByteArray b = draw({.width = 4000, .height = 3000, .seed = 2});
    const Report pair12 = reportOf(evidence, a, b, twelve, QStringLiteral("twelve"));
    double ours = 1e9;
    double library = 1e9;
    for (int i = 0; i < Rounds; ++i) {
        ours = std::min(ours, openMs(desk, pair12));
        library = std::min(library, libraryMs(a, b));
    }
    bool good = report("two 12 MP photos to previews, ratio to Qt's decoder", ours / library, "x", 1.5);
    std::printf("pair: %.1f ms, yardstick %.1f ms\n", ours, library);

    const QByteArray large = draw({.width = 12000, .height = 9000, .seed = 3});
    const QByteArray larger = draw({.width = 12000, .height = 9000, .seed = 4});
    const Report pair108 = reportOf(evidence, large, larger, {12000, 9000}, QStringLiteral("large"));
    double open108 = 1e9;
    for (int i = 0; i < 3; ++i)
        open108 = std::min(open108, openMs(desk, pair108));
    good &= report("108 MP pair to previews", open108, "ms", 400);
    std::printf("pair: the files have %.0f MB each\n", double(large.size()) / 1e6);

    PairModel pair(desk);
    Actions actions(f.session);
    PairView view(pair, actions);
    view.resize(1500, 900);
    view.show();
    pair.show(pair12);
    while (!pair.at(Side::A).isFull() || !pair.at(Side::B).isFull())
        QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents();
    pair.setViewport(view.findChild<PairPane *>(QStringLiteral("photoA"))->size(), 1.0);
    double frame = 1e9;
    for (int i = 0; i < 3; ++i)
        frame = std::min(frame, frameMs(pair, view));
    good &= report("99th percentile of frames over 12 MP, two panes of 750 x 850", frame, "ms", 16);

    const double before = residentMegabytes();
    QList<Report> ahead;
    for (quint32 i = 0; i < 20; ++i)
        ahead.append(reportOf(evidence, draw({.width = 4000, .height = 3000, .seed = 100 + i, .quality = 60}),
            draw({.width = 4000, .height = 3000, .seed = 200 + i, .quality = 60}), twelve, QStringLiteral("ahead%1").arg(i)));
    const double withFiles = residentMegabytes();
    pair.prefetch(ahead);
    while (!pair.shelf().previewNow(ahead.last().photos.last().sha256))
        QCoreApplication::sendPostedEvents();
    good &= report("memory for 20 cases prefetched", residentMegabytes() - withFiles, "MB", 600);
    std::printf("pair: %.0f MB before, files of the cases %.0f MB\n", before, withFiles - before);

    QElapsedTimer timer;
    timer.start();
    pair.show(ahead.last());
    static_cast<void>(view.grab());
    good &= report("next pair, prefetched, on the screen", milliseconds(timer), "ms", 150);
    return good ? 0 : 1;
}
