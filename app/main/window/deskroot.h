// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runtime/threadpoolexecutor.h"
#include "viewmodels/desk.h"
#include "viewmodels/ownmemory.h"
#include "window/backstage.h"
#include "window/latevision.h"
#include "window/settingsroom.h"
#include "workplace.h"

#include <QMutex>

namespace svidok {

/// The composition root of the window: an open workplace with all that a Desk needs. Open it in a worker thread, use
/// the desk in the window's.
class DeskRoot final : public OpenDesk, private DeskServices {
public:
    /// `session` outlives the root. Errors: those of Workplace::open().
    [[nodiscard]] static Result<std::unique_ptr<DeskRoot>> open(const WorkplaceOptions &options, SessionMemory &session);
    ~DeskRoot() override;

    [[nodiscard]] Desk &desk() override { return *m_desk; }

private:
    explicit DeskRoot(SessionMemory &session);
    [[nodiscard]] Outcome openAll(const WorkplaceOptions &options);
    void openTiles();

    Result<std::unique_ptr<SigningKey>> unlockKey(const QString &key, const QString &passphrase) override;
    Result<QString> keptPassphrase(const QString &key) override;
    Outcome keepPassphrase(const QString &key, const QString &passphrase) override;
    QList<RecipientTarget> recipients() const override;
    QList<Recipients::Health> health() const override;
    Result<DrainReport> drain(const CancelToken &cancel) override;
    Result<SyncReport> sync(const CancelToken &cancel) override;
    Outcome place() override;

    SessionMemory &m_session;
    Toolbox m_tools;
    mutable QMutex m_toolsInUse; ///< the toolbox serves one thread at a time
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<LateVision> m_vision;
    std::unique_ptr<Recipients> m_recipients;
    std::unique_ptr<Review> m_review;
    std::unique_ptr<Examine> m_examine;
    std::unique_ptr<Paperwork> m_paperwork;
    std::unique_ptr<Forwarding> m_forwarding;
    std::unique_ptr<Importer> m_importer;
    std::unique_ptr<SettingsRoom> m_settings;
    std::unique_ptr<OwnMemory> m_own;
    std::unique_ptr<MapTiles> m_tiles; ///< nothing: switched off, or not to be had
    std::unique_ptr<Desk> m_desk;
    // Last, so that what still runs ends before what it uses. What a person did is stored before the end: a store that hangs
    // keeps only a process waiting, as with what runs already; the window is gone.
    ThreadPoolExecutor m_importing{2, ThreadPoolExecutor::Urgency::GivesWay};
    ThreadPoolExecutor m_background{0, ThreadPoolExecutor::Urgency::GivesWay};
    ThreadPoolExecutor m_orderly{1, ThreadPoolExecutor::Urgency::Usual, ThreadPoolExecutor::AtEnd::Finish};
};

} // namespace svidok
