// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/importpairing.h"

#include "domain/geo.h"
#include "domain/rules.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

enum class Likeness { Same, Near, Unknown, Contradicted };

/// One photo with what the comparisons need at hand; they are made for every two photos.
struct Shot {
    const PairCandidate *candidate = nullptr;
    std::optional<qint64> ms; ///< observed by the device, not an edit or a name
    std::optional<GeoPoint> point;
    PlateText plate; ///< sure reads only
    double plateConfidence = 0.0;
    QString folder;
};

Shot shotOf(const PairCandidate &candidate)
{
    Shot shot;
    shot.candidate = &candidate;
    const CaptureFacts &capture = candidate.photo.capture;
    if (capture.taken && capture.taken->source != InstantSource::ExifModified &&
        capture.taken->source != InstantSource::FileName)
        shot.ms = capture.taken->utc.toMSecsSinceEpoch();
    if (capture.fix)
        shot.point = capture.fix->point;
    if (const PlateRead *plate = candidate.reading ? candidate.reading->subject() : nullptr;
        plate && !plate->abstained) {
        shot.plate = plate->text;
        shot.plateConfidence = plate->confidence;
    }
    const QString &path = candidate.photo.sourcePath;
    shot.folder = path.left(path.lastIndexOf(u'/') + 1);
    return shot;
}

Likeness comparedPlates(const PlateText &a, const PlateText &b)
{
    if (a.isEmpty() || b.isEmpty())
        return Likeness::Unknown;
    if (a == b)
        return Likeness::Same;
    switch (comparePlates(a, b).kind) {
    case PlateAgreement::Kind::Match:
        return Likeness::Same;
    case PlateAgreement::Kind::ConfusableMatch:
        return Likeness::Near;
    case PlateAgreement::Kind::Mismatch:
        return Likeness::Contradicted;
    case PlateAgreement::Kind::Unknown:
        break;
    }
    return Likeness::Unknown;
}

/// Metres, or nothing without both positions; anything beyond `enough` may be answered as infinite.
std::optional<double> metresBetween(const Shot &a, const Shot &b, double enough)
{
    if (!a.point || !b.point)
        return std::nullopt;
    constexpr double ShortestDegree = 110000.0; // of latitude, in metres
    if (std::abs(a.point->latitude - b.point->latitude) * ShortestDegree > enough)
        return std::numeric_limits<double>::infinity();
    return distanceMetres(*a.point, *b.point);
}

std::optional<qint64> secondsBetween(const Shot &a, const Shot &b)
{
    if (!a.ms || !b.ms)
        return std::nullopt;
    return std::abs(*a.ms - *b.ms) / 1000;
}

/// Of the perceptual hash; 64 where a photo was not hashed.
int differingBits(const Shot &a, const Shot &b)
{
    const quint64 first = a.candidate->photo.perceptualHash;
    const quint64 second = b.candidate->photo.perceptualHash;
    return first == 0 || second == 0 ? 64 : std::popcount(first ^ second);
}

bool earlier(const Shot &a, const Shot &b)
{
    if (a.ms && b.ms && *a.ms != *b.ms)
        return *a.ms < *b.ms;
    return a.candidate->position < b.candidate->position;
}

/// Whether two photos were taken in one go, or are one shot twice: then they are no pair.
bool sameVisit(const Shot &a, const Shot &b, const PairingLimits &limits)
{
    const auto seconds = secondsBetween(a, b);
    if (seconds && *seconds > limits.visitSeconds)
        return false;
    const Likeness plates = comparedPlates(a.plate, b.plate);
    if (plates == Likeness::Contradicted)
        return false;
    if (differingBits(a, b) <= limits.duplicateBits)
        return true;
    const auto metres = metresBetween(a, b, limits.nearMetres);
    if (!seconds || (metres && *metres > limits.nearMetres))
        return false;
    if (plates != Likeness::Unknown)
        return true;
    return *seconds <= limits.unreadVisitSeconds && metres && *metres <= limits.unreadVisitMetres;
}

struct Visit {
    QList<int> shots; ///< the one to show first, then the others in time
};

/// Two visits that may be a pair. Small: a busy square has millions of them.
struct Link {
    int first = 0;
    int second = 0;
    double score = 0.0;
    qint64 seconds = 0;
};

/// What speaks for a pair.
struct Grounds {
    Likeness plates = Likeness::Unknown;
    std::optional<double> metres;
    std::optional<qint64> seconds;
    bool adjacent = false; ///< next to each other in one folder
    bool similar = false; ///< by the perceptual hash
    double score = 0.0;

    [[nodiscard]] QStringList reasons() const;
};

QStringList Grounds::reasons() const
{
    QStringList all;
    all.append(plates == Likeness::Same ? u"plate.same"_s
            : plates == Likeness::Near  ? u"plate.confusable"_s
                                        : u"plate.unread"_s);
    all.append(metres ? u"place.near=%1m"_s.arg(std::llround(*metres)) : u"place.unknown"_s);
    all.append(seconds ? u"time.after=%1s"_s.arg(*seconds) : u"time.unknown"_s);
    if (adjacent)
        all.append(u"name.adjacent"_s);
    if (similar)
        all.append(u"scene.similar"_s);
    return all;
}

/// Nothing where two photos contradict each other or too little is known to put them together.
std::optional<Grounds> groundsFor(const Shot &a, const Shot &b, const PairingLimits &limits)
{
    Grounds grounds;
    grounds.seconds = secondsBetween(a, b);
    if (grounds.seconds && *grounds.seconds > limits.longestSeconds)
        return std::nullopt;
    grounds.plates = comparedPlates(a.plate, b.plate);
    if (grounds.plates == Likeness::Contradicted)
        return std::nullopt;
    const bool plateKnown = grounds.plates != Likeness::Unknown;
    const double nearEnough = plateKnown ? limits.nearMetresSamePlate : limits.nearMetres;
    grounds.metres = metresBetween(a, b, nearEnough);
    if (grounds.metres && !(*grounds.metres <= nearEnough))
        return std::nullopt;
    const bool sameFolder = a.folder == b.folder;
    const bool anyOther = grounds.metres || grounds.seconds || sameFolder;
    if (plateKnown ? !anyOther : !(grounds.metres && grounds.seconds))
        return std::nullopt;
    grounds.adjacent = sameFolder && std::abs(a.candidate->position - b.candidate->position) == 1;
    grounds.similar = differingBits(a, b) <= limits.similarBits;

    if (plateKnown)
        grounds.score += grounds.plates == Likeness::Same ? 8 : 6;
    if (grounds.metres)
        grounds.score += 4 - 2 * *grounds.metres / nearEnough;
    if (grounds.seconds)
        grounds.score += 3 - static_cast<double>(*grounds.seconds) / static_cast<double>(limits.longestSeconds);
    grounds.score += (grounds.adjacent ? 0.5 : 0.0) + (grounds.similar ? 0.5 : 0.0);
    return grounds;
}

class Proposer {
public:
    Proposer(const QList<PairCandidate> &candidates, const PairingLimits &limits)
        : m_limits(limits)
    {
        for (const PairCandidate &candidate : candidates)
            m_shots.append(shotOf(candidate));
    }

    QList<PhotoGroup> propose()
    {
        gatherVisits();
        QList<PhotoGroup> groups;
        QList<int> groupOf(m_visits.size(), -1);
        for (const Link &link : surestFirst()) {
            if (groupOf.at(link.first) >= 0 || groupOf.at(link.second) >= 0)
                continue;
            groupOf[link.first] = groupOf[link.second] = static_cast<int>(groups.size());
            groups.append(pairOf(link));
        }
        for (int i = 0; i < m_visits.size(); ++i) {
            if (groupOf.at(i) < 0 && !joinAsContext(i, groups))
                groups.append(singleOf(i));
        }
        std::sort(groups.begin(), groups.end(), [](const PhotoGroup &a, const PhotoGroup &b) {
            return a.photos.first().sourcePath < b.photos.first().sourcePath;
        });
        return groups;
    }

private:
    [[nodiscard]] const Shot &lead(int visit) const { return m_shots.at(m_visits.at(visit).shots.first()); }

    void gatherVisits()
    {
        QList<int> root(m_shots.size());
        std::iota(root.begin(), root.end(), 0);
        const auto find = [&](int i) {
            while (root.at(i) != i)
                i = root[i] = root.at(root.at(i));
            return i;
        };
        for (int i = 0; i < m_shots.size(); ++i) {
            for (int j = i + 1; j < m_shots.size(); ++j) {
                if (sameVisit(m_shots.at(i), m_shots.at(j), m_limits))
                    root[find(j)] = find(i);
            }
        }
        QMap<int, Visit> visits;
        for (int i = 0; i < m_shots.size(); ++i)
            visits[find(i)].shots.append(i);
        for (Visit &visit : visits) {
            auto &shots = visit.shots;
            std::sort(shots.begin(), shots.end(), [&](int a, int b) { return earlier(m_shots.at(a), m_shots.at(b)); });
            const auto surest = std::max_element(shots.begin(), shots.end(),
                [&](int a, int b) { return m_shots.at(a).plateConfidence < m_shots.at(b).plateConfidence; });
            std::rotate(shots.begin(), surest, surest + 1);
            m_visits.append(visit);
        }
    }

    QList<Link> surestFirst() const
    {
        QList<Link> links;
        for (int i = 0; i < m_visits.size(); ++i) {
            for (int j = i + 1; j < m_visits.size(); ++j) {
                const auto grounds = groundsFor(lead(i), lead(j), m_limits);
                if (!grounds)
                    continue;
                const bool inOrder = earlier(lead(i), lead(j));
                links.append({ inOrder ? i : j, inOrder ? j : i, grounds->score,
                    grounds->seconds.value_or(m_limits.longestSeconds) });
            }
        }
        std::sort(links.begin(), links.end(), [&](const Link &a, const Link &b) {
            if (a.score != b.score)
                return a.score > b.score;
            if (a.seconds != b.seconds)
                return a.seconds < b.seconds;
            const auto key = [&](const Link &l) {
                return std::pair(lead(l.first).candidate->position, lead(l.second).candidate->position);
            };
            return key(a) < key(b);
        });
        return links;
    }

    void add(PhotoGroup &group, int shot, PhotoRole role) const
    {
        const PairCandidate &candidate = *m_shots.at(shot).candidate;
        group.photos.append(candidate.photo);
        group.photos.last().role = role;
        if (candidate.reading)
            group.readings.append(*candidate.reading);
    }

    void addContext(PhotoGroup &group, const Visit &visit, qsizetype from) const
    {
        for (qsizetype i = from; i < visit.shots.size(); ++i)
            add(group, visit.shots.at(i), PhotoRole::Context);
    }

    PhotoGroup pairOf(const Link &link) const
    {
        const Visit &first = m_visits.at(link.first);
        const Visit &second = m_visits.at(link.second);
        PhotoGroup group;
        group.reasons = groundsFor(lead(link.first), lead(link.second), m_limits).value_or(Grounds()).reasons();
        add(group, first.shots.first(), PhotoRole::Initial);
        add(group, second.shots.first(), PhotoRole::Verification);
        addContext(group, first, 1);
        addContext(group, second, 1);
        if (group.photos.size() > 2)
            group.reasons.append(u"visit.burst"_s);
        return group;
    }

    PhotoGroup singleOf(int visit) const
    {
        PhotoGroup group;
        add(group, m_visits.at(visit).shots.first(), PhotoRole::Initial);
        addContext(group, m_visits.at(visit), 1);
        group.reasons.append(group.photos.size() > 1 ? u"visit.single"_s : u"photo.single"_s);
        return group;
    }

    /// A further visit to a car that is paired already, by its plate.
    bool joinAsContext(int visit, QList<PhotoGroup> &groups) const
    {
        const Shot &shot = lead(visit);
        if (shot.plate.isEmpty())
            return false;
        for (PhotoGroup &group : groups) {
            if (!group.isPair())
                continue;
            const PhotoReading *reading = nullptr;
            for (const PhotoReading &one : group.readings) {
                if (one.photo == group.photos.first().id)
                    reading = &one;
            }
            const PairCandidate initial{ group.photos.first(), reading ? std::optional(*reading) : std::nullopt, 0 };
            const Shot other = shotOf(initial);
            if (comparedPlates(shot.plate, other.plate) != Likeness::Same || !groundsFor(shot, other, m_limits))
                continue;
            addContext(group, m_visits.at(visit), 0);
            group.reasons.append(u"visit.further"_s);
            return true;
        }
        return false;
    }

    const PairingLimits m_limits;
    QList<Shot> m_shots;
    QList<Visit> m_visits;
};

} // namespace

QList<PhotoGroup> proposePairs(const QList<PairCandidate> &candidates, const PairingLimits &limits)
{
    return Proposer(candidates, limits).propose();
}

} // namespace svidok
