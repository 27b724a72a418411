// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Drives a fuzz target without clang: every file of the corpus, then seeded mutations of each (bit flips, cuts,
// repeats, splices). The same seed gives the same inputs.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace {

void feed(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(input.constData()), static_cast<size_t>(input.size()));
}

QByteArray mutate(QByteArray input, const QList<QByteArray> &corpus, QRandomGenerator &random)
{
    const int edits = 1 + random.bounded(4);
    for (int i = 0; i < edits; ++i) {
        const int size = static_cast<int>(input.size());
        const int at = size > 0 ? random.bounded(size) : 0;
        switch (random.bounded(5)) {
        case 0:
            if (size > 0)
                input[at] = static_cast<char>(input[at] ^ (1 << random.bounded(8)));
            break;
        case 1:
            input.truncate(at);
            break;
        case 2:
            input.insert(at, input.mid(at, random.bounded(64)));
            break;
        case 3:
            if (size > 0)
                input[at] = static_cast<char>(random.bounded(256));
            break;
        default: {
            const QByteArray &other = corpus.at(random.bounded(static_cast<int>(corpus.size())));
            input = input.left(at) + other.mid(other.isEmpty() ? 0 : random.bounded(static_cast<int>(other.size())));
        }
        }
    }
    return input;
}

} // namespace

int main(int argc, char **argv)
{
    QList<QByteArray> corpus{QByteArray()};
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                corpus.append(file.readAll());
        }
    }
    if (corpus.size() < 2) {
        std::fputs("no corpus found\n", stderr);
        return 1;
    }
    QRandomGenerator random(20260504);
    int fed = 0;
    for (const QByteArray &seed : corpus) {
        feed(seed);
        for (int i = 0; i < 200; ++i, ++fed)
            feed(mutate(seed, corpus, random));
    }
    std::printf("%d seeds, %d mutations\n", static_cast<int>(corpus.size()), fed);
    return 0;
}
