// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Import of 1,000 photos without plate reading, into the product's own stores on the same disk: at most twice the time
// of cp plus sha256sum of the same files, and less than exiftool alone needs to read them.
#include "documents/fastdigest.h"
#include "imaging/exifphotoprobe.h"
#include "imaging/fileintake.h"
#include "ports/storefactory.h"
#include "runtime/threadpoolexecutor.h"
#include "support/drawnphoto.h"
#include "support/plugins.h"
#include "usecases/importer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace svidok;
using namespace svidok::test;

namespace {

constexpr int Files = 1000;
constexpr int Rounds = 3; ///< the best of each counts: what the machine can do, not what else it did

class BenchIdentity final : public Identity {
public:
    Result<User> current() const override
    {
        return User{ UserId(QStringLiteral("bench")), QStringLiteral("bench"), {}, {}, Role::Inspector, true, {} };
    }
};

/// 200 KB to 3 MB, from 8 drawn photos; each file differs by its time, so no two have the same bytes.
qint64 drawFiles(const QString &folder)
{
    QList<QByteArray> drawn;
    for (int i = 0; i < 8; ++i) {
        drawn.append(draw({ .width = 1600 + i * 350,
            .height = 1200 + i * 262,
            .seed = static_cast<quint32>(i + 1),
            .quality = 70 + i * 3 }));
        drawn.last() = withThumbnail(drawn.last(), drawn.last(), 160, 120);
    }
    qint64 bytes = 0;
    for (int i = 0; i < Files; ++i) {
        const QString time = QDateTime({ 2026, 5, 1 }, { 6, 0 }, Qt::UTC)
                                 .addSecs(i / 2 * 900 + i % 2 * 400)
                                 .toString(QStringLiteral("yyyy:MM:dd hh:mm:ss"));
        const QByteArray photo =
            tagged(drawn.at(i % drawn.size()), phoneTags(time, QStringLiteral("+03:00"), 50.4 + i / 2 * 0.0004, 30.5));
        QFile file(QStringLiteral("%1/IMG_%2.jpg").arg(folder).arg(i, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly) || file.write(photo) != photo.size())
            return -1;
        bytes += photo.size();
    }
    return bytes;
}

double shellSeconds(const QString &command)
{
    QElapsedTimer timer;
    timer.start();
    QProcess shell;
    shell.start(QStringLiteral("sh"), { QStringLiteral("-c"), command });
    shell.waitForFinished(-1);
    return shell.exitCode() == 0 ? double(timer.nsecsElapsed()) / 1e9 : -1.0;
}

/// Processor time is printed beside: it shows what a busy machine hides.
double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

double importSeconds(const QString &photos, const QString &target)
{
    const auto evidenceFactory =
        builtPlugin<EvidenceFactory>(QStringLiteral("evidence"), QStringLiteral("evidence_folder"));
    const auto storeFactory = builtPlugin<StoreFactory>(QStringLiteral("store"), QStringLiteral("storage_sqlite"));
    if (!evidenceFactory || !storeFactory)
        return -1.0;
    const SystemClock clock;
    const double cpuBefore = cpuSeconds();
    QElapsedTimer timer;
    timer.start();
    const auto evidence = (*evidenceFactory)->open(target + QStringLiteral("/evidence"));
    const auto store =
        (*storeFactory)
            ->open(QStringLiteral("sqlite:") + target + QStringLiteral("/store.sqlite"), { true, true, false }, clock);
    if (!evidence || !store)
        return -1.0;
    RandomIds ids;
    const BenchIdentity identity;
    const LawPack law;
    const WorkContext context{ **store, clock, ids, identity, law, QStringLiteral("bench") };
    const FileIntake intake;
    const ExifPhotoProbe probe;
    ThreadPoolExecutor executor(QThread::idealThreadCount());
    const Importer importer({ context, intake, probe, **evidence, executor, {} });
    const auto plan = importer.run(photos);
    if (!plan || plan->count(ImportedFile::State::New) != Files) {
        std::fprintf(stderr, "import failed: %s\n", plan ? "files" : qPrintable(plan.error().detail));
        return -1.0;
    }
    std::fprintf(stderr, "%d reports, %.2f s of processor time\n", plan->count(ProposedReport::State::Created),
        cpuSeconds() - cpuBefore);
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    makeDigestsFast(); // as the programs do
    const QTemporaryDir folder;
    const QString photos = folder.filePath(QStringLiteral("photos"));
    QDir().mkpath(photos);
    const qint64 bytes = drawFiles(photos);
    if (bytes < 0)
        return 1;
    std::printf("import: %d photos, %.0f MB\n", Files, double(bytes) / 1e6);
    double import = 1e9;
    double copying = 1e9;
    double reading = 1e9;
    for (int round = 0; round < Rounds; ++round) {
        const QString target = folder.filePath(QStringLiteral("target"));
        QDir().mkpath(target);
        copying = std::min(copying,
            shellSeconds(QStringLiteral("cp -r '%1' '%2/copy' && sha256sum '%1'/* > '%2/sums'").arg(photos, target)));
        QDir(target).removeRecursively();
        reading = std::min(reading, shellSeconds(QStringLiteral("exiftool -q -r '%1' > /dev/null").arg(photos)));
        QDir().mkpath(target);
        import = std::min(import, importSeconds(photos, target));
        QDir(target).removeRecursively();
    }
    if (import < 0 || copying < 0 || reading < 0)
        return 1;
    std::printf("import: %.2f s (yardstick cp + sha256sum %.2f s, ratio %.2f, goal <= 2.00)\n", import, copying,
        import / copying);
    std::printf(
        "import: %.2f s (yardstick exiftool %.2f s, ratio %.2f, goal <= 1.00)\n", import, reading, import / reading);
    return import <= 2 * copying && import <= reading ? 0 : 1;
}
