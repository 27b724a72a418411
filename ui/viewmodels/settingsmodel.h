// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/settingsdesk.h"

#include <QObject>

#include <functional>

namespace svidok {

/// Settings in the making: nothing is stored until apply(), and forgetting the model truly cancels. Tokens go to the
/// keychain with apply() and are never read back. For the window's thread.
class SettingsModel : public QObject {
    Q_OBJECT

public:
    /// The desk outlives the model.
    explicit SettingsModel(SettingsDesk &desk, QObject *parent = nullptr);

    [[nodiscard]] const WorkplaceSettings &draft() const { return m_draft; }
    void edit(const std::function<void(WorkplaceSettings &)> &change);
    void setToken(const QString &recipient, const QString &token);
    [[nodiscard]] QString token(const QString &recipient) const { return m_tokens.value(recipient); } ///< typed here, not stored yet
    void renameRecipient(int row, const QString &name); ///< what was typed as its token goes with it
    void removeRecipient(int row); ///< and, with apply(), its token
    [[nodiscard]] bool isDirty() const { return m_draft != m_stored || !m_tokens.isEmpty(); }
    [[nodiscard]] const QList<SettingField> &invalid() const { return m_invalid; }
    [[nodiscard]] SettingsDesk &desk() const { return m_desk; }

    /// Tries a new login and a new place for evidence out, then stores what changed. Ends with applied(), failed() or
    /// refused(); the draft stays as it is when it failed.
    void apply();
    [[nodiscard]] bool isApplying() const { return m_applying; }

signals:
    void changed();
    void applied();
    void failed(const svidok::Error &error);
    void refused(svidok::SettingField field, const svidok::Error &error); ///< this one has to be set in another way

private:
    void tryEvidence();
    void keepNextToken();
    void store();
    void end(const Outcome &outcome);
    [[nodiscard]] QStringList goneRecipients() const;

    SettingsDesk &m_desk;
    WorkplaceSettings m_stored;
    WorkplaceSettings m_draft;
    QMap<QString, QString> m_tokens; ///< by recipient
    QList<SettingField> m_invalid;
    bool m_applying = false;
};

} // namespace svidok
