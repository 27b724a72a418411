// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/photoformat.h"
#include "imaging/exifphotoprobe.h"
#include "imaging/scaledphotodecoder.h"
#include "support/drawnphoto.h"
#include "support/heicphoto.h"
#include "support/plugins.h"

#include <QTest>
#include <QtEndian>

using namespace svidok;
using namespace svidok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize PictureSize(320, 240);

/// Red at the top left, then green, blue and white, a quarter each, clockwise from there.
PixelBuffer quarters()
{
    PixelBuffer picture{PictureSize.width(), PictureSize.height(), 4, {}};
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const bool right = x >= picture.width / 2;
            const bool bottom = y >= picture.height / 2;
            const QByteArray bgra = !bottom ? (right ? QByteArray::fromHex("10c010ff") : QByteArray::fromHex("1010c0ff"))
                                            : (right ? QByteArray::fromHex("c01010ff") : QByteArray::fromHex("f0f0f0ff"));
            picture.bytes.append(bgra);
        }
    }
    return picture;
}

/// The colour in the middle of a quarter, as one letter.
char colourAt(const PixelBuffer &picture, bool right, bool bottom)
{
    const int x = picture.width * (right ? 3 : 1) / 4;
    const int y = picture.height * (bottom ? 3 : 1) / 4;
    const auto *bgra = reinterpret_cast<const uchar *>(picture.bytes.constData()) + (qsizetype(y) * picture.width + x) * 4;
    const bool blue = bgra[0] > 128;
    const bool green = bgra[1] > 128;
    const bool red = bgra[2] > 128;
    return blue && green && red ? 'w' : blue ? 'b' : green ? 'g' : red ? 'r' : '?';
}

QByteArray coloursOf(const PixelBuffer &picture)
{
    const char colours[]{colourAt(picture, false, false), colourAt(picture, true, false), colourAt(picture, true, true), colourAt(picture, false, true)};
    return QByteArray(colours, sizeof colours);
}

/// The TIFF block of a JPEG that a phone wrote.
QByteArray phoneExif(const QString &orientation)
{
    QMap<QString, QString> tags = phoneTags(u"2026:05:04 10:11:12"_s, u"+03:00"_s, 50.45, 30.52);
    tags.insert(u"Exif.Image.Orientation"_s, orientation);
    const QByteArray jpeg = tagged(draw({.width = 64, .height = 48}), tags);
    const qsizetype at = jpeg.indexOf(QByteArray("Exif\0\0", 6));
    return jpeg.mid(at + 6, qFromBigEndian<quint16>(jpeg.constData() + at - 2) - 8);
}

} // namespace

class TestHeic : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void knowsTheSizeWithoutDecoding();
    void showsItUpright_data();
    void showsItUpright();
    void reducesAndCuts();
    void tellsTimeAndPlace();
    void saysWhatIsMissing();
    void everyCutIsAnAnswer();
    void everyFlippedByteIsAnAnswer();
    void refusesWhatIsTooLarge();

private:
    std::unique_ptr<PhotoCodec> m_codec;
    const GetPhotoCodec m_get = [this](const QString &format) -> Result<const PhotoCodec *> {
        if (format != u"heic")
            return fail(ErrorCode::PhotoFormatUnsupported);
        return m_codec.get();
    };
};

void TestHeic::initTestCase()
{
    const auto factory = builtPlugin<PhotoCodecFactory>(u"photo"_s, u"heic"_s);
    QVERIFY2(factory, factory ? "" : qPrintable(factory.error().detail));
    m_codec = (*factory)->open();
}

void TestHeic::knowsTheSizeWithoutDecoding()
{
    const auto format = photoFormat(heicOf(quarters()));
    QVERIFY(format);
    QCOMPARE(format->kind, PhotoFormat::Kind::Heic);
    QCOMPARE(format->mediaType(), u"image/heic"_s);
    QCOMPARE(QSize(format->width, format->height), PictureSize);
    QVERIFY(format->complete);
    const auto turned = photoFormat(heicOf(quarters(), 6));
    QVERIFY(turned);
    QCOMPARE(QSize(turned->width, turned->height), PictureSize.transposed());
}

void TestHeic::showsItUpright_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QByteArray>("colours");
    QTest::newRow("as stored") << 1 << QByteArray("rgbw");
    QTest::newRow("upside down") << 3 << QByteArray("bwrg");
    QTest::newRow("turned right") << 6 << QByteArray("wrgb");
    QTest::newRow("turned left") << 8 << QByteArray("gbwr");
}

// EXIF says the same once more, as phones do: it must not be turned twice.
void TestHeic::showsItUpright()
{
    QFETCH(int, orientation);
    QFETCH(QByteArray, colours);
    const QByteArray photo = heicOf(quarters(), orientation, {phoneExif(QString::number(orientation))});
    const auto shown = ScaledPhotoDecoder(m_get).decode(photo, {});
    QVERIFY2(shown, shown ? "" : qPrintable(shown.error().detail));
    QCOMPARE(coloursOf(shown->pixels), colours);
    QCOMPARE(shown->photo, orientation >= 5 ? PictureSize.transposed() : PictureSize);
    const auto facts = ExifPhotoProbe(m_get).probe(photo, u"IMG_1.heic"_s, true);
    QVERIFY(facts);
    QCOMPARE(QSize(facts->width, facts->height), shown->photo);
    QVERIFY(facts->perceptualHash != 0);
}

void TestHeic::reducesAndCuts()
{
    const QByteArray photo = heicOf(quarters());
    const auto small = ScaledPhotoDecoder(m_get).decode(photo, {{}, 80});
    QVERIFY(small);
    QCOMPARE(small->reduction, 4);
    QCOMPARE(QSize(small->pixels.width, small->pixels.height), PictureSize / 4);
    QCOMPARE(coloursOf(small->pixels), QByteArray("rgbw"));
    const auto corner = ScaledPhotoDecoder(m_get).decode(photo, {QRect(160, 120, 160, 120), 0});
    QVERIFY(corner);
    QCOMPARE(coloursOf(corner->pixels), QByteArray("bbbb"));
}

void TestHeic::tellsTimeAndPlace()
{
    const auto facts = ExifPhotoProbe(m_get).probe(heicOf(quarters(), 1, {phoneExif(u"1"_s)}), u"IMG_1.heic"_s, false);
    QVERIFY(facts);
    QVERIFY(facts->capture.taken);
    QCOMPARE(facts->capture.taken->utc, QDateTime({2026, 5, 4}, {7, 11, 12}, Qt::UTC));
    QVERIFY(facts->capture.fix);
    QVERIFY(std::abs(facts->capture.fix->point.latitude - 50.45) < 1e-4);
    QVERIFY(!facts->capture.flags.contains(CaptureFlag::MetadataDamaged));

    // Of two blocks nobody knows which one is that of the picture.
    const auto twofold
        = ExifPhotoProbe(m_get).probe(heicOf(quarters(), 1, {phoneExif(u"1"_s), phoneExif(u"1"_s)}), u"IMG_1.heic"_s, false);
    QVERIFY(twofold);
    QVERIFY(twofold->capture.flags.contains(CaptureFlag::MetadataDamaged));
}

void TestHeic::saysWhatIsMissing()
{
    const QByteArray photo = heicOf(quarters());
    for (const auto &code : {ScaledPhotoDecoder().decode(photo, {}).error(), ExifPhotoProbe().probe(photo, u"a.heic"_s, false).error()}) {
        QCOMPARE(code.code, ErrorCode::PhotoFormatUnsupported);
        QCOMPARE(code.detail, u"HEIC"_s);
    }
}

void TestHeic::everyCutIsAnAnswer()
{
    const QByteArray photo = heicOf(quarters());
    const ScaledPhotoDecoder decoder(m_get);
    for (qsizetype length = 1; length < photo.size(); length += 1 + photo.size() / 200) {
        const auto shown = decoder.decode(photo.left(length), {});
        QVERIFY2(!shown, qPrintable(QString::number(length)));
        QVERIFY2(shown.error().code == ErrorCode::PhotoTruncated || shown.error().code == ErrorCode::PhotoNotAnImage, qPrintable(QString::number(length)));
    }
}

// Whatever is damaged, what is shown has the size that was promised.
void TestHeic::everyFlippedByteIsAnAnswer()
{
    const QByteArray photo = heicOf(quarters());
    const ScaledPhotoDecoder decoder(m_get);
    for (qsizetype at = 0; at < std::min<qsizetype>(photo.size(), 600); at += 3) {
        QByteArray damaged = photo;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x41);
        const auto format = photoFormat(damaged);
        if (!format || format->kind != PhotoFormat::Kind::Heic || qint64(format->width) * format->height > 1'000'000)
            continue;
        const auto shown = decoder.decode(damaged, {});
        if (shown)
            QCOMPARE(shown->pixels.bytes.size(), qsizetype(format->width) * format->height * 4);
        else
            QVERIFY(shown.error().code != ErrorCode::Internal);
    }
}

void TestHeic::refusesWhatIsTooLarge()
{
    QByteArray photo = heicOf(quarters());
    const qsizetype size = photo.indexOf("ispe") + 8;
    qToBigEndian(quint32(60000), photo.data() + size);
    qToBigEndian(quint32(60000), photo.data() + size + 4);
    QCOMPARE(photoFormat(photo).error().code, ErrorCode::PhotoTooLarge);
    QCOMPARE(m_codec->decode(photo, {9000, 9000}, {}).error().code, ErrorCode::PhotoTooLarge);
    CancelSource cancelled;
    cancelled.cancel();
    QCOMPARE(m_codec->decode(heicOf(quarters()), PictureSize, cancelled.token()).error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestHeic)
#include "tst_heic.moc"
