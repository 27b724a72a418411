// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/movement.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace svidok {

class CaseModel;
enum class CaseChange;

/// Whether the vehicle moved between the photos (P10): what was measured against the background, and what a person sees
/// point by point. What nobody looked at stays open; the findings go into the decision.
class MovementPanel : public QWidget {
    Q_OBJECT

public:
    explicit MovementPanel(CaseModel &model, QWidget *parent = nullptr);

private:
    void addPoint(MovementPoint point, QVBoxLayout *layout);
    void on(CaseChange what);
    void fill();
    void fillMeasured();
    void tick(MovementPoint point, MovementFinding finding);

    struct Row {
        QWidget *whole = nullptr;
        QMap<MovementFinding, QToolButton *> findings; ///< no group: the keyboard would reach only one of them
        QLabel *earlier = nullptr; ///< what somebody found before
    };
    CaseModel &m_model;
    QLabel *m_verdict;
    QLabel *m_measured;
    QMap<MovementPoint, Row> m_rows;
};

} // namespace svidok
