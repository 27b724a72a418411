// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"
#include "ports/store.h"
#include "settings/settings.h"
#include "toolbox.h"
#include "viewmodels/settingsdesk.h"

namespace svidok {

/// The settings of a workplace for the dialog. A settings object of its own over the same file: what is applied holds for
/// the workplace once it is opened again.
class SettingsRoom final : public SettingsDesk {
public:
    /// `defaultEvidence` is where evidence lies while none is set; `secrets` answers the keychain or nothing, from worker
    /// threads. All outlive the room.
    SettingsRoom(const QString &file, const QString &defaultEvidence, PluginHost &plugins, UserDirectory &people,
        std::function<SecretStore *()> secrets, Executor &executor);

    WorkplaceSettings current() const override;
    QList<SettingField> invalidFields(const WorkplaceSettings &settings) const override;
    Outcome apply(const WorkplaceSettings &settings) override;
    Future<QString> testLogin(const QString &login) override;
    Future<qint64> testEvidence(const QString &location) override;
    Future<std::monostate> testRecipient(const RecipientLine &recipient, const QString &token, const CancelToken &cancel) override;
    Future<std::monostate> testTiles(const QString &url, const CancelToken &cancel) override;
    Future<std::monostate> keepToken(const QString &recipient, const QString &token) override;
    QMap<QString, QString> recipientKinds(const QString &language) const override;
    Future<QList<PluginLine>> plugins(const QString &language) override;
    Future<PluginUse> switchOn(const QString &plugin) override;

private:
    mutable Settings m_settings;
    QString m_defaultEvidence;
    PluginHost &m_plugins;
    UserDirectory &m_people;
    QSet<QString> m_opened; ///< readers that were on when the workplace was opened: they come back by themselves
    std::function<SecretStore *()> m_secrets;
    Executor &m_executor;
};

} // namespace svidok
