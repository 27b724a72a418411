// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace svidok {

/// What somebody said earlier of the case at hand, on a ground of its own: who and when, and below it the words.
class StatementBox : public QFrame {
    Q_OBJECT

public:
    /// `name`: of which its parts have theirs ("question": questionBox, questionHead, questionWords).
    explicit StatementBox(const QString &name, QWidget *parent = nullptr);

protected:
    /// Shows both; no words: the head alone.
    void say(const QString &head, const QString &words);

private:
    QLabel *m_head;
    QLabel *m_words;
};

} // namespace svidok
