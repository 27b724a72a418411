// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/captureexif.h"
#include "imaging/exifphotoprobe.h"
#include "support/suites.h"

#include <exiv2/exiv2.hpp>

#include <QImageReader>
#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::demo::test::captureexiftests {

namespace {

/// Red on the left, green on the right, blue in the upper left corner.
QImage pattern(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, x < size.width() / 3 && y < size.height() / 3 ? qRgb(20, 20, 220) : (x < size.width() / 2 ? qRgb(220, 20, 20) : qRgb(20, 220, 20)));
    return image;
}

CaptureSpec autumn()
{
    CaptureSpec capture;
    capture.utc = QDateTime(QDate(2025, 10, 26), QTime(0, 56, 10, 87), Qt::UTC);
    capture.offsetSeconds = 10800;
    capture.position = GeoPoint{50.44702, 30.53310};
    capture.accuracyMetres = 3.25;
    capture.directionDegrees = 724.5;
    return capture;
}

std::unique_ptr<Exiv2::Image> opened(const QByteArray &jpeg)
{
    auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte *>(jpeg.constData()), jpeg.size());
    image->readMetadata();
    return std::unique_ptr<Exiv2::Image>(image.release());
}

} // namespace

class CaptureExif final : public QObject {
    Q_OBJECT

private slots:
    void tagsAsAPhoneWritesThem();
    void probeReadsWhatWasMeant();
    void uprightAgain_data();
    void uprightAgain();
    void messengerLeavesNothing();
    void sameBytes();
};

void CaptureExif::tagsAsAPhoneWritesThem()
{
    const auto jpeg = writePhoto(pattern({320, 240}), autumn());
    QVERIFY(jpeg);
    const auto image = opened(*jpeg);
    Exiv2::ExifData &exif = image->exifData();
    const auto text = [&exif](const char *key) { return QString::fromStdString(exif[key].toString()); };
    QCOMPARE(text("Exif.Photo.DateTimeOriginal"), u"2025:10:26 03:56:10"_s);
    QCOMPARE(text("Exif.Photo.SubSecTimeOriginal"), u"087"_s);
    QCOMPARE(text("Exif.Photo.OffsetTimeOriginal"), u"+03:00"_s);
    QCOMPARE(text("Exif.GPSInfo.GPSDateStamp"), u"2025:10:26"_s);
    QCOMPARE(text("Exif.GPSInfo.GPSTimeStamp"), u"0/1 56/1 9/1"_s);
    QCOMPARE(text("Exif.GPSInfo.GPSLatitude"), u"50/1 26/1 49272/1000"_s);
    QCOMPARE(text("Exif.GPSInfo.GPSHPositioningError"), u"325/100"_s);
    QCOMPARE(text("Exif.GPSInfo.GPSImgDirection"), u"450/100"_s);
    QCOMPARE(text("Exif.Image.Model"), u"Svidok Demo Phone 1"_s);
    QCOMPARE(text("Exif.Photo.PixelXDimension"), u"320"_s);
    Exiv2::ExifThumbC thumbnail(exif);
    const Exiv2::DataBuf bytes = thumbnail.copy();
    QImage small;
    QVERIFY(small.loadFromData(bytes.pData_, static_cast<int>(bytes.size_), "JPG"));
    QCOMPARE(small.size(), QSize(160, 120));
    QVERIFY(qBlue(small.pixel(10, 10)) > 150);
}

void CaptureExif::probeReadsWhatWasMeant()
{
    CaptureSpec capture = autumn();
    capture.utc = capture.utc.addSecs(440);
    capture.offsetSeconds = 7200; // the clocks went back in between
    const auto jpeg = writePhoto(pattern({320, 240}), capture);
    const auto facts = ExifPhotoProbe().probe(*jpeg, u"x.jpg"_s, true);
    QVERIFY(facts);
    QCOMPARE(facts->capture.flags, QList<CaptureFlag>());
    QCOMPARE(facts->capture.taken->utc, capture.utc);
    QCOMPARE(facts->capture.taken->offsetSeconds, std::optional(7200));
    QVERIFY(distanceMetres(facts->capture.fix->point, *capture.position) < 0.05);
    QCOMPARE(facts->capture.fix->accuracyMetres, std::optional(3.25));
}

void CaptureExif::uprightAgain_data()
{
    QTest::addColumn<int>("orientation");
    for (const int orientation : {1, 3, 6, 8})
        QTest::addRow("orientation %d", orientation) << orientation;
}

void CaptureExif::uprightAgain()
{
    QFETCH(int, orientation);
    CaptureSpec capture = autumn();
    capture.orientation = orientation;
    const QImage upright = pattern({240, 320});
    QByteArray jpeg = *writePhoto(upright, capture);
    QBuffer buffer(&jpeg);
    QImageReader reader(&buffer);
    QCOMPARE(reader.size(), orientation >= 5 ? QSize(320, 240) : QSize(240, 320));
    reader.setAutoTransform(true);
    const QImage read = reader.read();
    QCOMPARE(read.size(), upright.size());
    QVERIFY(qBlue(read.pixel(20, 20)) > 150);
    QVERIFY(qRed(read.pixel(20, 300)) > 150);
    QVERIFY(qGreen(read.pixel(220, 20)) > 150);
    const auto facts = ExifPhotoProbe().probe(jpeg, u"x.jpg"_s, true);
    QVERIFY(facts && !facts->capture.flags.contains(CaptureFlag::ThumbnailDiffers));
    QCOMPARE(facts->width, 240);
}

void CaptureExif::messengerLeavesNothing()
{
    CaptureSpec capture = autumn();
    capture.metadata = false;
    capture.orientation = 6;
    const auto image = opened(*writePhoto(pattern({320, 240}), capture));
    QVERIFY(image->exifData().empty());
    QCOMPARE(image->pixelWidth(), 320);
}

void CaptureExif::sameBytes()
{
    QCOMPARE(*writePhoto(pattern({320, 240}), autumn()), *writePhoto(pattern({320, 240}), autumn()));
}

SVIDOK_SUITE(CaptureExif, QCoreApplication)

} // namespace svidok::demo::test::captureexiftests

#include "tst_captureexif.moc"
