// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuemodel.h"
#include "viewmodels/queuethumbnails.h"

#include <QTableView>

namespace svidok {

/// The rows of the queue. What comes and goes above does not move what the person is looking at, and the selection stays
/// on its reports.
class QueueTable : public QTableView {
    Q_OBJECT

public:
    /// Model and thumbnails outlive the table.
    QueueTable(QueueModel &queue, QueueThumbnails &thumbnails, QWidget *parent = nullptr);

    [[nodiscard]] QList<ReportRow> selectedReports() const; ///< from top to bottom

    /// All that the filter holds, not only the pages that were scrolled to, which come one after the other; up to MostMarked.
    void selectAll() override;

    static constexpr int MostMarked = 2000; ///< who wants to act on more narrows nothing down

signals:
    void opened(const svidok::ReportId &id); ///< Enter or double click
    void selectionMoved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void fitColumns();
    void keepPlace();
    void restorePlace();
    void keepSelection();
    void restoreSelection();
    void markPage(const QModelIndex &parent, int first, int last);
    void fetchRest();

    QueueModel &m_queue;
    QList<int> m_widths; ///< by column, as each needs it
    QPersistentModelIndex m_top; ///< the uppermost visible row while rows come and go
    QList<ReportId> m_selected; ///< across a reload
    ReportId m_current;
    bool m_all = false; ///< all are wanted, and pages are still missing
    bool m_painted = false; ///< with reports in it
};

} // namespace svidok
