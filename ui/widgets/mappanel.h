// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace svidok {

class CaseModel;
class MapTileModel;
class MapView;
enum class CaseChange;

/// Where both photos were taken (M1, M2): to scale, and in words. Needs no network; says what is missing of a map (M8).
class MapPanel : public QWidget {
    Q_OBJECT

public:
    explicit MapPanel(CaseModel &model, QWidget *parent = nullptr);

private:
    void on(CaseChange what);
    void fill();

    void fillMapLine();

    CaseModel &m_model;
    MapTileModel *m_tiles;
    QLabel *m_summary = nullptr;
    MapView *m_view = nullptr;
    QLabel *m_positions = nullptr;
    QLabel *m_map = nullptr; ///< where the map comes from, or why there is none
    QPushButton *m_retry = nullptr;
};

} // namespace svidok
