// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "demoplace.h"
#include "vision.h"
#include "workplace.h"

namespace svidok::cli {

/// The main job of an inspector on a fresh pair of demo photos, each step by the use case that a person's click would
/// start: import, read, check, decide, sign, pack, forward, sync, verify custody.
class DemoJob {
public:
    DemoJob(Toolbox &tools, const DemoPlace &place, quint32 seed, const Invocation &call);
    ~DemoJob();

    /// The summary object of the contract.
    [[nodiscard]] Result<QJsonObject> run();
    [[nodiscard]] static QString text(const QJsonObject &summary);

private:
    [[nodiscard]] Outcome drawCard();
    [[nodiscard]] Outcome importCard();
    [[nodiscard]] Outcome examineReport();
    [[nodiscard]] Outcome decide();
    [[nodiscard]] Outcome signAndPack();
    [[nodiscard]] Outcome forward();
    [[nodiscard]] Outcome syncStatus();
    [[nodiscard]] Outcome verifyCustody();
    void say(const QString &step) const;

    Toolbox &m_tools;
    DemoPlace m_place;
    quint32 m_seed;
    const Invocation &m_call;
    std::unique_ptr<Workplace> m_workplace;
    std::unique_ptr<Vision> m_vision;
    Report m_report;
    QString m_drawnPlate;
    QJsonObject m_summary;
};

} // namespace svidok::cli
