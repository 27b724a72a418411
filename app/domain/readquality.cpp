// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/readquality.h"

#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

constexpr int EnoughReads = 30;
constexpr int EnoughForDrift = 50;
constexpr double Quantile95 = 1.959964;
constexpr double AlarmQuantile = 2.575829; // one false alarm in 200 looks at a reader that is as it was
constexpr int Bins = 10;

/// The plate that a person stood for, when, and whether she typed it.
struct Confirmation {
    PlateText plate;
    QDateTime at;
    bool typed = false;
};

std::optional<Confirmation> confirmationOf(const Report &report)
{
    if (const PlateCorrection *correction = report.standingCorrection())
        return Confirmation{ correction->to, correction->at, true };
    std::optional<Confirmation> found;
    for (const Decision &decision : report.decisions) {
        if (decision.kind == Decision::Kind::Verified)
            found = { decision.plate, decision.at, false };
        else if (decision.kind == Decision::Kind::Reopened || decision.kind == Decision::Kind::Rejected)
            found.reset();
    }
    return found && !found->plate.isEmpty() ? found : std::nullopt;
}

const PhotoReading *newestBefore(const Report &report, const PhotoId &photo, const QDateTime &at)
{
    const PhotoReading *newest = nullptr;
    for (const PhotoReading &reading : report.readings) {
        const bool inTime = reading.readAt.isNull() || at.isNull() || reading.readAt <= at;
        if (reading.photo == photo && inTime)
            newest = &reading;
    }
    return newest;
}

bool isRight(const ConfirmedRead &read)
{
    return read.text == read.truth;
}

template <typename Wanted, typename Hit>
Share shareIn(const QList<ConfirmedRead> &reads, Wanted wanted, Hit hit)
{
    int of = 0;
    int hits = 0;
    for (const ConfirmedRead &read : reads) {
        if (!wanted(read))
            continue;
        ++of;
        hits += hit(read) ? 1 : 0;
    }
    return shareOf(hits, of);
}

bool isSure(const ConfirmedRead &read)
{
    return !read.abstained;
}

void confuse(ReadQuality &quality, const QList<ConfirmedRead> &reads)
{
    QMap<std::pair<QChar, QChar>, int> counts;
    for (const ConfirmedRead &read : reads) {
        const QString &truth = read.truth.text();
        const QString &text = read.text.text();
        if (truth.size() != text.size())
            continue;
        quality.comparedCharacters += static_cast<int>(truth.size());
        for (qsizetype i = 0; i < truth.size(); ++i) {
            if (truth.at(i) != text.at(i))
                ++counts[{ truth.at(i), text.at(i) }];
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        quality.confusions.append({ it.key().first, it.key().second, it.value() });
    std::stable_sort(quality.confusions.begin(), quality.confusions.end(),
        [](const auto &a, const auto &b) { return a.count > b.count; });
}

void calibrate(ReadQuality &quality, const QList<ConfirmedRead> &reads)
{
    std::array<int, Bins> hits{};
    std::array<int, Bins> of{};
    std::array<double, Bins> sum{};
    for (const ConfirmedRead &read : reads) {
        const auto bin = static_cast<size_t>(std::clamp(static_cast<int>(read.confidence * Bins), 0, Bins - 1));
        ++of[bin];
        hits[bin] += isRight(read) ? 1 : 0;
        sum[bin] += read.confidence;
    }
    double error = 0.0;
    for (size_t bin = 0; bin < Bins; ++bin) {
        const double mean = of[bin] == 0 ? 0.0 : sum[bin] / of[bin];
        const Share right = shareOf(hits[bin], of[bin]);
        quality.calibration.append({ double(bin) / Bins, double(bin + 1) / Bins, mean, right });
        error += of[bin] * std::abs(mean - right.value());
    }
    if (reads.size() >= EnoughReads)
        quality.calibrationError = error / double(reads.size());
}

template <typename What>
QList<ReadQuality::Group<What>> groupedBy(What ConfirmedRead::*what, const QList<ConfirmedRead> &reads)
{
    QMap<What, QList<ConfirmedRead>> groups;
    for (const ConfirmedRead &read : reads)
        groups[read.*what].append(read);
    QList<ReadQuality::Group<What>> found;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        found.append({ it.key(), shareIn(*it, isSure, isRight), shareIn(*it, [](const ConfirmedRead &) { return true; }, isSure) });
    return found;
}

// Two proportions, pooled; only a fall alarms.
ReadQuality::Drift driftIn(const QList<ConfirmedRead> &reads, const QDateTime &now)
{
    const QDateTime since = now.addDays(-DriftDays);
    ReadQuality::Drift drift;
    drift.recent = shareIn(reads, [&](const ConfirmedRead &r) { return isSure(r) && r.confirmedAt >= since; }, isRight);
    drift.before = shareIn(reads, [&](const ConfirmedRead &r) { return isSure(r) && r.confirmedAt < since; }, isRight);
    drift.isKnown = drift.recent.of >= EnoughForDrift && drift.before.of >= EnoughForDrift;
    if (!drift.isKnown)
        return drift;
    const double n = drift.recent.of;
    const double m = drift.before.of;
    const double pooled = (drift.recent.hits + drift.before.hits) / (n + m);
    const double spread = std::sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
    drift.alarm = spread > 0 && (drift.before.value() - drift.recent.value()) / spread > AlarmQuantile;
    return drift;
}

} // namespace

QList<ConfirmedRead> confirmedReads(const Report &report)
{
    const auto confirmed = confirmationOf(report);
    QList<ConfirmedRead> reads;
    if (!confirmed)
        return reads;
    for (const PhotoRole role : { PhotoRole::Initial, PhotoRole::Verification }) {
        const Photo *photo = report.photo(role);
        const PhotoReading *reading = photo ? newestBefore(report, photo->id, confirmed->at) : nullptr;
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        if (!plate)
            continue;
        reads.append({ confirmed->plate, plate->text, plate->abstained, plate->confidence, plate->format, reading->modelHash,
            confirmed->at, confirmed->typed, daylightOf(photo->capture) });
    }
    return reads;
}

bool Share::isTooFew() const
{
    return of < EnoughReads;
}

Share shareOf(int hits, int of)
{
    if (of <= 0)
        return {};
    const double n = of;
    const double p = hits / n;
    const double z2 = Quantile95 * Quantile95;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = Quantile95 / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return { hits, of, std::max(0.0, centre - half), std::min(1.0, centre + half) };
}

ReadQuality readQuality(const QList<ConfirmedRead> &reads, const QDateTime &now)
{
    const auto all = [](const ConfirmedRead &) { return true; };
    ReadQuality quality;
    quality.sureAndRight = shareIn(reads, isSure, isRight);
    quality.sure = shareIn(reads, all, isSure);
    quality.typed = shareIn(reads, all, [](const ConfirmedRead &read) { return read.typed; });
    confuse(quality, reads);
    calibrate(quality, reads);
    quality.classes = groupedBy(&ConfirmedRead::plateClass, reads);
    std::stable_sort(quality.classes.begin(), quality.classes.end(), [](const auto &a, const auto &b) { return a.sure.of > b.sure.of; });
    quality.lights = groupedBy(&ConfirmedRead::light, reads);
    quality.drift = driftIn(reads, now);
    return quality;
}

} // namespace svidok
