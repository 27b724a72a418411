// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/readplates.h"

#include "domain/wire.h"
#include "ports/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLineF>
#include <QLoggingCategory>
#include <QRectF>
#include <QSize>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

Q_LOGGING_CATEGORY(lcRead, "svidok.usecases.readplates")

QJsonValue parsed(const QString &canonicalJson)
{
    return QJsonDocument::fromJson(canonicalJson.toUtf8()).object();
}

QString combinedModelHash(const ReadPlates::Ports &ports)
{
    QJsonObject models{{u"finder"_s, ports.finder.modelHash()}};
    for (const PlateReader *reader : ports.readers)
        models.insert(u"reader:"_s + reader->name(), reader->modelHash());
    return u"sha256:"_s + Sha256::of(wire::canonical(models)).toHex();
}

constexpr int Algorithm = 8; ///< of what is made of the readers' answers: one more where the same answers may lead to another read

QString combinedParameters(const ReadPlates::Ports &ports, const QString &grammarHash, const ReadParameters &limits)
{
    QJsonObject readers;
    for (const PlateReader *reader : ports.readers)
        readers.insert(reader->name(), parsed(reader->parameters()));
    const QJsonObject json{
        {u"abstain_below"_s, limits.abstainBelow},
        {u"algorithm"_s, Algorithm},
        {u"finder"_s, parsed(ports.finder.parameters())},
        {u"grammar"_s, grammarHash},
        {u"hopeless_by_scan"_s, limits.hopelessByScan},
        {u"max_plates"_s, limits.maxPlates},
        {u"reader_deadline_ms"_s, static_cast<qint64>(limits.readerDeadline.count())},
        {u"readers"_s, readers},
        {u"sure_by_scan"_s, limits.sureByScan},
    };
    return QString::fromUtf8(wire::canonical(json));
}

bool sameSize(const Quad &a, const Quad &b)
{
    const double first = boundsOf(a).width() * boundsOf(a).height();
    const double second = boundsOf(b).width() * boundsOf(b).height();
    return first < 1.6 * second && second < 1.6 * first;
}

ReaderFailure failureBy(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ReaderCrashed:
        return ReaderFailure::Crashed;
    case ErrorCode::TimedOut:
        return ReaderFailure::TimedOut;
    case ErrorCode::ReaderUnavailable:
        return ReaderFailure::NotStarted;
    case ErrorCode::PluginSwitchedOff:
        return ReaderFailure::SwitchedOff;
    default:
        return ReaderFailure::Failed;
    }
}

/// For a reader that was asked and did not answer.
ReaderTranscript failureOf(const PlateReader &reader, ErrorCode code)
{
    return {reader.name(), {}, 0.0, {}, reader.modelHash(), failureBy(code)};
}

void note(QList<FailedReader> &failed, const ReaderTranscript &failure)
{
    const auto known = std::find_if(failed.begin(), failed.end(), [&](const FailedReader &one) { return one.reader == failure.reader; });
    if (known == failed.end())
        failed.append({failure.reader, *failure.failure});
    else
        known->failure = *failure.failure;
}

/// To a reader.
bool looksTheSame(const FoundPlate &a, const FoundPlate &b)
{
    return a.lines == b.lines && a.quad == b.quad && a.crops == b.crops;
}

/// What was scanned with other corners, added to what was scanned with the first ones. Both have as much to say, however
/// many looks each took: who sees clearly needs fewer.
void pool(QList<ReaderAnswer> &answers, const QList<ReaderAnswer> &others)
{
    for (ReaderAnswer &answer : answers) {
        const QList<CharLattice> own = answer.lattices;
        for (const ReaderAnswer &other : others) {
            if (other.transcript.reader != answer.transcript.reader || own.isEmpty() || other.lattices.isEmpty())
                continue;
            for (qsizetype i = own.size(); i < other.lattices.size(); ++i)
                answer.lattices.append(own.at(i % own.size()));
            for (qsizetype i = 0; i < std::max(own.size(), other.lattices.size()); ++i)
                answer.lattices.append(other.lattices.at(i % other.lattices.size()));
        }
    }
}

/// A plate that is surely one, and far likelier the subject, stands elsewhere; or one that is so many times likelier that the
/// finder, which is less sure of steep ones, need not be as sure.
bool overshadowed(const Quad &read, const QList<FoundPlate> &found)
{
    constexpr double LikelyAPlate = 0.7;
    constexpr double ManyTimesLikelier = 2.2; ///< in ranks
    const auto own = std::find_if(found.begin(), found.end(), [&](const FoundPlate &plate) { return samePlace(plate.quad, read); });
    return own != found.end() && std::any_of(found.begin(), found.end(), [&](const FoundPlate &plate) {
        const auto likelier = [&](double times) { return plate.subjectRank > times * own->subjectRank; };
        return ((plate.score >= SurelyAPlate && likelier(FarLikelier)) || (plate.score >= LikelyAPlate && likelier(ManyTimesLikelier)))
            && !samePlace(plate.quad, read);
    });
}

/// The middle of one of its sides lies on the photo's edge or beyond it: what is on the photo is not all of the plate.
bool reachesTheEdge(const Quad &plate, const QSize &photo)
{
    constexpr double Near = 0.01; // of the plate's width
    const double near = Near * QLineF(plate[0], plate[1]).length();
    const QRectF inside = QRectF(QPointF(), photo).adjusted(near, near, -near, -near);
    for (size_t i = 0; i < plate.size(); ++i) {
        if (!inside.contains((plate[i] + plate[(i + 1) % plate.size()]) / 2.0))
            return true;
    }
    return false;
}

/// It may be read rightly and yet not be what the photo is about, or hold a letter that cannot be named: not sure enough to be
/// filled in.
void abstainFrom(PlateRead &plate, double threshold)
{
    plate.confidence = std::min(plate.confidence, threshold / 2.0);
    plate.abstained = true;
}

} // namespace

ReadPlates::ReadPlates(Ports ports, PlateGrammar grammar, const QString &grammarHash, ReadParameters parameters)
    : m_ports(std::move(ports))
    , m_grammar(std::move(grammar))
    , m_limits(parameters)
    , m_modelHash(combinedModelHash(m_ports))
    , m_parameters(combinedParameters(m_ports, grammarHash, m_limits))
{
}

Result<PhotoReading> ReadPlates::read(
    const PhotoId &photo, const QByteArray &bytes, Caching caching, const CancelToken &cancel) const
{
    if (m_ports.readers.isEmpty())
        return fail(ErrorCode::ReaderUnavailable);
    const Sha256 sha = Sha256::of(bytes);
    if (m_ports.cache && caching == Caching::Use) {
        // A cache that cannot be asked costs time, not the read.
        auto known = await(m_ports.cache->find(sha, m_modelHash, m_parameters));
        if (known && *known) {
            PhotoReading reading = std::move(**known);
            if (reading.photo != photo) {
                reading.photo = photo;
                reading.id = ReadingId(m_ports.ids.next(m_ports.clock.nowUtc().toMSecsSinceEpoch()));
            }
            return reading;
        }
    }
    auto reading = readAnew(photo, bytes, sha, cancel);
    if (reading && m_ports.cache && reading->failedReaders.isEmpty()) {
        if (const auto kept = await(m_ports.cache->put(*reading)); !kept)
            qCWarning(lcRead) << "reading not cached:" << static_cast<int>(kept.error().code);
    }
    return reading;
}

Result<PhotoReading> ReadPlates::readAnew(
    const PhotoId &photo, const QByteArray &bytes, const Sha256 &sha, const CancelToken &cancel) const
{
    const QDateTime begun = m_ports.clock.nowUtc();
    FoundPlates found;
    QList<Candidate> asked;
    Hearing hearing;
    for (const PlateSearch search : {PlateSearch::Quick, PlateSearch::Thorough}) {
        if (search == PlateSearch::Quick && !canScan())
            continue; // only who scans can tell at once whether that was enough
        auto answer = await(m_ports.finder.find(bytes, search, cancel, found.memory));
        if (!answer)
            return fail(answer.error());
        found = *std::move(answer);
        hearing.failed = m_ports.missing; // what a quick search missed by them is looked for again
        asked = scanned(found.plates, hearing, cancel);
        if (search == PlateSearch::Quick && !isSureOfOne(asked, found.plates))
            continue;
        ask(false, asked, hearing, cancel);
        if (isSureOfOne(asked, found.plates))
            break; // else who reads one by one doubts what was scanned at once
    }
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);

    QList<PlateRead> plates;
    QList<Claim> claims;
    for (const Candidate &candidate : std::as_const(asked)) {
        PlateRead plate = judge(candidate);
        if (plate.raw.size() < ShortestPlate)
            continue; // nobody could make out characters enough: a bumper, a grille or a sign
        const bool cutOff = reachesTheEdge(plate.quad, {found.width, found.height});
        if (cutOff) {
            plate.mayBeCutOff = true;
            abstainFrom(plate, m_limits.abstainBelow);
        }
        plates.append(std::move(plate));
        claims.append({candidate.plate.subjectRank, !candidate.fused.mayBeNoPlate, cutOff});
    }
    chooseSubject(plates, claims);
    if (!plates.isEmpty() && plates.first().subject && overshadowed(plates.first().quad, found.plates))
        abstainFrom(plates.first(), m_limits.abstainBelow);

    const QDateTime now = m_ports.clock.nowUtc();
    PhotoReading reading;
    reading.id = ReadingId(m_ports.ids.next(now.toMSecsSinceEpoch()));
    reading.photo = photo;
    reading.photoSha = sha;
    reading.width = found.width;
    reading.height = found.height;
    reading.plates = plates;
    reading.modelHash = m_modelHash;
    reading.parameters = m_parameters;
    reading.readAt = now;
    reading.elapsedMs = static_cast<int>(begun.msecsTo(now));
    reading.failedReaders = hearing.failed;
    reading.damaged = found.damaged;
    return reading;
}

bool ReadPlates::canScan() const
{
    return std::any_of(m_ports.readers.begin(), m_ports.readers.end(), [](const PlateReader *reader) { return reader->scans(); });
}

QList<ReadPlates::Candidate> ReadPlates::scanned(
    const QList<FoundPlate> &found, Hearing &hearing, const CancelToken &cancel) const
{
    QList<Candidate> asked;
    for (const FoundPlate &plate : found)
        asked.append({plate, {}, {}, {}, false});
    // Scanning costs little and tells plates from what only looks like one: the others read what is left.
    ask(true, asked, hearing, cancel);
    asked = distinct(asked);
    if (asked.size() > m_limits.maxPlates)
        asked.resize(m_limits.maxPlates);
    return asked;
}

bool ReadPlates::isSureOfOne(const QList<Candidate> &candidates, const QList<FoundPlate> &found) const
{
    return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &candidate) {
        return confidenceOf(candidate) >= m_limits.abstainBelow && !overshadowed(candidate.plate.quad, found);
    });
}

double ReadPlates::confidenceOf(const Candidate &candidate) const
{
    constexpr double LeastOfACharacter = 0.8; ///< of a hundred texts with a less sure one two are wrong, of the others two in a thousand
    constexpr double JustBelow = 0.005;
    const FusedRead &fused = candidate.fused;
    double sure = calibratedConfidence(fused, candidate.plate);
    if (fused.scanned && (fused.isShort || fused.mayBeNoPlate || fused.weakest < LeastOfACharacter))
        sure = std::min(sure, m_limits.abstainBelow - JustBelow); // likely right, and yet not filled in
    return fused.completed ? std::min(sure, m_limits.abstainBelow / 2.0) : sure; // a person looks
}

/// What was scanned leaves room for another reader's word.
bool ReadPlates::isOpen(const Candidate &candidate) const
{
    if (!candidate.fused.scanned)
        return true;
    const double sure = confidenceOf(candidate);
    return sure >= m_limits.hopelessByScan && sure < m_limits.sureByScan;
}

Future<ReaderAnswer> ReadPlates::answerOf(PlateReader &reader, const FoundPlate &plate, const QList<Said> &said, const CancelToken &cancel)
{
    const auto known = std::find_if(said.begin(), said.end(), [&](const Said &one) { return one.reader == &reader && looksTheSame(one.plate, plate); });
    return known == said.end() ? reader.read(plate, cancel) : ready<ReaderAnswer>(known->answer);
}

void ReadPlates::ask(bool scanning, QList<Candidate> &candidates, Hearing &hearing, const CancelToken &cancel) const
{
    struct Asked {
        PlateReader *reader = nullptr;
        std::vector<std::optional<Future<ReaderAnswer>>> answers{}; ///< for each candidate that it was asked of
        bool hangs = false;
    };
    std::vector<Asked> pending;
    for (Candidate &candidate : candidates)
        candidate.settled = !scanning && !isOpen(candidate);
    for (PlateReader *reader : m_ports.readers) {
        if (reader->scans() != scanning)
            continue;
        auto &own = pending.emplace_back(Asked{reader}).answers;
        for (const Candidate &candidate : std::as_const(candidates))
            own.push_back(candidate.settled ? std::nullopt : std::optional(answerOf(*reader, candidate.plate, hearing.said, cancel)));
    }
    // What is known of one candidate is weighed while the readers are busy with the next.
    for (qsizetype i = 0; i < candidates.size() && !cancel.isCancelled(); ++i) {
        Candidate &candidate = candidates[i];
        bool changed = false;
        for (Asked &asked : pending) {
            auto &future = asked.answers[static_cast<size_t>(i)];
            if (!future || cancel.isCancelled())
                continue;
            // A reader that hung once is not waited for again on this photo; what it has finished still counts.
            auto answer = await(*future, asked.hangs ? std::chrono::milliseconds(0) : m_limits.readerDeadline);
            if (answer) {
                hearing.said.append({asked.reader, candidate.plate, *answer});
                candidate.answers.append(*std::move(answer));
                changed = true;
                continue;
            }
            if (answer.error().code == ErrorCode::TimedOut) {
                asked.hangs = true;
                future->cancel();
            }
            candidate.failures.append(failureOf(*asked.reader, answer.error().code));
            note(hearing.failed, candidate.failures.last());
            qCWarning(lcRead) << "reader" << asked.reader->name() << "gave no answer:" << static_cast<int>(answer.error().code) << answer.error().detail;
        }
        if (changed)
            candidate.fused = fuseReads(candidate.answers, m_grammar, candidate.plate.lines, candidate.plate.smallFront);
    }
}

/// Without what scanning showed to be no plate; of candidates for the same place the one that reads most surely, or the
/// first of those that read surely enough.
QList<ReadPlates::Candidate> ReadPlates::distinct(const QList<Candidate> &candidates) const
{
    constexpr double LikelyEnough = 0.73; ///< to be heard beside a surer text
    constexpr double MostDoubt = 4.0; ///< times that of some lines, for all of them to go before these
    struct Scanned {
        qsizetype at = 0;
        double confidence = 0.0; ///< at most the threshold
        double sure = 0.0;
        int lines = 1;
        bool smallFront = false;
        QString text;
        PlateFit fit = PlateFit::None;
    };
    std::vector<Scanned> scanned;
    QList<bool> keep(candidates.size(), true);
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (candidates.at(i).answers.isEmpty())
            continue; // nobody scanned it: nothing is known against it
        const FusedRead &fused = candidates.at(i).fused;
        keep[i] = fused.raw.size() >= ShortestPlate;
        const double sure = confidenceOf(candidates.at(i));
        if (keep.at(i))
            scanned.push_back({i, std::min(sure, m_limits.abstainBelow), sure, candidates.at(i).plate.lines, candidates.at(i).plate.smallFront, fused.text, fused.fit});
    }
    std::stable_sort(scanned.begin(), scanned.end(), [](const Scanned &a, const Scanned &b) {
        return a.confidence != b.confidence ? a.confidence > b.confidence : a.fit > b.fit;
    });
    // Some of a plate's lines fit no class or a less likely one, or read about as surely as all of them, and say less.
    const auto isPart = [&](const Scanned &part) {
        return std::any_of(scanned.begin(), scanned.end(), [&](const Scanned &whole) {
            const QString &all = candidates.at(whole.at).fused.raw;
            const QString &some = candidates.at(part.at).fused.raw;
            const bool likely = whole.fit > part.fit || 1.0 - whole.sure < MostDoubt * (1.0 - part.sure);
            return whole.lines > part.lines && whole.sure > LikelyEnough && likely && whole.fit > PlateFit::None && whole.fit >= part.fit
                && all.size() > some.size() && (all.startsWith(some) || all.endsWith(some))
                && samePlace(candidates.at(whole.at).plate.quad, candidates.at(part.at).plate.quad);
        });
    };
    // Without the smaller characters in front of it a plate may be another country's, however surely it reads.
    const auto lacksItsFront = [&](const Scanned &part) {
        return !part.smallFront && std::any_of(scanned.begin(), scanned.end(), [&](const Scanned &whole) {
            return whole.smallFront && whole.fit > PlateFit::None && whole.text.size() > part.text.size() && whole.text.endsWith(part.text)
                && samePlace(candidates.at(whole.at).plate.quad, candidates.at(part.at).plate.quad);
        });
    };
    // A plate of one line reads the same where its surroundings are taken for further lines.
    const auto hasEmptyLines = [&](const Scanned &more) {
        return std::any_of(scanned.begin(), scanned.end(), [&](const Scanned &fewer) {
            return fewer.lines < more.lines && candidates.at(fewer.at).fused.raw == candidates.at(more.at).fused.raw
                && (fewer.confidence >= more.confidence || candidates.at(fewer.at).fused.mayBeCutOff) && fewer.fit >= more.fit
                && samePlace(candidates.at(fewer.at).plate.quad, candidates.at(more.at).plate.quad);
        });
    };
    QList<Candidate> placed = candidates;
    for (auto it = scanned.begin(); it != scanned.end(); ++it) {
        keep[it->at] = !isPart(*it) && !lacksItsFront(*it) && !hasEmptyLines(*it);
        if (!keep.at(it->at))
            continue;
        const auto surer = std::find_if(scanned.begin(), it, [&](const Scanned &one) {
            return keep.at(one.at) && samePlace(candidates.at(one.at).plate.quad, candidates.at(it->at).plate.quad);
        });
        keep[it->at] = surer == it;
        // Cut into other lines a plate shows other texts, and none says anything against another.
        if (surer != it && surer->lines == it->lines && surer->smallFront == it->smallFront && surer->text != it->text && it->sure > LikelyEnough) {
            // Two texts for one place: all that was seen there tells which it is, and how surely.
            Candidate &both = placed[surer->at];
            pool(both.answers, candidates.at(it->at).answers);
            both.fused = fuseReads(both.answers, m_grammar, both.plate.lines, both.plate.smallFront);
        }
        // What stands before in the finder's order has the better corners.
        if (surer != it && it->at < surer->at && it->lines == surer->lines && (it->lines == 1 || it->text == surer->text)
            && sameSize(candidates.at(it->at).plate.quad, candidates.at(surer->at).plate.quad))
            placed[surer->at].plate.quad = candidates.at(it->at).plate.quad;
    }
    QList<Candidate> left;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (keep.at(i))
            left.append(placed.at(i));
    }
    return left;
}

PlateRead ReadPlates::judge(const Candidate &candidate) const
{
    const FoundPlate &plate = candidate.plate;
    const FusedRead &fused = candidate.fused;
    const GrammarAnswer grammar = m_grammar.judge(fused.text, plate.lines);

    PlateRead read;
    read.quad = plate.quad;
    read.localisationScore = plate.score;
    read.raw = fused.raw;
    read.text = grammar.text;
    read.country = grammar.country;
    read.format = grammar.format;
    read.lines = plate.lines;
    read.confidence = confidenceOf(candidate);
    read.abstained = fused.raw.isEmpty() || read.confidence < m_limits.abstainBelow;
    read.chars = fused.chars;
    if (!unnamedPlaces(read.chars).isEmpty())
        abstainFrom(read, m_limits.abstainBelow);
    for (const ReaderAnswer &answer : candidate.answers)
        read.readers.append(answer.transcript);
    read.readers += candidate.failures;
    for (const FailedReader &missing : m_ports.missing)
        read.readers.append({missing.reader, {}, 0.0, {}, {}, missing.failure});
    for (const PlateReader *reader : m_ports.readers) {
        if (candidate.settled && !reader->scans())
            read.readers.append(notAsked(reader->name()));
    }
    read.grammarSteps = fusionSteps(fused) + grammar.steps;
    read.suggestion = grammar.suggestion;
    read.unknownRegion = grammar.unknownRegion;
    read.mayLackFirst = fused.mayLackFirst;
    read.mayBeCutOff = fused.mayBeCutOff || fused.isShort;
    read.mayBeNoPlate = fused.mayBeNoPlate && !read.raw.isEmpty();
    return read;
}

} // namespace svidok
