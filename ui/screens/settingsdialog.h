// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/settingsmodel.h"

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace svidok {

class MessageBar;

/// The settings of the open workplace (A4): pages, search over all of them, Test buttons that say what was found, apply
/// and a cancel that truly cancels.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// The desk outlives the dialog. `language`: of plugin titles.
    SettingsDialog(SettingsDesk &desk, const QString &language, QWidget *parent = nullptr);

signals:
    void applied(); ///< stored: holds for the workplace once it is opened again

private:
    [[nodiscard]] QFormLayout *addPage(const QString &id, const QString &title);
    [[nodiscard]] QLabel *addRow(QFormLayout *form, SettingField field, const QString &label, QWidget *editor, const QString &hint);
    void addWorkplacePage();
    void addEvidencePage();
    void addReaderPage();
    void addSendingPage(const QString &language);
    void addMapPage();
    void addPluginsPage(const QString &language);
    void search(const QString &text);
    void refresh();

    SettingsModel m_model;
    QListWidget *m_pageList;
    QStackedWidget *m_pages;
    MessageBar *m_message;
    QPushButton *m_apply;
    QHash<SettingField, QLabel *> m_problems; ///< the line under each editor
    QHash<SettingField, QString> m_hints;
};

} // namespace svidok
