// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace svidok {

/// Shows a panel that may be higher than its place, without a frame, and scrolls to whatever in it gets the keyboard, by
/// Tab or by a key of its own.
class PanelScroll : public QScrollArea {
public:
    /// Takes the panel over.
    PanelScroll(QWidget *panel, const QString &name, QWidget *parent);

    [[nodiscard]] QSize minimumSizeHint() const override; ///< low: a screen of 1366x768 at 200 % has room for a few lines alone
};

} // namespace svidok
