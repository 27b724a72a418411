// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/snugscroll.h"

#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace svidok {

SnugScroll::SnugScroll(QWidget *panel, const QString &name, QWidget *parent)
    : PanelScroll(panel, name, parent)
{
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusPolicy(Qt::NoFocus);
    // Words that nobody can give the keyboard to are scrolled to by the keys as well.
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) { setFocusPolicy(most > 0 ? Qt::TabFocus : Qt::NoFocus); });
}

QSize SnugScroll::sizeHint() const
{
    const QLayout &layout = *widget()->layout();
    if (layout.isEmpty())
        return {};
    const QSize whole = layout.totalSizeHint();
    return {whole.width(), layout.hasHeightForWidth() && width() > 0 ? layout.totalHeightForWidth(width()) : whole.height()};
}

QSize SnugScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), std::min(sizeHint().height(), PanelScroll::minimumSizeHint().height())};
}

bool SnugScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return PanelScroll::eventFilter(watched, event);
}

void SnugScroll::resizeEvent(QResizeEvent *event)
{
    PanelScroll::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace svidok
