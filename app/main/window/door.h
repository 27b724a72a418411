// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/translation.h"
#include "runtime/threadpoolexecutor.h"
#include "settings/profile.h"
#include "viewmodels/workplacedoor.h"
#include "window/filesession.h"

namespace svidok {

class OpenDesk;

/// The door of the real window.
class Door final : public WorkplaceDoor {
public:
    explicit Door(const Profile &profile);
    ~Door() override;

    Future<Desk *> open(const QString &storeUrl, OpenHow how) override;
    void close() override;
    Future<QString> makeDemo(const QString &folder, const CancelToken &cancel, const std::function<void(int)> &progress) override;
    Future<std::monostate> switchOn(const QString &plugin) override;
    Future<std::monostate> placeEvidence(const QString &storeUrl, const QString &folder) override;
    SessionMemory &session() override { return m_session; }
    QString profile() const override { return m_profile.name; }
    QString language() const override { return m_language; }
    void setLanguage(const QString &language) override;
    Future<QString> diagnostics() override;

private:
    const Profile m_profile;
    FileSession m_session;
    QString m_language;
    std::unique_ptr<Translation> m_translation;
    QString m_storeKind; ///< of the open store, without its place
    std::shared_ptr<OpenDesk> m_open;
    ThreadPoolExecutor m_worker{1}; ///< opens and closes one after the other
};

} // namespace svidok
