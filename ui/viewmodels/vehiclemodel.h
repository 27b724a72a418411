// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/vehiclehistory.h"
#include "viewmodels/casemodel.h"

#include <QAbstractTableModel>

namespace svidok {

/// Other reports of the vehicle of the report on the desk (Q13): only when asked for, because that is logged. For the
/// window's thread.
class VehicleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Observed, Plate, Status, Place, Distance, ColumnCount };
    enum class State {
        NoCase,
        NoPlate, ///< of the report: nothing to look up
        NotAsked,
        Loading,
        Ready,
        Failed, ///< error() says why
    };

    /// The case outlives the model.
    explicit VehicleModel(CaseModel &report, QObject *parent = nullptr);

    void ask(); ///< looks up, and is logged
    void setWithRejected(bool on); ///< rejected reports are left out unless wished
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const PlateText &plate() const { return m_plate; }
    [[nodiscard]] bool isCut() const { return m_answer.isCut; } ///< there are more than are shown
    [[nodiscard]] int hidden() const; ///< rejected ones that are left out
    [[nodiscard]] const VehicleHistory::Entry &entry(int row) const { return m_answer.entries.at(m_rows.at(row)); }
    [[nodiscard]] Desk &desk() const { return m_case.desk(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void stateChanged();

private:
    void on(CaseChange what);
    void forget();
    void fill();

    CaseModel &m_case;
    State m_state = State::NoCase;
    std::optional<Error> m_error;
    quint64 m_turn = 0;
    bool m_withRejected = false;
    ReportId m_id;
    PlateText m_plate; ///< of the report on the desk
    VehicleHistory::Answer m_answer;
    QList<qsizetype> m_rows; ///< entries that are shown
};

} // namespace svidok
