// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/namedialog.h"

#include "viewmodels/documentmodel.h"
#include "widgets/controls.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

NameDialog::NameDialog(const QString &name, const QString &position, QWidget *parent)
    : QDialog(parent)
    , m_name(field(u"nameField"_s, name))
    , m_position(field(u"positionField"_s, position))
{
    setObjectName(u"nameDialog"_s);
    setWindowTitle(tr("Your name on documents"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *hint = new QLabel(tr("As printed on every record that you sign from now on. Signed documents stay as they are."), this);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    auto *use = buttons->addButton(tr("Use this name"), QDialogButtonBox::AcceptRole);
    use->setObjectName(u"nameAccept"_s);
    use->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"nameCancel"_s);
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(hint);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Position:"), m_position);
    auto *problem = new QLabel(tr("Up to %1 characters in one line, without pictures and hidden signs.").arg(DocumentModel::MaxNameLength), this);
    problem->setObjectName(u"nameProblem"_s);
    problem->setWordWrap(true);
    paintInk(*problem, theme::Tone::Bad);
    form->addRow(problem);
    form->addRow(buttons);
    const auto allow = [this, use, problem] {
        bool usable = true;
        bool wrong = false;
        for (const QLineEdit *edit : {m_name, m_position}) {
            const bool printable = DocumentModel::isName(edit->text());
            usable = usable && printable;
            wrong = wrong || (!printable && !edit->text().trimmed().isEmpty());
        }
        use->setEnabled(usable);
        problem->setVisible(wrong);
        if (wrong)
            growToFit(*this);
    };
    connect(m_name, &QLineEdit::textChanged, this, allow);
    connect(m_position, &QLineEdit::textChanged, this, allow);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit entered(m_name->text(), m_position->text());
        accept();
    });
    allow();
}

QLineEdit *NameDialog::field(const QString &objectName, const QString &text)
{
    auto *edit = new QLineEdit(text, this);
    edit->setObjectName(objectName);
    edit->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    return edit;
}

} // namespace svidok
