// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A record with two photos of 12 megapixels, composed and signed, against two decodes of the same photos to the same
// size by QImageReader alone, one after the other.

#include "documents/padesformat.h"
#include "documents/recordcomposer.h"
#include "support/fakesigner.h"
#include "support/samplerecord.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImageReader>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace svidok;
using namespace Qt::StringLiterals;

namespace {

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const DocumentInput input = test::sampleRecord({.photoSize = {4000, 3000}});
    const test::TestAuthority authority;
    test::FakeSigner signer;
    signer.add(u"rsa"_s, authority.issue({.kind = test::KeyKind::Rsa2048}), {});
    const auto key = signer.unlock(u"rsa"_s, {}, input.composedAt);
    const SystemClock clock;
    const PadesFormat format(clock);
    const RecordComposer composer;

    QList<double> yardstick;
    QList<double> record;
    double first = 0;
    for (int round = 0; round < 7; ++round) {
        yardstick.append(milliseconds([&input] {
            for (const QByteArray &bytes : input.photos) {
                QBuffer buffer;
                buffer.setData(bytes);
                QImageReader reader(&buffer);
                reader.setScaledSize({1040, 780});
                if (reader.read().isNull())
                    std::abort();
            }
        }));
        const double taken = milliseconds([&] {
            const auto pdf = composer.compose(input);
            if (!pdf || !format.signPdf(*pdf, **key, input.composedAt, u"x"_s))
                std::abort();
        });
        if (round == 0)
            first = taken;
        else
            record.append(taken);
    }
    const double x = median(record);
    const double y = median(yardstick);
    std::printf("documents.record: %.1f ms (yardstick %.1f ms, ratio %.2f, goal <= 150 ms; first in a process %.1f ms)\n", x, y,
        x / y, first);
    return 0;
}
