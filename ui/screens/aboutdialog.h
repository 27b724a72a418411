// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace svidok {

class WorkplaceDoor;

/// Which Svidok this is, under which licence, what it stands on, and the diagnostics as soon as they are made: all as text
/// that can be copied into a report of an error. It holds no personal data.
class AboutDialog : public QDialog {
    Q_OBJECT

public:
    AboutDialog(WorkplaceDoor &door, QWidget *parent = nullptr);

private:
    QPlainTextEdit *m_text = nullptr;
};

} // namespace svidok
