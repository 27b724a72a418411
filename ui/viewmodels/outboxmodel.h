// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/outboxcare.h"
#include "viewmodels/desk.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QTimer>

namespace svidok {

/// The messages of the outbox and what became of them (F2, F8): what needs a person first. Looks again by itself while it
/// is watching; rows change in place. For the window's thread.
class OutboxModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { State, Plate, Recipient, Attempts, Next, Receipt, ColumnCount };

    explicit OutboxModel(Desk &desk, QObject *parent = nullptr);

    void refresh();
    void setWatching(bool on);
    void setUnfollowed(const QHash<ReportId, std::optional<Error>> &cases); ///< as Courier::unfollowed()
    void retry(int row);
    void cancel(int row);
    void sayNotThere(int row); ///< the person asked the recipient, who does not have it

    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const OutboxMessage &message(int row) const { return m_entries.at(row).message; }
    [[nodiscard]] const QList<Recipients::Health> &health() const { return m_health; } ///< circuits of the recipients
    [[nodiscard]] qsizetype unfollowed() const { return m_unfollowed.size(); } ///< how many, whether among the rows or not
    [[nodiscard]] QString damage() const; ///< names messages that are left out because they are damaged; empty: none
    [[nodiscard]] bool mayRetry(int row) const;
    [[nodiscard]] bool mayCancel(int row) const;
    [[nodiscard]] bool mayBeThere(int row) const; ///< nobody knows whether it arrived, and nothing is under way
    [[nodiscard]] int rowOf(const OutboxId &id) const; ///< -1: not among them
    /// All that is known about a message, in words: the receipt, or what went wrong and the way out.
    [[nodiscard]] QString story(int row) const;
    [[nodiscard]] static QString circuit(const Recipients::Health &health);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void refreshed();
    void failed(const svidok::Error &error);

private:
    void take(QList<OutboxCare::Entry> entries);
    void change(int row, Outcome (OutboxCare::*how)(const OutboxMessage &) const);
    [[nodiscard]] static QString nextTry(const QDateTime &at, const QDateTime &now);
    [[nodiscard]] QString text(const OutboxCare::Entry &entry, int column) const;

    Desk &m_desk;
    QList<OutboxCare::Entry> m_entries;
    QList<Recipients::Health> m_health;
    QList<Error> m_unreadable;
    QHash<ReportId, std::optional<Error>> m_unfollowed;
    bool m_loaded = false;
    bool m_asking = false;
    QTimer m_watch;
};

} // namespace svidok
