// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/windowstyle.h"

#include "widgets/theme.h"

#include <QDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QPixmapCache>
#include <QPushButton>
#include <QScreen>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QStyleOptionSlider>

#include <cmath>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// All that a groove's look depends on; a pointer over the bar changes only the slider.
QString keyOf(const QStyleOptionSlider &bar, qreal ratio)
{
    return u"svidok-groove-%1-%2x%3-%4-%5-%6-%7"_s.arg(bar.orientation)
        .arg(bar.rect.width())
        .arg(bar.rect.height())
        .arg(ratio)
        .arg(bar.state.toInt() & ~QStyle::State_MouseOver)
        .arg(bar.palette.currentColorGroup())
        .arg(bar.palette.cacheKey());
}

// Neither turned nor scaled otherwise than the screen, and no pixel shared with a neighbour: else a picture would be
// smoothed.
bool isOnWholePixels(const QPainter &painter, const QSize &size)
{
    const auto isWhole = [](double value) { return std::abs(value - std::round(value)) < 1e-6; };
    const QTransform place = painter.deviceTransform();
    const double ratio = painter.device()->devicePixelRatio();
    return place.type() <= QTransform::TxScale && place.m11() == ratio && place.m22() == ratio && isWhole(place.dx()) &&
        isWhole(place.dy()) && isWhole(size.width() * ratio) && isWhole(size.height() * ratio);
}

// Halfway between what is written and what it is written on.
QColor outlineOf(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor ground = palette.color(QPalette::Window);
    return QColor((text.red() + ground.red()) / 2, (text.green() + ground.green()) / 2, (text.blue() + ground.blue()) / 2);
}

} // namespace

WindowStyle::WindowStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *button = qobject_cast<QPushButton *>(widget); button && !qobject_cast<QDialog *>(button->window()))
        button->setAutoDefault(true);
    if (qobject_cast<QDialog *>(widget) || qobject_cast<QPushButton *>(widget))
        widget->installEventFilter(this);
}

bool WindowStyle::eventFilter(QObject *watched, QEvent *event)
{
    // Enter that is held would press a button again and again, and after it the next one that gets the keyboard.
    if (event->type() == QEvent::KeyPress && qobject_cast<QPushButton *>(watched) && static_cast<QKeyEvent *>(event)->isAutoRepeat())
        return true;
    auto *dialog = qobject_cast<QDialog *>(watched);
    if (dialog && event->type() == QEvent::Show && !event->spontaneous()) { // before it is placed, so that it stands in the middle
        const QWidget *above = dialog->parentWidget() ? dialog->parentWidget()->window() : dialog;
        const QSize frame = above->frameGeometry().size() - above->size(); // a dialog will have one like it
        dialog->resize(dialog->size().boundedTo(dialog->screen()->availableSize() - frame));
    }
    return QProxyStyle::eventFilter(watched, event);
}

// Fusion shows the focus on the button's frame, which a flat one does not have.
void WindowStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element != CE_PushButton || !button || !button->features.testFlag(QStyleOptionButton::Flat) || !option->state.testFlag(State_HasFocus))
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option->palette.color(QPalette::ButtonText), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 2, 2);
    painter->restore();
}

void WindowStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar || !bar->rect.topLeft().isNull() || !(bar->subControls & SC_ScrollBarGroove) ||
        !isOnWholePixels(*painter, bar->rect.size())) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const qreal ratio = painter->device()->devicePixelRatio();
    const QString key = keyOf(*bar, ratio);
    QPixmap groove;
    if (!QPixmapCache::find(key, &groove)) {
        groove = QPixmap((QSizeF(bar->rect.size()) * ratio).toSize());
        groove.setDevicePixelRatio(ratio);
        groove.fill(Qt::transparent);
        QPainter keeping(&groove);
        QStyleOptionSlider alone(*bar);
        alone.subControls = SC_ScrollBarGroove;
        QProxyStyle::drawComplexControl(control, &alone, &keeping, widget);
        QPixmapCache::insert(key, groove);
    }
    painter->drawPixmap(0, 0, groove);
    QStyleOptionSlider rest(*bar);
    rest.subControls &= ~SC_ScrollBarGroove;
    QProxyStyle::drawComplexControl(control, &rest, painter, widget);
}

void WindowStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool isFramed = element == PE_PanelButtonCommand || element == PE_PanelButtonTool || element == PE_Frame ||
        element == PE_PanelMenu || element == PE_FrameTabWidget; // Fusion frames them in a darker shade of the ground
    if (isFramed && theme::isHighContrast(option->palette)) {
        painter->save();
        painter->setPen(outlineOf(option->palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    const bool isField = element == PE_FrameLineEdit && !option->state.testFlag(State_HasFocus); // the focus has a colour of its own
    if ((!isBox && !isField && element != PE_IndicatorRadioButton) || option->palette.color(QPalette::Window).lightness() >= 128)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outlineOf(option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isBox)
        painter->drawRect(edge);
    else if (isField)
        painter->drawRoundedRect(edge, 2, 2);
    else
        painter->drawEllipse(edge);
    painter->restore();
}

} // namespace svidok
