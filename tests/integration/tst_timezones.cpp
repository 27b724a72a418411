// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Systems whose time zones lack that of Kyiv, under one of its names or both.

#include "support/drawnphoto.h"
#include "support/program.h"
#include "support/suites.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::timezonestests {

using namespace Qt::StringLiterals;

class TimeZones : public QObject {
    Q_OBJECT

private slots:
    void timesAreKyivsOrNobodys_data();
    void timesAreKyivsOrNobodys();
};

void TimeZones::timesAreKyivsOrNobodys_data()
{
    QTest::addColumn<QString>("lacking");
    QTest::addColumn<QString>("taken");
    QTest::newRow("none") << QString() << u"2026-05-04T10:11:12.000+03:00"_s;
    QTest::newRow("the old name") << u"Europe/Kiev"_s << u"2026-05-04T10:11:12.000+03:00"_s;
    QTest::newRow("the new name") << u"Europe/Kyiv"_s << u"2026-05-04T10:11:12.000+03:00"_s;
    QTest::newRow("both") << u"Europe/Kiev,Europe/Kyiv"_s << QString();
}

void TimeZones::timesAreKyivsOrNobodys()
{
    QFETCH(const QString, lacking);
    QFETCH(const QString, taken);
    const QMap<QString, QString> system{
        {u"LD_PRELOAD"_s, QStringLiteral(SVIDOK_BINARY_DIR "/tests/svidok_lesszones.so")}, {u"SVIDOK_LESS_ZONES"_s, lacking}};
    QTemporaryDir dir;
    QFile photo(dir.filePath(u"IMG_20260504_101112.jpg"_s));
    QVERIFY(photo.open(QIODevice::WriteOnly) && photo.write(draw({})) > 0 && photo.flush());
    const auto imported = cli({u"import"_s, dir.path(), u"--store"_s, u"sqlite:"_s + dir.filePath(u"new.sqlite"_s), u"--dry-run"_s, u"--no-read"_s}, system);
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    QCOMPARE(imported.objects().first().value(u"taken_at"_s).toString(), taken);

    for (const QJsonObject &part : cli({u"doctor"_s}, system).objects()) {
        if (part.value(u"part"_s) != u"time zone"_s)
            continue;
        QCOMPARE(part.value(u"ok"_s).toBool(), !taken.isEmpty());
        QVERIFY(part.value(u"text"_s).toString().contains(u"Europe/Kyiv"_s) || !taken.isEmpty());
        return;
    }
    QFAIL("the doctor says nothing of the time zone");
}

SVIDOK_SUITE(TimeZones, QCoreApplication)

} // namespace svidok::test::timezonestests

#include "tst_timezones.moc"
