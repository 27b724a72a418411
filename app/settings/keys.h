// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/retrypolicy.h"
#include "settings/settingkey.h"

namespace svidok {

class Settings;

/// The settings of Svidok. Secrets are never among them: those are in the SecretStore.
namespace setting {

/// Who works at this workplace: the login in the store's directory; empty: the system account's name.
extern const SettingKey<QString> Login;
/// The authority as printed at the head of documents.
extern const SettingKey<QString> Authority;
/// Language of documents: "uk" or "en".
extern const SettingKey<QString> DocumentLanguage;
/// Where evidence is kept: a folder, or a URL of an evidence plugin; empty: beside the store.
extern const SettingKey<QString> EvidenceLocation;
/// Below this confidence (0..1) a plate read counts as abstained.
extern const SettingKey<double> ReaderThreshold;
extern const SettingKey<QList<RecipientSetting>> Recipients;
extern const SettingKey<std::chrono::milliseconds> RetryBase;
extern const SettingKey<std::chrono::milliseconds> RetryCap;
extern const SettingKey<int> RetryAttempts;

/// Where map tiles come from: a URL with {z}, {x} and {y}; empty: from nowhere. Asking tells the server which places are
/// looked at.
extern const SettingKey<QString> MapTilesUrl;
/// Whose map it is, as its licence wants it named.
extern const SettingKey<QString> MapTilesAttribution;
/// The most that kept tiles may take on the disk.
extern const SettingKey<int> MapTilesCacheMiB;

} // namespace setting

/// Plain http only to this computer; a user or password in a URL would be a secret in a file.
[[nodiscard]] bool isServiceUrl(const QString &text);

/// The three retry settings together.
[[nodiscard]] RetryPolicy retryPolicy(const Settings &settings);

/// Names of the settings that have a value in the file which is not allowed there; their fallback holds.
[[nodiscard]] QStringList invalidSettings(const Settings &settings);

} // namespace svidok
