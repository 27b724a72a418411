// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "usecases/forwardrecipients.h"
#include "usecases/workcontext.h"

#include <functional>

namespace svidok {

struct SyncProblem {
    ReportId report;
    Error error;
};

/// What a sync did, and so far while it runs.
struct SyncReport {
    int asked = 0; ///< reports whose recipient was asked
    int changed = 0; ///< reports with news
    int skipped = 0; ///< not asked: their recipient takes no calls now
    QList<SyncProblem> problems; ///< one report's problem does not stop the others
};

/// Asks the police what became of submitted cases (F5). Words that are not known are kept and shown as they came. Worker
/// threads only; blocks.
class StatusSync {
public:
    StatusSync(const WorkContext &context, Recipients &recipients, int inFlight = 6);

    /// Errors: Cancelled (news so far are stored), those of the store when the queue itself cannot be read.
    [[nodiscard]] Result<SyncReport> sync(
        const CancelToken &cancel = {}, const std::function<void(const SyncReport &)> &progress = {});

private:
    struct Question {
        ReportId report;
        QString caseNumber;
        std::shared_ptr<KnownRecipient> recipient;
    };
    [[nodiscard]] Outcome syncAll(ReportStatus status, SyncReport &report, const CancelToken &cancel,
        const std::function<void(const SyncReport &)> &progress);
    void ask(const QList<Question> &questions, SyncReport &report, const CancelToken &cancel);
    [[nodiscard]] Result<std::shared_ptr<KnownRecipient>> recipientOf(const ReportRow &row) const;
    enum class News { None, Stored };
    [[nodiscard]] Result<News> record(const ReportId &report, const PoliceUpdate &update) const;

    const WorkContext &m_context;
    Recipients &m_recipients;
    int m_inFlight;
};

} // namespace svidok
