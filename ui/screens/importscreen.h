// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/importmodel.h"
#include "viewmodels/queuethumbnails.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableView;

namespace svidok {

class Actions;
class MessageBar;

/// Brings photos in: a folder, an archive or files are chosen or dropped, pairs are proposed with pictures and reasons, put
/// right by one key each, and brought in; what could not be read is listed with the way out.
class ImportScreen : public QWidget {
    Q_OBJECT

public:
    /// All outlive the screen.
    ImportScreen(ImportModel &import, QueueThumbnails &thumbnails, Actions &actions, QWidget *parent = nullptr);

signals:
    void queueRequested(); ///< the person wants to see what came in

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void addActions(Actions &actions);
    void lookAt(const QStringList &paths); ///< asks first where handwork would be lost
    void chooseFolder();
    void chooseFiles();
    void takeState();
    void takeGroup();
    void takePictures();
    void fillProblems();
    void splitPhoto();
    void mergeNext();
    void toggleTaken();
    [[nodiscard]] int current() const; ///< row, -1: none
    [[nodiscard]] QString summary() const;

    ImportModel &m_import;
    QueueThumbnails &m_thumbnails;
    MessageBar *m_message;
    QLabel *m_summary;
    QPushButton *m_folder;
    QPushButton *m_files;
    QProgressBar *m_progress;
    QLabel *m_left;
    QPushButton *m_pause;
    QPushButton *m_stop;
    QTableView *m_table;
    QListWidget *m_pictures;
    QListWidget *m_problems;
    QPushButton *m_split;
    QPushButton *m_merge;
    QPushButton *m_bringIn;
    QPushButton *m_queue;
};

} // namespace svidok
