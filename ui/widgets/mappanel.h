// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace svidok {

class CaseModel;
class MapView;
enum class CaseChange;

/// Where both photos were taken (M1, M2): to scale, and in words. Needs no network; says that there are no map tiles (M8).
class MapPanel : public QWidget {
    Q_OBJECT

public:
    explicit MapPanel(CaseModel &model, QWidget *parent = nullptr);

private:
    void on(CaseChange what);
    void fill();

    CaseModel &m_model;
    QLabel *m_summary = nullptr;
    MapView *m_view = nullptr;
    QLabel *m_positions = nullptr;
};

} // namespace svidok
