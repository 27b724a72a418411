// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Data packs that an authority brings along: read, or refused as PackInvalid; a grammar that was read judges anything.

#include "domain/packs.h"

#include <cstdlib>

using namespace svidok;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto law = parseLawPack(bytes, QStringLiteral("fuzz"));
    if (!law && law.error().code != ErrorCode::PackInvalid)
        std::abort();
    const auto grammar = PlateGrammar::parse(bytes, QStringLiteral("fuzz"));
    if (!grammar) {
        if (grammar.error().code != ErrorCode::PackInvalid)
            std::abort();
        return 0;
    }
    for (const PlateFormat &format : grammar->formats()) {
        // the pattern itself has the right length; its letters may fit or be swapped
        const GrammarAnswer answer = grammar->judge(format.pattern, format.lines);
        if (answer.applied == answer.steps.isEmpty())
            std::abort();
    }
    return 0;
}
