// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/settingsdesk.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace svidok {

class MessageBar;

/// What plugins there are and how they are; listing loads none of them. One that crashed can be switched on again.
class PluginsPage : public QWidget {
    Q_OBJECT

public:
    /// The desk outlives the page.
    PluginsPage(SettingsDesk &desk, const QString &language, QWidget *parent = nullptr);

private:
    void load();
    void switchOn();

    SettingsDesk &m_desk;
    QString m_language;
    MessageBar *m_message;
    QTreeWidget *m_list;
    QPushButton *m_switchOn;
};

} // namespace svidok
