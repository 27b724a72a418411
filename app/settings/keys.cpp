// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keys.h"

#include "settings/settings.h"

#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace svidok {

namespace {

bool isLanguage(const QString &value)
{
    return value == u"uk" || value == u"en";
}

bool isShare(const double &value)
{
    return value >= 0.0 && value <= 1.0;
}

bool areRecipients(const QList<RecipientSetting> &recipients)
{
    QSet<QString> names;
    for (const auto &recipient : recipients)
        names.insert(recipient.name);
    return names.size() == recipients.size() && !names.contains(QString()) &&
        std::all_of(recipients.begin(), recipients.end(), [](const RecipientSetting &recipient) {
            return !recipient.plugin.isEmpty() && isServiceUrl(recipient.url);
        });
}

bool isWait(const std::chrono::milliseconds &value)
{
    return value >= 100ms && value <= RetryPolicy::Longest;
}

bool isTilesUrl(const QString &text)
{
    if (text.isEmpty())
        return true;
    QString example = text;
    for (const QString &part : {u"{z}"_s, u"{x}"_s, u"{y}"_s}) {
        if (text.count(part) != 1)
            return false;
        example.replace(part, u"0"_s);
    }
    return isServiceUrl(example);
}

bool isCacheSize(const int &value)
{
    return value >= 1 && value <= 10'000;
}

bool isAttempts(const int &value)
{
    return value >= 1 && value <= 1000;
}

} // namespace

namespace setting {

const SettingKey<QString> Login{"workplace/login"_L1, {}, nullptr};
const SettingKey<QString> Authority{"document/authority"_L1, {}, nullptr};
const SettingKey<QString> DocumentLanguage{"document/language"_L1, u"uk"_s, isLanguage};
const SettingKey<QString> EvidenceLocation{"evidence/location"_L1, {}, nullptr};
const SettingKey<double> ReaderThreshold{"reader/threshold"_L1, 0.977, isShare};
const SettingKey<QList<RecipientSetting>> Recipients{"forward/recipients"_L1, {}, areRecipients};
const SettingKey<std::chrono::milliseconds> RetryBase{"forward/retryBaseMs"_L1, RetryPolicy().base, isWait};
const SettingKey<std::chrono::milliseconds> RetryCap{"forward/retryCapMs"_L1, RetryPolicy().cap, isWait};
const SettingKey<int> RetryAttempts{"forward/retryAttempts"_L1, RetryPolicy().maxAttempts, isAttempts};

const SettingKey<QString> MapTilesUrl{"map/tilesUrl"_L1, {}, isTilesUrl};
const SettingKey<QString> MapTilesAttribution{"map/attribution"_L1, u"© OpenStreetMap contributors"_s, nullptr};
const SettingKey<int> MapTilesCacheMiB{"map/cacheMiB"_L1, 200, isCacheSize};

} // namespace setting

bool isServiceUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool local = url.host() == u"localhost" || url.host() == u"127.0.0.1" || url.host() == u"::1";
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
        (url.scheme() == u"https" || (url.scheme() == u"http" && local));
}

RetryPolicy retryPolicy(const Settings &settings)
{
    const auto base = settings.value(setting::RetryBase);
    return {base, std::max(base, settings.value(setting::RetryCap)), settings.value(setting::RetryAttempts)};
}

QStringList invalidSettings(const Settings &settings)
{
    QStringList names;
    const auto check = [&](const auto &...keys) {
        ((settings.isInvalid(keys) ? names.append(keys.name) : void()), ...);
    };
    using namespace setting;
    check(Login, Authority, DocumentLanguage, EvidenceLocation, ReaderThreshold, Recipients, RetryBase, RetryCap,
        RetryAttempts, MapTilesUrl, MapTilesAttribution, MapTilesCacheMiB);
    return names;
}

} // namespace svidok
