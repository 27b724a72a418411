// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/settingsmodel.h"

#include "viewmodels/inbackground.h"

#include <algorithm>

namespace svidok {

SettingsModel::SettingsModel(SettingsDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_stored(desk.current())
    , m_draft(m_stored)
    , m_invalid(desk.invalidFields(m_draft))
{
}

void SettingsModel::edit(const std::function<void(WorkplaceSettings &)> &change)
{
    WorkplaceSettings edited = m_draft;
    change(edited);
    if (edited == m_draft)
        return;
    m_draft = edited;
    m_invalid = m_desk.invalidFields(m_draft);
    emit changed();
}

void SettingsModel::setToken(const QString &recipient, const QString &token)
{
    if (token.isEmpty())
        m_tokens.remove(recipient);
    else
        m_tokens.insert(recipient, token);
    emit changed();
}

void SettingsModel::renameRecipient(int row, const QString &name)
{
    const QString token = m_tokens.take(m_draft.recipients.value(row).name);
    if (!token.isEmpty())
        m_tokens.insert(name, token);
    edit([&](WorkplaceSettings &settings) { settings.recipients[row].name = name; });
}

void SettingsModel::removeRecipient(int row)
{
    m_tokens.remove(m_draft.recipients.value(row).name);
    edit([row](WorkplaceSettings &settings) { settings.recipients.removeAt(row); });
}

// With a login that the store does not know nobody is signed in.
void SettingsModel::apply()
{
    if (m_applying)
        return;
    m_applying = true;
    emit changed();
    if (m_draft.login == m_stored.login)
        return tryEvidence();
    whenDone(m_desk.testLogin(m_draft.login), this, [this](const Result<QString> &name) {
        if (name)
            return tryEvidence();
        m_applying = false;
        emit changed();
        emit refused(SettingField::Login, name.error());
    });
}

// A store whose place for evidence cannot be used does not open, and then nobody comes to the settings.
void SettingsModel::tryEvidence()
{
    if (m_draft.evidenceLocation == m_stored.evidenceLocation)
        return keepNextToken();
    whenDone(m_desk.testEvidence(m_draft.evidenceLocation), this, [this](const Result<qint64> &mib) { mib ? keepNextToken() : end(fail(mib.error())); });
}

// Tokens before settings: where there is no keychain nothing is stored.
void SettingsModel::keepNextToken()
{
    if (m_tokens.isEmpty())
        return store();
    const QString recipient = m_tokens.firstKey();
    whenDone(m_desk.keepToken(recipient, m_tokens.first()), this, [this, recipient](const Outcome &kept) {
        if (!kept)
            return end(kept);
        m_tokens.remove(recipient);
        keepNextToken();
    });
}

void SettingsModel::store()
{
    const QStringList gone = goneRecipients();
    if (const auto stored = m_desk.apply(m_draft); !stored)
        return end(stored);
    m_stored = m_draft;
    // A secret of nobody is of no use to anybody. Where it cannot be removed there is no keychain that would hold it.
    for (const QString &recipient : gone)
        whenDone(m_desk.keepToken(recipient, {}), this, [](const Outcome &) {});
    end(done());
}

void SettingsModel::end(const Outcome &outcome)
{
    m_applying = false;
    emit changed();
    if (outcome)
        emit applied();
    else
        emit failed(outcome.error());
}

QStringList SettingsModel::goneRecipients() const
{
    QStringList gone;
    for (const RecipientLine &before : m_stored.recipients) {
        const bool stays = std::any_of(m_draft.recipients.begin(), m_draft.recipients.end(), [&](const RecipientLine &now) { return now.name == before.name; });
        if (!stays)
            gone.append(before.name);
    }
    return gone;
}

} // namespace svidok
