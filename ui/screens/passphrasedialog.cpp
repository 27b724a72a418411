// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/passphrasedialog.h"

#include "widgets/controls.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace svidok {

using namespace Qt::StringLiterals;

PassphraseDialog::PassphraseDialog(const QString &keyFile, const QString &known, QWidget *parent)
    : QDialog(parent)
    , m_wrong(new QLabel(this))
    , m_passphrase(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in this computer's keychain"), this))
    , m_buttons(new QDialogButtonBox(this))
    , m_sign(m_buttons->addButton(tr("Sign"), QDialogButtonBox::AcceptRole))
{
    setObjectName(u"passphraseDialog"_s);
    setWindowTitle(tr("Sign"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *what = new QLabel(tr("Passphrase of %1:").arg(keyFile), this);
    what->setBuddy(m_passphrase);
    what->setWordWrap(true);
    auto *told = new QLabel(tr("This key belongs to the demo and proves nothing. Its passphrase is: %1").arg(known), this);
    told->setObjectName(u"knownPassphrase"_s);
    told->setWordWrap(true);
    told->setTextInteractionFlags(Qt::TextSelectableByMouse);
    told->setVisible(!known.isEmpty());
    m_wrong->setObjectName(u"wrongPassphrase"_s);
    m_wrong->setWordWrap(true);
    m_wrong->hide();
    m_passphrase->setObjectName(u"passphraseField"_s);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setAccessibleDescription(known.isEmpty() ? QString() : told->text());
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setMinimumWidth(320);
    m_keep->setObjectName(u"keepPassphrase"_s);
    m_sign->setObjectName(u"passphraseSign"_s);
    m_sign->setDefault(true);
    auto *cancel = m_buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"passphraseCancel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(told);
    layout->addWidget(what);
    layout->addWidget(m_passphrase);
    layout->addWidget(m_wrong);
    layout->addWidget(m_keep);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PassphraseDialog::submit);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PassphraseDialog::submit()
{
    setTrying(true);
    if (m_asksWhose)
        emit claimed();
    emit entered(m_passphrase->text(), m_keep->isChecked());
}

void PassphraseDialog::setTrying(bool trying)
{
    // While the key is tried there is nothing left to cancel: the answer comes at once.
    m_passphrase->setEnabled(!trying);
    m_keep->setEnabled(!trying);
    m_buttons->setEnabled(!trying);
}

void PassphraseDialog::sayWrong()
{
    m_asksWhose = false;
    m_sign->setText(tr("Sign"));
    waitAgain(m_passphrase->text().isEmpty() ? tr("\u2718 This key has a passphrase. Nothing was signed; type it.")
                                             : tr("\u2718 This passphrase is wrong. Nothing was signed; try another one."),
        theme::Tone::Bad);
    m_passphrase->selectAll();
    m_passphrase->setFocus();
}

void PassphraseDialog::askWhose(const QString &words)
{
    m_asksWhose = true;
    m_sign->setText(tr("It is mine, sign"));
    waitAgain(words, theme::Tone::Unsure);
}

void PassphraseDialog::waitAgain(const QString &why, theme::Tone tone)
{
    setTrying(false);
    m_wrong->setText(why);
    paintInk(*m_wrong, tone);
    m_wrong->show();
    growToFit(*this);
}

} // namespace svidok
