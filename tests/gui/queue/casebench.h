// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "screens/benchmodels.h"
#include "screens/casescreen.h"
#include "support/deskfixture.h"
#include "widgets/actions.h"

#include <QTest>

namespace svidok::test {

/// The screen of a case over a desk in memory.
struct CaseBench {
    DeskFixture f;
    Actions actions{f.session};
    std::unique_ptr<BenchModels> models;
    std::unique_ptr<CaseScreen> screen;

    /// Claims the report and shows it.
    void open(const ReportId &id)
    {
        screen.reset(); // before what it shows
        models = std::make_unique<BenchModels>(f.desk);
        screen = std::make_unique<CaseScreen>(*models, actions);
        screen->resize(1366, 900);
        screen->show();
        screen->activateWindow();
        models->report.open(id, true);
        QTRY_VERIFY(models->report.mayDecide());
    }
};

} // namespace svidok::test
