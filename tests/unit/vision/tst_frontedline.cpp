// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawnplate.h"
#include "support/suites.h"
#include "vision/frontedline.h"
#include "vision/platecrops.h"

#include <QTest>
#include <opencv2/imgproc.hpp>

namespace svidok::test::frontedlinetests {

namespace {

/// A plate in the middle of a photo: what stands on it, how high (of the plate's height) and how low (likewise, its feet).
struct Text {
    const char *text;
    double left; ///< of the plate's width
    double height;
    double feet;
};

const cv::Size PlateSize(416, 90);
const cv::Point At(200, 150);

cv::Mat photoOf(std::initializer_list<Text> texts)
{
    constexpr int Over = 4;
    cv::Mat plate(PlateSize * Over, CV_8UC1, cv::Scalar(70));
    for (const Text &text : texts) {
        int baseline = 0;
        const double scale = text.height * plate.rows / cv::getTextSize("8", cv::FONT_HERSHEY_SIMPLEX, 1.0, 1, &baseline).height;
        cv::putText(plate, text.text, {int(text.left * plate.cols), int(text.feet * plate.rows)}, cv::FONT_HERSHEY_SIMPLEX, scale, cv::Scalar(235),
            int(0.16 * text.height * plate.rows), cv::LINE_AA);
    }
    cv::resize(plate, plate, PlateSize, 0, 0, cv::INTER_AREA);
    cv::Mat photo(400, 800, CV_8UC1, cv::Scalar(110));
    plate.copyTo(photo(cv::Rect(At, PlateSize)));
    return photo;
}

std::optional<FrontedLine> foundOn(const cv::Mat &photo)
{
    const cv::Point2d at(At);
    const cv::Point2d wide(PlateSize.width, 0.0);
    const cv::Point2d high(0.0, PlateSize.height);
    return findFrontedLine(GreyPyramid(photo), {at, at + wide, at + wide + high, at + high});
}

constexpr Text Line{"4835", 0.28, 0.6, 0.8};
constexpr Text Front{"11", 0.06, 0.27, 0.8};

} // namespace

class FrontedLineTest : public QObject {
    Q_OBJECT

private slots:
    void smallDigitsInFrontAreFound()
    {
        const cv::Mat photo = photoOf({Front, Line});
        const auto found = foundOn(photo);
        QVERIFY(found);
        const cv::Rect front = quads::bounds(found->front);
        const cv::Rect line = quads::bounds(found->line);
        QVERIFY(front.contains(At + cv::Point(int(0.08 * PlateSize.width), int(0.67 * PlateSize.height))));
        QVERIFY2(front.br().x < At.x + 0.28 * PlateSize.width, "not into the line");
        QVERIFY2(front.y > At.y + 0.35 * PlateSize.height, "no higher than its digits");
        QVERIFY(line.x > At.x + 0.2 * PlateSize.width);
        QVERIFY(line.br().x >= At.x + 0.7 * PlateSize.width);

        const QList<PixelBuffer> crops = rectifiedCrops(GreyPyramid(photo), found->front, found->line);
        QCOMPARE(crops.size(), 2);
        for (const PixelBuffer &crop : crops)
            QVERIFY(isSoundCrop(crop));
    }

    void otherPlatesHaveNone()
    {
        QVERIFY2(!foundOn(photoOf({Line})), "nothing in front");
        QVERIFY2(!foundOn(photoOf({{"114835", 0.06, 0.5, 0.75}})), "all as high");
        QVERIFY2(!foundOn(photoOf({{"11", 0.06, 0.27, 0.45}, Line})), "not low");
        QVERIFY2(!foundOn(photoOf({{"1", 0.06, 0.27, 0.8}, Line})), "one digit only");
        QVERIFY2(!foundOn(photoOf({{"11", 0.85, 0.27, 0.8}, {"4835", 0.06, 0.6, 0.8}})), "behind the line");
        QVERIFY2(!foundOn(cv::Mat(400, 800, CV_8UC1, cv::Scalar(110))), "nothing at all");
        QVERIFY2(!foundOn(cv::Mat(8, 8, CV_8UC1, cv::Scalar(110))), "a photo that the plate lies outside of");
    }
};

SVIDOK_SUITE(FrontedLineTest, QCoreApplication)

} // namespace svidok::test::frontedlinetests

#include "tst_frontedline.moc"
