// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/comparepair.h"

#include <QLoggingCategory>

namespace svidok {

namespace {

Q_LOGGING_CATEGORY(lcCompare, "svidok.usecases.comparepair")

std::optional<Quad> vehicleQuad(const std::optional<PhotoReading> &reading, const std::optional<PlateText> &confirmed, const Photo &photo)
{
    const PlateRead *vehicle = vehicleRead(reading, confirmed);
    if (!vehicle)
        return std::nullopt;
    const QSize size(photo.width, photo.height);
    return size.isEmpty() ? vehicle->quad : placedOn(vehicle->quad, reading->size(), size); // whose size is not known was read as it is
}

/// The error, about this file.
Error about(Error error, const QString &fileName)
{
    if (error.subject.isEmpty())
        error.subject = fileName;
    return error;
}

} // namespace

ComparePair::ComparePair(
    const PhotoProbe &probe, const ReadPlates &reader, SceneMatcher &matcher, PairThresholds thresholds)
    : m_probe(probe)
    , m_reader(reader)
    , m_matcher(matcher)
    , m_thresholds(thresholds)
{
}

Result<Photo> ComparePair::describe(const PhotoFile &file, PhotoRole role) const
{
    auto facts = m_probe.probe(file.bytes, file.fileName, true);
    if (!facts)
        return fail(about(facts.error(), file.fileName));
    Photo photo;
    photo.sha256 = Sha256::of(file.bytes);
    photo.id = PhotoId(photo.sha256.toHex());
    photo.role = role;
    photo.fileName = file.fileName;
    photo.mediaType = facts->mediaType;
    photo.byteSize = file.bytes.size();
    photo.width = facts->width;
    photo.height = facts->height;
    photo.perceptualHash = facts->perceptualHash;
    photo.capture = std::move(facts->capture);
    return photo;
}

Result<PairComparison> ComparePair::compare(
    const PhotoFile &first, const PhotoFile &second, const CancelToken &cancel) const
{
    PairFacts facts;
    auto firstPhoto = describe(first, PhotoRole::Initial);
    if (!firstPhoto)
        return fail(firstPhoto.error());
    auto secondPhoto = describe(second, PhotoRole::Verification);
    if (!secondPhoto)
        return fail(secondPhoto.error());
    facts.first = *std::move(firstPhoto);
    facts.second = *std::move(secondPhoto);

    auto firstReading = m_reader.read(facts.first.id, first.bytes, ReadPlates::Caching::Use, cancel);
    if (!firstReading)
        return fail(about(firstReading.error(), first.fileName));
    auto secondReading = m_reader.read(facts.second.id, second.bytes, ReadPlates::Caching::Use, cancel);
    if (!secondReading)
        return fail(about(secondReading.error(), second.fileName));
    facts.firstReading = *std::move(firstReading);
    facts.secondReading = *std::move(secondReading);
    return compare(std::move(facts), first.bytes, second.bytes, cancel);
}

Result<PairComparison> ComparePair::compare(
    PairFacts facts, const QByteArray &firstBytes, const QByteArray &secondBytes, const CancelToken &cancel) const
{
    auto scene = await(m_matcher.match(
        firstBytes, vehicleQuad(facts.firstReading, facts.confirmedPlate, facts.first),
        secondBytes, vehicleQuad(facts.secondReading, facts.confirmedPlate, facts.second), cancel));
    if (scene) {
        facts.scene = *std::move(scene);
        if (!showOneVehicle(facts)) { // from a plate to a poster, or to another vehicle's, nothing moved
            facts.scene->vehicleShiftMetres.reset();
            facts.scene->vehicleShiftUncertainty.reset();
        }
    } else if (scene.error().code == ErrorCode::Cancelled) {
        return fail(scene.error());
    } else {
        qCWarning(lcCompare) << "scene not measured:" << static_cast<int>(scene.error().code) << scene.error().detail;
    }
    PairComparison comparison{std::move(facts), {}};
    comparison.checks = checkPair(comparison.facts, m_thresholds);
    return comparison;
}

} // namespace svidok
