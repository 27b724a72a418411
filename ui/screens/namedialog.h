// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace svidok {

/// Asks how documents name the person who signs them. open() it.
class NameDialog : public QDialog {
    Q_OBJECT

public:
    NameDialog(const QString &name, const QString &position, QWidget *parent);

signals:
    void entered(const QString &name, const QString &position);

private:
    [[nodiscard]] QLineEdit *field(const QString &objectName, const QString &text);

    QLineEdit *m_name = nullptr;
    QLineEdit *m_position = nullptr;
};

} // namespace svidok
