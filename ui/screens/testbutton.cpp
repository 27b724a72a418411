// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/testbutton.h"

namespace svidok {

TestButton::TestButton(const QString &label, QWidget *parent)
    : QPushButton(label, parent)
    , m_label(label)
{
}

TestButton::~TestButton()
{
    if (m_running)
        m_running->cancel();
}

void TestButton::stop()
{
    ++m_turn;
    if (m_running)
        m_running->cancel();
    m_running.reset();
    showState();
}

void TestButton::setPossible(bool possible)
{
    m_possible = possible;
    showState();
}

void TestButton::showState()
{
    setText(isRunning() ? tr("Stop th&e test") : m_label);
    setEnabled(isRunning() || m_possible);
}

} // namespace svidok
