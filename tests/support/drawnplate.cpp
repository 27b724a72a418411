// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/drawnplate.h"

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

namespace svidok::test {

namespace {

/// With a dark patch where a plate of that width comes.
cv::Mat street(cv::Size size, cv::Point at, int plateWidth)
{
    cv::Mat bgr(size, CV_8UC3, cv::Scalar(140, 145, 150));
    cv::RNG random(7);
    random.fill(bgr, cv::RNG::NORMAL, cv::Scalar::all(140), cv::Scalar::all(6));
    cv::rectangle(bgr, {at.x - plateWidth, at.y - plateWidth * 2 / 3}, {at.x + plateWidth, at.y + plateWidth / 2},
        cv::Scalar(60, 40, 90), cv::FILLED);
    return bgr;
}

/// Where a point of a plate 1 wide is seen from three times that far; `along` from 0 to 1, `down` from -0.5 to 0.5 of its height.
cv::Point2f seenAt(double along, double down, double bend, double aside)
{
    const double angle = (along - 0.5) * bend;
    const double x = bend == 0.0 ? along - 0.5 : std::sin(angle) / bend;
    const double z = bend == 0.0 ? 0.0 : (1.0 - std::cos(angle)) / bend;
    const double far = 3.0 + z * std::cos(aside) - x * std::sin(aside);
    return {float(3.0 * (x * std::cos(aside) + z * std::sin(aside)) / far), float(3.0 * down * 112 / 520 / far)};
}

} // namespace

cv::Mat drawPlate(const QString &text, int height)
{
    // Drawn large and wide, then averaged down and squeezed: letters as narrow as on plates, with soft edges.
    cv::Mat plate(448, 448 * 520 / 112 * 3 / 2, CV_8UC3, cv::Scalar::all(235));
    const double step = (plate.cols - 320.0) / double(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const std::string letter(1, text.at(i).toLatin1());
        int baseline = 0;
        const cv::Size size = cv::getTextSize(letter, cv::FONT_HERSHEY_SIMPLEX, 14.0, 44, &baseline);
        const cv::Point at(int(160 + step * (double(i) + 0.5)) - size.width / 2, (plate.rows + size.height) / 2);
        cv::putText(plate, letter, at, cv::FONT_HERSHEY_SIMPLEX, 14.0, cv::Scalar::all(20), 44, cv::LINE_AA);
    }
    cv::rectangle(plate, {0, 0}, {plate.cols - 1, plate.rows - 1}, cv::Scalar::all(25), 16);
    cv::resize(plate, plate, {height * 520 / 112, height}, 0, 0, cv::INTER_AREA);
    return plate;
}

DrawnScene drawScene(
    const QString &text, cv::Size size, int plateWidth, double degrees, std::optional<cv::Point> centre)
{
    DrawnScene scene;
    const cv::Point at = centre.value_or(cv::Point(size.width / 2, size.height / 2));
    scene.bgr = street(size, at, plateWidth);

    const cv::Mat plate = drawPlate(text, 224);
    cv::Mat turn = cv::getRotationMatrix2D({plate.cols / 2.0F, plate.rows / 2.0F}, degrees, double(plateWidth) / plate.cols);
    turn.at<double>(0, 2) += at.x - plate.cols / 2.0;
    turn.at<double>(1, 2) += at.y - plate.rows / 2.0;
    cv::Mat laid;
    cv::Mat mask;
    cv::warpAffine(plate, laid, turn, size, cv::INTER_AREA);
    cv::warpAffine(cv::Mat(plate.size(), CV_8U, cv::Scalar(255)), mask, turn, size);
    laid.copyTo(scene.bgr, mask);
    cv::GaussianBlur(scene.bgr, scene.bgr, {3, 3}, 0);

    const cv::Matx23d map(turn);
    const cv::Point2d corners[] = {{0, 0}, {double(plate.cols), 0}, {double(plate.cols), double(plate.rows)},
        {0, double(plate.rows)}};
    for (size_t i = 0; i < 4; ++i)
        scene.plate[i] = {map(0, 0) * corners[i].x + map(0, 1) * corners[i].y + map(0, 2),
            map(1, 0) * corners[i].x + map(1, 1) * corners[i].y + map(1, 2)};
    return scene;
}

BentScene drawBentScene(const QString &text, int plateWidth, double bend, double aside)
{
    constexpr int Strips = 40; // flat ones
    const cv::Size size(1200, 900);
    const cv::Point2f middle(600, 450);
    BentScene scene{street(size, middle, plateWidth)};
    cv::Mat plate;
    cv::resize(drawPlate(text, 224), plate, {Strips * 26, 224}, 0, 0, cv::INTER_AREA);
    const auto at = [&](double along, double down) { return middle + seenAt(along, down, bend, aside) * float(plateWidth); };
    for (int i = 0; i < Strips; ++i) {
        const double left = double(i) / Strips;
        const double right = double(i + 1) / Strips;
        const std::vector<cv::Point2f> to{at(left, -0.5), at(right, -0.5), at(right, 0.5), at(left, 0.5)};
        const float x = float(i * 26);
        const std::vector<cv::Point2f> from{{x, 0}, {x + 26, 0}, {x + 26, 224}, {x, 224}};
        cv::Mat laid;
        cv::warpPerspective(plate, laid, cv::getPerspectiveTransform(from, to), size, cv::INTER_AREA, cv::BORDER_REPLICATE);
        cv::Mat mask(size, CV_8U, cv::Scalar(0));
        cv::fillConvexPoly(mask, std::vector<cv::Point>(to.begin(), to.end()), cv::Scalar(255));
        laid.copyTo(scene.bgr, mask);
    }
    cv::GaussianBlur(scene.bgr, scene.bgr, {3, 3}, 0);
    for (size_t i = 0; i < 3; ++i) {
        scene.upper[i] = at(double(i) / 2.0, -0.5);
        scene.lower[i] = at(double(i) / 2.0, 0.5);
    }
    return scene;
}

cv::Mat drawTexture(cv::Size size, int seed)
{
    cv::Mat picture(size, CV_8UC3, cv::Scalar(120, 130, 140));
    cv::RNG random{uint64_t(seed) * 7919 + 1};
    for (int i = 0; i < 1200; ++i) {
        const cv::Point at(random.uniform(0, size.width), random.uniform(0, size.height));
        const cv::Scalar colour(random.uniform(20, 240), random.uniform(20, 240), random.uniform(20, 240));
        const cv::Size axes(random.uniform(4, 40), random.uniform(4, 40));
        cv::ellipse(picture, at, axes, random.uniform(0, 180), 0, random.uniform(90, 360), colour, cv::FILLED, cv::LINE_AA);
    }
    return picture;
}

QByteArray encoded(const cv::Mat &image, const char *extension)
{
    std::vector<uchar> bytes;
    cv::imencode(extension, image, bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QByteArray withOrientation(const QByteArray &jpeg, int orientation)
{
    // big-endian TIFF with one entry: tag 0x0112, type SHORT, one value
    QByteArray block = QByteArray("Exif\0\0", 6) + QByteArray::fromHex("4d4d002a000000080001011200030000000100")
        + char(orientation) + QByteArray::fromHex("000000000000");
    const int length = int(block.size()) + 2;
    block.prepend(char(length & 0xff));
    block.prepend(char(length >> 8));
    return jpeg.left(2) + QByteArray::fromHex("ffe1") + block + jpeg.mid(2);
}

FoundPlate foundPlate(const cv::Mat &plate)
{
    cv::Mat grey;
    cv::cvtColor(plate, grey, cv::COLOR_BGR2GRAY);
    FoundPlate found;
    found.quad = {QPointF(10, 10), QPointF(10 + grey.cols, 10), QPointF(10 + grey.cols, 10 + grey.rows), QPointF(10, 10 + grey.rows)};
    found.score = 1.0;
    found.subjectRank = 0.5;
    found.crops = {{grey.cols, grey.rows, 1,
        QByteArray(reinterpret_cast<const char *>(grey.data), qsizetype(grey.total()))}};
    return found;
}

} // namespace svidok::test
