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
    const PhotoReading *newest = nullptr;
    for (auto reading = readings.rbegin(); reading != readings.rend(); ++reading) {
        if (reading->photo != photo)
            continue;
        if (!reading->chosenBy.isEmpty())
            return &*reading;
        if (!newest)
            newest = &*reading;
    }
    return newest;
}

const PhotoMark *Report::latestMark(const MarkId &id) const
{
    const auto found = std::find_if(marks.rbegin(), marks.rend(), [&](const PhotoMark &mark) { return mark.id == id; });
    return found == marks.rend() ? nullptr : &*found;
}

QList<PhotoMark> Report::standingMarks(const PhotoId &photo) const
{
    QList<PhotoMark> standing;
    for (const PhotoMark &mark : marks) {
        if (mark.revision != 1 || mark.photo != photo)
            continue;
        if (const PhotoMark *latest = latestMark(mark.id); !latest->removed)
            standing.append(*latest);
    }
    return standing;
}

namespace {

/// The sure reads of a pair. They count only while they agree; a single one stands alone.
struct SureReads {
    PlateText plate;
    int count = 0;
};

SureReads sureReads(const Report &report)
{
    SureReads sure;
    for (const auto role : { PhotoRole::Initial, PhotoRole::Verification }) {
        const Photo *one = report.photo(role);
        const PhotoReading *reading = one ? report.latestReading(one->id) : nullptr;
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        if (!plate || plate->abstained || plate->text.isEmpty())
            continue;
        if (sure.count > 0 && !(sure.plate == plate->text))
            return {};
        sure = { plate->text, sure.count + 1 };
    }
    return sure;
}

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

bool Report::timeLimitEnded(const QDateTime &now) const
{
    return dueAt.isValid() && dueAt <= now;
}

std::optional<PairFacts> Report::pairFacts() const
{
    const Photo *first = photo(PhotoRole::Initial);
    const Photo *second = photo(PhotoRole::Verification);
    if (!first || !second)
        return std::nullopt;
    PairFacts facts{ *first, *second, {}, {}, {}, scene, enteredPlate.canonical };
    if (const PhotoReading *reading = latestReading(first->id))
        facts.firstReading = *reading;
    if (const PhotoReading *reading = latestReading(second->id))
        facts.secondReading = *reading;
    if (const PlateCorrection *correction = standingCorrection())
        facts.confirmedPlate = correction->to;
    return facts;
}

QList<PhotoId> Report::pairIds() const
{
    QList<PhotoId> ids;
    for (const auto role : { PhotoRole::Initial, PhotoRole::Verification }) {
        if (const Photo *one = photo(role))
            ids.append(one->id);
    }
    return ids;
}

const PlateCorrection *Report::standingCorrection() const
{
    int takenBack = 0;
    const auto last = std::find_if(corrections.rbegin(), corrections.rend(),
        [&takenBack](const PlateCorrection &one) { return (takenBack += one.takesBack ? 1 : -1) < 0; });
    if (last == corrections.rend())
        return nullptr;
    const bool seen = last->photos.isEmpty() || last->photos == pairIds();
    return seen ? &*last : nullptr;
}

Report::PlateOrigin Report::plateOrigin() const
{
    if (standingCorrection())
        return PlateOrigin::Corrected;
    switch (sureReads(*this).count) {
    case 0:
        return PlateOrigin::Entered;
    case 1:
        return PlateOrigin::SingleRead;
    default:
        return PlateOrigin::AgreeingReads;
    }
}

PlateText Report::effectivePlate() const
{
    if (const PlateCorrection *correction = standingCorrection())
        return correction->to;
    const SureReads sure = sureReads(*this);
    return sure.count > 0 ? sure.plate : enteredPlate.canonical;
}

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
    return first ? first->day() : createdAt.toUTC().date();
}

} // namespace svidok
