// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/qualitymodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace svidok {

class Actions;
class CalibrationPlot;
class MessageBar;
class PanelScroll;

/// How good the plate reader is, by what people confirmed (O12): never by what it says of itself, and never more than the
/// numbers bear.
class QualityScreen : public QWidget {
    Q_OBJECT

public:
    /// Model and actions outlive the screen.
    QualityScreen(QualityModel &model, Actions &actions, QWidget *parent = nullptr);

private:
    void take();
    void takeFigures();
    [[nodiscard]] QString shareText(const Share &share) const;
    [[nodiscard]] QString shareCell(const Share &share) const; ///< the same for a table: the range without words

    QualityModel &m_model;
    MessageBar *m_message;
    QLabel *m_say;
    QPushButton *m_count;
    QPushButton *m_stop;
    QWidget *m_figures;
    PanelScroll *m_scroll;
    QLabel *m_accuracy;
    QLabel *m_sure;
    QLabel *m_typed;
    QLabel *m_drift;
    QLabel *m_error;
    CalibrationPlot *m_plot;
    QTableWidget *m_classes;
    QTableWidget *m_lights;
    QTableWidget *m_confusions;
};

} // namespace svidok
