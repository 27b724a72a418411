// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QAbstractTableModel>

#include <functional>

namespace svidok {

/// What happened to a case on one axis of time (P14), and between two observations the time in which nobody saw anything.
class TimelineModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Local, Utc, What, ColumnCount };
    enum class Kind { Observed, Gap, Work };
    enum Roles { KindRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    using Names = std::function<QString(const UserId &)>;
    void setReport(const Report *report, const Names &names); ///< null: empty

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Event {
        QDateTime utc;
        std::optional<int> offsetSeconds; ///< as observed; absent: this machine's
        bool assumed = false; ///< the offset
        Kind kind = Kind::Work;
        QString what;
    };
    void observe(const Report &report);
    void work(const Report &report, const Names &names);
    void addGaps();

    QList<Event> m_events;
};

} // namespace svidok
