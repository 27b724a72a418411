// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/photoprints.h"
#include "documents/recordcomposer.h"
#include "imaging/scaledphotodecoder.h"
#include "ports/pictures.h"
#include "support/samplerecord.h"
#include "support/suites.h"
#include "toolrun.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::photoprintstests {

namespace {

constexpr QSize Box(1000, 784);
constexpr int Around = 16; ///< pixels

/// Green photos of any bytes; of a region it shows some more, in red, as decoders may, or nothing at all.
class Green final : public PhotoDecoder {
public:
    explicit Green(const QSize &size, bool showsRegions = true)
        : m_size(size)
        , m_showsRegions(showsRegions)
    {
    }
    Result<PhotoPixels> decode(const QByteArray &, const PixelsWanted &wanted, const CancelToken &) const override
    {
        if (!wanted.region.isNull() && !m_showsRegions)
            return fail(ErrorCode::PhotoTruncated);
        const QRect whole({0, 0}, m_size);
        const QRect inside = wanted.region.isNull() ? whole : wanted.region & whole;
        PhotoPixels photo;
        photo.photo = m_size;
        photo.region = inside.adjusted(-Around, -Around, Around, Around) & whole;
        QImage image(photo.region.size(), QImage::Format_RGB32);
        image.fill(Qt::red);
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                image.setPixelColor(QPoint(x, y) - photo.region.topLeft(), Qt::green);
        }
        photo.pixels = {image.width(), image.height(), 4, QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes())};
        return photo;
    }

private:
    QSize m_size;
    bool m_showsRegions;
};

bool isGreen(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor colour = image.pixelColor(x, y);
            if (colour.green() < 245 || colour.red() > 10)
                return false;
        }
    }
    return !image.isNull();
}

} // namespace

class TestPhotoPrints : public QObject {
    Q_OBJECT

private slots:
    void areAsTheReportExpects()
    {
        const DocumentInput input = sampleRecord({.photos = 3, .photoSize = {1600, 1200}});
        const ScaledPhotoDecoder decoder;
        const auto prints = PhotoPrints::start(decoder, input.report, input.photos, Box);
        QVERIFY(prints);
        QVERIFY((*prints)->finish());
        QCOMPARE((*prints)->shapes().size(), size_t(3));
        QVERIFY((*prints)->shapes() == (*prints)->expected());
        const auto pictures = (*prints)->pictures();
        QCOMPARE(pictures.size(), size_t(6));
        for (const PdfPicture &picture : pictures)
            QCOMPARE(QImage::fromData(picture.jpeg, "JPEG").size(), picture.size);
    }

    void aCropShowsNothingAroundItsRegion()
    {
        const DocumentInput input = sampleRecord({.photoSize = {480, 360}});
        const Photo &photo = input.report.photos.first();
        const Green decoder({photo.width, photo.height});
        const auto prints = PhotoPrints::start(decoder, input.report, input.photos, Box);
        QVERIFY((*prints)->finish());
        const PdfPicture crop = (*prints)->pictures().at(1);
        QCOMPARE(crop.size, (*prints)->expected().front().crop);
        QVERIFY(isGreen(QImage::fromData(crop.jpeg)));
    }

    // The report's word is taken for the lay-out only until the photo itself is there.
    void aReportThatIsWrongAboutItsPhotosCostsNoShape()
    {
        DocumentInput input = sampleRecord({.photoSize = {800, 600}});
        const QByteArray right = recordComposer().compose(input).value();
        for (Photo &photo : input.report.photos)
            photo.width = 0;
        const QByteArray wrong = recordComposer().compose(input).value();
        const auto placed = [](const QByteArray &pdf) {
            const Files files;
            QList<QByteArray> places; // width, height in pixels, and horizontally and vertically how many an inch
            for (const QByteArray &line : runTool(u"pdfimages"_s, {u"-list"_s, files.write(u"x.pdf"_s, pdf)}).output.split('\n').mid(2)) {
                const QList<QByteArray> words = line.simplified().split(' ');
                if (words.size() > 13)
                    places.append(words.mid(3, 2).join(' ') + ' ' + words.mid(12, 2).join(' '));
            }
            return places;
        };
        QCOMPARE(placed(right).size(), 4);
        QCOMPARE(placed(wrong), placed(right));
    }

    // Another program may have read a smaller copy of the photo.
    void aPlateReadInAnotherSizeIsCutOutWhereItIs()
    {
        DocumentInput input = sampleRecord({.photos = 2, .photoSize = {1600, 1200}});
        const ScaledPhotoDecoder decoder;
        const auto crops = [&] {
            const auto prints = PhotoPrints::start(decoder, input.report, input.photos, Box);
            static_cast<void>((*prints)->finish());
            const auto pictures = (*prints)->pictures();
            return QList{pictures.at(1).jpeg, pictures.at(3).jpeg};
        };
        const QList<QByteArray> asRead = crops();
        QVERIFY(!asRead.at(0).isEmpty() && !asRead.at(1).isEmpty());
        for (PhotoReading &reading : input.report.readings) {
            reading.width /= 2;
            reading.height /= 2;
            for (PlateRead &plate : reading.plates) {
                for (QPointF &corner : plate.quad)
                    corner /= 2.0;
            }
        }
        QCOMPARE(crops(), asRead);
        for (Photo &photo : input.report.photos) { // nor does it matter how large the report calls its photos
            photo.width /= 4;
            photo.height /= 4;
        }
        QCOMPARE(crops(), asRead);
    }

    void withoutACropThePhotoSaysAll()
    {
        DocumentInput input = sampleRecord({.language = u"en"_s, .photoSize = {480, 360}});
        const Photo &photo = input.report.photos.first();
        const QSize size(photo.width, photo.height);
        const auto textWith = [&input](const PhotoDecoder &decoder) { return textOf(RecordComposer(decoder).compose(input).value_or(QByteArray())); };
        QVERIFY(textWith(Green(size)).contains(u"Plate, cut out of the photo"_s));
        const QString without = textWith(Green(size, false));
        QVERIFY(without.contains(photo.fileName));
        QVERIFY(!without.contains(u"Plate, cut out of the photo"_s));
        // A reading of another shape than the photo's says nothing about where the plate is.
        for (PhotoReading &reading : input.report.readings)
            reading.width /= 2;
        QVERIFY(!textWith(Green(size)).contains(u"Plate, cut out of the photo"_s));
    }
};

SVIDOK_SUITE(TestPhotoPrints, QGuiApplication)

} // namespace svidok::test::photoprintstests

#include "tst_photoprints.moc"
