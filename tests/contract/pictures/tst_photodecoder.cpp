// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/exifphotoprobe.h"
#include "imaging/scaledphotodecoder.h"
#include "support/drawnphoto.h"
#include "support/fakedecoder.h"
#include "support/suites.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageReader>
#include <QTest>
#include <QtEndian>

namespace svidok::test::photodecodertests {

using namespace Qt::StringLiterals;

namespace {

QImage imageOf(const PixelBuffer &pixels)
{
    return QImage(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height, pixels.width * 4,
        QImage::Format_ARGB32_Premultiplied);
}

/// How far two pictures of one size are apart at most, averaged over spots of 8 x 8 pixels: encoders differ in single
/// pixels, never in spots.
int greatestSpot(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 255;
    const QSize size(std::max(1, a.width() / 8), std::max(1, a.height() / 8));
    const QImage one = a.convertToFormat(QImage::Format_RGB32).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage other = b.convertToFormat(QImage::Format_RGB32).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    int greatest = 0;
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const QRgb p = one.pixel(x, y);
            const QRgb q = other.pixel(x, y);
            greatest = std::max({greatest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return greatest;
}

/// Grey as it is, colours by their luma.
QImage greyOf(const PixelBuffer &pixels)
{
    QImage grey(pixels.width, pixels.height, QImage::Format_RGB32);
    const auto *at = reinterpret_cast<const uchar *>(pixels.bytes.constData());
    for (int y = 0; y < grey.height(); ++y) {
        for (int x = 0; x < grey.width(); ++x, at += pixels.channels) {
            const int luma = pixels.channels == 1 ? at[0] : qRound(0.114 * at[0] + 0.587 * at[1] + 0.299 * at[2]);
            grey.setPixel(x, y, qRgb(luma, luma, luma));
        }
    }
    return grey;
}

/// A photo as Qt decodes it: the other opinion.
QImage asQtSees(const QByteArray &photo)
{
    return QImage::fromData(photo).convertToFormat(QImage::Format_RGB32);
}

/// Four corners of four colours, so that every turn can be told; 320 x 240.
QByteArray corners()
{
    QImage image(320, 240, QImage::Format_RGB32);
    image.fill(Qt::white);
    const auto corner = [&](int x, int y, Qt::GlobalColor colour) {
        for (int dy = 0; dy < 80; ++dy) {
            for (int dx = 0; dx < 80; ++dx)
                image.setPixelColor(x + dx, y + dy, QColor(colour));
        }
    };
    corner(0, 0, Qt::red);
    corner(240, 0, Qt::green);
    corner(0, 160, Qt::blue);
    corner(240, 160, Qt::black);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", 95);
    return bytes;
}

} // namespace

class TestPhotoDecoder : public QObject {
    Q_OBJECT

private slots:
    void contract_data();
    void contract();
    void showsWhatAnotherDecoderShows_data();
    void showsWhatAnotherDecoderShows();
    void turnsByOrientation_data();
    void turnsByOrientation();
    void showsDamagedPhotosAsFarAsTheyGo_data();
    void showsDamagedPhotosAsFarAsTheyGo();
    void saysWhatItsColoursMean_data();
    void saysWhatItsColoursMean();
    void ignoresColoursThatHideThePicture();
    void tellsWhatItCannotShow();
    void answersFaultsOfTheFake();

private:
    ScaledPhotoDecoder m_real;
    FakeDecoder m_fake;
};

// What every decoder keeps.
void TestPhotoDecoder::contract_data()
{
    QTest::addColumn<bool>("fake");
    QTest::addColumn<QByteArray>("photo");
    QTest::newRow("fake") << true << FakeDecoder::photo(640, 480);
    for (const QString &extension : {u".jpg"_s, u".png"_s, u".webp"_s})
        QTest::newRow(qPrintable(extension)) << false << draw({.width = 640, .height = 480, .extension = extension});
}

void TestPhotoDecoder::contract()
{
    QFETCH(bool, fake);
    QFETCH(QByteArray, photo);
    const PhotoDecoder &decoder = fake ? static_cast<const PhotoDecoder &>(m_fake) : m_real;
    const QByteArray before(photo.constData(), photo.size());

    const auto all = decoder.decode(photo, {});
    QVERIFY(all);
    QCOMPARE(all->photo, QSize(640, 480));
    QCOMPARE(all->region, QRect(0, 0, 640, 480));
    QCOMPARE(all->reduction, 1);
    QVERIFY(!all->partial);
    QCOMPARE(all->pixels.bytes.size(), 640 * 480 * 4);
    for (qsizetype i = 3; i < all->pixels.bytes.size(); i += 4)
        QCOMPARE(all->pixels.bytes[i], '\xFF');

    // Reduced, but never below what was asked.
    const auto small = decoder.decode(photo, {{}, 160});
    QVERIFY(small);
    QCOMPARE(small->reduction, 4);
    QCOMPARE(QSize(small->pixels.width, small->pixels.height), QSize(160, 120));
    QCOMPARE(decoder.decode(photo, {{}, 161})->reduction, 2);
    QCOMPARE(decoder.decode(photo, {{}, 5000})->reduction, 1);

    // A region holds what was asked and is the same pixels.
    const auto part = decoder.decode(photo, {QRect(200, 100, 111, 77), 0});
    QVERIFY(part);
    QVERIFY(part->region.contains(QRect(200, 100, 111, 77)));
    QCOMPARE(QSize(part->pixels.width, part->pixels.height), part->region.size());
    QVERIFY(greatestSpot(imageOf(all->pixels).copy(part->region), imageOf(part->pixels)) <= 6);
    QVERIFY(decoder.decode(photo, {QRect(600, 400, 500, 500), 0})->region.bottomRight() == QPoint(639, 479));

    // In grey the same, whole, reduced and in part.
    for (const PixelsWanted &wanted : {PixelsWanted{}, PixelsWanted{{}, 160}, PixelsWanted{QRect(200, 100, 111, 77), 0}}) {
        const auto colours = decoder.decode(photo, wanted);
        const auto grey = decoder.decode(photo, {wanted.region, wanted.longestSide, true});
        QVERIFY(colours && grey);
        QCOMPARE(grey->pixels.channels, 1);
        QCOMPARE(grey->pixels.bytes.size(), qsizetype(colours->pixels.width) * colours->pixels.height);
        QCOMPARE(grey->region, colours->region);
        QVERIFY(greatestSpot(greyOf(colours->pixels), greyOf(grey->pixels)) <= 3);
    }

    QCOMPARE(decoder.decode(photo, {QRect(5000, 0, 10, 10), 0}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(decoder.decode({}, {}).error().code, ErrorCode::PhotoEmpty);
    CancelSource source;
    source.cancel();
    QCOMPARE(decoder.decode(photo, {}, source.token()).error().code, ErrorCode::Cancelled);
    QCOMPARE(photo, before);
    QCOMPARE(decoder.decode(photo, {})->pixels.bytes, all->pixels.bytes);
}

void TestPhotoDecoder::showsWhatAnotherDecoderShows_data()
{
    QTest::addColumn<QByteArray>("photo");
    for (const QString &extension : {u".jpg"_s, u".png"_s}) {
        QTest::addRow("even %s", qPrintable(extension)) << draw({.width = 640, .height = 480, .seed = 3, .extension = extension});
        QTest::addRow("odd %s", qPrintable(extension)) << draw({.width = 333, .height = 211, .seed = 4, .extension = extension});
    }
}

void TestPhotoDecoder::showsWhatAnotherDecoderShows()
{
    QFETCH(QByteArray, photo);
    const QImage expected = asQtSees(photo);
    const auto all = m_real.decode(photo, {});
    QVERIFY(all);
    QVERIFY(greatestSpot(imageOf(all->pixels), expected) <= 3);
    for (int side : {150, 70, 1}) {
        const auto small = m_real.decode(photo, {{}, side});
        QVERIFY(small);
        const QImage scaled = expected.scaled(small->pixels.width, small->pixels.height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY2(greatestSpot(imageOf(small->pixels), scaled) <= 24, qPrintable(QString::number(greatestSpot(imageOf(small->pixels), scaled))));
    }
}

void TestPhotoDecoder::turnsByOrientation_data()
{
    QTest::addColumn<int>("orientation");
    for (int i = 1; i <= 8; ++i)
        QTest::addRow("%d", i) << i;
}

void TestPhotoDecoder::turnsByOrientation()
{
    QFETCH(int, orientation);
    const QByteArray photo = tagged(corners(), {{u"Exif.Image.Orientation"_s, QString::number(orientation)}});
    QBuffer buffer;
    buffer.setData(photo);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage expected = reader.read().convertToFormat(QImage::Format_RGB32);
    const auto all = m_real.decode(photo, {});
    QVERIFY(all);
    QCOMPARE(all->photo, expected.size());
    QVERIFY(greatestSpot(imageOf(all->pixels), expected) <= 8);
    // Each corner by itself: the region must come from the same place.
    const QSize size = expected.size();
    for (const QPoint at : {QPoint(10, 10), QPoint(size.width() - 60, 12), QPoint(14, size.height() - 55), QPoint(size.width() - 58, size.height() - 57)}) {
        const QRect wanted(at, QSize(40, 30));
        const auto part = m_real.decode(photo, {wanted, 0});
        QVERIFY(part);
        QVERIFY(part->region.contains(wanted));
        QVERIFY(greatestSpot(imageOf(part->pixels), expected.copy(part->region)) <= 8);
        const auto grey = m_real.decode(photo, {wanted, 0, true});
        QVERIFY(grey);
        QVERIFY(greatestSpot(greyOf(part->pixels), greyOf(grey->pixels)) <= 3);
    }
}

void TestPhotoDecoder::showsDamagedPhotosAsFarAsTheyGo_data()
{
    QTest::addColumn<QString>("extension");
    for (const QString &extension : {u".jpg"_s, u".png"_s, u".webp"_s})
        QTest::newRow(qPrintable(extension)) << extension;
}

void TestPhotoDecoder::showsDamagedPhotosAsFarAsTheyGo()
{
    QFETCH(QString, extension);
    const QByteArray sound = draw({.width = 640, .height = 480, .seed = 5, .extension = extension});
    const QByteArray cut = sound.left(sound.size() * 6 / 10);
    const auto all = m_real.decode(sound, {});
    const auto partial = m_real.decode(cut, {});
    QVERIFY(partial);
    QVERIFY(partial->partial);
    QCOMPARE(partial->photo, QSize(640, 480));
    const QRect top(0, 0, 640, 160);
    QVERIFY(greatestSpot(imageOf(all->pixels).copy(top), imageOf(partial->pixels).copy(top)) <= 3);
    QVERIFY(m_real.decode(cut, {{}, 160})->partial);

    // In the middle of the pixels something else.
    if (extension != u".webp") { // which knows no checksum: broken bits are other pixels
        QByteArray broken = sound;
        for (int i = 0; i < 400; ++i)
            broken[sound.size() / 2 + i] = '\xD9';
        const auto shown = m_real.decode(broken, {});
        QVERIFY(shown);
        QVERIFY(shown->partial);
        QVERIFY(greatestSpot(imageOf(all->pixels).copy(QRect(0, 0, 640, 120)), imageOf(shown->pixels).copy(QRect(0, 0, 640, 120))) <= 3);
    }
}

void TestPhotoDecoder::saysWhatItsColoursMean_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const char *format : {"jpg", "png"})
        QTest::newRow(format) << QByteArray(format);
}

void TestPhotoDecoder::saysWhatItsColoursMean()
{
    QFETCH(QByteArray, format);
    const auto saved = [&format](const QColorSpace &space) {
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::red);
        image.setColorSpace(space);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format.constData(), 95);
        return bytes;
    };
    const ScaledPhotoDecoder decoder;
    const auto wide = decoder.decode(saved(QColorSpace::DisplayP3), {});
    QVERIFY(wide);
    QCOMPARE(QColorSpace::fromIccProfile(wide->colourProfile), QColorSpace(QColorSpace::DisplayP3));
    const auto silent = decoder.decode(saved(QColorSpace()), {});
    QVERIFY(silent);
    QVERIFY(silent->colourProfile.isEmpty());
}

// A curve that stays dark would print a black photo, one that falls its negative.
void TestPhotoDecoder::ignoresColoursThatHideThePicture()
{
    const QByteArray photo = draw({});
    const auto with = [&photo](const QByteArray &profile) {
        QByteArray segment("\xff\xe2\0\0ICC_PROFILE\0\1\1", 18);
        segment += profile;
        qToBigEndian(static_cast<quint16>(segment.size() - 2), segment.data() + 2);
        return QByteArray(photo).insert(2, segment);
    };
    const QByteArray sound = QColorSpace(QColorSpace::DisplayP3).iccProfile();
    const qsizetype curve = sound.indexOf("para"); // all three colours share it
    QVERIFY(curve > 0);
    const auto curved = [&](const QByteArray &by) { return with(QByteArray(sound).replace(curve, by.size(), by)); };
    const QByteArray black("curv\0\0\0\0\0\0\0\4\0\0\0\0\0\0\0\0", 20);
    const QByteArray negative("curv\0\0\0\0\0\0\0\2\xff\xff\0\0", 16);
    const QByteArray flat("curv\0\0\0\0\0\0\0\4\0\0\x60\0\x60\0\x60\0", 20);
    const QByteArray beyond("curv\0\0\0\0\xff\xff\xff\xff\0\0\xff\xff", 16);
    const QByteArray gamma("curv\0\0\0\0\0\0\0\1\2\x33", 14);
    const QByteArray straight("curv\0\0\0\0\0\0\0\0", 12);
    const ScaledPhotoDecoder decoder;
    const ExifPhotoProbe probe;
    for (const auto &[bytes, isSound] : {std::pair(with(sound), true), {curved(gamma), true}, {curved(straight), true}, {curved(black), false},
             {curved(negative), false}, {curved(flat), false}, {curved(beyond), false}}) {
        const auto shown = decoder.decode(bytes, {});
        QVERIFY(shown);
        QCOMPARE(!shown->colourProfile.isEmpty(), isSound);
        const auto facts = probe.probe(bytes, u"a.jpg"_s, false);
        QVERIFY(facts);
        QCOMPARE(facts->capture.flags.contains(CaptureFlag::MetadataDamaged), !isSound);
    }
}

void TestPhotoDecoder::tellsWhatItCannotShow()
{
    QCOMPARE(m_real.decode("this is no photo", {}).error().code, ErrorCode::PhotoNotAnImage);
    QCOMPARE(m_real.decode(QByteArray("\0\0\0\x18" "ftypheic", 12) + QByteArray(40, '\0'), {}).error().code, ErrorCode::PhotoNotAnImage);
    const QByteArray photo = draw({});
    QCOMPARE(m_real.decode(photo.left(100), {}).error().code, ErrorCode::PhotoTruncated);
}

void TestPhotoDecoder::answersFaultsOfTheFake()
{
    m_fake.faults.next(Faults::Kind::Fail, {ErrorCode::PhotoTruncated, {}, {}, {}});
    QCOMPARE(m_fake.decode(FakeDecoder::photo(10, 10), {}).error().code, ErrorCode::PhotoTruncated);
    QVERIFY(m_fake.decode(FakeDecoder::photo(10, 10), {}));
    QVERIFY(m_fake.decode(FakeDecoder::photo(10, 10, 0, true), {})->partial);
}

SVIDOK_SUITE(TestPhotoDecoder, QCoreApplication)

} // namespace svidok::test::photodecodertests

#include "tst_photodecoder.moc"
