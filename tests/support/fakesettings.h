// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/faults.h"
#include "viewmodels/settingsdesk.h"

#include <QMap>

namespace svidok::test {

/// Settings in memory. An authority is needed, every address begins with https.
class FakeSettings final : public SettingsDesk {
public:
    Faults faults; ///< of everything that answers later
    std::optional<Error> applyError;
    WorkplaceSettings stored{{}, QStringLiteral("Test city"), QStringLiteral("uk"), {}, 0.8,
        {{QStringLiteral("police"), QStringLiteral("recipient_police_rest"), QStringLiteral("https://police.example")}},
        std::chrono::seconds(2), std::chrono::minutes(10), 8};
    PluginUse used = PluginUse::AtOnce; ///< what a plugin that is switched on is
    QMap<QString, QString> tokens;
    QMap<QString, QString> people{{QStringLiteral("olena"), QStringLiteral("Olena")}, {QStringLiteral("account"), QStringLiteral("Account")}}; ///< names by login
    CancelToken asked; ///< of the newest test that has one
    QList<PluginLine> known{{QStringLiteral("reader"), QStringLiteral("reader_x"), QStringLiteral("1"), QStringLiteral("Reader X"), false, true,
        QStringLiteral("crashed"), QDateTime({2026, 5, 6}, {7, 0}, Qt::UTC)}};

    WorkplaceSettings current() const override { return stored; }
    QList<SettingField> invalidFields(const WorkplaceSettings &settings) const override
    {
        QList<SettingField> bad;
        if (settings.authority.isEmpty())
            bad.append(SettingField::Authority);
        for (const RecipientLine &line : settings.recipients) {
            if (!line.url.startsWith(QStringLiteral("https://")))
                bad.append(SettingField::Recipients);
        }
        return bad;
    }
    Outcome apply(const WorkplaceSettings &settings) override
    {
        if (applyError)
            return fail(*applyError);
        stored = settings;
        return done();
    }
    Future<QString> testLogin(const QString &login) override
    {
        return faults.pass<QString>([this, login]() -> Result<QString> {
            const QString name = people.value(login.isEmpty() ? QStringLiteral("account") : login);
            return name.isEmpty() ? fail(ErrorCode::NotFound, login, people.keys().join(QStringLiteral(", "))) : Result<QString>(name);
        });
    }
    Future<qint64> testEvidence(const QString &) override
    {
        return faults.pass<qint64>([] { return Result<qint64>(1234); });
    }
    Future<std::monostate> testRecipient(const RecipientLine &, const QString &, const CancelToken &cancel) override
    {
        asked = cancel;
        return faults.pass<std::monostate>([] { return done(); });
    }
    Future<std::monostate> testTiles(const QString &, const CancelToken &cancel) override
    {
        asked = cancel;
        return faults.pass<std::monostate>([] { return done(); });
    }
    Future<std::monostate> keepToken(const QString &recipient, const QString &token) override
    {
        return faults.pass<std::monostate>([this, recipient, token] {
            tokens.insert(recipient, token);
            return done();
        });
    }
    QMap<QString, QString> recipientKinds(const QString &language) const override
    {
        return {{QStringLiteral("recipient_police_rest"), language == QStringLiteral("en") ? QStringLiteral("Police (REST)") : QStringLiteral("Поліція (REST)")}};
    }
    Future<QList<PluginLine>> plugins(const QString &) override
    {
        return faults.pass<QList<PluginLine>>([this] { return Result<QList<PluginLine>>(known); });
    }
    Future<PluginUse> switchOn(const QString &) override
    {
        known.front().available = true;
        known.front().switchedOff = false;
        return ready<PluginUse>(used);
    }
};

} // namespace svidok::test
