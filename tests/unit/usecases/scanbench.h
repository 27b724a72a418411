// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/packs.h"
#include "support/drawnplate.h"
#include "support/fakeclock.h"
#include "support/fakereader.h"
#include "usecases/readplates.h"

#include <cmath>

namespace svidok::test {

using namespace Qt::StringLiterals;

inline FoundPlate plateLike(const QString &text, double rank, double score = 0.9)
{
    FoundPlate plate = foundPlate(drawPlate(text, 28));
    plate.subjectRank = rank;
    plate.score = score;
    return plate;
}

/// A scan that is sure of every character but the one at `place`, where `other` is likely too; CharLattice::Unnamed comes from
/// a reader that knows such letters. `before` and `behind`: steps of the plate's own ground beside the text.
inline CharLattice latticeOf(const QString &text, qsizetype place, QChar other, double p, int before = 2, int behind = 3)
{
    std::vector<float> scores;
    const bool knows = other == CharLattice::Unnamed;
    const auto step = [&](QChar c, double sure, QChar second, double left) {
        std::vector<float> row(CharLattice::Classes + (knows ? 1 : 0), -12.0F);
        const auto at = [](QChar one) {
            if (one == CharLattice::Unnamed)
                return size_t(CharLattice::Classes);
            return one.isNull() ? size_t(0) : size_t(CharLattice::Alphabet.indexOf(one)) + 1;
        };
        row[at(second)] = float(std::log(left));
        row[at(c)] = float(std::log(sure));
        scores.insert(scores.end(), row.begin(), row.end());
    };
    for (qsizetype i = -before; i < text.size() + behind; ++i) {
        step(QChar(), 0.998, u'A', 0.001);
        if (i >= 0 && i < text.size())
            step(text.at(i), i == place ? 1.0 - p : 0.998, i == place ? other : QChar(), i == place ? p : 0.001);
    }
    return knows ? CharLattice::withUnnamed(scores) : CharLattice(std::move(scores));
}

/// What stands in front of a text and is hardly seen: one step that shows no character, but for how likely these are.
using FaintFirst = QHash<QChar, double>;
inline CharLattice latticeOf(const FaintFirst &first)
{
    std::vector<float> scores(CharLattice::Classes, -12.0F);
    scores[0] = 0.0F;
    for (auto it = first.cbegin(); it != first.cend(); ++it)
        scores[size_t(CharLattice::Alphabet.indexOf(it.key())) + 1] = float(std::log(it.value()));
    return CharLattice(std::move(scores));
}

/// Scans what it was taught, by the first crop's bytes.
class ScanningReader final : public PlateReader {
public:
    QHash<QByteArray, QString> known;
    QHash<QByteArray, int> looks; ///< how many lattices it answers with, if not one
    FaintFirst faint; ///< in front of every text
    QHash<QByteArray, double> doubts; ///< how likely the character at `doubted` is `instead`
    qsizetype doubted = 0;
    QChar instead = u'Q';
    QAtomicInt calls;

    QString name() const override { return u"scan"_s; }
    QString modelHash() const override { return u"sha256:scan"_s; }
    QString parameters() const override { return u"{}"_s; }
    bool scans() const override { return true; }
    Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken) override
    {
        calls.ref();
        const QString text = known.value(plate.crops.value(0).bytes);
        ReaderAnswer answer{{name(), text, text.isEmpty() ? 0.0 : 0.99, {}, modelHash()}, {}};
        if (!text.isEmpty()) {
            CharLattice lattice = faint.isEmpty() ? CharLattice() : latticeOf(faint);
            lattice.append(latticeOf(text, doubted, instead, doubts.value(plate.crops.value(0).bytes, 0.001)));
            answer.lattices.fill(lattice, looks.value(plate.crops.value(0).bytes, 1));
        }
        return ready<ReaderAnswer>(std::move(answer));
    }
};

/// A finder, one reader that scans, and the use case over them.
struct ScanBench {
    FakeFinder finder;
    ScanningReader reader;
    FakeClock clock;
    SeededIds ids{1};

    [[nodiscard]] FoundPlate shows(const QString &text, double rank, const QPointF &at, bool readable = true, double score = 0.95)
    {
        FoundPlate plate = plateLike(text, rank, score);
        for (QPointF &corner : plate.quad)
            corner += at;
        if (readable)
            reader.known.insert(plate.crops.first().bytes, text);
        return plate;
    }
    [[nodiscard]] Result<PhotoReading> read()
    {
        return ReadPlates({finder, {&reader}, nullptr, clock, ids}, *defaultPlateGrammar(), u"g"_s).read(PhotoId(u"1"_s), "bytes");
    }
    /// What becomes of one plate alone on a photo; nothing read where it is not the subject.
    [[nodiscard]] PlateRead subjectShowing(const QString &text)
    {
        finder.found.plates = {shows(text, 0.5, {})};
        const auto reading = read();
        return reading && reading->subject() ? *reading->subject() : PlateRead();
    }
};

} // namespace svidok::test
