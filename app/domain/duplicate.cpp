// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duplicate.h"

#include "domain/commandrun.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace svidok {

namespace {

using Kind = DuplicateClue::Kind;

constexpr int EnoughPoints = 60;
constexpr int Most = 100;

constexpr double CloseSeconds = 3600; // two passers-by see the same car within the hour
constexpr double CloseMetres = 50;
constexpr double FarMetres = 200;
constexpr double MostAccuracy = 100; // what a fix claims beyond this excuses nothing

// The same bytes say it all. A plate needs time or place beside it, for cars come back. A picture of the scene alone is
// enough, unless the plates say that it shows another car.
int points(Kind kind)
{
    switch (kind) {
    case Kind::SamePhoto:
        return 100;
    case Kind::AlikePhoto:
        return 60;
    case Kind::SamePlate:
        return 40;
    case Kind::LookAlikePlate:
        return 25;
    case Kind::CloseInTime:
    case Kind::CloseInPlace:
        return 30;
    case Kind::OtherPlate:
        return -40;
    case Kind::FarInTime:
    case Kind::FarInPlace:
        return -30;
    }
    return 0;
}

std::optional<DuplicateClue> photoClue(const ReportTraits &a, const ReportTraits &b)
{
    std::optional<int> bits;
    for (const ReportTraits::Picture &one : a.pictures) {
        for (const ReportTraits::Picture &other : b.pictures) {
            if (one.sha256 == other.sha256 && !one.sha256.isNull())
                return DuplicateClue{ Kind::SamePhoto };
            if (one.perceptualHash == 0 || other.perceptualHash == 0)
                continue;
            const int differing = std::popcount(one.perceptualHash ^ other.perceptualHash);
            bits = std::min(differing, bits.value_or(differing));
        }
    }
    if (!bits || *bits > AlikePhotoBits)
        return std::nullopt;
    return DuplicateClue{ Kind::AlikePhoto, *bits };
}

std::optional<DuplicateClue> plateClue(const PlateText &a, const PlateText &b)
{
    if (a.isEmpty() || b.isEmpty())
        return std::nullopt;
    if (a == b)
        return DuplicateClue{ Kind::SamePlate };
    return DuplicateClue{ plateSkeleton(a) == plateSkeleton(b) ? Kind::LookAlikePlate : Kind::OtherPlate };
}

std::optional<DuplicateClue> timeClue(const QDateTime &a, const QDateTime &b)
{
    if (a.isNull() || b.isNull())
        return std::nullopt;
    const double apart = std::abs(static_cast<double>(a.msecsTo(b))) / 1000;
    if (apart <= CloseSeconds)
        return DuplicateClue{ Kind::CloseInTime, apart };
    return apart > FarApartSeconds ? std::optional(DuplicateClue{ Kind::FarInTime, apart }) : std::nullopt;
}

std::optional<DuplicateClue> placeClue(const ReportTraits &a, const ReportTraits &b)
{
    const double apart = a.fix && b.fix ? distanceMetres(a.fix->point, b.fix->point) : std::nan("");
    if (std::isnan(apart)) {
        const bool sameWords = !a.place.trimmed().isEmpty() &&
            a.place.simplified().compare(b.place.simplified(), Qt::CaseInsensitive) == 0;
        return sameWords ? std::optional(DuplicateClue{ Kind::CloseInPlace, {} }) : std::nullopt;
    }
    const double unsure = std::min(MostAccuracy, a.fix->accuracyMetres.value_or(0) + b.fix->accuracyMetres.value_or(0));
    if (apart <= CloseMetres + unsure)
        return DuplicateClue{ Kind::CloseInPlace, apart };
    return apart > FarMetres + unsure ? std::optional(DuplicateClue{ Kind::FarInPlace, apart }) : std::nullopt;
}

const Photo *firstWithFix(const Report &report)
{
    for (const PhotoRole role : { PhotoRole::Initial, PhotoRole::Verification }) {
        const Photo *photo = report.photo(role);
        if (photo && photo->capture.fix)
            return photo;
    }
    return nullptr;
}

} // namespace

ReportTraits ReportTraits::of(const Report &report)
{
    ReportTraits traits{ report.effectivePlate(), report.occurredAt(), report.place, {}, {} };
    if (const Photo *photo = firstWithFix(report))
        traits.fix = photo->capture.fix;
    for (const Photo &photo : report.photos)
        traits.pictures.append({ photo.sha256, photo.perceptualHash });
    return traits;
}

bool mayTellApart(Roles roles)
{
    return lifecycle::mayAct(roles, lifecycle::Deciders);
}

std::optional<DuplicateHint> duplicateHint(const ReportTraits &a, const ReportTraits &b)
{
    const auto photo = photoClue(a, b);
    const auto plate = plateClue(a.plate, b.plate);
    const bool otherCar = plate && plate->kind == Kind::OtherPlate;
    const bool samePhoto = photo && photo->kind == Kind::SamePhoto;
    if (!samePhoto && (otherCar || (!photo && !plate)))
        return std::nullopt;
    DuplicateHint hint;
    for (const auto &clue : { photo, plate, timeClue(a.occurredAt, b.occurredAt), placeClue(a, b) }) {
        if (!clue)
            continue;
        hint.clues.append(*clue);
        hint.points += points(clue->kind);
    }
    if (hint.points < EnoughPoints)
        return std::nullopt;
    hint.points = std::min(hint.points, Most);
    std::sort(hint.clues.begin(), hint.clues.end(), [](const auto &x, const auto &y) { return x.kind < y.kind; });
    return hint;
}

} // namespace svidok
