// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/mainwindow.h"

#include "viewmodels/casemodel.h"

#include <QStackedWidget>

namespace svidok {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Desk &desk, QWidget *parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_case(new CaseModel(desk, this))
    , m_screens(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setCentralWidget(m_screens);
}

} // namespace svidok
