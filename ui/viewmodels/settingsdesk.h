// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>

namespace svidok {

/// Where approved cases may go.
struct RecipientLine {
    QString name;
    QString plugin; ///< "recipient_police_rest"
    QString url;
    bool operator==(const RecipientLine &) const = default;
};

/// What can be set at a workplace, as one value.
struct WorkplaceSettings {
    QString login; ///< empty: the system account
    QString authority; ///< as printed on documents
    QString documentLanguage; ///< "uk" or "en"
    QString evidenceLocation; ///< empty: beside the store
    double readerThreshold = 0.0; ///< 0..1
    QList<RecipientLine> recipients;
    std::chrono::milliseconds retryBase{0};
    std::chrono::milliseconds retryCap{0};
    int retryAttempts = 0;
    QString tilesUrl = {}; ///< template of a map server; empty: no map is fetched
    QString tilesAttribution = {};

    bool operator==(const WorkplaceSettings &) const = default;
};

enum class SettingField { Login, Authority, DocumentLanguage, EvidenceLocation, ReaderThreshold, Recipients, RetryBase, RetryCap, RetryAttempts, TilesUrl, TilesAttribution };

/// A plugin as its metadata describe it; listing loads none.
struct PluginLine {
    QString kind;
    QString name;
    QString version;
    QString title; ///< in the window's language
    bool available = false;
    bool switchedOff = false; ///< crashed: a person may switch it on again
    QString reason; ///< why it is not available, technical
    QDateTime crashedAt;
};

/// From when a plugin that was switched on again is used.
enum class PluginUse { AtOnce, WhenOpenedAgain };

/// The settings of the open workplace. The composition root offers it; for the window's thread, nothing blocks.
class SettingsDesk {
public:
    virtual ~SettingsDesk() = default;
    [[nodiscard]] virtual WorkplaceSettings current() const = 0;
    [[nodiscard]] virtual QList<SettingField> invalidFields(const WorkplaceSettings &settings) const = 0;
    /// Stores all together or nothing; holds for workplaces opened from then on, recipients at once. Errors: SettingInvalid, AccessDenied,
    /// IoFailed.
    [[nodiscard]] virtual Outcome apply(const WorkplaceSettings &settings) = 0;

    /// Who works here with this login; empty: with that of the system account. Answers the person's name. Errors: NotFound
    /// (subject: the login, detail: those that the store knows), UserInactive (subject: the login), those of the store.
    [[nodiscard]] virtual Future<QString> testLogin(const QString &login) = 0;
    /// Tries the place out; answers the free MiB. Errors: those of the evidence plugin.
    [[nodiscard]] virtual Future<qint64> testEvidence(const QString &location) = 0;
    /// Asks the recipient for a case that does not exist; an answer to that is what is wanted. `token` empty: the one in
    /// the keychain. Errors: those of Recipient.
    [[nodiscard]] virtual Future<std::monostate> testRecipient(const RecipientLine &recipient, const QString &token, const CancelToken &cancel) = 0;
    /// Fetches the one tile that shows the whole world. Errors: those of MapTiles.
    [[nodiscard]] virtual Future<std::monostate> testTiles(const QString &url, const CancelToken &cancel) = 0;
    /// Keeps a recipient's token in the keychain; an empty one removes it. Errors: those of SecretStore.
    [[nodiscard]] virtual Future<std::monostate> keepToken(const QString &recipient, const QString &token) = 0;
    /// The kinds of recipients: what people call each plugin, by its name; listing loads none.
    [[nodiscard]] virtual QMap<QString, QString> recipientKinds(const QString &language) const = 0;

    [[nodiscard]] virtual Future<QList<PluginLine>> plugins(const QString &language) = 0;
    /// Lets a plugin that crashed be used again, and says from when. Errors: PluginMissing, IoFailed.
    [[nodiscard]] virtual Future<PluginUse> switchOn(const QString &plugin) = 0;
};

} // namespace svidok
