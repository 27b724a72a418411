// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QToolButton;

namespace svidok {

class Actions;
class PairBar;
class PairEnhancePanel;
class PairFilmstrip;
class PairMarksPanel;
class PairPane;

/// Two photos to be compared: side by side in step, blinking, swiped, laid over each other, or by what differs. All of it by
/// mouse and by key.
class PairView : public QWidget {
    Q_OBJECT

public:
    /// Model and actions outlive the view.
    PairView(PairModel &pair, Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] PairBar &bar() { return *m_bar; }
    void focusPhoto(); ///< the pane that keys act on

signals:
    /// A plate was chosen on a photo, by click or key: the reading's plate of that index.
    void plateChosen(const svidok::PhotoId &photo, int index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void addModes(Actions &actions);
    void addGazeActions(Actions &actions);
    void addPanActions(Actions &actions);
    void addToolActions(Actions &actions);
    void addPlateActions(Actions &actions);
    void refresh(PairChange what);
    void measure();
    void choosePlate(Side side, int index);
    void markPlate(int by);
    void lookAtPlate();
    void showLoupe(bool on);
    void placeLoupe(Side side, const QPointF &photoPoint);
    [[nodiscard]] PairPane *pane(Side side) const { return side == Side::A ? m_a : m_b; }
    [[nodiscard]] QPointF middle() const;

    PairModel &m_pair;
    PairBar *m_bar;
    PairEnhancePanel *m_enhance;
    QStackedWidget *m_stack;
    PairPane *m_a;
    PairPane *m_b;
    PairPane *m_stage;
    PairFilmstrip *m_film;
    PairMarksPanel *m_marks = nullptr;
    QLabel *m_words;
    QToolButton *m_draw;
    bool m_loupeHeld = false;
    bool m_loupeOn = false;
    Side m_pointerSide = Side::A;
    std::optional<QPointF> m_pointer; ///< photo point under the mouse
    int m_marked = -1;
};

} // namespace svidok
