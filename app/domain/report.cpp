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

namespace {

const ObservedInstant *firstInstant(const Report &report)
{
    const ObservedInstant *earliest = nullptr;
    for (const auto role : { PhotoRole::Initial, PhotoRole::Verification }) {
        const Photo *one = report.photo(role);
        if (one && one->capture.taken && (!earliest || one->capture.taken->utc < earliest->utc))
            earliest = &*one->capture.taken;
    }
    return earliest;
}

} // namespace

QDateTime Report::occurredAt() const
{
    const ObservedInstant *first = firstInstant(*this);
    return first ? first->utc : QDateTime();
}

int Report::failedRules() const
{
    return static_cast<int>(
        std::count_if(checks.begin(), checks.end(), [](const RuleCheck &c) { return c.verdict == Verdict::Fail; }));
}

QDate Report::offenceDay() const
{
    const ObservedInstant *first = firstInstant(*this);
    return first ? first->utc.toUTC().addSecs(first->offsetSeconds.value_or(0)).date() : createdAt.toUTC().date();
}

} // namespace svidok
