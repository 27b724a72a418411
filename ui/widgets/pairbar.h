// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

#include <QMap>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QSlider;
class QToolButton;

namespace svidok {

/// The row of buttons over the pair: how to compare, and the one slider that belongs to it.
class PairBar : public QWidget {
    Q_OBJECT

public:
    explicit PairBar(PairModel &pair, QWidget *parent = nullptr);

    void addMode(PairMode mode, QAction *action);
    void addTool(QAction *action, const QString &iconName);
    /// The slider of swipe, overlay or blink takes the keys.
    void focusSlider();

private:
    QToolButton *button(QAction *action);
    void refresh();

    PairModel &m_pair;
    QHBoxLayout *m_modes;
    QHBoxLayout *m_tools;
    QLabel *m_sliderLabel;
    QSlider *m_slider;
    QMap<PairMode, QToolButton *> m_modeButtons;
};

} // namespace svidok
