// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuebulk.h"
#include "viewmodels/queuemodels.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace svidok {

class Actions;
class MessageBar;
class QueueChips;
class QueueTable;

/// The queue: what is there to do, in the order in which it is due, narrowed by search, folders and chips; the next free
/// report by one key; the same done to many after a look at the list.
class QueueScreen : public QWidget {
    Q_OBJECT

public:
    /// Models and actions outlive the screen.
    QueueScreen(QueueModels &models, Actions &actions, QWidget *parent = nullptr);

public slots:
    void claimNext();

signals:
    /// A report was chosen. `claim`: it is, or shall be, claimed for the person.
    void openRequested(const svidok::ReportId &id, bool claim);
    void nothingNext(); ///< claimNext() found none, or failed; the screen says which
    void importRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildFolders();
    QWidget *buildTop();
    QWidget *buildState();
    QWidget *buildBottom();
    void addActions(Actions &actions);
    void search();
    void takeFilter();
    void takeState();
    void takeSelection();
    void takeFolder();
    void saveFolder();
    void keepFolder(const QString &name, const QueueFilter &filter);
    void removeFolder();
    void toggleShortlist();
    void moveOnShortlist(int by);
    void readAgain();
    void bulk(QueueBulk::Kind kind);
    [[nodiscard]] QList<ReportId> selectedIds() const;

    QueueModels &m_models;
    QListView *m_folders = nullptr;
    QPushButton *m_saveFolder = nullptr;
    QPushButton *m_removeFolder = nullptr;
    QLineEdit *m_search = nullptr;
    QTimer m_typing;
    QComboBox *m_order = nullptr;
    QLabel *m_count = nullptr;
    QPushButton *m_next = nullptr;
    QueueChips *m_chips = nullptr;
    MessageBar *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_statePage = nullptr; ///< instead of the table: being read, nothing there, failed
    QueueTable *m_table = nullptr;
    QLabel *m_stateTitle = nullptr;
    QLabel *m_stateAdvice = nullptr;
    QPushButton *m_stateButton = nullptr;
    QLabel *m_selection = nullptr;
    QList<QPushButton *> m_bulkButtons;
    QSet<ReportId> m_given; ///< by claimNext(), this time round
    bool m_claiming = false;
};

} // namespace svidok
