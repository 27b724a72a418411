// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/violationlines.h"

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace svidok {

/// Finds a violation of the catalogue by any part of its article, title or text; Down shows all of them.
class ViolationSearch : public QLineEdit {
    Q_OBJECT

public:
    explicit ViolationSearch(QWidget *parent = nullptr);
    void setCatalogue(const QList<ViolationLine> &lines);

signals:
    void chosen(const QString &code);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItemModel *m_lines = nullptr;
    QCompleter *m_completer = nullptr;
};

} // namespace svidok
