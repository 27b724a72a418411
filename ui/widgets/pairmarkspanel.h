// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

#include <QMap>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace svidok {

class Actions;

/// Drawing marks on the photos (P6): the tools, the words of the chosen mark, who drew it and when. The photos stay as they
/// are.
class PairMarksPanel : public QWidget {
    Q_OBJECT

public:
    /// Keys work within `view`, those that only make sense on the photos within `panes`. All outlive the panel.
    PairMarksPanel(PairModel &pair, Actions &actions, QWidget *view, QWidget *panes, QWidget *parent = nullptr);

    [[nodiscard]] QAction *drawAction() const { return m_draw; }
    /// The arrow keys' way over the screen moves the chosen mark, or only its end; false: none is chosen.
    [[nodiscard]] bool nudge(const QPointF &screenDelta, bool onlyEnd);
    /// Draws in the middle of the photo that keys act on; false: no tool is in the hand.
    [[nodiscard]] bool drawInTheMiddle();

signals:
    void photosWanted(); ///< the keyboard belongs to the photos again

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addTools(Actions &actions, QWidget *view, QHBoxLayout *row);
    void addSteps(Actions &actions, QWidget *view, QWidget *panes, QHBoxLayout *row);
    void addButton(QAction *action, const QString &iconName, QHBoxLayout *row);
    void refresh();
    void selectNext();
    void writeText();
    [[nodiscard]] QString said() const;

    PairModel &m_pair;
    PairMarks &m_marks;
    QAction *m_draw;
    QAction *m_shown;
    QMap<PairMarks::Tool, QAction *> m_tools;
    QAction *m_remove = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QAction *m_words = nullptr;
    QAction *m_stop = nullptr;
    QLineEdit *m_text;
    MarkId m_textOf; ///< whose words stand in the line
    QLabel *m_line;
};

} // namespace svidok
