// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"
#include "viewmodels/queuemodel.h"

#include <QAbstractTableModel>

namespace svidok {

/// The same done to many reports, one by one (Q10): the list is there before anything is done, each report answers for
/// itself, what failed can be tried again, and a rejection or an assignment taken back. For the window's thread.
class QueueBulk : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Plate, Place, Status, Result_, ColumnCount };
    enum class Kind { Reject, ReadPlates, Assign };
    enum class State { Waiting, Running, Done, Failed, TakenBack, LeftOut };

    QueueBulk(Desk &desk, Kind kind, const QList<ReportRow> &rows, QObject *parent = nullptr);
    ~QueueBulk() override;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// What is done besides its kind.
    struct Order {
        QString reasonCode; ///< of a rejection, which needs one
        QString comment;
        UserId assignee; ///< empty: nobody in particular
    };
    /// Begins with all that is not done yet: after a stop or failures, with the rest.
    void start(const Order &order);
    void stop(); ///< after the report that is under way
    void takeBack(); ///< all rejections or assignments that were made here
    /// Of a rejection: those that are approved are left out unless they are meant, for their approval is lost by it, also when
    /// the rejection is taken back. What cannot be rejected is left out always.
    void setApprovedToo(bool meant);
    [[nodiscard]] int approved() const; ///< how many that is about
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] bool hasMore() const; ///< something that start() would try, with hope
    [[nodiscard]] int count(State state) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void progressed();

private:
    struct Item {
        ReportRow row;
        State state = State::Waiting;
        std::optional<Error> error;
        std::optional<Holder> holder; ///< who has it instead
        bool wasApproved = false; ///< when it was listed
    };
    [[nodiscard]] static bool mayBeTried(const Item &item);
    void next();
    [[nodiscard]] std::function<Result<Report>()> work(const Item &item) const;
    void finished(int item, const Result<Report> &result);
    void askWhoHasIt(int item);
    void changed(int item);
    [[nodiscard]] QString outcome(const Item &item) const;

    Desk &m_desk;
    const Kind m_kind;
    CancelSource m_cancel;
    QList<Item> m_items;
    QList<int> m_queue; ///< items to do
    bool m_running = false;
    bool m_takingBack = false;
    Order m_given;
};

} // namespace svidok
