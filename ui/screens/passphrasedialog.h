// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace svidok {

/// Asks for the passphrase of a key. It stays open while the key is tried, says when the passphrase was wrong, and forgets
/// what was typed when it goes. open() it; rejected() is a cancel and nothing else.
class PassphraseDialog : public QDialog {
    Q_OBJECT

public:
    /// `known` is told to whoever is asked: for keys that are no secret; else empty.
    PassphraseDialog(const QString &keyFile, const QString &known, QWidget *parent);

    void sayWrong(); ///< and waits for another try

signals:
    void entered(const QString &passphrase, bool keep);

private:
    void submit();
    void setTrying(bool trying);

    QLabel *m_wrong = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QCheckBox *m_keep = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
};

} // namespace svidok
