// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuemodel.h"

#include <QAbstractListModel>

namespace svidok {

/// Filters by name with how many reports each finds now (Q3): some that everybody needs, and those that a person saved,
/// which are kept in the session. A count is what the queue would show.
class QueueFolders : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { CountRole = Qt::UserRole, OwnRole }; ///< count: -1 not known yet; own: saved by the person

    /// Model and shortlist outlive this.
    QueueFolders(QueueModel &queue, QueueShortlist &shortlist, QObject *parent = nullptr);

    [[nodiscard]] const QueueFilter &filter(int row) const { return m_folders.at(row).filter; }
    [[nodiscard]] int rowOf(const QueueFilter &filter) const; ///< whatever its order; -1: none
    [[nodiscard]] int rowOf(const QString &name) const; ///< of one's own; -1: none
    /// Replaces one's own folder of the same name.
    void save(const QString &name, const QueueFilter &filter);
    void remove(int row); ///< one's own only
    void count();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// One's own folders can be renamed, not to a name that another of them has.
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

private:
    struct Folder {
        QString name;
        QueueFilter filter;
        bool own = false;
        qint64 count = -1;
    };
    void keep();
    void take(const QList<QueueFilter> &asked, const QList<qint64> &counts);

    QueueModel &m_queue;
    QueueShortlist &m_shortlist;
    QList<Folder> m_folders;
    bool m_counting = false;
    bool m_again = false; ///< something changed while counting
    QTimer m_minute; ///< what was due becomes overdue although nobody changes anything
};

} // namespace svidok
