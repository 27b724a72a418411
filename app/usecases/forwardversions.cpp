// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forwardversions.h"

#include "base/errordetails.h"
#include "usecases/forwardcase.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <compare>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

int versionOf(const OutboxMessage &message)
{
    return QJsonDocument::fromJson(message.payload).object()[u"documentVersion"].toInt();
}

} // namespace

Result<QList<OutboxMessage>> messagesOf(Outbox &outbox, const ReportId &report)
{
    OutboxFilter filter;
    filter.report = report;
    auto messages = await(outbox.list(filter));
    if (!messages)
        return fail(messages.error());
    if (!messages->unreadable.isEmpty())
        return fail(messages->unreadable.first());
    return std::move(*messages);
}

bool mayHaveArrived(const OutboxMessage &message)
{
    if (message.state == OutboxState::Delivered || message.state == OutboxState::InFlight)
        return true;
    if (!message.lastError)
        return message.attempts > 0; // a worker died with it
    switch (message.lastError->code) {
    case ErrorCode::ServiceUnreachable:
    case ErrorCode::ServiceTimedOut:
    case ErrorCode::ServiceFailed:
    case ErrorCode::ServiceAnswerUnreadable:
        return true;
    case ErrorCode::ServiceRefused:
        return message.state == OutboxState::Queued && message.attempts > 0; // tried anew since, and cut off
    default:
        return message.attempts > 1;
    }
}

const std::optional<Error> &hindranceOf(const OutboxMessage &message)
{
    return message.held ? message.held : message.lastError;
}

int attemptsAnew(const OutboxMessage &message)
{
    return mayHaveArrived(message) ? std::clamp(message.attempts, 1, 2) : 0; // with the next one it is more than one
}

QList<OutboxMessage> otherVersions(const OutboxMessage &message, const QList<OutboxMessage> &ofReport)
{
    QList<OutboxMessage> others;
    std::copy_if(ofReport.begin(), ofReport.end(), std::back_inserter(others), [&](const OutboxMessage &other) {
        return (other.state != OutboxState::Cancelled || mayHaveArrived(other)) && isSameRecipient(other.recipient, message.recipient)
            && other.idempotencyKey != message.idempotencyKey;
    });
    return others;
}

std::optional<Error> standsInTheWay(const OutboxMessage &message, const QList<OutboxMessage> &ofReport)
{
    const bool isOut = mayHaveArrived(message);
    std::optional<Error> found;
    for (const OutboxMessage &other : otherVersions(message, ofReport)) {
        const auto order = versionOf(other) <=> versionOf(message);
        if (other.state == OutboxState::Delivered)
            return Error{ErrorCode::EdgeIllegal, other.receipt ? other.receipt->caseNumber : QString(), errordetail::SentBefore, {}};
        if (mayHaveArrived(other) ? !isOut || order < 0 : !isOut && order > 0) {
            found = Error{ErrorCode::EdgeIllegal, message.report.toString(),
                mayHaveArrived(other) ? errordetail::ArrivalUnknown : errordetail::NewerWaits, {}};
        }
    }
    return found;
}

} // namespace svidok
