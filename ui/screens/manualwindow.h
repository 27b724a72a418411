// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace svidok {

/// The manual that comes with the program (K9): chapters, pictures, search; nothing is fetched. Stays beside the window.
class ManualWindow : public QDialog {
    Q_OBJECT

public:
    /// `language`: "uk" or "en".
    explicit ManualWindow(const QString &language, QWidget *parent = nullptr);

private:
    void listChapters();
    void goTo(int chapter);
    void find(const QString &text, bool fromStart);

    QLineEdit *m_search;
    QLabel *m_said;
    QListWidget *m_chapters;
    QTextBrowser *m_text;
};

} // namespace svidok
