// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/photoformat.h"
#include "imaging/scaledphotodecoder.h"
#include "support/drawnplate.h"
#include "support/suites.h"
#include "vision/photodecode.h"

#include <QTest>
#include <QtEndian>
#include <opencv2/imgproc.hpp>

namespace svidok::test::photodecodetests {

namespace {

cv::Mat someImage(int width, int height)
{
    return drawTexture({width, height}, 5);
}

/// A PNG's first bytes that claim a size.
QByteArray pngClaiming(quint32 width, quint32 height)
{
    QByteArray bytes = encoded(someImage(32, 32), ".png");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    return bytes;
}

/// The smallest JPEG of four colours (Adobe CMYK, inverted), 16 x 8, all quantisers 1, drawn by hand: DC-only blocks.
QByteArray cmykJpeg()
{
    const QByteArray start = QByteArray::fromHex("ffd8ffee000e41646f626500640000000000");
    const QByteArray quantisers = QByteArray::fromHex("ffdb004300") + QByteArray(64, '\x01');
    const QByteArray frame = QByteArray::fromHex("ffc0001408000800100401110002110003110004110000").left(22);
    const QByteArray dc = QByteArray::fromHex("ffc400140001000000000000000000000000000000") + QByteArray::fromHex("00");
    const QByteArray ac = QByteArray::fromHex("ffc400141001000000000000000000000000000000") + QByteArray::fromHex("00");
    const QByteArray scan = QByteArray::fromHex("ffda000e0401000200030004000000003f00").left(4 + 1 + 8 + 3);
    // Every block is "no difference" and "end of block": two zero bits, four components, two units.
    return start + quantisers + frame + dc + ac + scan + QByteArray(2, '\0') + QByteArray::fromHex("ffd9");
}

cv::Mat greyOfColours(const QByteArray &photo)
{
    const auto coloured = ScaledPhotoDecoder().decode(photo, {}, {});
    cv::Mat grey;
    if (coloured)
        cv::cvtColor(matOf(coloured->pixels), grey, cv::COLOR_BGRA2GRAY);
    return grey;
}

} // namespace

class PhotoDecode : public QObject {
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void knowsTheSize_data();
    void knowsTheSize();
    void turnsUpright_data();
    void turnsUpright();
    void showsWhatIsLeftOfACutPhoto();
    void everyCutIsAnAnswer_data();
    void everyCutIsAnAnswer();
    void readsFourColours();
    void decodesNoMoreThanNeeded();
};

void PhotoDecode::refuses_data()
{
    QTest::addColumn<QByteArray>("photo");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray jpeg = encoded(someImage(64, 48));
    QTest::newRow("empty") << QByteArray() << ErrorCode::PhotoEmpty;
    QTest::newRow("text") << QByteArray("Not a photo, however long it may be.") << ErrorCode::PhotoNotAnImage;
    QTest::newRow("one byte") << QByteArray("\xFF") << ErrorCode::PhotoNotAnImage;
    QTest::newRow("only a magic") << jpeg.left(3) << ErrorCode::PhotoTruncated;
    QTest::newRow("cut in the header") << jpeg.left(30) << ErrorCode::PhotoTruncated;
    QTest::newRow("png cut in the header") << encoded(someImage(9, 9), ".png").left(20) << ErrorCode::PhotoTruncated;
    QTest::newRow("webp cut in the header") << encoded(someImage(9, 9), ".webp").left(22) << ErrorCode::PhotoTruncated;
    QTest::newRow("60,000 x 60,000") << pngClaiming(60000, 60000) << ErrorCode::PhotoTooLarge;
    QTest::newRow("largest size") << pngClaiming(0x7FFFFFFF, 0x7FFFFFFF) << ErrorCode::PhotoTooLarge;
    QTest::newRow("no size that a PNG may have") << pngClaiming(0xFFFFFFFF, 0xFFFFFFFF) << ErrorCode::PhotoNotAnImage;
    QTest::newRow("no pixels") << pngClaiming(0, 10) << ErrorCode::PhotoNotAnImage;
    QTest::newRow("gif") << QByteArray("GIF89a\1\0\1\0") << ErrorCode::PhotoFormatUnsupported;
    QTest::newRow("heic cut in the header") << QByteArray("\0\0\0\x18""ftypheic", 12) << ErrorCode::PhotoTruncated;
}

void PhotoDecode::refuses()
{
    QFETCH(QByteArray, photo);
    QFETCH(ErrorCode, code);
    const auto decoded = decodePhoto(ScaledPhotoDecoder(), photo);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, code);
}

void PhotoDecode::knowsTheSize_data()
{
    QTest::addColumn<QByteArray>("photo");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    cv::Mat grey;
    cv::cvtColor(someImage(31, 17), grey, cv::COLOR_BGR2GRAY);
    cv::Mat deep;
    someImage(31, 17).convertTo(deep, CV_16UC3, 256.0);
    cv::Mat clear;
    cv::cvtColor(someImage(31, 17), clear, cv::COLOR_BGR2BGRA);
    QTest::newRow("one pixel") << encoded(someImage(1, 1)) << 1 << 1;
    QTest::newRow("jpeg") << encoded(someImage(31, 17)) << 31 << 17;
    QTest::newRow("grey jpeg") << encoded(grey) << 31 << 17;
    QTest::newRow("png") << encoded(someImage(31, 17), ".png") << 31 << 17;
    QTest::newRow("grey png") << encoded(grey, ".png") << 31 << 17;
    QTest::newRow("16-bit png") << encoded(deep, ".png") << 31 << 17;
    QTest::newRow("png with alpha") << encoded(clear, ".png") << 31 << 17;
    QTest::newRow("webp") << encoded(someImage(31, 17), ".webp") << 31 << 17;
}

void PhotoDecode::knowsTheSize()
{
    QFETCH(QByteArray, photo);
    QFETCH(int, width);
    QFETCH(int, height);
    const auto header = photoFormat(photo);
    QVERIFY(header);
    QCOMPARE(header->width, width);
    QCOMPARE(header->height, height);
    const auto decoded = decodePhoto(ScaledPhotoDecoder(), photo);
    QVERIFY(decoded);
    QCOMPARE(decoded->grey().type(), CV_8UC1);
    QCOMPARE(decoded->grey().cols, width);
    QCOMPARE(decoded->width, width);
    QCOMPARE(decoded->height, height);
    QCOMPARE(decoded->scale, 1.0);
    QVERIFY(cv::norm(greyOfColours(photo), decoded->grey(), cv::NORM_L1) / double(width * height) < 2.0);
}

void PhotoDecode::turnsUpright_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

void PhotoDecode::turnsUpright()
{
    QFETCH(int, orientation);
    const auto decoded = decodePhoto(ScaledPhotoDecoder(), withOrientation(encoded(someImage(40, 24)), orientation));
    QVERIFY(decoded);
    const bool turned = orientation >= 5;
    QCOMPARE(decoded->width, turned ? 24 : 40);
    QCOMPARE(decoded->height, turned ? 40 : 24);
    QCOMPARE(decoded->grey().cols, decoded->width);
}

void PhotoDecode::showsWhatIsLeftOfACutPhoto()
{
    const QByteArray whole = encoded(someImage(640, 480));
    const auto decoded = decodePhoto(ScaledPhotoDecoder(), whole.left(whole.size() / 2));
    QVERIFY(decoded);
    QCOMPARE(decoded->height, 480);
}

void PhotoDecode::everyCutIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("photo");
    QTest::newRow("jpeg") << encoded(someImage(24, 16));
    QTest::newRow("png") << encoded(someImage(6, 6), ".png");
    QTest::newRow("webp") << encoded(someImage(12, 12), ".webp");
}

void PhotoDecode::everyCutIsAnAnswer()
{
    QFETCH(QByteArray, photo);
    for (qsizetype length = 0; length < photo.size(); ++length) {
        const auto decoded = decodePhoto(ScaledPhotoDecoder(), photo.left(length));
        QVERIFY(decoded ? !decoded->grey().empty() : decoded.error().code != ErrorCode::Internal);
    }
}

void PhotoDecode::readsFourColours()
{
    const auto decoded = decodePhoto(ScaledPhotoDecoder(), cmykJpeg());
    QVERIFY(decoded);
    QCOMPARE(decoded->grey().type(), CV_8UC1);
    QVERIFY(cv::norm(greyOfColours(cmykJpeg()), decoded->grey(), cv::NORM_INF) <= 1.0);
    QCOMPARE(decoded->width, 16);
    QCOMPARE(decoded->height, 8);
}

void PhotoDecode::decodesNoMoreThanNeeded()
{
    const auto decoded = decodePhoto(ScaledPhotoDecoder(), encoded(someImage(1600, 1200)), 700);
    QVERIFY(decoded);
    QCOMPARE(decoded->grey().cols, 800);
    QCOMPARE(decoded->width, 1600);
    QCOMPARE(decoded->scale, 2.0);
}

SVIDOK_SUITE(PhotoDecode, QCoreApplication)

} // namespace svidok::test::photodecodetests

#include "tst_photodecode.moc"
