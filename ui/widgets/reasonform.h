// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lawpack.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace svidok {

/// Asks in place for a coded reason with its template, or for a text alone. Says what is missing by a button that waits.
class ReasonForm : public QWidget {
    Q_OBJECT

public:
    explicit ReasonForm(QWidget *parent = nullptr);

    struct Question {
        QString title;
        QString confirm; ///< of the button
        const LawPack *reasons = nullptr; ///< null: a text alone
        bool textNeeded = false;
        QString reasonCode; ///< as drafted
        QString text;
    };
    void ask(const Question &question);
    [[nodiscard]] QString reasonCode() const;
    [[nodiscard]] QString text() const;

signals:
    void edited(); ///< by the person
    void confirmed();
    void left();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pickReason();
    void fillHelp();
    void weigh();

    const LawPack *m_law = nullptr;
    bool m_textNeeded = false;
    QString m_template; ///< the one that stands in the field untouched
    QLabel *m_title = nullptr;
    QComboBox *m_reasons = nullptr;
    QLabel *m_help = nullptr; ///< what the law's words mean in the language of the window
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace svidok
