// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/cvplatefinder.h"

#include "base/poolrun.h"
#include "base/sha256.h"
#include "vision/photodecode.h"
#include "vision/platecrops.h"
#include "vision/platelocaliser.h"
#include "vision/rimnet.h"
#include "vision/visionerror.h"

#include <QFile>
#include <opencv2/imgproc.hpp>

#include <algorithm>

static void initVisionResources()
{
    Q_INIT_RESOURCE(vision);
}

namespace svidok {

namespace {

constexpr int MostPlates = 10;
constexpr int QuickSide = 1600; ///< a quick search is content with a longest side of so many pixels or more
constexpr double WeakestScore = 0.2; ///< below it a row of blobs is no plate
constexpr double NearCorners = 0.88; ///< of the corners' area with the rim's: with less the rim is looked at again from there

const QString CornerNetFile = QStringLiteral("platecorners.onnx");
const QString RimNetFile = QStringLiteral("platerim.onnx");

QByteArray embedded(const QString &name)
{
    initVisionResources();
    QFile file(QStringLiteral(":/vision/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Large and central goes first (O10): the share of the photo's area under a root, so that twice as wide counts
/// twice, times how near the middle it is.
double subjectRank(const LocatedPlate &plate, cv::Size size)
{
    const double share = std::sqrt(quads::area(plate.corners) / (double(size.width) * size.height));
    const cv::Point2d off = quads::centre(plate.corners) - cv::Point2d(size.width / 2.0, size.height / 2.0);
    const double away = cv::norm(cv::Point2d(off.x / size.width, off.y / size.height)) / std::sqrt(0.5);
    return share * (1.0 - 0.6 * std::clamp(away, 0.0, 1.0)) * (0.1 + 0.9 * plate.score * plate.score);
}

/// Of a photo.
struct Remembered final : SearchMemory {
    SeenLevels levels;
};

} // namespace

struct CvPlateFinder::Private {
    const PhotoDecoder &decoder;
    QByteArray cornerNet = embedded(CornerNetFile);
    QByteArray rimNet = embedded(RimNetFile);
    PlateLocaliser localiser{cornerNet};
    RimNet rims{rimNet};
    QString modelHash = QStringLiteral("sha256:") + Sha256::of(QByteArray(cornerNet + rimNet)).toHex();
    QThreadPool pool{}; // last: its threads end before what they use

    /// Straightened in several ways, those first that know least of each other: a reader that sees the same on both looks at
    /// no more.
    [[nodiscard]] QList<PixelBuffer> cropsOf(const cv::Mat &grey, const LocatedPlate &plate) const
    {
        const Corners corners = plate.inner.value_or(plate.corners);
        QList<PixelBuffer> crops = rectifiedCrops(grey, corners, plate.lines);
        if (const auto rim = plate.lines == 1 ? rims.rimOf(grey, corners) : std::nullopt) {
            const QList<PixelBuffer> along = rectifiedCrops(grey, *rim);
            crops = {along.at(1), crops.at(1), along.at(0), crops.at(0)};
            const bool farOff = quads::overlap(rim->corners(), corners) < NearCorners;
            if (const auto again = farOff ? rims.rimOf(grey, rim->corners()) : std::nullopt)
                crops += rectifiedCrops(grey, *again);
        }
        if (plate.otherCorners)
            crops += rectifiedCrops(grey, *plate.otherCorners, plate.lines);
        crops.append(cropBeyondEnds(grey, corners, plate.lines));
        return crops;
    }

    [[nodiscard]] Result<FoundPlates> find(
        const QByteArray &photo, PlateSearch search, const SearchMemory *before, const CancelToken &cancel) const
    try {
        if (!localiser.isUsable())
            return fail(ErrorCode::ModelMissing, CornerNetFile);
        if (!rims.isUsable())
            return fail(ErrorCode::ModelMissing, RimNetFile);
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto decoded = decodePhoto(decoder, photo, search == PlateSearch::Quick ? QuickSide : 0, cancel);
        if (!decoded)
            return fail(decoded.error());
        cv::Mat grey;
        cv::cvtColor(decoded->bgr, grey, cv::COLOR_BGR2GRAY);
        const auto memory = std::make_shared<Remembered>();
        if (const auto *known = dynamic_cast<const Remembered *>(before))
            memory->levels = known->levels;
        const auto located = localiser.locate(decoded->bgr, grey, search, MostPlates, memory->levels, cancel);
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);

        FoundPlates found;
        found.width = decoded->width;
        found.height = decoded->height;
        found.damaged = decoded->damaged;
        found.memory = memory;
        for (const LocatedPlate &plate : located) {
            if (plate.score < WeakestScore)
                continue;
            FoundPlate out;
            out.quad = quads::toQuad(quads::scaled(plate.corners, decoded->scale));
            out.score = plate.score;
            out.subjectRank = subjectRank(plate, decoded->bgr.size());
            // The same plate found again stands behind the one found first: its corners lie closer.
            for (const FoundPlate &before : std::as_const(found.plates)) {
                if (quads::overlap(quads::fromQuad(before.quad), quads::fromQuad(out.quad)) > 0.3)
                    out.subjectRank = std::min(out.subjectRank, 0.99 * before.subjectRank);
            }
            out.lines = plate.lines;
            out.crops = cropsOf(grey, plate);
            found.plates.append(std::move(out));
        }
        std::stable_sort(found.plates.begin(), found.plates.end(),
            [](const FoundPlate &a, const FoundPlate &b) { return a.subjectRank > b.subjectRank; });
        return found;
    } catch (const std::exception &exception) {
        return fail(visionError(exception));
    }
};

CvPlateFinder::CvPlateFinder(const PhotoDecoder &decoder, int threads)
    : d(new Private{decoder})
{
    d->pool.setMaxThreadCount(std::max(1, threads));
}

CvPlateFinder::~CvPlateFinder() = default;

Future<FoundPlates> CvPlateFinder::find(
    const QByteArray &photo, PlateSearch search, CancelToken cancel, std::shared_ptr<const SearchMemory> before)
{
    return runInPool<FoundPlates>(
        d->pool, [this, photo, search, cancel, before] { return d->find(photo, search, before.get(), cancel); });
}

QString CvPlateFinder::modelHash() const
{
    return d->modelHash;
}

QString CvPlateFinder::parameters() const
{
    return QStringLiteral(R"({"algorithm":9,"max_plates":%1,"min_score":%2})").arg(MostPlates).arg(WeakestScore);
}

} // namespace svidok
