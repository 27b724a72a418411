// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/recipientspage.h"

#include "screens/testbutton.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/settingsmodel.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int ListHeight = 84;

} // namespace

RecipientsPage::RecipientsPage(SettingsModel &model, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListWidget(this))
    , m_name(new QLineEdit(this))
    , m_plugin(new QComboBox(this))
    , m_url(new QLineEdit(this))
    , m_token(new QLineEdit(this))
    , m_remove(new QPushButton(tr("Remo&ve"), this))
    , m_test(new TestButton(tr("T&est the connection"), this))
    , m_found(new QLabel(this))
{
    setObjectName(u"recipients"_s);
    m_list->setObjectName(u"recipientList"_s);
    m_list->setAccessibleName(tr("Recipients"));
    m_list->setFixedHeight(ListHeight);
    m_name->setObjectName(u"recipientName"_s);
    m_plugin->setObjectName(u"recipientPlugin"_s);
    const QMap<QString, QString> kinds = m_model.desk().recipientKinds(language);
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
        m_plugin->addItem(kind.value(), kind.key());
    m_url->setObjectName(u"recipientUrl"_s);
    m_url->setPlaceholderText(u"https://"_s);
    m_token->setObjectName(u"recipientToken"_s);
    m_token->setEchoMode(QLineEdit::Password);
    m_token->setPlaceholderText(tr("unchanged; kept in the keychain only"));
    m_remove->setObjectName(u"removeRecipient"_s);
    m_test->setObjectName(u"testRecipient"_s);
    m_found->setObjectName(u"recipientFound"_s);
    m_found->setWordWrap(true);
    auto *addButton = new QPushButton(tr("A&dd"), this);
    addButton->setObjectName(u"addRecipient"_s);

    auto *fields = new QFormLayout;
    fields->addRow(tr("&Name"), m_name);
    fields->addRow(tr("&Kind"), m_plugin);
    fields->addRow(tr("&Address"), m_url);
    fields->addRow(tr("T&oken"), m_token);
    auto *buttons = new QHBoxLayout;
    for (QWidget *button : {static_cast<QWidget *>(addButton), static_cast<QWidget *>(m_remove), static_cast<QWidget *>(m_test)})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::NarrowGap);
    column->addWidget(m_list);
    column->addLayout(fields);
    column->addLayout(buttons);
    column->addWidget(m_found);

    const auto editRow = [this](auto change) {
        m_model.edit([&](WorkplaceSettings &s) {
            if (row() >= 0)
                change(s.recipients[row()]);
        });
    };
    connect(m_list, &QListWidget::currentRowChanged, this, &RecipientsPage::showRow);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (row() >= 0)
            m_model.renameRecipient(row(), text.trimmed());
        if (QListWidgetItem *item = m_list->currentItem())
            item->setText(text);
    });
    connect(m_plugin, &QComboBox::activated, this, [this, editRow] { editRow([&](RecipientLine &line) { line.plugin = m_plugin->currentData().toString(); }); });
    connect(m_url, &QLineEdit::textEdited, this, [editRow](const QString &text) { editRow([&](RecipientLine &line) { line.url = text.trimmed(); }); });
    connect(m_token, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (row() >= 0)
            m_model.setToken(m_model.draft().recipients[row()].name, text);
    });
    for (const QLineEdit *field : {m_name, m_url, m_token})
        connect(field, &QLineEdit::textEdited, this, &RecipientsPage::dropFinding);
    connect(m_plugin, &QComboBox::activated, this, &RecipientsPage::dropFinding);
    connect(addButton, &QPushButton::clicked, this, &RecipientsPage::add);
    connect(m_remove, &QPushButton::clicked, this, &RecipientsPage::remove);
    connect(m_test, &QPushButton::clicked, this, &RecipientsPage::toggleTest);
    fillList(0);
}

int RecipientsPage::row() const
{
    const int current = m_list->currentRow();
    return current < m_model.draft().recipients.size() ? current : -1;
}

void RecipientsPage::fillList(int select)
{
    m_list->clear();
    for (const RecipientLine &line : m_model.draft().recipients)
        m_list->addItem(line.name);
    m_list->setCurrentRow(qMin(select, m_list->count() - 1));
    showRow();
}

void RecipientsPage::showRow()
{
    const bool any = row() >= 0;
    const RecipientLine line = any ? m_model.draft().recipients[row()] : RecipientLine{};
    m_name->setText(line.name);
    showKind(line.plugin);
    m_url->setText(line.url);
    m_token->setText(m_model.token(line.name));
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_plugin), static_cast<QWidget *>(m_url), static_cast<QWidget *>(m_token), static_cast<QWidget *>(m_remove)})
        field->setEnabled(any);
    dropFinding();
}

void RecipientsPage::dropFinding()
{
    m_test->stop();
    m_test->setPossible(row() >= 0);
    m_found->clear();
}

// A kind whose plugin is not here stays what it is: nobody's address goes to another kind because a plugin is missing.
void RecipientsPage::showKind(const QString &plugin)
{
    if (!plugin.isEmpty() && m_plugin->findData(plugin) < 0)
        m_plugin->addItem(tr("%1 (not installed)").arg(plugin), plugin);
    m_plugin->setCurrentIndex(m_plugin->findData(plugin));
}

void RecipientsPage::add()
{
    m_model.edit([this](WorkplaceSettings &s) { s.recipients.append({tr("police"), m_plugin->itemData(0).toString(), u"https://"_s}); });
    fillList(static_cast<int>(m_model.draft().recipients.size()) - 1);
    m_name->setFocus();
    m_name->selectAll();
}

void RecipientsPage::remove()
{
    const int gone = row();
    m_model.removeRecipient(gone);
    fillList(gone);
}

void RecipientsPage::toggleTest()
{
    if (m_test->isRunning()) {
        dropFinding();
        m_found->setText(tr("Stopped: nothing was found out."));
        return;
    }
    m_found->setText(tr("Trying…"));
    m_test->ask<std::monostate>(
        [this](const CancelToken &cancel) { return m_model.desk().testRecipient(m_model.draft().recipients[row()], m_token->text(), cancel); },
        [this](const Outcome &answered) {
            if (answered)
                return m_found->setText(tr("Answers, and knows who we are."));
            Error error = answered.error();
            if (error.subject.section(u':', -1) == m_plugin->currentData())
                error.subject = m_plugin->currentText();
            m_found->setText(errorwords::diagnosis(error));
        });
}

} // namespace svidok
