// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suites.h"
#include "widgets/theme.h"
#include "widgets/windowstyle.h"

#include <QApplication>
#include <QDialog>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOptionSlider>
#include <QTest>

namespace svidok::test::windowstyletests {

using namespace Qt::StringLiterals;

/// What is kept must look as if it were drawn: every scroll bar is compared with Fusion's, pixel by pixel.
class TestWindowStyle : public QObject {
    Q_OBJECT

private slots:
    void scrollBarsLookAsFusionDrawsThem_data();
    void scrollBarsLookAsFusionDrawsThem();
    void whatCanBeTickedIsSeen();
    void theKeyboardIsSeenOnFlatButtons();
    void noDialogIsLargerThanItsScreen();
    void aHeldKeyPressesAButtonOnce();
};

namespace {

QStyleOptionSlider optionFor(Qt::Orientation orientation, const QSize &size, QStyle::State state)
{
    QStyleOptionSlider option;
    option.rect = QRect(QPoint(0, 0), size);
    option.orientation = orientation;
    option.minimum = 0;
    option.maximum = 2000;
    option.pageStep = 400;
    option.sliderPosition = option.sliderValue = 700;
    option.subControls = QStyle::SC_All;
    option.activeSubControls = QStyle::SC_ScrollBarSlider;
    option.state = state;
    if (orientation == Qt::Horizontal)
        option.state |= QStyle::State_Horizontal;
    option.palette = QApplication::palette();
    option.palette.setCurrentColorGroup(state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled);
    return option;
}

/// As a widget that lies at `at` shows it.
QImage drawn(const QStyle &style, const QStyleOptionSlider &option, qreal ratio, const QPoint &at)
{
    QImage image(((option.rect.size() + QSize(20, 20)).toSizeF() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.translate(at);
    style.drawComplexControl(QStyle::CC_ScrollBar, &option, &painter);
    // Fusion's lines reach a pixel over the edge where they are wide; no widget shows that.
    return image.copy(QRectF(at * ratio, option.rect.size().toSizeF() * ratio).toAlignedRect());
}

} // namespace

void TestWindowStyle::scrollBarsLookAsFusionDrawsThem_data()
{
    QTest::addColumn<int>("scheme");
    for (const auto &[name, scheme] :
        { std::pair("light", theme::Scheme::Light), std::pair("dark", theme::Scheme::Dark) })
        QTest::newRow(name) << static_cast<int>(scheme);
}

void TestWindowStyle::scrollBarsLookAsFusionDrawsThem()
{
    QFETCH(int, scheme);
    theme::apply(*qApp, static_cast<theme::Scheme>(scheme));
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(u"Fusion"_s));
    const WindowStyle ours;
    const auto quiet = QStyle::State_Enabled | QStyle::State_Active;
    for (const QStyle::State state : { QStyle::State(QStyle::State_None), QStyle::State(quiet),
             quiet | QStyle::State_MouseOver, quiet | QStyle::State_Sunken }) {
        for (const qreal ratio : { 1.0, 1.5, 2.0 }) {
            for (const auto &[orientation, size] : { std::pair(Qt::Vertical, QSize(16, 612)),
                     std::pair(Qt::Vertical, QSize(14, 40)), std::pair(Qt::Horizontal, QSize(701, 16)) }) {
                const QStyleOptionSlider option = optionFor(orientation, size, state);
                // The second and third are put together of what the first one kept.
                for (const QPoint &at : { QPoint(0, 0), QPoint(0, 0), QPoint(8, 12), QPoint(7, 11) }) {
                    const QString which = u"%1x%2 at %3,%4, ratio %5, state %6"_s.arg(size.width())
                                              .arg(size.height())
                                              .arg(at.x())
                                              .arg(at.y())
                                              .arg(ratio)
                                              .arg(state.toInt(), 0, 16);
                    QVERIFY2(drawn(ours, option, ratio, at) == drawn(*fusion, option, ratio, at), qPrintable(which));
                }
            }
        }
    }
}

// 3:1 for what is no text (WCAG 2.1, 1.4.11).
void TestWindowStyle::whatCanBeTickedIsSeen()
{
    theme::apply(*qApp, theme::Scheme::Dark);
    const WindowStyle ours;
    QStyleOptionButton option;
    option.rect = QRect(0, 0, 15, 15);
    option.palette = QApplication::palette();
    option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_Off;
    const QColor window = option.palette.color(QPalette::Window);
    for (const QStyle::PrimitiveElement element : { QStyle::PE_IndicatorCheckBox, QStyle::PE_IndicatorRadioButton }) {
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(window);
        QPainter painter(&image);
        ours.drawPrimitive(element, &option, &painter);
        painter.end();
        QVERIFY(theme::contrast(image.pixelColor(0, 7), window) >= 3.0);
    }
}

void TestWindowStyle::theKeyboardIsSeenOnFlatButtons()
{
    const WindowStyle ours;
    for (const theme::Scheme scheme : { theme::Scheme::Light, theme::Scheme::Dark }) {
        theme::apply(*qApp, scheme);
        QStyleOptionButton option;
        option.rect = QRect(0, 0, 80, 24);
        option.features = QStyleOptionButton::Flat;
        option.palette = QApplication::palette();
        option.state = QStyle::State_Enabled | QStyle::State_Active | QStyle::State_HasFocus;
        const QColor window = option.palette.color(QPalette::Window);
        QImage image(option.rect.size(), QImage::Format_RGB32);
        image.fill(window);
        QPainter painter(&image);
        ours.drawControl(QStyle::CE_PushButton, &option, &painter);
        painter.end();
        QVERIFY(theme::contrast(image.pixelColor(0, 12), window) >= 3.0);
    }
}

void TestWindowStyle::noDialogIsLargerThanItsScreen()
{
    theme::apply(*qApp, theme::Scheme::Light);
    QDialog dialog;
    dialog.resize(9000, 9000);
    dialog.show();
    const QSize screen = dialog.screen()->availableSize();
    QVERIFY(dialog.width() <= screen.width() && dialog.height() <= screen.height());
}

void TestWindowStyle::aHeldKeyPressesAButtonOnce()
{
    theme::apply(*qApp, theme::Scheme::Light);
    QPushButton button;
    button.setAutoDefault(true);
    int pressed = 0;
    connect(&button, &QPushButton::clicked, this, [&pressed] { ++pressed; });
    button.show();
    button.ensurePolished();
    for (const bool again : {false, true, true}) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, again);
        QApplication::sendEvent(&button, &press);
    }
    QCOMPARE(pressed, 1);
}

SVIDOK_SUITE(TestWindowStyle, QApplication)

} // namespace svidok::test::windowstyletests

#include "tst_windowstyle.moc"
