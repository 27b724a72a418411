// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "screens/benchmodels.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace svidok {

class Actions;
class DecidePanel;
class MessageBar;
class PairPlace;
class PlatePanel;

/// One report: the photo pair, what was read and measured on it, and the decision, all on one screen; what is rarely
/// needed is in a drawer below the photos.
class CaseScreen : public QWidget {
    Q_OBJECT

public:
    /// Models and actions outlive the screen.
    CaseScreen(BenchModels &models, Actions &actions, QWidget *parent = nullptr);

signals:
    void nextRequested(); ///< claim and open the next report of the queue
    void queueRequested();
    void documentRequested();
    void forwardRequested();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void addPanels(QVBoxLayout *column);
    void addDrawer();
    void addKeys();
    void undo();
    enum class DrawerPage { Metadata, Map, Timeline, Notes, Duplicates, Vehicle, Movement };
    void addDrawerPage(DrawerPage page, const QString &id, const QString &title, const QKeySequence &key, QWidget *panel);
    void on(CaseChange what);
    void giveKeysToPhotos();
    void fillHeader();
    void fillDue(const Report &report);
    void noteDuplicates();
    void noteSeen();
    void showEvidence(RuleId rule);
    void showDrawer(DrawerPage page);

    BenchModels &m_models;
    Actions &m_actions;
    QStackedWidget *m_stack = nullptr; ///< nothing open, or the case
    QLabel *m_place = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_due = nullptr;
    QPushButton *m_duplicates = nullptr;
    QToolButton *m_more = nullptr; ///< opens the pages of the drawer
    PairPlace *m_pair = nullptr;
    QSplitter *m_photos = nullptr; ///< above the drawer
    QTabWidget *m_drawer = nullptr;
    bool m_drawerPlaced = false;
    PlatePanel *m_plates = nullptr;
    DecidePanel *m_decide = nullptr;
};

} // namespace svidok
