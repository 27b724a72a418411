// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoplace.h"
#include "ports/evidence.h"
#include "toolbox.h"
#include "usecases/forwardrecipients.h"
#include "usecases/paperwork.h"
#include "usecases/workcontext.h"

#include <memory>

namespace svidok {

class Settings;

struct WorkplaceOptions {
    QString storeUrl; ///< sqlite:PATH, ...
    QString login; ///< who works; empty: as workplace.ini beside the store says, else the system account
    bool create = false; ///< make an empty store (and its first inspector) where there is none
    bool migrate = false;
};

/// An open store with everything around it: the composition root that the window and the command line share.
/// Opening blocks; use it from worker threads.
class Workplace {
public:
    /// Errors: SettingInvalid (URL), those of StoreFactory and EvidenceFactory, Plugin*.
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> open(Toolbox &tools, const WorkplaceOptions &options);
    ~Workplace();

    [[nodiscard]] const WorkContext &context() const;
    [[nodiscard]] Store &store() const;
    [[nodiscard]] EvidenceStore &evidence() const;
    [[nodiscard]] Toolbox &tools() const;
    [[nodiscard]] Paperwork paperwork() const;
    [[nodiscard]] const Settings &settings() const;
    [[nodiscard]] QString login() const; ///< who works, as options or settings say
    [[nodiscard]] QString settingsFile() const; ///< workplace.ini beside the store, else the person's own preferences
    [[nodiscard]] QString evidenceLocation() const;
    /// Whether anything was ever put there: an empty folder was made where the right one is gone. Errors: EvidenceUnreachable.
    [[nodiscard]] Outcome holdsEvidence() const;
    [[nodiscard]] Outcome place() const; ///< as PlaceCheck::check()
    /// Sets where the evidence of a store is, which need not be open. Errors: those of SettingsDraft::apply().
    [[nodiscard]] static Outcome placeEvidence(const QString &storeUrl, const QString &location);
    [[nodiscard]] QString lockFolder() const; ///< of the outbox workers of this store

    [[nodiscard]] const DemoPlace *demo() const; ///< where the store is a demo's, else null
    /// Where cases may go: who is configured; for a demo store also its police, which are started when first asked for.
    [[nodiscard]] QList<RecipientTarget> targets() const;
    /// A configured recipient by name as the settings are now, or one given directly as a URL, which an error does not repeat. Errors: SettingInvalid, and
    /// AccessDenied where the settings cannot be read.
    [[nodiscard]] Result<RecipientTarget> target(const QString &nameOrUrl) const;
    /// For Recipients: opens what a message names. Errors: those of target(), Plugin*, and of RecipientFactory.
    [[nodiscard]] Result<Recipients::Opened> openRecipient(const QString &nameOrUrl) const;

private:
    struct Private;
    explicit Workplace(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace svidok
