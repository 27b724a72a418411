// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suites.h"
#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace svidok::test::themetests {

using namespace Qt::StringLiterals;

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void everyInkIsReadable_data();
    void everyInkIsReadable();
    void buttonsHaveALineInHighContrast();
    void plateFontTellsLookAlikesApart();
    void verdictsDifferWithoutColour();
    void everyIconIsPaintedInTheTextColour();
};

void TestTheme::everyInkIsReadable_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << static_cast<int>(theme::Scheme::Light) << 4.5; // WCAG 2.1, 1.4.3
    QTest::newRow("dark") << static_cast<int>(theme::Scheme::Dark) << 4.5;
    QTest::newRow("high contrast") << static_cast<int>(theme::Scheme::HighContrast) << 7.0; // 1.4.6
}

void TestTheme::everyInkIsReadable()
{
    QFETCH(int, scheme);
    QFETCH(double, least);
    theme::apply(*qApp, static_cast<theme::Scheme>(scheme));
    const QPalette palette = QApplication::palette();
    for (const auto tone : {theme::Tone::Accent, theme::Tone::Good, theme::Tone::Bad, theme::Tone::Unsure, theme::Tone::Muted}) {
        const QColor ink = theme::ink(tone, palette);
        for (const auto ground : {QPalette::Window, QPalette::Base})
            QVERIFY2(theme::contrast(ink, palette.color(ground)) >= least, qPrintable(u"tone %1 on %2"_s.arg(static_cast<int>(tone)).arg(palette.color(ground).name())));
        const QColor wash = theme::wash(tone, palette);
        QVERIFY2(theme::contrast(palette.color(QPalette::Text), wash) >= least, qPrintable(wash.name()));
        QVERIFY2(theme::contrast(ink, wash) >= least, qPrintable(u"tone %1 on its wash"_s.arg(static_cast<int>(tone))));
    }
    QVERIFY(theme::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= least);
    QVERIFY(theme::contrast(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= least);
    QVERIFY(theme::contrast(palette.color(QPalette::Disabled, QPalette::ButtonText), palette.color(QPalette::Disabled, QPalette::Button)) >= least);
}

// Where ground and button are black alike.
void TestTheme::buttonsHaveALineInHighContrast()
{
    theme::apply(*qApp, theme::Scheme::HighContrast);
    QPushButton button(u"Decide"_s);
    button.resize(120, 32);
    QToolButton tool;
    tool.resize(32, 32);
    for (QWidget *one : std::initializer_list<QWidget *>{&button, &tool}) {
        const QImage image = one->grab().toImage();
        QVERIFY(theme::contrast(image.pixelColor(0, image.height() / 2), Qt::black) >= 3.0); // WCAG 2.1, 1.4.11
    }
}

// K6: drawn side by side, no two of a pair are the same picture.
void TestTheme::plateFontTellsLookAlikesApart()
{
    theme::apply(*qApp, theme::Scheme::Light);
    const QFont font = theme::plateFont(2.0);
    QVERIFY(QFontDatabase::hasFamily(font.family()));
    QCOMPARE(QFontInfo(font).family(), font.family());
    const auto drawn = [&font](QChar c) {
        QImage image(64, 64, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setFont(font);
        painter.drawText(QRect(0, 0, 64, 64), Qt::AlignCenter, QString(c));
        return image;
    };
    const auto difference = [](const QImage &a, const QImage &b) {
        int dark = 0;
        int differs = 0;
        for (int y = 0; y < a.height(); ++y) {
            for (int x = 0; x < a.width(); ++x) {
                dark += qGray(a.pixel(x, y)) < 128;
                differs += (qGray(a.pixel(x, y)) < 128) != (qGray(b.pixel(x, y)) < 128);
            }
        }
        return static_cast<double>(differs) / dark;
    };
    for (const auto &[a, b] : {std::pair(u'0', u'O'), std::pair(u'1', u'I'), std::pair(u'8', u'B')})
        QVERIFY2(difference(drawn(a), drawn(b)) > 0.1, qPrintable(QString(a) + u' ' + QString(b)));
}

void TestTheme::verdictsDifferWithoutColour()
{
    const QStringList signs{theme::signOf(Verdict::Pass), theme::signOf(Verdict::Fail), theme::signOf(Verdict::Unknown)};
    QCOMPARE(QSet<QString>(signs.begin(), signs.end()).size(), 3);
}

void TestTheme::everyIconIsPaintedInTheTextColour()
{
    theme::apply(*qApp, theme::Scheme::Dark);
    const QColor text = QApplication::palette().color(QPalette::ButtonText);
    const QStringList files = QDir(u":/svidok/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 10);
    for (const QString &file : files) {
        const QImage image = icon(file.chopped(4)).pixmap(32, 32).toImage().convertToFormat(QImage::Format_ARGB32);
        int painted = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                painted += pixel.alpha() > 200 && std::abs(pixel.lightness() - text.lightness()) < 24;
            }
        }
        QVERIFY2(painted > 10, qPrintable(file));
    }
    QVERIFY(icon(u"no-such-icon"_s).isNull());
}

SVIDOK_SUITE(TestTheme, QApplication)

} // namespace svidok::test::themetests

#include "tst_theme.moc"
