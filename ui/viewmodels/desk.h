// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"
#include "ports/maptiles.h"
#include "ports/pictures.h"
#include "usecases/examine.h"
#include "usecases/forward.h"
#include "usecases/forwarddrain.h"
#include "usecases/importer.h"
#include "usecases/paperwork.h"
#include "usecases/review.h"
#include "usecases/syncstatus.h"
#include "viewmodels/settingsdesk.h"

#include <QByteArray>

#include <optional>

namespace svidok {

/// Small things that a window finds again after a crash or a restart (E6): drafts, places, choices. Never a decision.
/// For the window's thread; writing returns at once and never leaves half a file.
class SessionMemory {
public:
    virtual ~SessionMemory() = default;
    [[nodiscard]] virtual QByteArray read(const QString &key) const = 0; ///< empty: nothing is kept
    virtual void write(const QString &key, const QByteArray &value) = 0; ///< empty forgets the key
};

/// Where the session keeps the key that the person signed with last.
inline constexpr QLatin1String UsualKey{"usual-key"};

/// The same for the keys of a demo, so that neither is ever used for the other.
inline constexpr QLatin1String DemoKey{"usual-key.demo"};

/// What a demo store brings along, so that a newcomer can go all the way.
struct DemoAids {
    QString signingKey; ///< "p12:FILE", used until she chooses another one; what lies beside it is of the demo, too
    QString passphrase; ///< of the demo's keys; no secret
    QString police; ///< the recipient that is a program on this computer
};

/// What needs more than ports to be done: the composition root offers it. Worker threads only.
class DeskServices {
public:
    virtual ~DeskServices() = default;
    /// Unlocks a key such as "p12:FILE". Errors: those of SignerFactory::unlock().
    [[nodiscard]] virtual Result<std::unique_ptr<SigningKey>> unlockKey(const QString &key, const QString &passphrase) = 0;
    /// The passphrase that the person asked to keep. Errors: SecretMissing, and those of SecretStore.
    [[nodiscard]] virtual Result<QString> keptPassphrase(const QString &key) = 0;
    /// Into the keychain, on the person's request only; an empty one is forgotten. Errors: those of SecretStore.
    [[nodiscard]] virtual Outcome keepPassphrase(const QString &key, const QString &passphrase) = 0;
    /// Where cases may go.
    [[nodiscard]] virtual QList<RecipientTarget> recipients() const = 0;
    [[nodiscard]] virtual QList<Recipients::Health> health() const = 0;
    /// Sends what is due.
    [[nodiscard]] virtual Result<DrainReport> drain(const CancelToken &cancel) = 0;
    /// Asks what became of the cases.
    [[nodiscard]] virtual Result<SyncReport> sync(const CancelToken &cancel) = 0;
    /// Whether store and evidence are where they were, and can be written to. Errors: StoreMissing, StoreReplaced,
    /// StoreReadOnly, EvidenceUnreachable; subject: the place.
    [[nodiscard]] virtual Outcome place() = 0;
};

/// An open workplace as the window's models see it. Made by the composition root; outlives every model. The use cases
/// block: models call them on an executor only.
struct Desk {
    const WorkContext &work;
    EvidenceStore &evidence;
    const Review &review;
    const Examine &examine;
    const Paperwork &paperwork;
    const Forwarding &forwarding;
    const Importer &importer;
    DeskServices &services;
    SettingsDesk &settings;
    SceneMatcher &matcher;
    const PhotoDecoder &decoder;
    const PictureLab &pictures;
    SessionMemory &session; ///< of this computer, whoever works and in whatever store
    SessionMemory &own; ///< of this person in this store alone
    Executor &orderly; ///< one thread: what changes reports, in the order of the clicks
    Executor &background; ///< all cores: loading, decoding, reading
    MapTiles *tiles = nullptr; ///< nothing: nobody set up a map
    QString tilesAttribution = {}; ///< shown on the map, always
    std::optional<DemoAids> demo = {}; ///< only of a demo store
};

} // namespace svidok
