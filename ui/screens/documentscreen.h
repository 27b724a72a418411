// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace svidok {

class Actions;
class DocumentModel;
class DocumentPreview;
class MessageBar;
class PassphraseDialog;
class ReasonForm;

/// The document of a case as it will be signed, byte for byte, with its SHA-256; signing, what the verification says, and
/// the ways out of the program.
class DocumentScreen : public QWidget {
    Q_OBJECT

public:
    DocumentScreen(DocumentModel &model, Actions &actions, QWidget *parent = nullptr);

signals:
    void left(); ///< back to the case
    void forwardRequested();

private:
    void fill();
    void fillAnswers();
    void chooseKey();
    void askName();
    void sign();
    void askPassphrase(bool wrongBefore);
    void askWhose(const Error &otherName);
    void signingFailed(const Error &error);
    void exportTo(bool package);

    DocumentModel &m_model;
    DocumentPreview *m_preview = nullptr;
    MessageBar *m_message = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_hash = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_me = nullptr;
    QPushButton *m_name = nullptr;
    QLabel *m_key = nullptr;
    QPushButton *m_chooseKey = nullptr;
    QPushButton *m_sign = nullptr;
    QLabel *m_answers = nullptr;
    QPushButton *m_exportPdf = nullptr;
    QPushButton *m_exportPackage = nullptr;
    QPushButton *m_amend = nullptr;
    ReasonForm *m_reason = nullptr;
    QPushButton *m_forward = nullptr;
    QPushButton *m_back = nullptr;
    QPointer<PassphraseDialog> m_dialog;
};

} // namespace svidok
