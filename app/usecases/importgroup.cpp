// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/importgroup.h"

#include <QUuid>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

void sortByRole(QList<Photo> &photos)
{
    std::stable_sort(photos.begin(), photos.end(), [](const Photo &a, const Photo &b) { return a.role < b.role; });
}

qint64 timeOf(const Photo &photo)
{
    return photo.capture.taken ? photo.capture.taken->utc.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

Photo *withRole(QList<Photo> &photos, PhotoRole role)
{
    const auto found = std::find_if(photos.begin(), photos.end(), [role](const Photo &p) { return p.role == role; });
    return found == photos.end() ? nullptr : &*found;
}

// The earlier photo of the pair is its first.
void orderPair(QList<Photo> &photos)
{
    Photo *initial = withRole(photos, PhotoRole::Initial);
    Photo *verification = withRole(photos, PhotoRole::Verification);
    if (initial && verification && timeOf(*verification) < timeOf(*initial))
        std::swap(initial->role, verification->role);
}

// What the pair lacks, the earliest of the further photos becomes.
void fillRole(QList<Photo> &photos, PhotoRole role)
{
    Photo *earliest = nullptr;
    for (Photo &photo : photos) {
        if (photo.role == role)
            return;
        if (photo.role == PhotoRole::Context && (!earliest || timeOf(photo) < timeOf(*earliest)))
            earliest = &photo;
    }
    if (earliest)
        earliest->role = role;
}

QList<PhotoReading> readingsOf(const QList<PhotoReading> &readings, const QList<Photo> &photos)
{
    QList<PhotoReading> kept;
    for (const PhotoReading &reading : readings) {
        if (std::any_of(photos.begin(), photos.end(), [&](const Photo &p) { return p.id == reading.photo; }))
            kept.append(reading);
    }
    return kept;
}

} // namespace

bool PhotoGroup::isPair() const
{
    const auto has = [this](PhotoRole role) {
        return std::any_of(photos.begin(), photos.end(), [role](const Photo &p) { return p.role == role; });
    };
    return has(PhotoRole::Initial) && has(PhotoRole::Verification);
}

QString derivedId(const QByteArray &bytes)
{
    QByteArray id = Sha256::of(bytes).bytes().left(16);
    id[6] = static_cast<char>((id[6] & 0x0F) | 0x80); // RFC 9562, version 8: of our own making
    id[8] = static_cast<char>((id[8] & 0x3F) | 0x80);
    return QUuid::fromRfc4122(id).toString(QUuid::WithoutBraces);
}

PhotoId photoIdFor(const Sha256 &photo)
{
    return PhotoId(derivedId("photo" + photo.bytes()));
}

ReportId reportIdFor(const PhotoGroup &group)
{
    QList<QByteArray> digests;
    for (const Photo &photo : group.photos)
        digests.append(photo.sha256.bytes());
    std::sort(digests.begin(), digests.end());
    return ReportId(derivedId("report" + digests.join()));
}

PhotoGroup merged(const PhotoGroup &a, const PhotoGroup &b)
{
    const PhotoGroup &pair = a.isPair() || !b.isPair() ? a : b;
    const PhotoGroup &other = &pair == &a ? b : a;
    PhotoGroup group = pair;
    group.reasons = { u"merged.by_hand"_s }; // what was measured, was measured of fewer photos
    for (Photo photo : other.photos) {
        photo.role = !pair.isPair() && photo.role == PhotoRole::Initial ? PhotoRole::Verification : PhotoRole::Context;
        group.photos.append(photo);
    }
    if (!pair.isPair())
        orderPair(group.photos);
    sortByRole(group.photos);
    group.readings = a.readings + b.readings;
    return group;
}

std::optional<SplitGroups> split(const PhotoGroup &group, const Sha256 &photo)
{
    SplitGroups answer;
    for (const Photo &one : group.photos)
        (one.sha256 == photo ? answer.single : answer.rest).photos.append(one);
    if (answer.single.photos.isEmpty() || answer.rest.photos.isEmpty())
        return std::nullopt;
    answer.single.photos.first().role = PhotoRole::Initial;
    Photo *second = withRole(answer.rest.photos, PhotoRole::Verification);
    if (second && !withRole(answer.rest.photos, PhotoRole::Initial))
        second->role = PhotoRole::Initial;
    fillRole(answer.rest.photos, PhotoRole::Initial);
    if (group.isPair()) {
        // Joined by mistake and taken apart again, two that were a pair are one again.
        fillRole(answer.rest.photos, PhotoRole::Verification);
        orderPair(answer.rest.photos);
    }
    sortByRole(answer.rest.photos);
    answer.rest.readings = readingsOf(group.readings, answer.rest.photos);
    answer.single.readings = readingsOf(group.readings, answer.single.photos);
    answer.rest.reasons =
        answer.rest.isPair() ? group.reasons + QStringList{ u"split.by_hand"_s } : QStringList{ u"split.by_hand"_s };
    answer.single.reasons = { u"split.by_hand"_s };
    return answer;
}

} // namespace svidok
