// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/readerwire.h"

#include <cmath>
#include <cstdlib>

using namespace svidok;

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

/// What was taken for an answer is one that Svidok can work with, and goes over the pipe again as it is.
void examine(const QByteArray &message)
{
    if (const auto opened = readerwire::openedFrom(message)) {
        readerwire::Frames again;
        again.append(readerwire::framed(*opened));
        demand(readerwire::openedFrom(again.next().value()) == opened);
    }
    const auto reply = readerwire::replyFrom(message);
    if (!reply)
        return;
    readerwire::Frames again;
    again.append(readerwire::framed(*reply));
    const auto same = readerwire::replyFrom(again.next().value());
    demand(same && same->number == reply->number && same->answer.has_value() == reply->answer.has_value());
    if (!reply->answer)
        return;
    const ReaderTranscript &transcript = reply->answer->transcript;
    demand(same->answer->transcript == transcript && transcript.chars.size() == transcript.raw.size());
    demand(std::isfinite(transcript.confidence));
    for (qsizetype i = 0; i < reply->answer->lattices.size(); ++i) {
        const CharLattice &lattice = reply->answer->lattices.at(i);
        demand(same->answer->lattices.at(i).logs() == lattice.logs());
        demand(std::isfinite(lattice.cost(transcript.raw)));
        static_cast<void>(lattice.likelyTexts(4));
    }
}

} // namespace

/// Whatever a reader's process writes: it is an answer within bounds, or it is refused.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    examine(bytes);
    readerwire::Frames frames;
    const qsizetype cut = bytes.size() / 3;
    for (const QByteArray &portion : {bytes.first(cut), bytes.sliced(cut)}) {
        frames.append(portion);
        while (const auto message = frames.next())
            examine(*message);
        demand(frames.isBroken() || frames.missing() > 0);
    }
    return 0;
}
