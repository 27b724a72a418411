// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace svidok {

class CaseModel;
class RuleRow;
enum class CaseChange;

/// The four rules of the pair (P8), and measuring them where nobody did yet.
class RulePanel : public QWidget {
    Q_OBJECT

public:
    explicit RulePanel(CaseModel &model, QWidget *parent = nullptr);

signals:
    /// Show what the rule was judged by: plates and scene on the photos, time among the metadata, distance on the map.
    void evidenceRequested(svidok::RuleId rule);

private:
    void on(CaseChange what);
    void fill();
    void look(RuleRow *row);

    CaseModel &m_model;
    QLabel *m_title = nullptr;
    QLabel *m_empty = nullptr;
    QList<RuleRow *> m_rows;
    QPushButton *m_measure = nullptr;
    QPushButton *m_cancel = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace svidok
