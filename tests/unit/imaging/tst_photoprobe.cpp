// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/exifphotoprobe.h"
#include "support/drawnphoto.h"
#include "support/suites.h"

#include <QTest>
#include <QtEndian>

#include <bit>
#include <random>
#include <thread>

namespace svidok::test::photoprobetests {

namespace {

Result<PhotoFacts> look(const QByteArray &photo, bool withPixels = true)
{
    return ExifPhotoProbe().probe(photo, QStringLiteral("photo.jpg"), withPixels);
}

ErrorCode refusal(const QByteArray &photo)
{
    const auto facts = look(photo);
    return facts ? ErrorCode::Internal : facts.error().code;
}

/// The photo with its JPEG frame header saying another size.
QByteArray claiming(QByteArray jpeg, quint16 width, quint16 height)
{
    const qsizetype frame = jpeg.indexOf("\xFF\xC0");
    qToBigEndian(height, jpeg.data() + frame + 5);
    qToBigEndian(width, jpeg.data() + frame + 7);
    return jpeg;
}

int distance(quint64 a, quint64 b)
{
    return std::popcount(a ^ b);
}

} // namespace

class PhotoProbeTest : public QObject {
    Q_OBJECT

private slots:
    void knowsFormatsByContent();
    void refusesByContent_data();
    void refusesByContent();
    void namesHeic();
    void boundsBeforeDecoding();
    void cutOffJpeg();
    void damagedInTheMiddle();
    void twofoldMetadata();
    void cutOffAnywhereNeverCrashes();
    void cmykJpeg();
    void orientationTurnsTheSize();
    void damagedMetadata();
    void hashIsStable();
    void thumbnails();
    void editedThumbnails();
    void headersOnly();
    void manyThreads();
};

void PhotoProbeTest::knowsFormatsByContent()
{
    for (const auto &[extension, type] : { std::pair(u".jpg"_qs, u"image/jpeg"_qs),
             std::pair(u".png"_qs, u"image/png"_qs), std::pair(u".webp"_qs, u"image/webp"_qs) }) {
        const QByteArray photo = draw({ .width = 641, .height = 333, .extension = extension });
        const auto facts = look(photo);
        QVERIFY(facts);
        QCOMPARE(facts->mediaType, type);
        QCOMPARE(facts->width, 641);
        QCOMPARE(facts->height, 333);
        QVERIFY(facts->perceptualHash != 0);
        QCOMPARE(facts->capture.flags, QList{ CaptureFlag::NoMetadata });
        const auto withTags = look(tagged(photo, phoneTags(u"2026:05:04 10:00:00"_qs, u"+03:00"_qs, 50.45, 30.52)));
        QVERIFY(withTags);
        QVERIFY(withTags->capture.taken);
        QCOMPARE(withTags->capture.flags, QList<CaptureFlag>());
    }
}

void PhotoProbeTest::refusesByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code) {
        QTest::newRow(name) << bytes << int(code);
    };
    row("empty", {}, ErrorCode::PhotoEmpty);
    row("text", "This is not a photo at all, whatever its name says.", ErrorCode::PhotoNotAnImage);
    row("one byte", "\xFF", ErrorCode::PhotoNotAnImage);
    row("zeros", QByteArray(1000, '\0'), ErrorCode::PhotoNotAnImage);
    row("GIF", "GIF89a..............", ErrorCode::PhotoFormatUnsupported);
    row("PDF", "%PDF-1.7 ...........", ErrorCode::PhotoFormatUnsupported);
    row("TIFF", QByteArray("II*\0........", 12), ErrorCode::PhotoFormatUnsupported);
    row("ZIP", "PK\x03\x04..........", ErrorCode::PhotoFormatUnsupported);
    row("JPEG mark alone", "\xFF\xD8\xFF", ErrorCode::PhotoTruncated);
    row("JPEG without pixels", draw({}).left(300), ErrorCode::PhotoTruncated);
    row("PNG mark alone", "\x89PNG\r\n\x1A\n", ErrorCode::PhotoTruncated);
    row("PNG cut off", draw({ .extension = QStringLiteral(".png") }).left(5000), ErrorCode::PhotoTruncated);
    row("WebP mark alone", "RIFF....WEBP", ErrorCode::PhotoTruncated);
    row("WebP cut off", draw({ .extension = QStringLiteral(".webp") }).left(100), ErrorCode::PhotoTruncated);
}

void PhotoProbeTest::refusesByContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const auto facts = look(bytes);
    QVERIFY(!facts);
    QCOMPARE(int(facts.error().code), code);
    QCOMPARE(facts.error().subject, u"photo.jpg"_qs);
}

void PhotoProbeTest::namesHeic()
{
    const auto facts = look(QByteArray("\0\0\0\x18"
                                       "ftypheic\0\0\0\0mif1heic",
        24));
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::PhotoNotAnImage);
    QCOMPARE(facts.error().detail, u"HEIC without a still picture"_qs);
}

void PhotoProbeTest::boundsBeforeDecoding()
{
    const QByteArray small = draw({ .width = 64, .height = 64 });
    QCOMPARE(refusal(claiming(small, 60000, 60000)), ErrorCode::PhotoTooLarge);
    const auto headers = look(claiming(small, 60000, 60000), false);
    QVERIFY(!headers);
    QByteArray png = draw({ .width = 64, .height = 64, .extension = QStringLiteral(".png") });
    qToBigEndian<quint32>(60000, png.data() + 16);
    qToBigEndian<quint32>(60000, png.data() + 20);
    QCOMPARE(refusal(png), ErrorCode::PhotoTooLarge);
    QCOMPARE(refusal(claiming(small, 64, 0)), ErrorCode::PhotoTruncated);
}

void PhotoProbeTest::cutOffJpeg()
{
    const QByteArray whole = tagged(
        draw({ .width = 1280, .height = 960 }), phoneTags(u"2026:05:04 10:00:00"_qs, u"+03:00"_qs, 50.45, 30.52));
    const auto full = look(whole);
    QVERIFY(full);
    for (const double part : { 0.95, 0.5, 0.1 }) {
        const QByteArray cut = whole.left(static_cast<qsizetype>(static_cast<double>(whole.size()) * part));
        const auto facts = look(cut);
        QVERIFY(facts);
        QCOMPARE(facts->capture.flags, QList{ CaptureFlag::PixelsTruncated });
        QCOMPARE(facts->width, 1280);
        QCOMPARE(look(cut)->perceptualHash, facts->perceptualHash); // what is missing is filled the same way each time
    }
    QVERIFY(look(whole + QByteArray(5000, 'x'))->capture.flags.isEmpty()); // phones append data of their own
}

void PhotoProbeTest::damagedInTheMiddle()
{
    const QByteArray whole = draw({ .width = 1280, .height = 960 });
    QVERIFY(look(whole)->capture.flags == QList{ CaptureFlag::NoMetadata });
    const QList damaged{ CaptureFlag::NoMetadata, CaptureFlag::PixelsTruncated };
    QByteArray rubbish = whole;
    std::mt19937 random(1);
    for (qsizetype i = whole.size() / 2; i < whole.size() / 2 + 4096; ++i)
        rubbish[i] = static_cast<char>(random());
    QCOMPARE(look(rubbish)->capture.flags, damaged);
    const QByteArray ended = whole.left(whole.size() * 6 / 10) + QByteArray::fromHex("ffd9");
    QCOMPARE(look(ended)->capture.flags, damaged);
    // Rubbish that happens to decode ends before the data do; some writers fill up with a few bytes.
    const auto withLeft = [&whole](int count) { return QByteArray(whole).insert(whole.size() - 2, QByteArray(count, '\x55')); };
    QCOMPARE(look(withLeft(300))->capture.flags, damaged);
    QCOMPARE(look(withLeft(4))->capture.flags, QList{ CaptureFlag::NoMetadata });
}

void PhotoProbeTest::twofoldMetadata()
{
    const auto at = [](const QString &time) {
        QMap<QString, QString> tags = phoneTags(time, u"+03:00"_qs, 50.45, 30.52);
        tags.insert(u"Exif.Photo.DateTimeDigitized"_qs, time);
        return tags;
    };
    const QByteArray plain = draw({ .width = 64, .height = 64 });
    const QByteArray photo = tagged(plain, at(u"2026:05:04 10:00:00"_qs));
    QVERIFY(look(photo)->capture.flags.isEmpty());
    const QList damaged{ CaptureFlag::MetadataDamaged };

    QMap<QString, QString> tags = at(u"2026:05:04 10:00:00"_qs);
    tags[u"Exif.Photo.DateTimeDigitized"_qs] = u"2026:05:04 10:05:12"_qs;
    const QByteArray digitizedTag("\x04\x90\x02\x00", 4);
    const QByteArray originalTag("\x03\x90\x02\x00", 4);
    QByteArray twice = tagged(plain, tags);
    QCOMPARE(twice.count(digitizedTag), 1);
    twice.replace(digitizedTag, originalTag);
    QCOMPARE(look(twice)->capture.flags, damaged);
    QCOMPARE(look(twice)->capture.taken->utc, QDateTime({ 2026, 5, 4 }, { 7, 0 }, Qt::UTC)); // the first one
    QByteArray equal = photo;
    equal.replace(digitizedTag, originalTag);
    QVERIFY(look(equal)->capture.flags.isEmpty());

    const QByteArray other = tagged(plain, at(u"2026:05:04 10:05:12"_qs));
    const qsizetype exif = other.indexOf(QByteArray("Exif\0\0", 6)) - 4;
    const int length = qFromBigEndian<quint16>(other.constData() + exif + 2) + 2;
    QCOMPARE(look(QByteArray(photo).insert(2, other.mid(exif, length)))->capture.flags, damaged);
}

void PhotoProbeTest::cutOffAnywhereNeverCrashes()
{
    for (const QString &extension : { u".jpg"_qs, u".png"_qs, u".webp"_qs }) {
        const QByteArray whole = tagged(draw({ .width = 120, .height = 90, .extension = extension }),
            phoneTags(u"2026:05:04 10:00:00"_qs, {}, 50.45, 30.52));
        for (qsizetype size = 0; size < whole.size(); size += 1 + size / 40) {
            const auto facts = look(whole.left(size));
            if (!facts)
                QVERIFY(facts.error().code == ErrorCode::PhotoTruncated ||
                    facts.error().code == ErrorCode::PhotoEmpty || facts.error().code == ErrorCode::PhotoNotAnImage);
        }
    }
}

void PhotoProbeTest::cmykJpeg()
{
    // A four-component Adobe JPEG, 16 x 16, as print software writes them: quantisation 1, one code each for "no
    // change".
    QByteArray jpeg("\xFF\xD8", 2);
    jpeg.append("\xFF\xEE\x00\x0E"
                "Adobe\x00\x64\x00\x00\x00\x00\x00",
        16);
    jpeg.append("\xFF\xDB\x00\x43\x00", 5).append(QByteArray(64, '\1'));
    jpeg.append("\xFF\xC0\x00\x14\x08\x00\x10\x00\x10\x04\x01\x11\x00\x02\x11\x00\x03\x11\x00\x04\x11\x00", 22);
    jpeg.append("\xFF\xC4\x00\x14\x00\x01", 6).append(QByteArray(15, '\0')).append('\0');
    jpeg.append("\xFF\xC4\x00\x14\x10\x01", 6).append(QByteArray(15, '\0')).append('\0');
    jpeg.append("\xFF\xDA\x00\x0E\x04\x01\x00\x02\x00\x03\x00\x04\x00\x00\x3F\x00", 16);
    jpeg.append(QByteArray(4, '\0')).append("\xFF\xD9", 2);
    const auto facts = look(jpeg);
    QVERIFY2(facts, facts ? "" : qPrintable(facts.error().detail));
    QCOMPARE(facts->width, 16);
}

void PhotoProbeTest::orientationTurnsTheSize()
{
    const QByteArray photo = draw({ .width = 640, .height = 360 });
    const auto lying = look(tagged(photo, { { u"Exif.Image.Orientation"_qs, u"1"_qs } }));
    const auto standing = look(tagged(photo, { { u"Exif.Image.Orientation"_qs, u"6"_qs } }));
    const auto nonsense = look(tagged(photo, { { u"Exif.Image.Orientation"_qs, u"77"_qs } }));
    QVERIFY(lying && standing && nonsense);
    QCOMPARE(QSize(standing->width, standing->height), QSize(360, 640));
    QCOMPARE(QSize(nonsense->width, nonsense->height), QSize(640, 360));
    QVERIFY(distance(lying->perceptualHash, standing->perceptualHash) > 8); // hashed as a person sees it
}

void PhotoProbeTest::damagedMetadata()
{
    const QByteArray good = tagged(draw({}), phoneTags(u"2026:05:04 10:00:00"_qs, u"+03:00"_qs, 50.45, 30.52));
    const qsizetype tiff = good.indexOf(QByteArray("Exif\0\0", 6)) + 6;
    QByteArray broken = good;
    broken.replace(tiff, 8, QByteArray(8, '\xEE'));
    const auto facts = look(broken);
    QVERIFY(facts);
    QVERIFY(facts->capture.flags.contains(CaptureFlag::MetadataDamaged));
    QVERIFY(!facts->capture.taken);
    QByteArray wild = good; // the first directory claims far more entries than there are
    wild[tiff + 8] = '\x7F';
    wild[tiff + 9] = '\x7F';
    QVERIFY(look(wild));
    QVERIFY(look(wild)->capture.flags.contains(CaptureFlag::MetadataDamaged));
}

void PhotoProbeTest::hashIsStable()
{
    const quint64 hash = look(draw({ .width = 1600, .height = 1200 }))->perceptualHash;
    QVERIFY(distance(hash, look(draw({ .width = 1600, .height = 1200, .quality = 40 }))->perceptualHash) <= 4);
    QVERIFY(distance(hash, look(draw({ .width = 800, .height = 600 }))->perceptualHash) <= 6);
    QVERIFY(distance(hash, look(draw({ .width = 1600, .height = 1200, .gain = 0.8 }))->perceptualHash) <= 6);
    QVERIFY(
        distance(hash, look(draw({ .width = 1600, .height = 1200, .extension = u".png"_qs }))->perceptualHash) <= 4);
    for (quint32 other = 2; other < 12; ++other)
        QVERIFY(distance(hash, look(draw({ .width = 1600, .height = 1200, .seed = other }))->perceptualHash) > 12);
}

void PhotoProbeTest::thumbnails()
{
    // What cameras do with their thumbnails is no contradiction.
    for (quint32 seed = 1; seed < 6; ++seed) {
        for (const QSize size : { QSize(800, 600), QSize(800, 450), QSize(600, 800) }) {
            const DrawnPhoto drawn{ .width = size.width(), .height = size.height(), .seed = seed };
            const QByteArray photo = draw(drawn);
            DrawnPhoto brighter = drawn;
            brighter.gain = 1.15;
            const auto agrees = [&](const QByteArray &tagged) {
                const auto facts = look(tagged);
                return facts && !facts->capture.flags.contains(CaptureFlag::ThumbnailDiffers);
            };
            QVERIFY(agrees(withThumbnail(photo, photo, 160, 120))); // letterboxed where the shape differs
            QVERIFY(agrees(withThumbnail(photo, photo, size.width() / 5, size.height() / 5, 40)));
            QVERIFY(agrees(withThumbnail(photo, draw(brighter), 160, 120)));
        }
    }
}

void PhotoProbeTest::editedThumbnails()
{
    for (quint32 seed = 1; seed < 6; ++seed) {
        const QByteArray photo = draw({ .width = 1600, .height = 1200, .seed = seed });
        const auto facts =
            look(withThumbnail(photo, draw({ .width = 1600, .height = 1200, .seed = seed + 100 }), 160, 120));
        QVERIFY(facts);
        QVERIFY(facts->capture.flags.contains(CaptureFlag::ThumbnailDiffers));
    }
}

void PhotoProbeTest::headersOnly()
{
    const QByteArray photo = draw({ .width = 1280, .height = 960 });
    const auto facts = look(photo.left(photo.size() / 2), false);
    QVERIFY(facts);
    QCOMPARE(facts->perceptualHash, quint64(0));
    QVERIFY(facts->capture.flags.contains(CaptureFlag::PixelsTruncated));
    QVERIFY(!look(photo, false)->capture.flags.contains(CaptureFlag::PixelsTruncated));
}

void PhotoProbeTest::manyThreads()
{
    const QByteArray photo = tagged(draw({}),
        { { u"Exif.Photo.DateTimeOriginal"_qs, u"2026:05:04 10:00:00"_qs },
            { u"Xmp.xmp.CreatorTool"_qs, u"GIMP"_qs } });
    const auto expected = look(photo);
    QVERIFY(expected);
    std::vector<std::jthread> threads;
    std::atomic_int different = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 50; ++n) {
                const auto facts = look(photo);
                if (!facts || !(facts->capture == expected->capture) ||
                    facts->perceptualHash != expected->perceptualHash)
                    ++different;
            }
        });
    }
    threads.clear();
    QCOMPARE(different.load(), 0);
}

SVIDOK_SUITE(PhotoProbeTest, QCoreApplication)

} // namespace svidok::test::photoprobetests

#include "tst_photoprobe.moc"
