// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTableView;

namespace svidok {

class CaseModel;
class TimelineModel;
enum class CaseChange;

/// The time-line of a case (P14): what was observed and what was done on one axis, and the gaps between.
class TimelinePanel : public QWidget {
    Q_OBJECT

public:
    explicit TimelinePanel(CaseModel &model, QWidget *parent = nullptr);

private:
    void on(CaseChange what);

    CaseModel &m_case;
    TimelineModel *m_model = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace svidok
