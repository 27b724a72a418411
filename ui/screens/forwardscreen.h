// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace svidok {

class Actions;
class Courier;
class ForwardModel;
class MessageBar;

/// To whom a case goes and exactly what leaves (F6): in words, byte for byte, with the attachment's digest. One
/// confirmation; afterwards how the message stands, up to the case number.
class ForwardScreen : public QWidget {
    Q_OBJECT

public:
    ForwardScreen(ForwardModel &model, Courier &courier, Actions &actions, QWidget *parent = nullptr);

signals:
    void left(); ///< back to the case

private:
    void fill();
    void fillPreview();

    ForwardModel &m_model;
    Courier &m_courier;
    MessageBar *m_message = nullptr;
    QComboBox *m_recipients = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_here = nullptr;
    QLabel *m_what = nullptr;
    QLabel *m_lines = nullptr;
    QLabel *m_attachment = nullptr;
    QToolButton *m_more = nullptr;
    QPlainTextEdit *m_raw = nullptr;
    QPushButton *m_confirm = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace svidok
