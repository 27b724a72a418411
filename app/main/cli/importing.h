// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "usecases/importplan.h"

namespace svidok::cli {

/// One line of `import --json` for a file: what became of it, or why it was refused.
[[nodiscard]] QJsonObject importedFileJson(const ImportedFile &file);
/// One line of `import --json` for a proposed (or created) report: its photos with roles, and why they belong together.
[[nodiscard]] QJsonObject proposedReportJson(const ProposedReport &proposed);

/// `svidok-cli import`.
[[nodiscard]] ExitCode importPhotos(const Invocation &call);

} // namespace svidok::cli
