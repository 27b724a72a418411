// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/syncstatus.h"

#include "usecases/forwardversions.h"

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int AskedAtOnce = 200;

// News are another word, or another comment on the same word.
bool isNews(const Report &report, const PoliceUpdate &update)
{
    if (report.policeUpdates.isEmpty())
        return true;
    const PoliceUpdate &last = report.policeUpdates.constLast();
    return last.rawStatus != update.rawStatus || last.comment != update.comment
        || last.caseNumber != update.caseNumber;
}

} // namespace

StatusSync::StatusSync(const WorkContext &context, Recipients &recipients, int inFlight)
    : m_context(context)
    , m_recipients(recipients)
    , m_inFlight(inFlight)
{
}

Result<SyncReport> StatusSync::sync(
    const CancelToken &cancel, const std::function<void(const SyncReport &)> &progress)
{
    SyncReport report;
    // The later state first: what moves on meanwhile is not asked twice.
    for (const ReportStatus status : {ReportStatus::UnderReview, ReportStatus::Submitted}) {
        if (const Outcome synced = syncAll(status, report, cancel, progress); !synced)
            return fail(synced.error());
    }
    return report;
}

Outcome StatusSync::syncAll(ReportStatus status, SyncReport &report, const CancelToken &cancel,
    const std::function<void(const SyncReport &)> &progress)
{
    ReportQuery query;
    query.status = status;
    query.limit = AskedAtOnce;
    do {
        const auto page = await(m_context.store.reports().page(query));
        if (!page)
            return fail(page.error());
        for (qsizetype at = 0; at < page->rows.size();) {
            QList<Question> questions;
            for (; at < page->rows.size() && questions.size() < m_inFlight; ++at) {
                const ReportRow &row = page->rows.at(at);
                const auto recipient = recipientOf(row);
                if (!recipient)
                    report.problems.append({row.id, recipient.error()});
                else if (!(*recipient)->breaker.admit(m_context.clock.nowUtc()))
                    ++report.skipped;
                else
                    questions.append({row.id, row.caseNumber, *recipient});
            }
            ask(questions, report, cancel);
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled);
            if (progress)
                progress(report);
        }
        query.after = page->next;
    } while (!query.after.isEmpty());
    return done();
}

void StatusSync::ask(const QList<Question> &questions, SyncReport &report, const CancelToken &cancel)
{
    QList<Future<PoliceUpdate>> underWay;
    for (const Question &question : questions)
        underWay.append(question.recipient->recipient->status(question.caseNumber, cancel));
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const Question &question = questions.at(i);
        const auto update = await(underWay.at(i));
        ++report.asked;
        question.recipient->note(update ? std::optional<Error>() : update.error(), m_context.clock.nowUtc());
        if (!update) {
            report.problems.append({question.report, update.error()});
            continue;
        }
        const auto recorded = record(question.report, *update);
        if (!recorded)
            report.problems.append({question.report, recorded.error()});
        else if (*recorded == News::Stored)
            ++report.changed;
    }
}

// The recipient whose receipt gave the report its number.
Result<std::shared_ptr<KnownRecipient>> StatusSync::recipientOf(const ReportRow &row) const
{
    const auto messages = messagesOf(m_context.store.outbox(), row.id);
    if (!messages)
        return fail(messages.error());
    for (const OutboxMessage &message : *messages) {
        if (!message.receipt || message.receipt->caseNumber != row.caseNumber)
            continue;
        return m_recipients.share(message.recipient);
    }
    return fail(ErrorCode::NotFound, row.id.toString(), u"no receipt with this case number"_s);
}

Result<StatusSync::News> StatusSync::record(const ReportId &id, const PoliceUpdate &update) const
{
    const Actor actor{UserId(u"service:sync"_s), u"Svidok status sync"_s, Role::Service,
        CorrelationId(m_context.ids.next(m_context.clock.nowUtc().toMSecsSinceEpoch()))};
    for (int i = 0;; ++i) {
        const auto report = await(m_context.store.reports().load(id));
        if (!report)
            return fail(report.error());
        if (!isNews(*report, update))
            return News::None;
        auto applied
            = applyCommand(*report, command::RecordPoliceStatus{update}, m_context.commandContext(actor));
        if (!applied)
            return fail(applied.error());
        ReportChange change;
        change.report = std::move(applied->report);
        change.expectedVersion = report->version;
        change.events = std::move(applied->events);
        const auto stored = await(m_context.store.reports().store(change));
        if (stored)
            return News::Stored;
        if (stored.error().code != ErrorCode::VersionConflict || i == ConflictTries)
            return fail(stored.error());
    }
}

} // namespace svidok
