// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "widgets/theme.h"

#include <QFrame>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace svidok {

/// Says something in the window instead of in front of it: a word, its sign and colour, at most one thing to do, and a way
/// to send it away. Read out by assistive tools when it appears.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void say(theme::Tone tone, const QString &text);
    /// With a button that does something about it.
    void offer(theme::Tone tone, const QString &text, const QString &button, std::function<void()> action);
    /// What went wrong, what it is about, and the way out.
    void report(const Error &error);
    void dismiss();
    /// Takes a reported error away, once what it was about is done or tried anew; another message stays.
    void retract();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void paintTone();

    QBoxLayout *m_layout; ///< in a narrow place the button goes below the text
    theme::Tone m_tone = theme::Tone::Muted;
    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
    std::function<void()> m_act;
    bool m_isError = false;
};

} // namespace svidok
