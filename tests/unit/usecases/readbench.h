// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "scanbench.h"

#include <optional>

namespace svidok::test {

/// One reading in memory, found by all three parts of its key.
class OneReadingCache final : public ReadingCache {
public:
    std::optional<PhotoReading> kept;
    Faults faults;
    int puts = 0;

    Future<std::optional<PhotoReading>> find(
        const Sha256 &photo, const QString &modelHash, const QString &parameters) override
    {
        return faults.pass<std::optional<PhotoReading>>([=, this]() -> Result<std::optional<PhotoReading>> {
            const bool fits = kept && kept->photoSha == photo && kept->modelHash == modelHash && kept->parameters == parameters;
            return fits ? kept : std::nullopt;
        });
    }
    Future<std::monostate> put(const PhotoReading &reading) override
    {
        ++puts;
        return faults.pass<std::monostate>([=, this]() -> Outcome {
            kept = reading;
            return done();
        });
    }
};

/// A finder, a reader, and the use case over them.
struct Bench {
    FakeFinder finder;
    FakeReader reader{u"one"_s};
    FakeReader second{u"two"_s};
    OneReadingCache cache;
    FakeClock clock;
    SeededIds ids{1};
    ReadParameters limits{0.8, 6, std::chrono::milliseconds(0)};

    void shows(const QString &text, double rank, double confidence = 0.97)
    {
        finder.found.plates.append(plateLike(text, rank));
        reader.teach(finder.found.plates.last(), text, confidence);
    }
    [[nodiscard]] ReadPlates make(bool both = false, bool cached = false, const QString &grammar = u"g1"_s)
    {
        QList<PlateReader *> readers{&reader};
        if (both)
            readers.append(&second);
        return ReadPlates({finder, readers, cached ? &cache : nullptr, clock, ids}, *defaultPlateGrammar(), grammar, limits);
    }
};

inline const PhotoId AnyPhoto(u"photo-1"_s);

} // namespace svidok::test
