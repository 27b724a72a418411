// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/settingsmodel.h"

#include "viewmodels/inbackground.h"

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

void SettingsModel::apply()
{
    if (const auto stored = m_desk.apply(m_draft); !stored) {
        emit failed(stored.error());
        return;
    }
    m_stored = m_draft;
    keepNextToken();
}

void SettingsModel::keepNextToken()
{
    if (m_tokens.isEmpty()) {
        emit changed();
        emit applied();
        return;
    }
    const QString recipient = m_tokens.firstKey();
    whenDone(m_desk.keepToken(recipient, m_tokens.first()), this, [this, recipient](const Outcome &kept) {
        if (!kept) {
            emit failed(kept.error());
            return;
        }
        m_tokens.remove(recipient);
        keepNextToken();
    });
}

} // namespace svidok
