// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settingsroom.h"

#include "ports/evidence.h"
#include "ports/maptiles.h"
#include "ports/recipient.h"
#include "settings/keys.h"
#include "settings/settingsdraft.h"
#include "systemaccount.h"
#include "workplace.h"

#include <QStorageInfo>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String NoSuchCase{"SVIDOK-TEST"};
constexpr qint64 MiB = 1024 * 1024;

QString tokenKey(const QString &recipient)
{
    return u"recipient/" + recipient;
}

QList<RecipientSetting> settingsOf(const QList<RecipientLine> &lines)
{
    QList<RecipientSetting> settings;
    for (const RecipientLine &line : lines)
        settings.append({line.name, line.plugin, line.url});
    return settings;
}

// Puts every field into the draft; answers those that were refused.
QList<SettingField> fill(SettingsDraft &draft, const WorkplaceSettings &wanted)
{
    QList<SettingField> refused;
    const auto put = [&](SettingField field, const auto &key, const auto &value) {
        if (!draft.setValue(key, value))
            refused.append(field);
    };
    put(SettingField::Login, setting::Login, wanted.login);
    put(SettingField::Authority, setting::Authority, wanted.authority);
    put(SettingField::DocumentLanguage, setting::DocumentLanguage, wanted.documentLanguage);
    put(SettingField::EvidenceLocation, setting::EvidenceLocation, wanted.evidenceLocation);
    put(SettingField::ReaderThreshold, setting::ReaderThreshold, wanted.readerThreshold);
    put(SettingField::Recipients, setting::Recipients, settingsOf(wanted.recipients));
    put(SettingField::RetryBase, setting::RetryBase, wanted.retryBase);
    put(SettingField::RetryCap, setting::RetryCap, wanted.retryCap);
    put(SettingField::RetryAttempts, setting::RetryAttempts, wanted.retryAttempts);
    put(SettingField::TilesUrl, setting::MapTilesUrl, wanted.tilesUrl);
    put(SettingField::TilesAttribution, setting::MapTilesAttribution, wanted.tilesAttribution);
    return refused;
}

} // namespace

SettingsRoom::SettingsRoom(const QString &file, const QString &defaultEvidence, PluginHost &plugins, UserDirectory &people,
    std::function<SecretStore *()> secrets, Executor &executor)
    : m_settings(file)
    , m_defaultEvidence(defaultEvidence)
    , m_plugins(plugins)
    , m_people(people)
    , m_secrets(std::move(secrets))
    , m_executor(executor)
{
    for (const QString &reader : m_plugins.names(u"reader"_s)) {
        if (!m_plugins.isSwitchedOff(reader))
            m_opened.insert(reader);
    }
}

WorkplaceSettings SettingsRoom::current() const
{
    QList<RecipientLine> recipients;
    for (const RecipientSetting &one : m_settings.value(setting::Recipients))
        recipients.append({one.name, one.plugin, one.url});
    return {m_settings.value(setting::Login), m_settings.value(setting::Authority), m_settings.value(setting::DocumentLanguage),
        m_settings.value(setting::EvidenceLocation), m_settings.value(setting::ReaderThreshold), recipients,
        m_settings.value(setting::RetryBase), m_settings.value(setting::RetryCap), m_settings.value(setting::RetryAttempts),
        m_settings.value(setting::MapTilesUrl), m_settings.value(setting::MapTilesAttribution)};
}

QList<SettingField> SettingsRoom::invalidFields(const WorkplaceSettings &wanted) const
{
    SettingsDraft draft(m_settings);
    return fill(draft, wanted);
}

Outcome SettingsRoom::apply(const WorkplaceSettings &wanted)
{
    SettingsDraft draft(m_settings);
    if (!fill(draft, wanted).isEmpty())
        return fail(ErrorCode::SettingInvalid);
    return draft.apply();
}

Future<QString> SettingsRoom::testLogin(const QString &login)
{
    return runOn<QString>(m_executor, [&people = m_people, login = login.isEmpty() ? systemAccount() : login]() -> Result<QString> {
        const auto users = await(people.users());
        if (!users)
            return fail(users.error());
        QStringList known;
        for (const User &user : *users) {
            if (user.login == login)
                return user.active ? Result<QString>(user.displayName) : fail(ErrorCode::UserInactive, login);
            if (user.active)
                known.append(user.login);
        }
        return fail(ErrorCode::NotFound, login, known.join(u", "_s));
    });
}

Future<qint64> SettingsRoom::testEvidence(const QString &location)
{
    const QString place = location.isEmpty() ? m_defaultEvidence : location;
    return runOn<qint64>(m_executor, [&plugins = m_plugins, place]() -> Result<qint64> {
        const QString scheme = place.contains(u"://"_s) ? place.section(u':', 0, 0) : u"folder"_s;
        const auto factory = plugins.factory<EvidenceFactory>(u"evidence"_s, scheme);
        if (!factory)
            return fail(factory.error());
        if (const auto opened = (*factory)->open(place); !opened)
            return fail(opened.error());
        const QStorageInfo disk(place);
        if (disk.isReadOnly())
            return fail(ErrorCode::StoreReadOnly, place);
        return disk.bytesAvailable() / MiB;
    });
}

Future<std::monostate> SettingsRoom::testRecipient(const RecipientLine &recipient, const QString &token, const CancelToken &cancel)
{
    return runOn<std::monostate>(m_executor, [&plugins = m_plugins, getSecrets = m_secrets, recipient, token, cancel]() -> Outcome {
        const auto factory = plugins.factory<RecipientFactory>(u"recipient"_s, recipient.plugin);
        if (!factory)
            return fail(factory.error());
        QVariantMap settings{{u"url"_s, recipient.url}};
        SecretStore *secrets = token.isEmpty() ? getSecrets() : nullptr;
        const auto kept = secrets ? await(secrets->read(tokenKey(recipient.name))) : Result<QString>(token);
        if (!kept && (kept.error().code == ErrorCode::AccessDenied || kept.error().code == ErrorCode::Cancelled))
            return fail(ErrorCode::SecretStoreUnavailable, recipient.name, kept.error().detail);
        if (kept && !kept->isEmpty())
            settings.insert(u"token"_s, *kept);
        const auto opened = (*factory)->open(settings);
        if (!opened)
            return fail(opened.error());
        const auto answer = await((*opened)->status(NoSuchCase, cancel));
        if (!answer && answer.error().code != ErrorCode::NotFound)
            return fail(answer.error());
        return done();
    });
}

Future<std::monostate> SettingsRoom::testTiles(const QString &url, const CancelToken &cancel)
{
    return runOn<std::monostate>(m_executor, [&plugins = m_plugins, url, cancel]() -> Outcome {
        const auto factory = plugins.factory<MapTilesFactory>(u"map"_s, u"map_tiles"_s);
        if (!factory)
            return fail(factory.error());
        // Without a cache: what is kept would answer for a server that is gone.
        const auto opened = (*factory)->open({{u"url"_s, url}});
        if (!opened)
            return fail(opened.error());
        return await((*opened)->tile({0, 0, 0}, cancel)).map([](const QByteArray &) { return std::monostate(); });
    });
}

Future<std::monostate> SettingsRoom::keepToken(const QString &recipient, const QString &token)
{
    return runOn<std::monostate>(m_executor, [getSecrets = m_secrets, recipient, token]() -> Outcome {
        SecretStore *secrets = getSecrets();
        if (!secrets)
            return fail(ErrorCode::SecretStoreUnavailable);
        return await(token.isEmpty() ? secrets->remove(tokenKey(recipient)) : secrets->write(tokenKey(recipient), token));
    });
}

QMap<QString, QString> SettingsRoom::recipientKinds(const QString &language) const
{
    return m_plugins.titles(u"recipient"_s, language);
}

Future<QList<PluginLine>> SettingsRoom::plugins(const QString &language)
{
    return runOn<QList<PluginLine>>(m_executor, [&host = m_plugins, language]() -> Result<QList<PluginLine>> {
        QList<PluginLine> lines;
        for (const PluginDescription &plugin : host.list())
            lines.append({plugin.info.kind, plugin.info.name, plugin.info.version, plugin.title.value(language, plugin.info.name),
                plugin.state == PluginState::Available, plugin.state == PluginState::SwitchedOff, plugin.reason, plugin.crashedAt});
        return lines;
    });
}

Future<PluginUse> SettingsRoom::switchOn(const QString &plugin)
{
    const PluginUse use = m_opened.contains(plugin) ? PluginUse::AtOnce : PluginUse::WhenOpenedAgain;
    return runOn<PluginUse>(m_executor, [&host = m_plugins, plugin, use] { return host.switchOn(plugin).map([use](const std::monostate &) { return use; }); });
}

} // namespace svidok
