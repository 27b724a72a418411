// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/cvplatefinder.h"

#include "base/besides.h"
#include "base/poolrun.h"
#include "base/sha256.h"
#include "vision/photodecode.h"
#include "vision/platecrops.h"
#include "vision/platelocaliser.h"
#include "vision/rimnet.h"
#include "vision/subjectrank.h"
#include "vision/visionerror.h"

#include <QFile>
#include <algorithm>

static void initVisionResources()
{
    Q_INIT_RESOURCE(vision);
}

namespace svidok {

namespace {

constexpr int MostPlates = 10;
constexpr int SearchedSide = 1600; ///< plates are looked for on a longest side of so many pixels or more
constexpr double WideEnough = 160.0; ///< pixels: of wider plates more pixels would tell a reader nothing
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

/// The picture in which a photo's plates are looked for, with its smaller copies.
struct SearchedPicture {
    explicit SearchedPicture(DecodedPhoto decoded)
        : photo(std::move(decoded))
        , pyramid(photo.grey())
    {
    }
    const DecodedPhoto photo;
    const GreyPyramid pyramid; ///< on the pixels of `photo`
};

/// What readers are shown of a plate, and where it is.
struct PlateView {
    QList<PixelBuffer> crops;
    Corners corners{}; ///< as far as its rim where that is seen: with the band at the left, which other signs may leave out
};

struct Remembered final : SearchMemory {
    QByteArray photo; ///< whose
    std::shared_ptr<const SearchedPicture> picture;
    SeenByNet seen;
    std::vector<std::pair<LocatedPlate, PlateView>> views; ///< of the picture
};

using WholePhoto = Besides<Result<std::shared_ptr<const SearchedPicture>>>;

/// The same in pixels of a picture that is so many times as large.
LocatedPlate onLarger(LocatedPlate plate, double times)
{
    plate.corners = quads::scaled(plate.corners, times);
    for (std::optional<Corners> *corners : {&plate.otherCorners, &plate.inner, &plate.front}) {
        if (*corners)
            *corners = quads::scaled(**corners, times);
    }
    return plate;
}

} // namespace

struct CvPlateFinder::Private {
    const PhotoDecoder &decoder;
    QByteArray cornerNet = embedded(CornerNetFile);
    QByteArray rimNet = embedded(RimNetFile);
    mutable QThreadPool aside{};
    PlateLocaliser localiser{cornerNet, aside};
    RimNet rims{rimNet};
    QString modelHash = QStringLiteral("sha256:") + Sha256::of(QByteArray(cornerNet + rimNet)).toHex();
    QThreadPool pool{}; // last: its threads end before what they use

    /// A plate of several lines, with the band beside them that the rim around the first one shows.
    [[nodiscard]] Corners withItsBand(const GreyPyramid &photo, const LocatedPlate &plate) const
    {
        const Corners line = quads::grown(plate.corners, 0.0, 0.0, 0.0, 1.0 / plate.lines - 1.0);
        const auto rim = rims.rimOf(photo, line);
        if (!rim)
            return plate.corners;
        const cv::Point2d along = (line[1] - line[0] + line[2] - line[3]) * 0.5;
        const auto beyond = [&](const Corners &seen, size_t upper, size_t lower, double outwards) {
            return std::max(0.0, outwards * (seen[upper] + seen[lower] - line[upper] - line[lower]).dot(along) / along.dot(along) / 2.0);
        };
        const Corners seen = rim->corners();
        return quads::grown(plate.corners, beyond(seen, 0, 3, -1.0), 0.0, beyond(seen, 1, 2, 1.0), 0.0);
    }

    /// Straightened in several ways, those first that know least of each other: a reader that sees the same on both looks at
    /// no more.
    [[nodiscard]] PlateView viewOf(const GreyPyramid &photo, const LocatedPlate &plate) const
    {
        const Corners corners = plate.inner.value_or(plate.corners);
        if (plate.front) {
            const auto rim = rims.rimOf(photo, plate.corners);
            return {rectifiedCrops(photo, *plate.front, corners), rim ? rim->corners() : plate.corners};
        }
        PlateView view{rectifiedCrops(photo, corners, plate.lines), plate.corners};
        QList<PixelBuffer> &crops = view.crops;
        if (const auto rim = plate.lines == 1 ? rims.rimOf(photo, corners) : std::nullopt) {
            view.corners = rim->corners();
            const QList<PixelBuffer> along = rectifiedCrops(photo, *rim);
            crops = {along.at(1), crops.at(1), along.at(0), crops.at(0)};
            const bool farOff = quads::overlap(view.corners, corners) < NearCorners;
            if (const auto again = farOff ? rims.rimOf(photo, view.corners) : std::nullopt)
                crops += rectifiedCrops(photo, *again);
        }
        if (plate.lines > 1)
            view.corners = withItsBand(photo, plate);
        if (plate.otherCorners)
            crops += rectifiedCrops(photo, *plate.otherCorners, plate.lines);
        crops.append(cropBeyondEnds(photo, corners, plate.lines));
        return view;
    }

    /// Of the photo, with what an earlier search saw of it.
    [[nodiscard]] Result<std::shared_ptr<Remembered>> remembered(
        const QByteArray &photo, const SearchMemory *before, const CancelToken &cancel) const
    {
        if (const auto *known = dynamic_cast<const Remembered *>(before); known && known->photo == photo)
            return std::make_shared<Remembered>(*known);
        auto decoded = decodePhoto(decoder, photo, SearchedSide, cancel);
        if (!decoded)
            return fail(decoded.error());
        auto memory = std::make_shared<Remembered>();
        memory->photo = photo;
        memory->picture = std::make_shared<const SearchedPicture>(*std::move(decoded));
        return memory;
    }

    /// Those that are narrow on the searched picture from the whole photo, where that has more pixels.
    [[nodiscard]] Result<std::vector<PlateView>> viewsOf(
        Remembered &memory, std::optional<WholePhoto> &more, const std::vector<LocatedPlate> &plates) const
    {
        const SearchedPicture &picture = *memory.picture;
        const auto isNarrow = [](const LocatedPlate &plate) { return quads::width(plate.corners) < WideEnough; };
        std::shared_ptr<const SearchedPicture> whole;
        if (more && std::any_of(plates.begin(), plates.end(), isNarrow)) {
            auto decoded = more->result();
            if (!decoded)
                return fail(decoded.error());
            whole = *std::move(decoded);
        }
        std::vector<PlateView> views(plates.size());
        cv::parallel_for_({0, int(plates.size())}, [&](const cv::Range &range) {
            for (int i = range.start; i < range.end; ++i) {
                const LocatedPlate &plate = plates[size_t(i)];
                PlateView &view = views[size_t(i)];
                const auto known = std::find_if(memory.views.begin(), memory.views.end(), [&](const auto &one) { return one.first == plate; });
                if (whole && isNarrow(plate)) {
                    const double larger = picture.photo.scale / whole->photo.scale;
                    view = viewOf(whole->pyramid, onLarger(plate, larger));
                    view.corners = quads::scaled(view.corners, 1.0 / larger);
                } else {
                    view = known != memory.views.end() ? known->second : viewOf(picture.pyramid, plate);
                }
            }
        });
        for (size_t i = 0; i < plates.size(); ++i) {
            if (!whole || !isNarrow(plates[i]))
                memory.views.emplace_back(plates[i], views[i]);
        }
        return views;
    }

    [[nodiscard]] Result<std::shared_ptr<const SearchedPicture>> wholePhoto(const QByteArray &photo, const CancelToken &cancel) const
    {
        auto decoded = decodePhoto(decoder, photo, 0, cancel);
        if (!decoded)
            return fail(decoded.error());
        return std::make_shared<const SearchedPicture>(*std::move(decoded));
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
        const auto memory = remembered(photo, before, cancel);
        if (!memory)
            return fail(memory.error());
        const SearchedPicture &picture = *(*memory)->picture;
        // Hardly a thorough search finds no plate that is narrow on the searched picture.
        std::optional<WholePhoto> whole;
        if (search == PlateSearch::Thorough && picture.photo.reducedByWish)
            whole.emplace(aside, [&] { return wholePhoto(photo, cancel); });
        auto located = localiser.locate(picture.pyramid, search, MostPlates, (*memory)->seen, cancel);
        std::erase_if(located, [](const LocatedPlate &plate) { return plate.score < WeakestScore; });
        auto views = viewsOf(**memory, whole, located);
        if (!views)
            return fail(views.error());
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);

        FoundPlates found;
        found.width = picture.photo.width;
        found.height = picture.photo.height;
        found.damaged = picture.photo.damaged;
        found.memory = *memory;
        const std::vector<double> ranks = subjectRanks(located, picture.pyramid.size());
        for (size_t i = 0; i < located.size(); ++i) {
            const LocatedPlate &plate = located[i];
            FoundPlate out;
            out.quad = quads::toQuad(quads::scaled((*views)[i].corners, picture.photo.scale));
            out.score = plate.score;
            out.subjectRank = ranks[i];
            out.lines = plate.lines;
            out.smallFront = plate.front.has_value();
            out.crops = std::move((*views)[i].crops);
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
    d->aside.setMaxThreadCount(1); // beside a net that asks for all cores
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
    return QStringLiteral(R"({"algorithm":15,"max_plates":%1,"min_score":%2})").arg(MostPlates).arg(WeakestScore);
}

} // namespace svidok
