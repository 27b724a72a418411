// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/reports.h"

namespace svidok::test::commandruns {

using namespace Qt::StringLiterals;

inline const Actor Inspector = actor(Role::Inspector, u"inspector"_s);
inline const Actor Second = actor(Role::Senior, u"senior"_s);
inline const Actor Worker = actor(Role::Service, u"worker"_s);

inline Result<Applied> run(const Report &report, const ReportCommand &command, const Actor &who, const QDateTime &now = Now)
{
    return applyCommand(report, command, context(who, now));
}

/// The report after commands that must all succeed, one second after another.
inline Report after(Report report, const QList<std::pair<ReportCommand, Actor>> &commands)
{
    QDateTime now = Now;
    for (const auto &[command, who] : commands) {
        now = now.addSecs(1);
        const auto applied = run(report, command, who, now);
        if (!applied)
            qFatal("command %d: %s", static_cast<int>(command.any().index()), qPrintable(applied.error().detail));
        report = applied->report;
    }
    return report;
}

inline ErrorCode codeOf(const Result<Applied> &applied)
{
    return applied ? ErrorCode::Internal : applied.error().code;
}

} // namespace svidok::test::commandruns
