// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace svidok {

class CaseModel;
enum class CaseChange;

/// Notes, each marked by colour, words and sign with who can read it (Q17). Whom a new one is for is said by the choice,
/// by the field's ground and by the button itself.
class NotesPanel : public QWidget {
    Q_OBJECT

public:
    explicit NotesPanel(CaseModel &model, QWidget *parent = nullptr);

private:
    void on(CaseChange what);
    void fill();
    void fillComposer();
    void keep();
    void add();
    [[nodiscard]] QWidget *line(const Note &note);

    CaseModel &m_model;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_none = nullptr;
    QRadioButton *m_internal = nullptr;
    QRadioButton *m_reporter = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace svidok
