// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suites.h"
#include "vision/cvpicturelab.h"

#include <QTest>

namespace svidok::test::picturelabtests {

namespace {

/// A grey slope from left to right with a checked pattern on it.
PixelBuffer slope(int width, int height, int offset = 0)
{
    PixelBuffer picture{width, height, 4, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int value = std::clamp(60 + x * 100 / width + ((x / 16 + y / 16) % 2 ? 25 : 0) + offset, 0, 255);
            const char c = static_cast<char>(value);
            const char pixel[4]{c, c, c, '\xFF'};
            picture.bytes.append(pixel, 4);
        }
    }
    return picture;
}

int channel(const PixelBuffer &picture, int x, int y, int c)
{
    return static_cast<uchar>(picture.bytes[(qsizetype(y) * picture.width + x) * 4 + c]);
}

constexpr std::array<double, 9> Unmoved{1, 0, 0, 0, 1, 0, 0, 0, 1};

} // namespace

class TestPictureLab : public QObject {
    Q_OBJECT

private slots:
    void levelsStretch();
    void localContrastShowsWhatTheDarkHides();
    void warpLaysPointsWhereTheHomographySays();
    void differenceShowsOnlyWhatChanged();
    void refusesWhatMakesNoSense();

private:
    const CvPictureLab m_lab{};
};

void TestPictureLab::levelsStretch()
{
    const PixelBuffer picture = slope(256, 64);
    QCOMPARE(m_lab.enhance(picture, {})->bytes, picture.bytes);
    const auto stretched = m_lab.enhance(picture, {.black = 60, .white = 185});
    QVERIFY(stretched);
    QCOMPARE(channel(*stretched, 0, 0, 0), 0);
    QVERIFY(channel(*stretched, 255, 31, 0) > 190);
    QCOMPARE(channel(*stretched, 0, 0, 3), 255);
    QVERIFY(channel(*m_lab.enhance(picture, {.gamma = 2.0}), 128, 0, 1) > channel(picture, 128, 0, 1) + 15);
}

void TestPictureLab::localContrastShowsWhatTheDarkHides()
{
    PixelBuffer dark = slope(256, 256);
    for (char &c : dark.bytes)
        c = static_cast<uchar>(c) == 255 ? c : static_cast<char>(static_cast<uchar>(c) / 12);
    const auto spread = [](const PixelBuffer &picture) {
        return std::abs(channel(picture, 8, 8, 0) - channel(picture, 24, 8, 0));
    };
    const auto shown = m_lab.enhance(dark, {.localContrast = 4.0});
    QVERIFY(shown);
    QVERIFY(spread(*shown) >= spread(dark) * 3);
}

void TestPictureLab::warpLaysPointsWhereTheHomographySays()
{
    PixelBuffer picture = slope(100, 100);
    const auto at = [&](int x, int y) { return picture.bytes.data() + (qsizetype(y) * 100 + x) * 4; };
    for (int y = 40; y < 44; ++y) {
        for (int x = 30; x < 34; ++x)
            at(x, y)[2] = '\xFF';
    }
    const auto laid = m_lab.warp(picture, {2, 0, 10, 0, 2, 20, 0, 0, 1}, {300, 300});
    QVERIFY(laid);
    QCOMPARE(channel(*laid, 2 * 32 + 10, 2 * 42 + 20, 2), 255);
    QCOMPARE(channel(*laid, 2 * 32 + 10, 2 * 42 + 20, 3), 255);
    QCOMPARE(channel(*laid, 5, 5, 3), 0);
    QCOMPARE(channel(*laid, 280, 280, 3), 0);
}

void TestPictureLab::differenceShowsOnlyWhatChanged()
{
    const PixelBuffer before = slope(200, 200);
    PixelBuffer after = slope(200, 200, 12); // the sun came out a little
    for (int y = 50; y < 90; ++y) {
        for (int x = 120; x < 160; ++x) {
            for (int c = 0; c < 3; ++c)
                after.bytes[(qsizetype(y) * 200 + x) * 4 + c] = '\x0A';
        }
    }
    const auto coloured = [](const PixelBuffer &picture, int x, int y) {
        return channel(picture, x, y, 2) - channel(picture, x, y, 0);
    };
    const auto shown = m_lab.difference(before, after);
    QVERIFY(shown);
    QVERIFY(coloured(*shown, 140, 70) > 120);
    QVERIFY(coloured(*shown, 40, 150) < 40);
    const auto same = m_lab.difference(before, before);
    QVERIFY(coloured(*same, 140, 70) < 5);

    const auto laid = m_lab.warp(before, {1, 0, 100, 0, 1, 0, 0, 0, 1}, {200, 200});
    QCOMPARE(channel(*m_lab.difference(*laid, after), 50, 50, 3), 0); // where only one reaches
}

void TestPictureLab::refusesWhatMakesNoSense()
{
    const PixelBuffer picture = slope(20, 20);
    QCOMPARE(m_lab.warp(picture, {}, {10, 10}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_lab.warp(picture, Unmoved, {}).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_lab.difference(picture, slope(10, 20)).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(m_lab.enhance({2, 2, 1, "abcd"}, {.black = 3}).error().code, ErrorCode::InvalidArgument);
}

SVIDOK_SUITE(TestPictureLab, QCoreApplication)

} // namespace svidok::test::picturelabtests

#include "tst_picturelab.moc"
