// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panelscroll.h"

#include "widgets/theme.h"

#include <QApplication>

namespace svidok {

PanelScroll::PanelScroll(QWidget *panel, const QString &name, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(name);
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setWidget(panel);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        // What the mouse pressed is in sight, and must not move away before it is let go.
        if (now && widget()->isAncestorOf(now) && QApplication::mouseButtons() == Qt::NoButton)
            ensureWidgetVisible(now);
    });
}

QSize PanelScroll::minimumSizeHint() const
{
    return {QScrollArea::minimumSizeHint().width(), theme::Target + theme::WideGap};
}

} // namespace svidok
