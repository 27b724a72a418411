// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/idsource.h"
#include "domain/lawpack.h"
#include "domain/plategrammar.h"
#include "pluginhost/pluginhost.h"
#include "ports/documents.h"
#include "ports/photos.h"
#include "ports/pictures.h"
#include "ports/recipient.h"
#include "ports/secrets.h"
#include "ports/storefactory.h"
#include "ports/vision.h"

#include <memory>

namespace svidok {

class Settings;

/// Everything that works without a store: plugins, vision, documents, packs. Parts are made when first asked for.
/// For one worker thread at a time; what it hands out lives as long as the toolbox.
class Toolbox {
public:
    Toolbox();
    ~Toolbox();
    Q_DISABLE_COPY_MOVE(Toolbox)

    [[nodiscard]] PluginHost &plugins();
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] IdSource &ids();
    /// What this person set, where no store says otherwise.
    [[nodiscard]] const Settings &preferences();
    /// Errors: PackInvalid.
    [[nodiscard]] Result<const LawPack *> law();
    [[nodiscard]] Result<const PlateGrammar *> grammar();

    [[nodiscard]] const PhotoProbe &probe();
    [[nodiscard]] const IntakeSource &intake();
    [[nodiscard]] const PhotoDecoder &decoder() const;
    /// What the plugin for vision makes. Errors: those of PluginHost::factory().
    [[nodiscard]] Result<PlateFinder *> finder();
    [[nodiscard]] Result<SceneMatcher *> matcher();
    [[nodiscard]] Result<const PictureLab *> pictures();
    struct Readers {
        QList<PlateReader *> ready; ///< never empty
        QList<FailedReader> missing; ///< installed, and switched off after a crash or not to be started
    };
    /// All readers, or the one named. Errors: ReaderUnavailable, PluginMissing, and why the only ones are missing.
    [[nodiscard]] Result<Readers> readers(const QString &only = {});

    [[nodiscard]] const DocumentComposer &composer();
    [[nodiscard]] const PackageBuilder &packages();
    [[nodiscard]] const SignatureFormat &signatures();

    /// What opens stores at addresses such as "sqlite:PATH". Errors: StoreMissing for a kind that no plugin serves, and those of
    /// PluginHost::factory().
    [[nodiscard]] Result<StoreFactory *> stores(const QString &url);
    /// The signer behind a scheme such as "p12".
    [[nodiscard]] Result<SignerFactory *> signer(const QString &scheme);
    /// The keychain, or nothing where there is none.
    [[nodiscard]] SecretStore *secrets();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace svidok
