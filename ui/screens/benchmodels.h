// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/casemodel.h"
#include "viewmodels/courier.h"
#include "viewmodels/documentmodel.h"
#include "viewmodels/duplicatesmodel.h"
#include "viewmodels/forwardmodel.h"
#include "viewmodels/importmodel.h"
#include "viewmodels/lookahead.h"
#include "viewmodels/outboxmodel.h"
#include "viewmodels/pairmodel.h"
#include "viewmodels/placewatch.h"
#include "viewmodels/qualitymodel.h"
#include "viewmodels/queuemodels.h"
#include "viewmodels/vehiclemodel.h"

#include <QTimer>

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
        QObject::connect(&report, &CaseModel::changed, &pair, [this](CaseChange) {
            pair.marks().setAllowed(report.mayDecide());
            if (!report.mayDecide())
                pair.marks().forget();
        });
        pair.setNames([this](const UserId &id) { return report.person(id); });
        QObject::connect(&report, &CaseModel::failed, &pair, [this](const Error &) { pair.marks().forget(); });
        QObject::connect(&pair.marks(), &PairMarks::wanted, &report, [this](const QList<ReportCommand> &commands) { report.apply(commands); });
        // Whoever takes a case finds it read and measured; a decision it is not.
        QObject::connect(&report, &CaseModel::changed, &report, [this](CaseChange what) {
            const bool taken = what == CaseChange::Opened || what == CaseChange::Lease;
            const Report *open = report.report();
            if (taken && open && report.mayDecide() && open->checks.isEmpty() && !report.isMeasuring() && open->photo(PhotoRole::Verification))
                report.examine(Examine::Readings::KeepExisting);
        });
        // A receipt or an answer of the police moves the report that is on the desk, too.
        QObject::connect(&courier, &Courier::reportsChanged, &report, &CaseModel::follow);
        // So does a colleague, in another window.
        QObject::connect(&watch, &QTimer::timeout, &report, [this] {
            report.follow();
            forward.refresh();
        });
        QObject::connect(&report, &CaseModel::changed, &watch, [this](CaseChange what) {
            if (what == CaseChange::Opened)
                watch.start(WatchCaseEvery);
            else if (what == CaseChange::Closed)
                watch.stop();
        });
    }

    static constexpr std::chrono::milliseconds WatchCaseEvery{2000};

    Desk &desk;
    QueueModels queue{desk};
    CaseModel report{desk};
    PairModel pair{desk}; ///< follows the report
    LookAhead ahead{report, queue.queue, pair};
    DuplicatesModel duplicates{report};
    VehicleModel vehicle{report};
    DocumentModel document{report};
    ForwardModel forward{report};
    Courier courier{desk, {}};
    OutboxModel outbox{desk};
    ImportModel import{desk};
    QualityModel quality{desk};
    PlaceWatch place{desk};
    QTimer watch; ///< runs while a report is open
};

} // namespace svidok
