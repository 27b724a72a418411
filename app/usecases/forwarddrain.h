// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/retrypolicy.h"
#include "ports/evidence.h"
#include "usecases/forwardrecipients.h"
#include "usecases/workcontext.h"

#include <functional>

namespace svidok {

struct DrainSettings {
    QString worker; ///< a name that no other worker of this store has at the time
    int inFlight = 24; ///< messages under way at once; a recipient queues what it has no connection for
    std::chrono::seconds lease{300}; ///< longer than any try takes, evidence and timeout together
    RetryPolicy retry;
    std::chrono::seconds holdFor{30}; ///< until what could not be tried from here is looked at again
    /// Whether the place for evidence is the one where documents were put; asked when one is missing. Empty: it is.
    std::function<Outcome()> place = {};
    /// Before each take: brings the recipients' addresses up to date, as a drain may last. Empty: they stay as they are.
    std::function<void()> renew = {};
    QString onlyTo = {}; ///< sends only what goes to this recipient; empty: to all
};

/// What a drain did.
struct DrainReport {
    int delivered = 0;
    int failed = 0; ///< tries that failed and will be made again
    int deadLetters = 0;
    int held = 0; ///< no try used up: something is missing here, or our access is refused
    std::optional<Error> hindrance = {}; ///< what was missing for the newest of those
    int recorded = 0; ///< receipts of earlier drains that reached their report only now
    QList<Error> unreadable = {}; ///< damaged messages, which nobody sends: StoreUnreadable, subject: the message
    QList<ReportId> unrecorded; ///< delivered, but the report cannot be read or its decision was taken back: a person must look

    bool operator==(const DrainReport &) const = default;
};

/// Sends what is due (F1, F2, F3). Safe to run in many processes, and to be killed at any point: a message stays in the
/// outbox until its receipt is stored, and every try carries the same key. Worker threads only; blocks.
class OutboxDrainer {
public:
    /// `chance` answers numbers in [0, 1) for the jitter. Everything handed in outlives the drainer.
    OutboxDrainer(const WorkContext &context, EvidenceStore &evidence, Recipients &recipients,
        const DrainSettings &settings, std::function<double()> chance);

    /// Brings receipts that are stored already into their reports, then sends until nothing more is due or no recipient
    /// takes calls. Errors: Cancelled (what was under way is given back), those of the store.
    [[nodiscard]] Result<DrainReport> drain(const CancelToken &cancel = {});

private:
    struct Run;
    const WorkContext &m_context;
    EvidenceStore &m_evidence;
    Recipients &m_recipients;
    const DrainSettings m_settings;
    std::function<double()> m_chance;
};

} // namespace svidok
