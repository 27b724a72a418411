// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/casemodel.h"
#include "viewmodels/courier.h"

namespace svidok {

/// The models of an open workplace. They live as long as it is open, whatever becomes of the widgets over them.
struct BenchModels {
    explicit BenchModels(Desk &openDesk)
        : desk(openDesk)
    {
    }

    Desk &desk;
    CaseModel report{desk};
    Courier courier{desk, {}};
};

} // namespace svidok
