// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A record with two photos of 12 megapixels, composed and signed, against two decodes of the same photos to the same
// size by QImageReader alone, one after the other.

#include "documents/fastdigest.h"
#include "documents/padesformat.h"
#include "support/fakesigner.h"
#include "support/samplerecord.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImageReader>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace svidok;
using namespace Qt::StringLiterals;

namespace {

/// How long something took, and how much of it processors worked: beside other work only the latter says much.
struct Spent {
    double wall = 0; ///< milliseconds
    double cpu = 0; ///< of all threads

    void best(const Spent &other)
    {
        wall = wall == 0 ? other.wall : std::min(wall, other.wall);
        cpu = cpu == 0 ? other.cpu : std::min(cpu, other.cpu);
    }
};

Spent spentOn(const std::function<void()> &work)
{
    QElapsedTimer timer;
    const std::clock_t before = std::clock();
    timer.start();
    work();
    return { static_cast<double>(timer.nsecsElapsed()) / 1e6,
        static_cast<double>(std::clock() - before) * 1e3 / CLOCKS_PER_SEC };
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    makeDigestsFast(); // as the programs do
    const DocumentInput input = test::sampleRecord({.photoSize = {4000, 3000}});
    const test::TestAuthority authority;
    test::FakeSigner signer;
    signer.add(u"rsa"_s, authority.issue({.kind = test::KeyKind::Rsa2048}), {});
    const auto key = signer.unlock(u"rsa"_s, {}, input.composedAt);
    const SystemClock clock;
    const PadesFormat format(clock);
    const RecordComposer &composer = test::recordComposer();

    Spent yardstick;
    Spent composing;
    Spent record;
    Spent first;
    for (int round = 0; round < 9; ++round) {
        yardstick.best(spentOn([&input] {
            for (const QByteArray &bytes : input.photos) {
                QBuffer buffer;
                buffer.setData(bytes);
                QImageReader reader(&buffer);
                reader.setScaledSize({1000, 750});
                if (reader.read().isNull())
                    std::abort();
            }
        }));
        Result<QByteArray> pdf;
        const Spent composed = spentOn([&] { pdf = composer.compose(input); });
        const Spent sealed = spentOn([&] {
            if (!pdf || !format.signPdf(*pdf, **key, input.composedAt, u"x"_s))
                std::abort();
        });
        const Spent whole{composed.wall + sealed.wall, composed.cpu + sealed.cpu};
        if (round == 0) {
            first = whole;
            continue;
        }
        composing.best(composed);
        record.best(whole);
    }
    std::printf("documents.record: %.1f ms (yardstick %.1f ms, ratio %.2f, goal <= 150 ms; first in a process %.1f ms)\n",
        record.wall, yardstick.wall, record.wall / yardstick.wall, first.wall);
    std::printf("# processor time: record %.1f ms, of it composing %.1f ms; yardstick %.1f ms; first %.1f ms\n", record.cpu,
        composing.cpu, yardstick.cpu, first.cpu);
    return 0;
}
