// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace svidok {

/// Qt's Fusion, picture for picture, but a scroll bar's groove is kept once drawn. Qt hands areas of that height to a
/// pool of threads and waits for them: at each step of scrolling, thrice, the window would wait for other threads to
/// get a core. And where the window is dark an outline stands around what is ticked and written into: Fusion's is darker
/// than the window, and a box that is not ticked could not be seen. A flat button has an outline while
/// the keyboard is on it, and a dialog opens no larger than its screen.
class WindowStyle final : public QProxyStyle {
public:
    WindowStyle();
    using QProxyStyle::polish;
    /// Enter presses the button that has the keyboard, outside dialogs too; there a dialog decides.
    void polish(QWidget *widget) override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget = nullptr) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace svidok
