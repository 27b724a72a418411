// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queuetable.h"

#include "widgets/queuedelegate.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLoggingCategory>
#include <QScrollBar>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(queueLog, "svidok.queue")

constexpr int PlaceLetters = 16; ///< a street and a number

} // namespace

QueueTable::QueueTable(QueueModel &queue, QueueThumbnails &thumbnails, QWidget *parent)
    : QTableView(parent)
    , m_queue(queue)
{
    setObjectName(u"queueTable"_s);
    setAccessibleName(tr("Reports"));
    // Before the view connects itself, so that the place is known as it was.
    connect(&queue, &QAbstractItemModel::rowsAboutToBeInserted, this, &QueueTable::keepPlace);
    connect(&queue, &QAbstractItemModel::rowsAboutToBeRemoved, this, &QueueTable::keepPlace);
    connect(&queue, &QAbstractItemModel::rowsAboutToBeMoved, this, &QueueTable::keepPlace);
    connect(&queue, &QAbstractItemModel::modelAboutToBeReset, this, &QueueTable::keepSelection);
    setItemDelegate(new QueueDelegate(queue, thumbnails, this));
    setModel(&queue);
    connect(&queue, &QAbstractItemModel::rowsInserted, this, &QueueTable::restorePlace);
    connect(&queue, &QAbstractItemModel::rowsInserted, this, &QueueTable::markPage);
    connect(&queue, &QueueModel::stateChanged, this, &QueueTable::fetchRest);
    connect(&queue, &QAbstractItemModel::rowsRemoved, this, &QueueTable::restorePlace);
    connect(&queue, &QAbstractItemModel::rowsMoved, this, &QueueTable::restorePlace);
    connect(&queue, &QAbstractItemModel::modelReset, this, &QueueTable::restoreSelection);
    connect(&thumbnails, &QueueThumbnails::ready, viewport(), qOverload<>(&QWidget::update));
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { emit opened(m_queue.row(index.row()).id); });
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(InternalMove);
    setDragDropOverwriteMode(false);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerItem);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(QueueDelegate::rowHeight());
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setObjectName(u"queueHeader"_s);
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        const int title = QFontMetrics(theme::font(theme::Type::Body)).horizontalAdvance(queue.headerData(column, Qt::Horizontal).toString()) + 2 * theme::Gap;
        m_widths.append(std::max(title, QueueDelegate::columnWidth(column)));
        horizontalHeader()->resizeSection(column, m_widths.constLast());
    }
    horizontalHeader()->setSectionResizeMode(QueueModel::Place, QHeaderView::Stretch);
    horizontalHeader()->setMinimumSectionSize(theme::Target);
}

// Without the place nobody knows a report again: where there is no room for all, the others go first, and nothing is scrolled
// sideways out of sight. Age and holder go last, and are then painted below what is left.
void QueueTable::fitColumns()
{
    int others = 0;
    for (int column = 0; column < QueueModel::ColumnCount; ++column) {
        if (column != QueueModel::Place)
            others += m_widths.at(column);
    }
    const int least = PlaceLetters * fontMetrics().averageCharWidth();
    for (const int column : {QueueModel::Photos, QueueModel::Status, QueueModel::Holder, QueueModel::Age}) {
        const bool hidden = viewport()->width() - others < least;
        if (hidden)
            others -= m_widths.at(column);
        if (isColumnHidden(column) != hidden)
            setColumnHidden(column, hidden);
    }
}

void QueueTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void QueueTable::keepPlace()
{
    if (!m_top.isValid())
        m_top = indexAt(QPoint(0, 0));
}

void QueueTable::restorePlace()
{
    const QPersistentModelIndex top = std::exchange(m_top, QPersistentModelIndex());
    if (top.isValid() && top.row() > 0 && verticalScrollBar()->value() > 0)
        verticalScrollBar()->setValue(top.row());
}

void QueueTable::keepSelection()
{
    m_all = false;
    m_selected.clear();
    for (const ReportRow &row : selectedReports())
        m_selected.append(row.id);
    m_current = currentIndex().isValid() ? m_queue.row(currentIndex().row()).id : ReportId();
}

void QueueTable::restoreSelection()
{
    QItemSelection selection;
    for (const ReportId &id : std::as_const(m_selected)) {
        if (const int row = m_queue.rowOf(id); row >= 0)
            selection.select(m_queue.index(row, 0), m_queue.index(row, QueueModel::ColumnCount - 1));
    }
    const int current = std::max(0, m_queue.rowOf(m_current));
    if (m_queue.rowCount() == 0)
        return;
    if (selection.isEmpty())
        return setCurrentIndex(m_queue.index(current, QueueModel::Plate));
    selectionModel()->setCurrentIndex(m_queue.index(current, QueueModel::Plate), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void QueueTable::selectAll()
{
    QTableView::selectAll();
    m_all = true;
    fetchRest();
}

void QueueTable::fetchRest()
{
    m_all = m_all && !m_queue.isComplete() && m_queue.rowCount() < MostMarked;
    if (m_all)
        m_queue.fetchMore({});
}

// What a colleague just brought in stands between the others: it was not there when all were wanted.
void QueueTable::markPage(const QModelIndex &, int first, int last)
{
    if (m_all && last == m_queue.rowCount() - 1)
        selectionModel()->select({m_queue.index(first, 0), m_queue.index(last, QueueModel::ColumnCount - 1)}, QItemSelectionModel::Select);
}

QList<ReportRow> QueueTable::selectedReports() const
{
    QList<int> rows;
    const auto ranges = selectionModel() ? selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<ReportRow> reports;
    for (const int row : std::as_const(rows))
        reports.append(m_queue.row(row));
    return reports;
}

void QueueTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit opened(m_queue.row(currentIndex().row()).id);
        return;
    }
    // Letters are keys of the desk here, not the start of a search in the first column.
    if (!event->text().isEmpty() && event->text().at(0).isLetterOrNumber() && !event->modifiers().testFlag(Qt::ControlModifier)) {
        event->ignore();
        return;
    }
    QTableView::keyPressEvent(event);
}

// Said once, so that a log tells how long a start takes.
void QueueTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_painted || m_queue.rowCount() == 0)
        return;
    m_painted = true;
    qCInfo(queueLog) << "the queue is on the screen";
}

void QueueTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    m_all = m_all && deselected.isEmpty();
    emit selectionMoved();
}

} // namespace svidok
