// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace svidok {

/// Asks for the passphrase of a key. It stays open while the key is tried, says when the passphrase was wrong, and forgets
/// what was typed when it goes. open() it; rejected() is a cancel and nothing else.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    /// `known` is told to whoever is asked: for keys that are no secret; else empty.
    PassphraseDialog(const QString &keyFile, const QString &known, QWidget *parent);

    void sayWrong(); ///< and waits for another try
    void askWhose(const QString &words); ///< of the key that opened: what is typed stands, to be sent off again by whoever it belongs to

signals:
    void claimed(); ///< in answer to askWhose(); entered() follows
    void entered(const QString &passphrase, bool keep);

private:
    void submit();
    void waitAgain(const QString &why, theme::Tone tone);
    void setTrying(bool trying);

    QLabel *m_wrong = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QCheckBox *m_keep = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    QPushButton *m_sign = nullptr;
    bool m_asksWhose = false;
};

} // namespace svidok
