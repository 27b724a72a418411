// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/importplan.h"

#include <algorithm>

namespace svidok {

int ImportPlan::count(ImportedFile::State state) const
{
    return static_cast<int>(
        std::count_if(files.begin(), files.end(), [state](const ImportedFile &file) { return file.state == state; }));
}

int ImportPlan::count(ProposedReport::State state) const
{
    return static_cast<int>(std::count_if(
        reports.begin(), reports.end(), [state](const ProposedReport &report) { return report.state == state; }));
}

} // namespace svidok
