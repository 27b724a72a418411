// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace svidok {

class Actions;

/// All keys by where they work, with search; a person may change each, or switch single letters off (K2).
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    /// The actions outlive the sheet.
    explicit ShortcutSheet(Actions &actions, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void filter(const QString &text);
    void change(QTreeWidgetItem *item);

    Actions &m_actions;
    QLineEdit *m_search;
    QTreeWidget *m_keys;
    QLabel *m_said;
};

} // namespace svidok
