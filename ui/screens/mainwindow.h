// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QMainWindow>

class QStackedWidget;

namespace svidok {

class CaseModel;

/// The window over an open workplace: where the screens are and how one gets from one to another. What a screen does is
/// the screen's own matter.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Desk &desk, QWidget *parent = nullptr);

private:
    Desk &m_desk;
    CaseModel *m_case = nullptr;
    QStackedWidget *m_screens = nullptr;
};

} // namespace svidok
