// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace svidok {

class SettingsModel;
class TestButton;

/// The recipients of approved cases: a list, and the one chosen in it with its token and a test.
class RecipientsPage : public QWidget {
    Q_OBJECT

public:
    /// The model outlives the page. The kinds of recipients are called as in `language`.
    RecipientsPage(SettingsModel &model, const QString &language, QWidget *parent = nullptr);

private:
    [[nodiscard]] int row() const;
    void fillList(int select);
    void showRow();
    void showKind(const QString &plugin);
    void dropFinding(); ///< of what is no longer asked; ends the test that runs
    void toggleTest();
    void add();
    void remove();

    SettingsModel &m_model;
    QListWidget *m_list;
    QLineEdit *m_name;
    QComboBox *m_plugin;
    QLineEdit *m_url;
    QLineEdit *m_token;
    QPushButton *m_remove;
    TestButton *m_test;
    QLabel *m_found;
};

} // namespace svidok
