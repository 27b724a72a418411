// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/panelscroll.h"

namespace svidok {

/// As high as its panel, and no higher, where there is room, and no place at all where nothing of the panel is shown.
class SnugScroll final : public PanelScroll {
public:
    SnugScroll(QWidget *panel, const QString &name, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace svidok
