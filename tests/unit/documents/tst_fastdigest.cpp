// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"
#include "documents/fastdigest.h"
#include "support/suites.h"

#include <QCryptographicHash>
#include <QTest>

namespace svidok::test::fastdigesttests {

class FastDigestTest : public QObject {
    Q_OBJECT

private slots:
    void saysWhatQtSays_data();
    void saysWhatQtSays();
};

void FastDigestTest::saysWhatQtSays_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 55, 56, 63, 64, 65, 1'000'000})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void FastDigestTest::saysWhatQtSays()
{
    QFETCH(qsizetype, size);
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 31 + i / 256);
    makeDigestsFast();
    QCOMPARE(Sha256::of(bytes).bytes(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

SVIDOK_SUITE(FastDigestTest, QCoreApplication)

} // namespace svidok::test::fastdigesttests

#include "tst_fastdigest.moc"
