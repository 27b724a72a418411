// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/cvscenematcher.h"

#include "base/poolrun.h"
#include "vision/planemotion.h"
#include "vision/sceneview.h"
#include "vision/visionerror.h"

#include <opencv2/calib3d.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace svidok {

namespace {

constexpr size_t FewestKeypoints = 60;
constexpr int FewestInliers = 20; ///< below, chance could have made it; what is enough is the rule's business
constexpr double SmallestShare = 0.2; ///< of the matches: equal bricks and tiles agree now and then
constexpr double InlierPixels = 2.5; ///< at working size
constexpr double SmallestSpread = 0.03; ///< of the frame's area: the inliers' convex hull
constexpr int FewestGroundInliers = 12;
constexpr double LowestPlate = 0.2; ///< metres above ground
constexpr double OnePicture = 0.5; ///< grey levels between two views of it, in the mean
constexpr double ShareOfACut = 0.6; ///< of the matches; two photos agree in fewer
constexpr double CutPixels = 0.9; ///< at working size, of 90 in 100 points: copies 0.1 to 0.7, drawn photos from the hand 1.5 to 12
constexpr double Unstamped = 0.95; ///< of a picture that may bear a date
constexpr double OtherFrame = 0.006; ///< of the longer side: a camera that stands still keeps its frame
constexpr double LeastAgreement = 0.25; ///< of the textured blocks, see appearanceAgreement()

std::optional<Corners> cornersOf(const std::optional<Quad> &quad)
{
    return quad ? std::optional(quads::fromQuad(*quad)) : std::nullopt;
}

/// A homography that a photographer could have made: the frame stays convex and upright and no corner goes to
/// infinity, sizes change at most threefold.
bool isPlausible(const cv::Matx33d &homography, cv::Size size)
{
    const double w = size.width;
    const double h = size.height;
    Corners frame{cv::Point2d(0, 0), cv::Point2d(w, 0), cv::Point2d(w, h), cv::Point2d(0, h)};
    for (cv::Point2d &corner : frame) {
        const cv::Vec3d p = homography * cv::Vec3d(corner.x, corner.y, 1.0);
        if (p[2] * homography(2, 2) <= 0.0)
            return false;
        corner = {p[0] / p[2], p[1] / p[2]};
    }
    const double share = quads::area(frame) / (w * h);
    return quads::isSound(frame) && share > 1.0 / 9.0 && share < 9.0;
}

/// Places of the same thing in two views, working pixels.
struct Correspondences {
    std::vector<cv::Point2f> from;
    std::vector<cv::Point2f> to;
};

struct Fit {
    cv::Matx33d homography;
    Correspondences inliers;
    double residual = 0.0; ///< median, working pixels
};

Correspondences correspondences(const SceneView &first, const SceneView &second, const std::vector<cv::DMatch> &matches)
{
    Correspondences pairs;
    for (const cv::DMatch &match : matches) {
        pairs.from.push_back(first.keypoints[size_t(match.queryIdx)].pt);
        pairs.to.push_back(second.keypoints[size_t(match.trainIdx)].pt);
    }
    return pairs;
}

/// Those that lie nearer than the ground below the plate can be: on the ground before the vehicle and beside it.
Correspondences nearGround(const Correspondences &all, const SceneView &first, const Corners &plate)
{
    const double horizon = groundBelow(plate, LowestPlate).y / first.scale;
    Correspondences near;
    for (size_t i = 0; i < all.from.size(); ++i) {
        if (double(all.from[i].y) < horizon)
            continue;
        near.from.push_back(all.from[i]);
        near.to.push_back(all.to[i]);
    }
    return near;
}

double quantile(std::vector<double> &values, double share)
{
    const auto at = values.begin() + std::ptrdiff_t(share * double(values.size()));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

std::optional<Fit> fitHomography(const Correspondences &pairs)
{
    const auto &[from, to] = pairs;
    if (from.size() < 4)
        return std::nullopt;
    cv::UsacParams params;
    params.confidence = 0.999;
    params.maxIterations = 5000;
    params.threshold = InlierPixels;
    params.sampler = cv::SAMPLING_UNIFORM;
    params.score = cv::SCORE_METHOD_MAGSAC;
    params.loMethod = cv::LOCAL_OPTIM_SIGMA;
    params.randomGeneratorState = 20260504; // the same pair always gives the same answer
    params.isParallel = false;
    cv::Mat mask;
    const cv::Mat homography = cv::findHomography(from, to, mask, params);
    if (homography.empty() || mask.empty())
        return std::nullopt;
    Fit fit;
    fit.homography = homography;
    std::vector<double> errors;
    for (size_t i = 0; i < from.size(); ++i) {
        if (mask.at<uchar>(int(i)) == 0)
            continue;
        errors.push_back(cv::norm(carried(fit.homography, from[i]) - cv::Point2d(to[i])));
        fit.inliers.from.push_back(from[i]);
        fit.inliers.to.push_back(to[i]);
    }
    if (errors.empty())
        return std::nullopt;
    fit.residual = quantile(errors, 0.5);
    return fit;
}

double spreadOf(const std::vector<cv::Point2f> &points, cv::Size size)
{
    std::vector<cv::Point2f> hull;
    cv::convexHull(points, hull);
    return cv::contourArea(hull) / (double(size.width) * size.height);
}

cv::Matx33d inUprightPixels(const cv::Matx33d &homography, const SceneView &first, const SceneView &second)
{
    const cv::Matx33d toFirst(1 / first.scale, 0, 0, 0, 1 / first.scale, 0, 0, 0, 1);
    const cv::Matx33d fromSecond(second.scale, 0, 0, 0, second.scale, 0, 0, 0, 1);
    const cv::Matx33d upright = fromSecond * homography * toFirst;
    return upright * (1.0 / upright(2, 2));
}

SceneMatch refused(SceneMatch match, QStringView code)
{
    match.refused = true;
    match.refusal = code.toString();
    return match;
}

/// Copies of one, stored anew perhaps. Two photos differ by more, be it by the noise of one camera that stands still.
bool isOnePicture(const cv::Mat &first, const cv::Mat &second)
{
    return first.size() == second.size() && cv::norm(first, second, cv::NORM_L1) < OnePicture * double(first.total());
}

/// How far the corners of the first photo lie from the same ones of the second, in shares of its longer side.
double frameShift(const cv::Matx33d &upright, cv::Size size)
{
    double farthest = 0.0;
    for (const cv::Point corner : {cv::Point(0, 0), {size.width, 0}, {size.width, size.height}, {0, size.height}})
        farthest = std::max(farthest, cv::norm(carried(upright, corner) - cv::Point2d(corner)));
    return farthest / std::max(size.width, size.height);
}

/// The same frame, pixel for pixel the same but for brightness, contrast and what was written over a small part. Of two photos
/// the noise alone differs by more.
bool differsInToneOnly(const cv::Mat &first, const cv::Mat &second, const cv::Matx33d &homography)
{
    const int border = int(OtherFrame * 2 * std::max(second.cols, second.rows)) + 1;
    const cv::Rect inside = cv::Rect({}, second.size()) & cv::Rect(border, border, second.cols - 2 * border, second.rows - 2 * border);
    if (inside.empty())
        return false;
    cv::Mat laid;
    cv::warpPerspective(first, laid, homography, second.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    cv::Mat one;
    cv::Mat other;
    laid(inside).convertTo(one, CV_32F);
    second(inside).convertTo(other, CV_32F);
    one -= cv::mean(one);
    other -= cv::mean(other);
    const double gain = one.dot(other) / std::max(1.0, one.dot(one));
    const cv::Mat apart = cv::abs(other - gain * one);
    std::vector<double> errors(apart.begin<float>(), apart.end<float>());
    const double most = quantile(errors, Unstamped);
    errors.erase(std::remove_if(errors.begin(), errors.end(), [&](double error) { return error > most; }), errors.end());
    return std::accumulate(errors.begin(), errors.end(), 0.0) < OnePicture * double(errors.size());
}

/// A part of one picture, or all of it at another size, turned perhaps: its points go where they must to fractions of a
/// pixel, without any perspective. A hand never holds a camera where it was, and what is near moves against what is far.
bool isCutFromOne(const Fit &fit, size_t matches)
{
    const auto &[from, to] = fit.inliers;
    if (double(from.size()) < ShareOfACut * double(matches))
        return false;
    const cv::Mat found = cv::estimateAffinePartial2D(from, to, {}, cv::RANSAC, 1.0);
    if (found.empty())
        return false;
    cv::Matx33d similarity = cv::Matx33d::eye();
    found.copyTo(cv::Mat(similarity, false).rowRange(0, 2));
    std::vector<double> errors;
    for (size_t i = 0; i < from.size(); ++i)
        errors.push_back(cv::norm(carried(similarity, from[i]) - cv::Point2d(to[i])));
    return quantile(errors, 0.9) < CutPixels;
}

} // namespace

struct CvSceneMatcher::Private {
    const PhotoDecoder &decoder;
    QThreadPool pool{};
};

static Result<SceneMatch> matchNow(const PhotoDecoder &decoder, const QByteArray &firstPhoto,
    const std::optional<Corners> &firstPlate, const QByteArray &secondPhoto, const std::optional<Corners> &secondPlate, const CancelToken &cancel)
try {
    const auto first = lookAtScene(decoder, firstPhoto, firstPlate);
    if (!first)
        return fail(first.error());
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const auto second = lookAtScene(decoder, secondPhoto, secondPlate);
    if (!second)
        return fail(second.error());
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);

    SceneMatch match;
    match.method = QStringLiteral("SIFT(%1) at %2 px, mutual ratio 0.8, MAGSAC++ %3 px, vehicle masked")
                       .arg(SceneFeatures + GroundFeatures)
                       .arg(SceneWorkingSide)
                       .arg(InlierPixels);
    match.keypointsFirst = int(first->keypoints.size());
    match.keypointsSecond = int(second->keypoints.size());
    if (std::min(first->keypoints.size(), second->keypoints.size()) < FewestKeypoints)
        return refused(match, u"texture.too_little");
    if (isOnePicture(first->grey, second->grey))
        return refused(match, SceneMatch::SamePicture);

    const auto matches = matchScenes(*first, *second);
    match.matches = int(matches.size());
    const Correspondences pairs = correspondences(*first, *second, matches);
    const auto fit = fitHomography(pairs);
    match.inliers = fit ? int(fit->inliers.to.size()) : 0;
    if (match.inliers < std::max(double(FewestInliers), SmallestShare * match.matches))
        return refused(match, u"inliers.too_few");
    match.residualPixels = fit->residual * second->scale;
    if (!isPlausible(fit->homography, first->grey.size()) || spreadOf(fit->inliers.to, second->grey.size()) < SmallestSpread)
        return refused(match, u"geometry.degenerate");
    const cv::Matx33d upright = inUprightPixels(fit->homography, *first, *second);
    const bool sameFrame = frameShift(upright, first->upright) < OtherFrame;
    if (sameFrame ? differsInToneOnly(first->grey, second->grey, fit->homography) : isCutFromOne(*fit, matches.size()))
        return refused(match, SceneMatch::SamePicture);
    const double agreement = appearanceAgreement(*first, *second, fit->homography);
    if (agreement >= 0.0 && agreement < LeastAgreement)
        return refused(match, u"appearance.differs");

    std::copy(upright.val, upright.val + 9, match.homography.begin());
    match.refused = false;
    if (firstPlate && secondPlate) {
        ShiftInput input{upright, std::nullopt, *firstPlate, *secondPlate, first->upright, second->upright,
            match.residualPixels};
        const auto ground = fitHomography(nearGround(pairs, *first, *firstPlate));
        if (ground && ground->inliers.to.size() >= FewestGroundInliers && isPlausible(ground->homography, first->grey.size()))
            input.ground = inUprightPixels(ground->homography, *first, *second);
        if (const auto shift = plateShift(input)) {
            match.vehicleShiftMetres = shift->metres;
            match.vehicleShiftUncertainty = shift->uncertainty;
        }
    }
    return match;
} catch (const std::exception &exception) {
    return fail(visionError(exception));
}

CvSceneMatcher::CvSceneMatcher(const PhotoDecoder &decoder, int threads)
    : d(new Private{decoder})
{
    d->pool.setMaxThreadCount(std::max(1, threads));
}

CvSceneMatcher::~CvSceneMatcher() = default;

Future<SceneMatch> CvSceneMatcher::match(const QByteArray &first, const std::optional<Quad> &firstPlate,
    const QByteArray &second, const std::optional<Quad> &secondPlate, CancelToken cancel)
{
    return runInPool<SceneMatch>(d->pool, [=, &decoder = d->decoder, a = cornersOf(firstPlate), b = cornersOf(secondPlate)] {
        return matchNow(decoder, first, a, second, b, cancel);
    });
}

} // namespace svidok
