// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"
#include "viewmodels/duplicatemarks.h"
#include "viewmodels/queuefilter.h"
#include "viewmodels/queueshortlist.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

namespace svidok {

/// The queue as a table: pages come in the background as they are scrolled to, and what others change appears in place, so
/// that selection and scroll stay where they are (Q1, Q18). Nothing here takes longer the longer the queue is. For the
/// window's thread; answers to what is no longer asked are dropped.
class QueueModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Photos, Plate, Place, Age, Due, Status, Holder, ColumnCount };
    enum class State {
        Loading, ///< nothing is there yet
        Ready,
        NoReports, ///< the store holds none
        NoMatch, ///< nothing fits the filter
        Failed, ///< error() says why; reload() tries again
    };

    /// The shortlist outlives the model. The filter is found again in the session.
    QueueModel(Desk &desk, QueueShortlist &shortlist, QObject *parent = nullptr);

    void setFilter(const QueueFilter &filter);
    [[nodiscard]] const QueueFilter &filter() const { return m_filter; }
    void reload();
    void poll(); ///< looks for changes now; the model does so by itself while it is watching
    void setWatching(bool on);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error ? m_error : m_unreadable; } ///< of a page, also beside rows
    [[nodiscard]] qint64 total() const { return m_total; } ///< rows of the whole result; -1: not counted yet
    [[nodiscard]] bool isComplete() const { return m_next.isEmpty(); } ///< all rows are here
    [[nodiscard]] const ReportRow &row(int row) const { return *m_rows.constFind(m_order.at(row)); }
    [[nodiscard]] int rowOf(const ReportId &id) const; ///< -1: not among the rows that are here
    [[nodiscard]] const UserId &me() const { return m_me; } ///< empty until the first page is here
    [[nodiscard]] QString nameOf(const UserId &id) const;
    [[nodiscard]] QString assignee(const ReportRow &row) const; ///< empty: nobody in particular
    [[nodiscard]] QString whoDecides(const ReportRow &row) const; ///< says where a second review is not one's own to decide; empty: all else
    [[nodiscard]] bool mayAssign() const { return m_mayAssign; } ///< the person decides who decides (Q5)
    [[nodiscard]] const QList<User> &deciders() const { return m_deciders; } ///< to whom reports can be assigned
    [[nodiscard]] bool isShortlisted(const ReportRow &row) const { return m_shortlist.contains(row.id); }
    [[nodiscard]] int possibleDuplicates(const ReportRow &row) const { return m_duplicates.count(row); }
    [[nodiscard]] QDateTime now() const { return m_desk.work.clock.nowUtc(); }
    [[nodiscard]] ReportQuery query() const; ///< what the model shows, from the start
    /// Queries of which the next report is claimed, one after the other: one for all, or one for each of the shortlist.
    [[nodiscard]] QList<ReportQuery> claimOrder() const;
    [[nodiscard]] Desk &desk() const { return m_desk; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override; ///< rows of the shortlist are dragged to their place in it
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

signals:
    void stateChanged();
    void filterChanged();
    void reportsChanged(); ///< somebody changed something: counts are worth asking for again

private:
    struct Page;
    void ask(const QString &after);
    void take(const Page &page);
    void takePeople(const Page &page);
    void fail(const Error &error);
    void apply(const ReportChanges &changes);
    void remove(int row);
    void put(const ReportRow &row);
    void setState(State state);
    void tellTimes();
    void count();
    [[nodiscard]] bool before(const ReportRow &a, const ReportRow &b) const;
    [[nodiscard]] int placeFor(const ReportRow &row) const;
    [[nodiscard]] QString text(const ReportRow &row, int column) const;
    [[nodiscard]] QString toolTip(const ReportRow &row, int column) const;

    Desk &m_desk;
    QueueShortlist &m_shortlist;
    mutable DuplicateMarks m_duplicates; ///< asking for one brings it
    QueueFilter m_filter;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    std::optional<Error> m_unreadable; ///< the newest row that is left out, for it is damaged
    quint64 m_turn = 0; ///< grows with every reload
    bool m_asking = false;
    bool m_polling = false;
    bool m_counting = false;
    qint64 m_total = -1;
    QHash<ReportId, ReportRow> m_rows;
    QList<ReportId> m_order;
    std::optional<ReportRow> m_end; ///< the last row of the last page: what sorts after it comes with the next page
    QString m_next;
    QueueMark m_mark;
    UserId m_me;
    QHash<UserId, QString> m_names;
    QList<User> m_deciders;
    bool m_mayAssign = false;
    QTimer m_watch;
    QTimer m_minute;
};

} // namespace svidok
