// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/casemodel.h"
#include "viewmodels/courier.h"
#include "viewmodels/pairmodel.h"

namespace svidok {

/// The models of an open workplace. They live as long as it is open, whatever becomes of the widgets over them.
struct BenchModels {
    explicit BenchModels(Desk &openDesk)
        : desk(openDesk)
    {
        QObject::connect(&report, &CaseModel::changed, &pair, [this](CaseChange what) {
            if (what == CaseChange::Closed)
                pair.clear();
            else if ((what == CaseChange::Opened || what == CaseChange::Report) && report.report())
                pair.show(*report.report());
        });
    }

    Desk &desk;
    CaseModel report{desk};
    PairModel pair{desk}; ///< follows the report
    Courier courier{desk, {}};
};

} // namespace svidok
