// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person tries on a demo, before knowing what to expect, ends well or says what is wrong.

#include "support/program.h"
#include "support/suites.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::demostoretests {

using namespace Qt::StringLiterals;

class DemoStore final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void thePoliceKnowWhatWasSentToThem();

private:
    [[nodiscard]] QString store() const { return u"sqlite:"_s + m_dir.filePath(u"demo/store.sqlite"_s); }

    QTemporaryDir m_dir;
};

void DemoStore::initTestCase()
{
    QVERIFY2(copyDemoPlace(m_dir.filePath(u"demo"_s)), "the test demorun makes what is copied here");
}

void DemoStore::thePoliceKnowWhatWasSentToThem()
{
    for (const QString &news : {u"first"_s, u"again"_s}) {
        const auto asked = cli({u"sync"_s, u"--store"_s, store()});
        QVERIFY2(asked.exitCode == 0, qPrintable(news + QString::fromUtf8(asked.err)));
        QVERIFY(asked.last().value(u"asked"_s).toInt() >= 5);
        QVERIFY(asked.err.isEmpty());
    }
    const auto drained = cli({u"forward"_s, u"--drain"_s, u"--store"_s, store()});
    QCOMPARE(drained.exitCode, 0);
}

SVIDOK_SUITE(DemoStore, QCoreApplication)

} // namespace svidok::test::demostoretests

#include "tst_demostore.moc"
