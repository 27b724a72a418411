// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "usecases/review.h"
#include "workplace.h"

#include <QTemporaryDir>

namespace svidok::cli {

/// --store and --user.
[[nodiscard]] QList<QCommandLineOption> storeOptions();

/// The open store of one call of a command.
class Session {
public:
    /// Pretend: where an import would make a store, an empty one that goes with the session.
    enum class Missing { Refuse, Create, Pretend };
    /// Errors: InvalidArgument without --store, and those of Workplace::open().
    [[nodiscard]] Outcome open(const Invocation &call, Missing missing = Missing::Refuse);
    [[nodiscard]] Workplace &workplace() const { return *m_workplace; }
    [[nodiscard]] Review review() const { return {m_workplace->context(), m_workplace->evidence()}; }
    [[nodiscard]] Toolbox &tools() { return m_tools; }

private:
    Toolbox m_tools;
    std::unique_ptr<QTemporaryDir> m_pretended; ///< outlives the workplace
    std::unique_ptr<Workplace> m_workplace;
};

} // namespace svidok::cli
