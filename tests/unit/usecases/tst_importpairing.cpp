// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suites.h"
#include "usecases/importpairing.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace svidok::test::importpairingtests {

namespace {

const QDateTime Noon({ 2026, 5, 4 }, { 9, 0 }, Qt::UTC);
constexpr double MetresPerDegree = 111200.0;

/// A photo at so many seconds after noon, so many metres north of the market square.
struct Taken {
    QString name;
    std::optional<int> seconds;
    std::optional<double> metres;
    QString plate; ///< empty: unread
    quint64 hash = 0;
    double confidence = 0.95;
};

PairCandidate candidate(const Taken &taken)
{
    PairCandidate answer;
    Photo &photo = answer.photo;
    photo.sourcePath = u"/card/"_qs + taken.name;
    photo.fileName = taken.name;
    photo.sha256 = Sha256::of(taken.name.toUtf8());
    photo.id = photoIdFor(photo.sha256);
    photo.perceptualHash = taken.hash;
    if (taken.seconds) {
        ObservedInstant instant;
        instant.utc = Noon.addSecs(*taken.seconds);
        photo.capture.taken = instant;
    }
    if (taken.metres) {
        GeoFix fix;
        fix.point = { 50.45 + *taken.metres / MetresPerDegree, 30.52 };
        photo.capture.fix = fix;
    }
    if (!taken.plate.isEmpty()) {
        PlateRead plate;
        plate.text = PlateText::fold(taken.plate);
        plate.confidence = taken.confidence;
        plate.abstained = false;
        plate.subject = true;
        PhotoReading reading;
        reading.photo = photo.id;
        reading.photoSha = photo.sha256;
        reading.plates = { plate };
        answer.reading = reading;
    }
    return answer;
}

QList<PairCandidate> candidates(const QList<Taken> &all)
{
    QList<PairCandidate> answer;
    for (const Taken &taken : all)
        answer.append(candidate(taken));
    QList<PairCandidate *> byPath;
    for (PairCandidate &one : answer)
        byPath.append(&one);
    std::sort(byPath.begin(), byPath.end(),
        [](const PairCandidate *a, const PairCandidate *b) { return a->photo.sourcePath < b->photo.sourcePath; });
    for (int i = 0; i < byPath.size(); ++i)
        byPath.at(i)->position = i;
    return answer;
}

/// "a+b(c)": initial a, verification b, context c.
QStringList shape(const QList<PhotoGroup> &groups)
{
    QStringList all;
    for (const PhotoGroup &group : groups) {
        QString text;
        QStringList context;
        for (const Photo &photo : group.photos) {
            if (photo.role == PhotoRole::Initial)
                text.prepend(photo.fileName);
            else if (photo.role == PhotoRole::Verification)
                text.append(u'+' + photo.fileName);
            else
                context.append(photo.fileName);
        }
        context.sort();
        if (!context.isEmpty())
            text.append(u'(' + context.join(u',') + u')');
        all.append(text);
    }
    all.sort();
    return all;
}

QStringList proposed(const QList<Taken> &all)
{
    return shape(proposePairs(candidates(all)));
}

} // namespace

class ImportPairing : public QObject {
    Q_OBJECT

private slots:
    void pairs_data();
    void pairs();
    void reasonsAreTold();
    void surestPairFirst();
    void orderOfTheInputIsNoMatter();
    void removingWholeGroupsChangesNoOther();
    void everyPhotoIsInOneGroup();
    void idsFollowFromPhotos();
    void splitting();
    void aPairOutlivesAWrongJoin();
    void merging();
};

void ImportPairing::pairs_data()
{
    QTest::addColumn<QList<Taken>>("photos");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QList<Taken> &photos, const QStringList &expected) {
        QTest::newRow(name) << photos << expected;
    };
    const QString car = u"AA1234BB"_qs;
    const QString none;
    row("nothing", {}, {});
    row("one", { { u"a"_qs, 0, 0.0, car } }, { u"a"_qs });
    row("plate, place and time", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 400, 5.0, car } }, { u"a+b"_qs });
    row("later file name, earlier time", { { u"a"_qs, 400, 0.0, car }, { u"b"_qs, 0, 5.0, car } }, { u"b+a"_qs });
    row("just below the interval is still a pair, and the rule fails it",
        { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 298, 5.0, car } }, { u"a+b"_qs });
    row("thirty metres apart is still a pair, and the rule fails it",
        { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 400, 30.0, car } }, { u"a+b"_qs });
    row("confusable plates", { { u"a"_qs, 0, 0.0, u"AA1O34BB"_qs }, { u"b"_qs, 400, 5.0, u"AA1034BB"_qs } },
        { u"a+b"_qs });
    row("Cyrillic against Latin", { { u"a"_qs, 0, 0.0, u"АА1234ВВ"_qs }, { u"b"_qs, 400, 5.0, car } }, { u"a+b"_qs });
    row("different plates", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 400, 0.0, u"KA7777HH"_qs } }, { u"a"_qs, u"b"_qs });
    row("different plates at once", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 5, 1.0, u"KA7777HH"_qs } },
        { u"a"_qs, u"b"_qs });
    row("unread, near and in time", { { u"a"_qs, 0, 0.0, none }, { u"b"_qs, 400, 5.0, none } }, { u"a+b"_qs });
    row("one unread", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 400, 5.0, none } }, { u"a+b"_qs });
    row("unread and too far", { { u"a"_qs, 0, 0.0, none }, { u"b"_qs, 400, 90.0, none } }, { u"a"_qs, u"b"_qs });
    row("same plate in another street", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 400, 900.0, car } },
        { u"a"_qs, u"b"_qs });
    row("same plate on another day", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 86400, 0.0, car } }, { u"a"_qs, u"b"_qs });
    row("unread without place", { { u"a"_qs, 0, {}, none }, { u"b"_qs, 400, {}, none } }, { u"a"_qs, u"b"_qs });
    row("stripped but read", { { u"a"_qs, {}, {}, car }, { u"b"_qs, {}, {}, car } }, { u"a+b"_qs });
    row("stripped and unread", { { u"a"_qs, {}, {}, none }, { u"b"_qs, {}, {}, none } }, { u"a"_qs, u"b"_qs });
    row("burst of one visit is no pair", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 10, 1.0, car } }, { u"a(b)"_qs });
    row("unread burst is no pair", { { u"a"_qs, 0, 0.0, none }, { u"b"_qs, 10, 1.0, none } }, { u"a(b)"_qs });
    row("bursts become a pair and context",
        { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 10, 0.0, car }, { u"c"_qs, 400, 0.0, car }, { u"d"_qs, 405, 0.0, car } },
        { u"a+c(b,d)"_qs });
    row("the surest read leads its burst",
        { { u"a"_qs, 0, 0.0, car, 0, 0.6 }, { u"b"_qs, 10, 0.0, car, 0, 0.99 }, { u"c"_qs, 400, 0.0, car } },
        { u"b+c(a)"_qs });
    row("third visit is context", { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 400, 0.0, car }, { u"c"_qs, 2000, 0.0, car } },
        { u"a+b(c)"_qs });
    row("the same shot twice is no pair",
        { { u"a"_qs, {}, {}, car, 0xFF00FF00FF00FF00 }, { u"b"_qs, {}, {}, car, 0xFF00FF00FF00FF01 } }, { u"a(b)"_qs });
    row("a parked car hardly changes the picture in six minutes",
        { { u"a"_qs, 0, 0.0, car, 0xFF00FF00FF00FF00 }, { u"b"_qs, 400, 0.0, car, 0xFF00FF00FF00FF01 } },
        { u"a+b"_qs });
    row("two cars side by side",
        { { u"a"_qs, 0, 0.0, car }, { u"b"_qs, 30, 4.0, u"KA7777HH"_qs }, { u"c"_qs, 400, 0.0, car },
            { u"d"_qs, 430, 4.0, u"KA7777HH"_qs } },
        { u"a+c"_qs, u"b+d"_qs });
    row("walking along a row of unread cars",
        { { u"a"_qs, 0, 0.0, none }, { u"b"_qs, 30, 25.0, none }, { u"c"_qs, 400, 1.0, none },
            { u"d"_qs, 430, 26.0, none } },
        { u"a+c"_qs, u"b+d"_qs });
}

void ImportPairing::pairs()
{
    QFETCH(QList<Taken>, photos);
    QFETCH(QStringList, expected);
    QCOMPARE(proposed(photos), expected);
}

void ImportPairing::reasonsAreTold()
{
    const auto groups =
        proposePairs(candidates({ { u"a"_qs, 0, 0.0, u"AA1234BB"_qs }, { u"b"_qs, 372, 7.0, u"AA1234BB"_qs } }));
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups.first().reasons,
        (QStringList{ u"plate.same"_qs, u"place.near=7m"_qs, u"time.after=372s"_qs, u"name.adjacent"_qs }));
    QCOMPARE(groups.first().readings.size(), 2);
    QCOMPARE(proposePairs(candidates({ { u"a"_qs, {}, {}, {} } })).first().reasons, QStringList{ u"photo.single"_qs });
}

void ImportPairing::surestPairFirst()
{
    // The unread middle photo is nearer in time, but the plates say which two belong together.
    QCOMPARE(proposed({ { u"a"_qs, 0, 0.0, u"AA1234BB"_qs }, { u"b"_qs, 200, 2.0, {} },
                 { u"c"_qs, 900, 0.0, u"AA1234BB"_qs } }),
        (QStringList{ u"a+c"_qs, u"b"_qs }));
}

namespace {

QList<Taken> busyDay(quint32 seed, int cars)
{
    QRandomGenerator random(seed);
    QList<Taken> all;
    for (int car = 0; car < cars; ++car) {
        const int start = random.bounded(20000);
        const double place = random.bounded(3000.0);
        const QString plate = random.bounded(4) == 0 ? QString() : u"AA%1BB"_qs.arg(1000 + car * 37 % 9000);
        const int shots = 1 + random.bounded(5);
        for (int i = 0; i < shots; ++i) {
            const bool stripped = random.bounded(8) == 0;
            all.append({ u"%1-%2.jpg"_qs.arg(car).arg(i),
                stripped ? std::nullopt : std::optional(start + i * random.bounded(700)),
                stripped ? std::nullopt : std::optional(place + random.bounded(12.0)), plate, 0, random.bounded(1.0) });
        }
    }
    return all;
}

} // namespace

void ImportPairing::orderOfTheInputIsNoMatter()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QList<Taken> photos = busyDay(seed, 25);
        const QStringList expected = proposed(photos);
        std::shuffle(photos.begin(), photos.end(), *QRandomGenerator::global());
        QCOMPARE(proposed(photos), expected);
    }
}

void ImportPairing::removingWholeGroupsChangesNoOther()
{
    // An import that was killed goes on with the photos of the reports that it had not stored yet.
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QList<PairCandidate> all = candidates(busyDay(seed, 25));
        const QList<PhotoGroup> whole = proposePairs(all);
        QRandomGenerator random(seed);
        QList<PairCandidate> left;
        QList<PhotoGroup> expected;
        for (const PhotoGroup &group : whole) {
            if (random.bounded(2) == 0)
                continue;
            expected.append(group);
            for (const Photo &photo : group.photos)
                left.append(*std::find_if(
                    all.begin(), all.end(), [&](const PairCandidate &c) { return c.photo.id == photo.id; }));
        }
        QCOMPARE(shape(proposePairs(left)), shape(expected));
    }
}

void ImportPairing::everyPhotoIsInOneGroup()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const QList<Taken> photos = busyDay(seed, 30);
        QStringList names;
        for (const Taken &taken : photos)
            names.append(taken.name);
        QStringList grouped;
        for (const PhotoGroup &group : proposePairs(candidates(photos))) {
            QVERIFY(group.photos.first().role == PhotoRole::Initial);
            QVERIFY(std::count_if(group.photos.begin(), group.photos.end(),
                        [](const Photo &p) { return p.role != PhotoRole::Context; }) <= 2);
            for (const Photo &photo : group.photos)
                grouped.append(photo.fileName);
        }
        names.sort();
        grouped.sort();
        QCOMPARE(grouped, names);
    }
}

void ImportPairing::idsFollowFromPhotos()
{
    const auto groups = proposePairs(candidates(
        { { u"a"_qs, 0, 0.0, u"AA1234BB"_qs }, { u"b"_qs, 400, 5.0, u"AA1234BB"_qs }, { u"c"_qs, {}, {}, {} } }));
    QCOMPARE(groups.size(), 2);
    QCOMPARE(reportIdFor(groups.first()), reportIdFor(groups.first()));
    QVERIFY(!(reportIdFor(groups.first()) == reportIdFor(groups.last())));
    PhotoGroup turned = groups.first();
    std::reverse(turned.photos.begin(), turned.photos.end());
    QCOMPARE(reportIdFor(turned), reportIdFor(groups.first()));
    QCOMPARE(reportIdFor(groups.first()).toString().size(), 36);
    QCOMPARE(photoIdFor(groups.first().photos.first().sha256), groups.first().photos.first().id);
}

void ImportPairing::splitting()
{
    const PhotoGroup pair =
        proposePairs(candidates({ { u"a"_qs, 0, 0.0, u"AA1234BB"_qs }, { u"b"_qs, 400, 5.0, u"AA1234BB"_qs } }))
            .first();
    for (const QString &name : { u"a"_qs, u"b"_qs }) {
        const auto parts = split(pair, Sha256::of(name.toUtf8()));
        QVERIFY(parts);
        QCOMPARE(shape({ parts->single }), QStringList{ name });
        QCOMPARE(parts->rest.photos.size(), 1);
        QCOMPARE(parts->rest.photos.first().role, PhotoRole::Initial);
        QCOMPARE(parts->rest.readings.size(), 1);
        QCOMPARE(parts->single.readings.size(), 1);
        QCOMPARE(shape({ merged(parts->single, parts->rest) }), QStringList{ u"a+b"_qs }); // back again, in time order
    }
    QVERIFY(!split(pair, Sha256::of("z")));
    QVERIFY(!split(split(pair, Sha256::of("a"))->rest, Sha256::of("b")));
}

// A pair that was joined with strangers and freed of them again is the pair that it was.
void ImportPairing::aPairOutlivesAWrongJoin()
{
    const auto photo = [](const QString &name) { return Sha256::of(name.toUtf8()); };
    const QList<PhotoGroup> groups = proposePairs(candidates({ { u"a"_qs, 0, 0.0, u"KA7777HH"_qs }, { u"b"_qs, 90000, 0.0, u"BC0001AA"_qs },
        { u"c"_qs, 180000, 0.0, u"AA1234BB"_qs }, { u"d"_qs, 180400, 5.0, u"AA1234BB"_qs } }));
    const auto of = [&groups](const QString &name) {
        return *std::find_if(groups.begin(), groups.end(), [&](const PhotoGroup &group) { return shape({ group }) == QStringList{ name }; });
    };
    const PhotoGroup all = merged(merged(of(u"a"_qs), of(u"b"_qs)), of(u"c+d"_qs));
    for (const auto &[first, second] : { std::pair(u"a"_qs, u"b"_qs), std::pair(u"b"_qs, u"a"_qs) }) {
        const auto parts = split(split(all, photo(first))->rest, photo(second));
        QCOMPARE(shape({ parts->rest }), QStringList{ u"c+d"_qs });
        QCOMPARE(parts->rest.photos.first().role, PhotoRole::Initial);
    }
    // Photos of one moment were none, and taking one of them away makes none of the others.
    PhotoGroup burst = of(u"a"_qs);
    burst.photos += { of(u"b"_qs).photos.first(), of(u"c+d"_qs).photos.first() };
    burst.photos[1].role = burst.photos[2].role = PhotoRole::Context;
    for (const QString &name : { u"a"_qs, u"b"_qs })
        QVERIFY(!split(burst, photo(name))->rest.isPair());
}

void ImportPairing::merging()
{
    const auto groups = proposePairs(candidates({ { u"a"_qs, 0, 0.0, u"AA1234BB"_qs },
        { u"b"_qs, 400, 5.0, u"AA1234BB"_qs }, { u"c"_qs, 90000, 0.0, u"AA1234BB"_qs } }));
    QCOMPARE(shape(groups), (QStringList{ u"a+b"_qs, u"c"_qs }));
    for (const auto &[one, other] : { std::pair(0, 1), std::pair(1, 0) }) {
        const PhotoGroup all = merged(groups.at(one), groups.at(other));
        QCOMPARE(shape({ all }), QStringList{ u"a+b(c)"_qs });
        QCOMPARE(all.readings.size(), 3);
        QCOMPARE(all.reasons, QStringList{ u"merged.by_hand"_qs }); // nothing that was said of two photos is said of three
    }
}

SVIDOK_SUITE(ImportPairing, QCoreApplication)

} // namespace svidok::test::importpairingtests

#include "tst_importpairing.moc"
