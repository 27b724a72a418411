// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/forwardmodel.h"

#include "base/errortable.h"
#include "usecases/forwardversions.h"
#include "viewmodels/inbackground.h"
#include "viewmodels/timewords.h"


#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

ForwardModel::ForwardModel(CaseModel &report, QObject *parent)
    : QObject(parent)
    , m_case(report)
    , m_desk(report.desk())
{
    connect(&m_case, &CaseModel::changed, this, [this](CaseChange what) {
        if (what == CaseChange::Opened || what == CaseChange::Report)
            refresh();
        if (what != CaseChange::Closed)
            return;
        ++m_turn;
        m_recipient = -1;
        m_preview.reset();
        m_message.reset();
        m_trouble.reset();
        emit changed();
    });
}

template <typename T>
void ForwardModel::run(std::function<Result<T>()> work, std::function<void(const T &)> then)
{
    ++m_jobs;
    emit changed();
    inBackground<T>(m_desk.orderly, this, std::move(work), [this, then = std::move(then), turn = m_turn](const Result<T> &result) {
        --m_jobs;
        if (turn == m_turn && result)
            then(*result);
        emit changed();
        if (turn == m_turn && !result && result.error().code != ErrorCode::Cancelled)
            emit failed(result.error());
    });
}

void ForwardModel::load()
{
    refresh();
    run<QList<RecipientTarget>>([&desk = m_desk]() -> Result<QList<RecipientTarget>> { return desk.services.recipients(); },
        [this](const QList<RecipientTarget> &recipients) {
            m_recipients = recipients;
            chooseRecipient(m_recipients.isEmpty() ? -1 : std::clamp(m_recipient, 0, static_cast<int>(m_recipients.size()) - 1));
        });
}

bool ForwardModel::staysHere() const
{
    return m_preview && m_desk.demo && m_preview->target.name == m_desk.demo->police;
}

void ForwardModel::chooseRecipient(int index)
{
    m_recipient = index;
    m_preview.reset();
    const Report *report = m_case.report();
    const bool isOut = report && !report->caseNumber.isEmpty();
    if (index < 0 || index >= m_recipients.size() || m_case.id().isEmpty() || isOut) {
        emit changed();
        return;
    }
    run<ForwardPreview>([&desk = m_desk, id = m_case.id(), target = m_recipients.at(index)] { return desk.forwarding.preview(id, target); },
        [this, index](const ForwardPreview &preview) {
            if (index == m_recipient)
                m_preview = preview;
        });
}

void ForwardModel::confirm()
{
    if (!m_preview || isBusy())
        return;
    run<OutboxMessage>([&desk = m_desk, shown = *m_preview] { return desk.forwarding.confirm(shown); },
        [this](const OutboxMessage &message) {
            m_message = message;
            emit confirmed();
        });
}

void ForwardModel::refresh()
{
    if (m_case.id().isEmpty())
        return;
    inBackground<QList<OutboxMessage>>(
        m_desk.orderly, this, [&desk = m_desk, id = m_case.id()] { return messagesOf(desk.work.store.outbox(), id); },
        [this, turn = m_turn](const Result<QList<OutboxMessage>> &messages) {
            if (turn != m_turn)
                return;
            const auto trouble = messages ? std::optional<Error>() : messages.error();
            if (std::exchange(m_trouble, trouble) != trouble && trouble && trouble->code != ErrorCode::Cancelled)
                emit failed(*trouble);
            if (!messages || messages->isEmpty())
                return;
            // Of several the one that may be there tells how the case stands; else the newest.
            const auto newest = std::max_element(messages->begin(), messages->end(), [](const OutboxMessage &a, const OutboxMessage &b) {
                return std::pair(mayHaveArrived(a), a.createdAt) < std::pair(mayHaveArrived(b), b.createdAt);
            });
            if (m_message == *newest)
                return;
            const bool hadReceipt = m_message && m_message->receipt;
            m_message = *newest;
            if (m_message->receipt && !hadReceipt)
                m_case.follow(); // it has its case number now
            emit changed();
        });
}

QString ForwardModel::messageState() const
{
    if (!m_message)
        return {};
    switch (m_message->state) {
    case OutboxState::Queued:
        if (const auto &why = hindranceOf(*m_message))
            return tr("Not delivered yet: %1 Next try at %2.").arg(errorText(*why), timewords::instant(m_message->nextAttemptAt));
        return tr("Waits to be sent to %1.").arg(m_message->recipient);
    case OutboxState::InFlight: return tr("On its way to %1.").arg(m_message->recipient);
    case OutboxState::Delivered:
        return m_message->receipt ? tr("Delivered to %1. Case number: %2.").arg(m_message->recipient, m_message->receipt->caseNumber)
                                  : tr("Delivered to %1.").arg(m_message->recipient);
    case OutboxState::DeadLetter:
        return tr("Could not be delivered: %1 It waits in the outbox for you.")
            .arg(m_message->lastError ? errorText(*m_message->lastError) : tr("no reason was given."));
    case OutboxState::Cancelled:
        return mayHaveArrived(*m_message) ? tr("Cancelled. %1 may have the case all the same: have it tried again from the outbox, or ask there.").arg(m_message->recipient)
                                          : tr("Cancelled. It was not sent.");
    }
    return {};
}

} // namespace svidok
