// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/duplicatesmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace svidok {

class Actions;
class MessageBar;
class PairThumbs;
class QueueThumbnails;

/// What may be the same event as the report on the desk: the list, the chosen one beside the report, why, and merging,
/// splitting and telling apart (Q11).
class DuplicatesPanel : public QWidget {
    Q_OBJECT

public:
    /// Model and thumbnails outlive the panel.
    DuplicatesPanel(DuplicatesModel &model, QueueThumbnails &thumbnails, QWidget *parent = nullptr);

    /// The keys work wherever the focus is in `owner`.
    void addActions(Actions &actions, QWidget *owner);

signals:
    void lookRequested(); ///< a key was pressed while the panel is out of sight

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitWhy();
    void takeState();
    void takeChoice();
    [[nodiscard]] int chosen() const; ///< -1: none
    [[nodiscard]] QString sayOf(const RelatedReport &report) const;

    DuplicatesModel &m_model;
    MessageBar *m_message = nullptr;
    bool m_offersBack = false; ///< the message offers to take back
    QLabel *m_empty = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_beside = nullptr;
    PairThumbs *m_own = nullptr;
    PairThumbs *m_other = nullptr;
    QLabel *m_ownFacts = nullptr;
    QLabel *m_otherFacts = nullptr;
    QLabel *m_why = nullptr;
    QWidget *m_ways = nullptr; ///< the buttons
    QPushButton *m_into = nullptr;
    QPushButton *m_here = nullptr;
    QPushButton *m_split = nullptr;
    QPushButton *m_apart = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace svidok
