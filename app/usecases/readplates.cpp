// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/readplates.h"

#include "domain/wire.h"
#include "ports/store.h"
#include "usecases/readplatesfusion.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

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

QString combinedParameters(const ReadPlates::Ports &ports, const QString &grammarHash, const ReadParameters &limits)
{
    QJsonObject readers;
    for (const PlateReader *reader : ports.readers)
        readers.insert(reader->name(), parsed(reader->parameters()));
    const QJsonObject json{
        {u"abstain_below"_s, limits.abstainBelow},
        {u"finder"_s, parsed(ports.finder.parameters())},
        {u"grammar"_s, grammarHash},
        {u"max_plates"_s, limits.maxPlates},
        {u"reader_deadline_ms"_s, static_cast<qint64>(limits.readerDeadline.count())},
        {u"readers"_s, readers},
    };
    return QString::fromUtf8(wire::canonical(json));
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
    if (reading && m_ports.cache) {
        if (const auto kept = await(m_ports.cache->put(*reading)); !kept)
            qCWarning(lcRead) << "reading not cached:" << static_cast<int>(kept.error().code);
    }
    return reading;
}

Result<PhotoReading> ReadPlates::readAnew(
    const PhotoId &photo, const QByteArray &bytes, const Sha256 &sha, const CancelToken &cancel) const
{
    const QDateTime begun = m_ports.clock.nowUtc();
    auto found = await(m_ports.finder.find(bytes, cancel));
    if (!found)
        return fail(found.error());
    if (found->plates.size() > m_limits.maxPlates)
        found->plates.resize(m_limits.maxPlates);

    const auto read = answers(found->plates, cancel);
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);

    QList<PlateRead> plates;
    QList<double> ranks;
    for (qsizetype i = 0; i < found->plates.size(); ++i) {
        PlateRead plate = judge(found->plates.at(i), read.at(i));
        if (plate.raw.size() < ShortestPlate)
            continue; // nobody could make out characters enough: a bumper, a grille or a sign
        plates.append(std::move(plate));
        ranks.append(found->plates.at(i).subjectRank);
    }
    chooseSubject(plates, ranks);

    const QDateTime now = m_ports.clock.nowUtc();
    PhotoReading reading;
    reading.id = ReadingId(m_ports.ids.next(now.toMSecsSinceEpoch()));
    reading.photo = photo;
    reading.photoSha = sha;
    reading.width = found->width;
    reading.height = found->height;
    reading.plates = plates;
    reading.modelHash = m_modelHash;
    reading.parameters = m_parameters;
    reading.readAt = now;
    reading.elapsedMs = static_cast<int>(begun.msecsTo(now));
    return reading;
}

QList<QList<ReaderAnswer>> ReadPlates::answers(const QList<FoundPlate> &plates, const CancelToken &cancel) const
{
    std::vector<std::vector<Future<ReaderAnswer>>> pending;
    for (PlateReader *reader : m_ports.readers) {
        auto &own = pending.emplace_back();
        for (const FoundPlate &plate : plates)
            own.push_back(reader->read(plate, cancel));
    }
    QList<QList<ReaderAnswer>> read(plates.size());
    for (size_t r = 0; r < pending.size(); ++r) {
        bool hangs = false;
        for (size_t i = 0; i < pending[r].size() && !cancel.isCancelled(); ++i) {
            // A reader that hung once is not waited for again on this photo; what it has finished still counts.
            auto answer = await(pending[r][i], hangs ? std::chrono::milliseconds(0) : m_limits.readerDeadline);
            if (answer) {
                read[static_cast<qsizetype>(i)].append(*std::move(answer));
                continue;
            }
            hangs = hangs || answer.error().code == ErrorCode::TimedOut;
            qCWarning(lcRead) << "reader" << m_ports.readers.at(static_cast<qsizetype>(r))->name() << "gave no answer:"
                              << static_cast<int>(answer.error().code) << answer.error().detail;
        }
    }
    return read;
}

PlateRead ReadPlates::judge(const FoundPlate &plate, const QList<ReaderAnswer> &answers) const
{
    const FusedRead fused = fuseReads(answers, m_grammar, plate.lines);
    const GrammarAnswer grammar = m_grammar.judge(fused.text, plate.lines);

    PlateRead read;
    read.quad = plate.quad;
    read.localisationScore = plate.score;
    read.raw = fused.raw;
    read.text = grammar.text;
    read.country = grammar.country;
    read.format = grammar.format;
    read.lines = plate.lines;
    read.confidence = calibratedConfidence(fused, plate.score);
    read.abstained = fused.raw.isEmpty() || read.confidence < m_limits.abstainBelow;
    read.chars = fused.chars;
    for (const ReaderAnswer &answer : answers)
        read.readers.append(answer.transcript);
    read.grammarSteps = fusionSteps(fused) + grammar.steps;
    read.suggestion = grammar.suggestion;
    return read;
}

} // namespace svidok
