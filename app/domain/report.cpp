// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report.h"

#include <algorithm>

namespace svidok {

const Photo *Report::photo(PhotoRole role) const
{
    const auto found = std::find_if(photos.begin(), photos.end(), [role](const Photo &p) { return p.role == role; });
    return found == photos.end() ? nullptr : &*found;
}

const PhotoReading *Report::latestReading(const PhotoId &photo) const
{
    const auto found =
        std::find_if(readings.rbegin(), readings.rend(), [&](const PhotoReading &r) { return r.photo == photo; });
    return found == readings.rend() ? nullptr : &*found;
}

PlateText Report::effectivePlate() const
{
    if (!corrections.isEmpty())
        return corrections.last().to;
    // Sure reads of the pair count only while they agree; a single sure read stands alone.
    PlateText agreed;
    for (const auto role : { PhotoRole::Initial, PhotoRole::Verification }) {
        const Photo *one = photo(role);
        const PhotoReading *reading = one ? latestReading(one->id) : nullptr;
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        if (!plate || plate->abstained || plate->text.isEmpty())
            continue;
        if (!agreed.isEmpty() && !(agreed == plate->text))
            return enteredPlate.canonical;
        agreed = plate->text;
    }
    return agreed.isEmpty() ? enteredPlate.canonical : agreed;
}

QDateTime Report::occurredAt() const
{
    QDateTime earliest;
    for (const auto role : { PhotoRole::Initial, PhotoRole::Verification }) {
        const Photo *one = photo(role);
        if (!one || !one->capture.taken)
            continue;
        if (earliest.isNull() || one->capture.taken->utc < earliest)
            earliest = one->capture.taken->utc;
    }
    return earliest;
}

} // namespace svidok
