// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/largebuffers.h"
#include "support/suites.h"

#include <QFile>
#include <QTest>

#include <cstring>
#include <memory>
#include <vector>

namespace svidok::test::largebufferstests {

namespace {

constexpr long Megabyte = 1L << 20;

/// What this process has of the machine's memory, in megabytes.
long resident()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toLong() / 1024;
    }
    return -1;
}

std::unique_ptr<char[]> written(long bytes)
{
    auto buffer = std::make_unique<char[]>(size_t(bytes));
    std::memset(buffer.get(), 1, size_t(bytes));
    return buffer;
}

} // namespace

class LargeBuffersTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsFreedIsTheSystems();
};

void LargeBuffersTest::whatIsFreedIsTheSystems()
{
#ifdef SVIDOK_SANITIZED
    QSKIP("a sanitizer keeps what is freed");
#endif
    if (resident() < 0)
        QSKIP("this system does not say what a process has of its memory");
    giveLargeBuffersBack();
    written(30 * Megabyte).reset(); // after one as large the C library would keep those below
    const long before = resident();
    std::vector<std::unique_ptr<char[]>> large;
    std::vector<std::unique_ptr<char[]>> behind; // each keeps what stands before it from being the end of what is kept
    for (int i = 0; i < 6; ++i) {
        large.push_back(written(8 * Megabyte));
        behind.push_back(written(1000));
    }
    QVERIFY(resident() > before + 40);
    large.clear();
    QVERIFY2(resident() < before + 8, qPrintable(QString::number(resident() - before)));
}

SVIDOK_SUITE(LargeBuffersTest, QCoreApplication)

} // namespace svidok::test::largebufferstests

#include "tst_largebuffers.moc"
