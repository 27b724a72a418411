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

/// The row of buttons over the pair: how to compare, and the one slider that belongs to it. Where there is no room for all of
/// them, the ways to compare fold into one button with a menu, and the last tools into another one.
class PairBar : public QWidget {
    Q_OBJECT

public:
    explicit PairBar(PairModel &pair, QWidget *parent = nullptr);

    void addMode(PairMode mode, QAction *action);
    void addTool(QAction *action, const QString &iconName);
    /// The slider of swipe, overlay or blink takes the keys.
    void focusSlider();
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(QAction *action);
    QToolButton *menuButton(const QString &name, const QString &text);
    void refresh();
    void orderKeys(); ///< Tab goes through the bar from left to right
    void arrange();
    /// All that the room for the buttons depends on.
    struct Arrangement {
        int width = 0;
        PairMode mode = PairMode::SideBySide;
        qsizetype tools = 0;
        qsizetype modes = 0;
        bool operator==(const Arrangement &) const = default;
    };

    PairModel &m_pair;
    Arrangement m_arranged;
    QHBoxLayout *m_modes;
    QHBoxLayout *m_tools;
    QToolButton *m_foldedModes;
    QToolButton *m_moreTools;
    QLabel *m_sliderLabel;
    QSlider *m_slider;
    QList<QToolButton *> m_toolButtons; ///< the last ones go first where there is no room
    QMap<PairMode, QToolButton *> m_modeButtons;
};

} // namespace svidok
