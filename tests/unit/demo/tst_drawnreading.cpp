// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopeople.h"
#include "demo/renderer.h"
#include "domain/packs.h"
#include "imaging/scaledphotodecoder.h"
#include "support/drawnplate.h"
#include "support/isolatedreaders.h"
#include "support/suites.h"
#include "usecases/readplates.h"
#include "vision/cvplatefinder.h"

#include <QBuffer>
#include <QLineF>
#include <QPainter>
#include <QTest>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace svidok::demo::test::drawnreadingtests {

namespace {

/// Light that the plate throws back: how much of it is added, where along the plate (0 its left end, 1 its right one),
/// and how far it reaches from there, in heights of the plate.
struct Glare {
    double strength = 0.0;
    double at = 0.0;
    double reach = 0.0;
};

/// A shadow that something beside the car throws: how much of the light is left in it, and where along the plate (0 its left
/// end, 1 its right one) it begins and ends; its edges lean to the right.
struct Shadow {
    double light = 1.0;
    double from = 0.0;
    double to = 0.0;
};

/// A car and who photographs it how.
struct Shot {
    const char *name;
    const char *plate;
    PlateSpec::Kind kind;
    int lines;
    int hourUtc; ///< of a day in June
    double clouds;
    double aside; ///< metres that the camera stands to the right of the car
    double away; ///< metres behind it
    double roll; ///< degrees
    Glare glare = {};
    Shadow shadow = {};
};

constexpr auto Regular = PlateSpec::Kind::Regular;
constexpr auto Electric = PlateSpec::Kind::Electric;
constexpr auto Taxi = PlateSpec::Kind::Taxi;
constexpr auto Of1995 = PlateSpec::Kind::Of1995;
constexpr auto Transit = PlateSpec::Kind::Transit;
constexpr auto Military = PlateSpec::Kind::Military;
constexpr auto Police = PlateSpec::Kind::Police;
constexpr auto Diplomatic = PlateSpec::Kind::Diplomatic;

constexpr Shot Shots[] = {
    {"noon", "AA4721BC", Regular, 1, 10, 0.0, 0.2, 3.6, 0.0},
    {"overcast", "KA8305EH", Regular, 1, 10, 1.0, -0.3, 3.9, 1.0},
    {"evening", "BC6194IT", Regular, 1, 17, 0.3, 0.1, 3.6, 0.0},
    {"night", "AX2750KM", Regular, 1, 21, 0.2, 0.0, 3.2, 0.0},
    {"from the right", "BH9038OP", Regular, 1, 11, 0.5, 2.2, 3.2, 0.0},
    {"from far left", "AE1467TX", Regular, 1, 11, 0.5, -4.2, 2.6, 0.0},
    {"tilted", "CA5582AK", Regular, 1, 9, 0.7, 0.3, 3.5, 16.0},
    {"tilted back", "BB3316MO", Regular, 1, 9, 0.7, -0.4, 3.5, -24.0},
    {"fills the photo", "AM7049PC", Regular, 1, 10, 0.6, 0.0, 0.75, 0.0},
    {"far", "BI2893XB", Regular, 1, 10, 0.6, 0.2, 8.5, 0.0},
    {"too far to be read", "BI2893XB", Regular, 1, 10, 0.6, 0.2, 16.0, 0.0},
    {"electric", "AI5174YK", Electric, 1, 10, 0.4, 0.2, 3.5, 0.0},
    {"electric from aside", "KA9420ZB", Electric, 1, 12, 0.9, 1.6, 3.4, 0.0},
    {"taxi", "AA6831HI", Taxi, 1, 10, 0.4, -0.2, 3.5, 0.0},
    {"taxi by night", "BC2057TO", Taxi, 1, 21, 0.3, 1.6, 3.9, 0.0},
    {"two lines", "AX7394CE", Regular, 2, 10, 0.5, 0.1, 2.8, 0.0},
    {"two lines from aside", "BH4162AM", Regular, 2, 11, 0.5, 1.6, 2.8, 5.0},
    {"two lines far away", "CB8025HK", Regular, 2, 11, 0.5, 0.4, 6.0, 0.0},
    {"two lines by night", "AP5193EX", Regular, 2, 21, 0.4, 0.3, 2.6, -4.0},
    {"three lines", "BE4086AA", Regular, 3, 10, 0.5, 0.1, 2.4, 0.0},
    {"three lines from aside", "KA2751HM", Regular, 3, 11, 0.4, 1.2, 2.4, -6.0},
    {"three lines far away", "BX6830TP", Regular, 3, 9, 0.7, 0.3, 4.5, 0.0},
    {"glare of the sun", "AA9163HE", Regular, 1, 12, 0.1, 0.4, 3.4, 0.0, {0.55, 0.62, 2.2}},
    {"glare of a flash", "BC7428AP", Regular, 1, 21, 0.3, 0.1, 3.2, 0.0, {0.7, 0.5, 1.6}},
    {"glare at an end", "KA5037OX", Regular, 1, 11, 0.2, -0.8, 3.4, 0.0, {0.8, 0.02, 1.2}},
    {"glare on two lines", "AX2618CM", Regular, 2, 12, 0.1, 0.2, 2.8, 0.0, {0.5, 0.7, 0.9}},
    {"of 1995", "83625KA", Of1995, 1, 10, 0.4, 0.2, 3.5, 0.0},
    {"of 1995 from aside", "20714EB", Of1995, 1, 12, 0.7, 1.8, 3.3, -3.0},
    {"of 1995 by night", "51946OC", Of1995, 1, 21, 0.3, -0.2, 3.2, 0.0},
    {"one's own words", "BETEPAH", Regular, 1, 10, 0.4, 0.2, 3.5, 0.0},
    {"diplomatic", "D014372", Diplomatic, 1, 10, 0.4, 0.2, 3.5, 0.0},
    {"diplomatic from aside", "D206918", Diplomatic, 1, 12, 0.7, -1.8, 3.3, 2.0},
    {"transit", "4713AB", Transit, 1, 10, 0.4, 0.2, 3.5, 0.0},
    {"transit from aside", "9206KE", Transit, 1, 12, 0.7, 1.6, 3.4, 3.0},
    {"transit by night", "3857BT", Transit, 1, 21, 0.3, 0.2, 3.2, 0.0},
    {"military", "4062K1", Military, 1, 10, 0.4, 0.2, 3.5, 0.0},
    {"military from aside", "7358B2", Military, 1, 11, 0.6, -1.7, 3.4, -3.0},
    {"military by night", "2914A4", Military, 1, 21, 0.3, 0.1, 3.2, 0.0},
    {"police, far", "114835", Police, 1, 10, 0.4, 0.2, 3.5, 0.0},
    {"police from aside, far", "270964", Police, 1, 12, 0.8, 1.6, 3.4, 0.0},
    {"police", "114835", Police, 1, 10, 0.4, 0.2, 1.6, 0.0},
    {"police from aside", "270964", Police, 1, 12, 0.8, 0.8, 1.6, 3.0},
    {"police, overcast", "053301", Police, 1, 9, 1.0, -0.5, 1.8, -4.0},
    {"transit with a region", "12KX4478", Transit, 1, 10, 0.5, 0.1, 1.7, 0.0},
    {"transit with a region, from aside", "05BH6031", Transit, 1, 11, 0.7, -0.6, 1.7, -3.0},
    {"two characters burnt out", "BI3954TB", Regular, 1, 12, 0.1, 0.2, 3.4, 0.0, {1.6, 0.68, 1.5}},
    {"shadow over the left end", "AE2749KH", Regular, 1, 11, 0.2, 0.2, 3.4, 0.0, {}, {0.25, -4.0, 0.2}},
    {"shadow over the left end, from aside", "BK6318AX", Regular, 1, 10, 0.3, 1.6, 3.3, 2.0, {}, {0.3, -4.0, 0.25}},
    {"shadow over the left end, far", "CB9457OT", Regular, 1, 12, 0.4, -0.4, 5.0, 0.0, {}, {0.3, -4.0, 0.22}},
    {"shadow over the right end", "AI5862BM", Regular, 1, 11, 0.2, 0.2, 3.4, 0.0, {}, {0.25, 0.78, 5.0}},
    {"shadow of a post", "KA3194EC", Regular, 1, 10, 0.3, 0.1, 3.4, 0.0, {}, {0.35, 0.4, 0.55}},
};

/// What the weights that ship read of these. Better weights raise the floor, nothing lowers it. One's own words are read and not
/// filled in: a sign may say them, too.
constexpr int FewestRight = 45;
constexpr int FewestShown = 36;

/// What a plate of this kind is called; empty: that depends on more than its kind.
QString classOf(PlateSpec::Kind kind)
{
    switch (kind) {
    case Of1995:
        return u"ua-1995"_s;
    case Transit:
        return u"ua-transit"_s;
    case Military:
        return u"ua-military"_s;
    case Police:
        return u"ua-police"_s;
    case Diplomatic:
        return u"ua-diplomatic"_s;
    default:
        return {};
    }
}

SceneSpec sceneOf(const Shot &shot, quint32 seed)
{
    SceneSpec scene = randomScene(seed);
    scene.car.x = 0.0;
    scene.car.y = 3.6;
    scene.car.heading = 90.0;
    scene.car.plate = {QLatin1String(shot.plate), shot.kind, shot.lines};
    scene.light.utc = QDateTime(QDate(2025, 6, 14), QTime(shot.hourUtc, 0), Qt::UTC);
    scene.light.clouds = shot.clouds;
    scene.camera.size = QSize(960, 720);
    scene.camera.x = shot.aside;
    scene.camera.y = scene.car.y - shot.away;
    scene.camera.height = 1.4;
    scene.camera.focal = 0.9;
    scene.camera.yaw = -std::atan2(shot.aside, shot.away) * 180.0 / 3.14159265;
    scene.camera.pitch = -std::atan2(0.6, shot.away) * 180.0 / 3.14159265;
    scene.camera.roll = shot.roll;
    return scene;
}

QColor greyOf(double light)
{
    return QColor::fromRgbF(float(light), float(light), float(light));
}

/// Where the plate's upper and lower edge are, so far along it.
QLineF across(const RenderedScene &scene, double at)
{
    const Quad &plate = scene.truth.plate;
    return {plate[0] + at * (plate[1] - plate[0]), plate[3] + at * (plate[2] - plate[3])};
}

void throwBack(const Glare &glare, RenderedScene &scene)
{
    const QLineF at = across(scene, glare.at);
    QRadialGradient light(at.center(), glare.reach * at.length());
    light.setColorAt(0.0, greyOf(std::min(1.0, glare.strength)));
    light.setColorAt(0.5, greyOf(std::min(1.0, glare.strength * 0.6)));
    light.setColorAt(1.0, Qt::black);
    QPainter painter(&scene.image);
    painter.setCompositionMode(QPainter::CompositionMode_Plus);
    painter.fillRect(scene.image.rect(), light);
}

void shade(const Shadow &shadow, RenderedScene &scene)
{
    constexpr double Lean = 0.06; // of the plate's width
    constexpr double Reach = 8.0; // heights of the plate that it falls beyond it
    const auto edge = [&](double at) {
        const QLineF line(across(scene, at + Lean).p1(), across(scene, at - Lean).p2());
        return QLineF(line.pointAt(-Reach), line.pointAt(1.0 + Reach));
    };
    const QLineF begins = edge(shadow.from);
    const QLineF ends = edge(shadow.to);
    QPainter painter(&scene.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.setPen(Qt::NoPen);
    painter.setBrush(greyOf(shadow.light));
    painter.drawPolygon(QPolygonF({begins.p1(), ends.p1(), ends.p2(), begins.p2()}));
}

QImage photographed(const Shot &shot, quint32 seed)
{
    RenderedScene scene = renderScene(sceneOf(shot, seed));
    if (shot.glare.strength > 0.0)
        throwBack(shot.glare, scene);
    if (shot.shadow.light < 1.0)
        shade(shot.shadow, scene);
    return scene.image;
}

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format, 88);
    return bytes;
}

} // namespace

/// The floor under the reader: drawn photos in every class, light and angle, with known answers.
class DrawnReading final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void readsWhatItAlwaysRead();
    void readsNothingWithConfidenceWhereNoPlateIs();
    void readsEveryKindOfFile();

private:
    [[nodiscard]] Result<PhotoReading> read(const QByteArray &photo) const { return m_read->read(PhotoId(u"drawn"_s), photo); }

    ScaledPhotoDecoder m_decoder;
    CvPlateFinder m_finder{m_decoder};
    DemoClock m_clock;
    SeededIds m_ids{1};
    svidok::test::BuiltReaders m_readers;
    std::unique_ptr<ReadPlates> m_read;
};

void DrawnReading::initTestCase()
{
    auto readers = svidok::test::builtReaders();
    QVERIFY(readers);
    m_readers = std::move(*readers);
    const auto grammar = defaultPlateGrammar();
    QVERIFY(grammar);
    m_read = std::make_unique<ReadPlates>(ReadPlates::Ports{m_finder, m_readers.all(), nullptr, m_clock, m_ids}, *grammar, u"test"_s);
}

void DrawnReading::readsWhatItAlwaysRead()
{
    int right = 0;
    int shown = 0;
    QStringList missed;
    quint32 seed = 40;
    for (const Shot &shot : Shots) {
        const auto reading = read(encoded(photographed(shot, ++seed), "JPEG"));
        QVERIFY(reading);
        const PlateRead *subject = reading->subject();
        const QString text = subject ? subject->text.text() : QString();
        const bool isRight = text == QLatin1String(shot.plate);
        const bool isShown = subject && !subject->abstained;
        right += isRight;
        shown += isShown;
        const QString said = u"%1: %2 read as %3 (%4)"_s.arg(QLatin1String(shot.name), QLatin1String(shot.plate), text).arg(subject ? subject->confidence : 0.0);
        QVERIFY2(isRight || !isShown, qPrintable(said));
        if (isRight && !classOf(shot.kind).isEmpty())
            QCOMPARE(subject->format, classOf(shot.kind));
        if (!isShown)
            missed.append(said);
    }
    qInfo("%d right, %d shown of %zu; not: %s", right, shown, std::size(Shots), qPrintable(missed.join(u"; "_s)));
    QVERIFY2(right >= FewestRight, qPrintable(missed.join(u'\n')));
    QVERIFY2(shown >= FewestShown, qPrintable(missed.join(u'\n')));
}

void DrawnReading::readsNothingWithConfidenceWhereNoPlateIs()
{
    for (const quint32 seed : {5U, 6U, 7U}) {
        SceneSpec scene = randomScene(seed);
        scene.camera.size = QSize(960, 720);
        scene.camera.yaw = 75.0; // the street beside the car
        const auto reading = read(encoded(renderScene(scene).image, "JPEG"));
        QVERIFY(reading);
        QVERIFY(!reading->subject() || reading->subject()->abstained);
    }
}

void DrawnReading::readsEveryKindOfFile()
{
    const QImage image = renderScene(sceneOf(Shots[0], 41)).image;
    const QByteArray jpeg = encoded(image, "JPEG");
    const QByteArray lying = encoded(image.transformed(QTransform().rotate(-90.0)), "JPEG");
    const std::pair<const char *, QByteArray> files[] = {
        {"grey", encoded(image.convertToFormat(QImage::Format_Grayscale8), "JPEG")},
        {"16 bits a channel", encoded(image.convertToFormat(QImage::Format_RGBX64), "PNG")},
        {"with alpha", encoded(image.convertToFormat(QImage::Format_ARGB32), "PNG")},
        {"turned by EXIF", svidok::test::withOrientation(lying, 6)},
        {"cut off below the plate", jpeg.left(jpeg.size() * 9 / 10)},
    };
    for (const auto &[name, bytes] : files) {
        const auto reading = read(bytes);
        QVERIFY2(reading, name);
        QVERIFY2(reading->subject(), name);
        QCOMPARE(reading->subject()->text.text(), QLatin1String(Shots[0].plate));
        QCOMPARE(QSize(reading->width, reading->height), image.size());
    }
}

SVIDOK_SUITE(DrawnReading, QCoreApplication)

} // namespace svidok::demo::test::drawnreadingtests

#include "tst_drawnreading.moc"
