// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/vehiclemodel.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace svidok {

/// Other reports of the vehicle (Q13): asked for with one key, told what is logged; one of them is looked at in a window of
/// its own, so that the case on the desk stays as it is.
class VehiclePanel : public QWidget {
    Q_OBJECT

public:
    /// The model outlives the panel.
    explicit VehiclePanel(VehicleModel &model, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeState();
    void look();

    VehicleModel &m_model;
    QLabel *m_say = nullptr;
    QPushButton *m_ask = nullptr;
    QCheckBox *m_rejected = nullptr;
    QPushButton *m_look = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace svidok
