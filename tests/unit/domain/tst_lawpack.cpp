// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packs.h"
#include "support/suites.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::lawpacktests {

namespace {

QJsonObject smallPack()
{
    const QJsonObject text{ { u"uk"_s, u"так"_s }, { u"en"_s, u"yes"_s } };
    const QJsonObject entry{ { u"code"_s, u"A"_s }, { u"article"_s, u"1"_s }, { u"title"_s, text }, { u"text"_s, text },
        { u"valid_from"_s, u"2020-01-01"_s }, { u"valid_to"_s, u"2020-12-31"_s }, { u"fine_minor_units"_s, 34000 },
        { u"currency"_s, u"UAH"_s }, { u"source"_s, u"x"_s }, { u"needs_pair"_s, true } };
    QJsonObject later = entry;
    later.insert(u"valid_from"_s, u"2021-01-01"_s);
    later.insert(u"valid_to"_s, QJsonValue());
    later.insert(u"fine_minor_units"_s, QJsonValue());
    const QJsonObject reason{ { u"code"_s, u"r"_s }, { u"title"_s, text }, { u"template"_s, text } };
    const QJsonObject thresholds{ { u"min_interval_s"_s, 300 }, { u"max_distance_m"_s, 10 },
        { u"min_scene_inliers"_s, 25 }, { u"max_scene_residual_px"_s, 3 }, { u"max_vehicle_shift_m"_s, 0.25 } };
    return { { u"name"_s, u"small"_s }, { u"version"_s, u"1"_s }, { u"authority"_s, u"x"_s }, { u"language"_s, u"uk"_s },
        { u"confirmed_by_lawyer"_s, true }, { u"entries"_s, QJsonArray{ entry, later } },
        { u"reasons"_s, QJsonArray{ reason } }, { u"thresholds"_s, thresholds }, { u"due_days"_s, 59 } };
}

Result<LawPack> parse(const QJsonObject &json)
{
    return parseLawPack(QJsonDocument(json).toJson(), u"small.json"_s);
}

} // namespace

class LawPackTest : public QObject {
    Q_OBJECT

private slots:
    void usesTheLawOfTheDay();
    void countsTheTimeLimit();
    void refusesByName_data();
    void refusesByName();
    void builtInPack();
};

void LawPackTest::usesTheLawOfTheDay()
{
    const auto pack = parse(smallPack());
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().detail));
    QVERIFY(!pack->entry(u"A"_s, QDate(2019, 12, 31)));
    QCOMPARE(pack->entry(u"A"_s, QDate(2020, 1, 1))->fineMinorUnits, std::optional(34000));
    QCOMPARE(pack->entry(u"A"_s, QDate(2020, 12, 31)), &pack->entries.first());
    QCOMPARE(pack->entry(u"A"_s, QDate(2021, 1, 1)), &pack->entries.last());
    QVERIFY(!pack->entry(u"A"_s, QDate(2021, 1, 1))->fineMinorUnits);
    QVERIFY(pack->entry(u"A"_s, QDate(2099, 1, 1)));
    QVERIFY(!pack->entry(u"B"_s, QDate(2021, 1, 1)));
    QVERIFY(!pack->entry(u"A"_s, QDate()));
    QVERIFY(pack->reason(u"r"_s));
    QVERIFY(!pack->reason(u"R"_s));
    QCOMPARE(pack->id(), u"small@1"_s);
}

void LawPackTest::countsTheTimeLimit()
{
    LawPack pack = *parse(smallPack());
    const QDateTime offence({ 2026, 1, 1 }, { 10, 0 }, Qt::UTC);
    QCOMPARE(pack.dueAt(offence), QDateTime({ 2026, 3, 1 }, { 10, 0 }, Qt::UTC));
    QVERIFY(pack.dueAt(QDateTime()).isNull());
    pack.dueDays = 0;
    QVERIFY(pack.dueAt(offence).isNull());
}

void LawPackTest::refusesByName_data()
{
    QTest::addColumn<QString>("where"); // "entries" or "thresholds" or empty: the pack itself
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const QString &where, const QString &member, const QJsonValue &value,
                         const QString &field) { QTest::newRow(name) << where << member << value << field; };
    row("no name", {}, u"name"_s, u""_s, u"name"_s);
    row("no version", {}, u"version"_s, 1, u"version"_s);
    row("confirmed is no flag", {}, u"confirmed_by_lawyer"_s, u"yes"_s, u"confirmed_by_lawyer"_s);
    row("entries are none", {}, u"entries"_s, QJsonObject(), u"entries"_s);
    row("reasons twice", {}, u"reasons"_s,
        QJsonArray{ smallPack().value(u"reasons").toArray().at(0), smallPack().value(u"reasons").toArray().at(0) },
        u"reasons[1].code"_s);
    row("negative due days", {}, u"due_days"_s, -1, u"due_days"_s);
    row("entry without code", u"entries"_s, u"code"_s, QJsonValue(), u"entries[1].code"_s);
    row("entry without source", u"entries"_s, u"source"_s, u""_s, u"entries[1].source"_s);
    row("no such day", u"entries"_s, u"valid_from"_s, u"2021-02-29"_s, u"entries[1].valid_from"_s);
    row("ends before it starts", u"entries"_s, u"valid_to"_s, u"2020-12-31"_s, u"entries[1].valid_to"_s);
    row("overlaps", u"entries"_s, u"valid_from"_s, u"2020-12-31"_s, u"entries[1].valid_from"_s);
    row("half a kopeck", u"entries"_s, u"fine_minor_units"_s, 0.5, u"entries[1].fine_minor_units"_s);
    row("negative fine", u"entries"_s, u"fine_minor_units"_s, -1, u"entries[1].fine_minor_units"_s);
    row("no title", u"entries"_s, u"title"_s, QJsonObject(), u"entries[1].title"_s);
    row("title is a number", u"entries"_s, u"title"_s, QJsonObject{ { u"uk"_s, 1 } }, u"entries[1].title.uk"_s);
    row("interval of nothing", u"thresholds"_s, u"min_interval_s"_s, 0, u"thresholds.min_interval_s"_s);
    row("too few inliers for a homography", u"thresholds"_s, u"min_scene_inliers"_s, 3,
        u"thresholds.min_scene_inliers"_s);
}

void LawPackTest::refusesByName()
{
    QFETCH(QString, where);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, field);
    QJsonObject pack = smallPack();
    if (where == u"entries"_s) {
        QJsonArray entries = pack.value(where).toArray();
        QJsonObject entry = entries.at(1).toObject();
        entry.insert(member, value);
        entries.replace(1, entry);
        pack.insert(where, entries);
    } else if (where == u"thresholds"_s) {
        QJsonObject thresholds = pack.value(where).toObject();
        thresholds.insert(member, value);
        pack.insert(where, thresholds);
    } else {
        pack.insert(member, value);
    }
    const auto parsed = parse(pack);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::PackInvalid);
    QCOMPARE(parsed.error().subject, u"small.json"_s);
    QVERIFY2(parsed.error().detail.startsWith(field + u':'), qPrintable(parsed.error().detail));
}

void LawPackTest::builtInPack()
{
    const auto pack = defaultLawPack();
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().detail));
    QVERIFY(!pack->confirmedByLawyer);
    QCOMPARE(pack->thresholds, PairThresholds());
    for (const LawEntry &entry : pack->entries)
        QVERIFY(entry.title.contains(u"uk"_s) && entry.title.contains(u"en"_s) && !entry.source.isEmpty());
    for (const ReasonEntry &reason : pack->reasons)
        QVERIFY(reason.title.contains(u"uk"_s) && reason.title.contains(u"en"_s) && reason.templateText.size() == 2);
    // the fine of the day: 255 UAH before 17 March 2021, 340 from then on; left out where the sources disagree
    const QString stand = u"UA-KUPAP-122-1-STAND"_s;
    QCOMPARE(pack->entry(stand, QDate(2021, 3, 16))->fineMinorUnits, std::optional(25500));
    QCOMPARE(pack->entry(stand, QDate(2021, 3, 17))->fineMinorUnits, std::optional(34000));
    QVERIFY(!pack->entry(u"UA-KUPAP-122-3-OBSTRUCT"_s, QDate(2026, 5, 4))->fineMinorUnits);
}

SVIDOK_SUITE(LawPackTest, QCoreApplication)

} // namespace svidok::test::lawpacktests

#include "tst_lawpack.moc"
