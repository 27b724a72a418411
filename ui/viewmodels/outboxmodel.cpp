// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/outboxmodel.h"

#include "base/errortable.h"
#include "usecases/forwardcase.h"
#include "usecases/forwardversions.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/inbackground.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds WatchOutboxEvery{2000};

// The document by its name instead of its digest.
Error errorOf(const OutboxMessage &message)
{
    Error error = *hindranceOf(message);
    if (!message.attachment.isNull() && error.subject == message.attachment.toHex())
        error.subject = attachmentName(message.payload);
    return errorwords::plain(std::move(error));
}

// Of what nobody tries any more it is not said that it is tried again by itself.
QString adviceFor(const OutboxMessage &message)
{
    const Error &error = *hindranceOf(message);
    if (message.state == OutboxState::Queued || message.state == OutboxState::InFlight || !errorRow(error.code).retryHelps)
        return errorwords::advice(error);
    return message.state == OutboxState::DeadLetter ? OutboxModel::tr("It is not tried again by itself any more. Have it tried again here: it never arrives as a second case.") : QString();
}

} // namespace

OutboxModel::OutboxModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    m_watch.setInterval(WatchOutboxEvery);
    connect(&m_watch, &QTimer::timeout, this, &OutboxModel::refresh);
}

void OutboxModel::setWatching(bool on)
{
    on ? m_watch.start() : m_watch.stop();
    if (on)
        refresh();
}

void OutboxModel::refresh()
{
    if (m_asking)
        return;
    m_asking = true;
    inBackground<Legible<OutboxCare::Entry>>(
        m_desk.background, this, [&desk = m_desk] { return OutboxCare(desk.work).entries(); },
        [this](const Result<Legible<OutboxCare::Entry>> &entries) {
            m_asking = false;
            if (!entries) {
                emit failed(entries.error());
                return;
            }
            m_health = m_desk.services.health();
            m_unreadable = entries->unreadable;
            take(*entries);
            m_loaded = true;
            emit refreshed();
        });
}

// As long as the same messages stand in the same order only rows change; otherwise all are new. Either way the
// selection stays: a view keeps it by the message.
void OutboxModel::take(QList<OutboxCare::Entry> entries)
{
    std::stable_partition(entries.begin(), entries.end(), [this](const auto &entry) { return m_unfollowed.contains(entry.message.report); });
    const bool same = std::equal(entries.begin(), entries.end(), m_entries.begin(), m_entries.end(),
        [](const auto &a, const auto &b) { return a.message.id == b.message.id; });
    if (!same) {
        beginResetModel();
        m_entries = entries;
        endResetModel();
        return;
    }
    for (int row = 0; row < entries.size(); ++row) {
        const OutboxCare::Entry &now = entries.at(row);
        const OutboxCare::Entry &before = m_entries.at(row);
        if (now.message == before.message && now.report == before.report && now.hindrance == before.hindrance)
            continue;
        m_entries[row] = entries.at(row);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void OutboxModel::setUnfollowed(const QHash<ReportId, std::optional<Error>> &cases)
{
    if (cases == m_unfollowed)
        return;
    m_unfollowed = cases;
    take(m_entries); // they come first
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool OutboxModel::mayRetry(int row) const
{
    const OutboxState state = m_entries.at(row).message.state;
    return !m_entries.at(row).hindrance
        && (state == OutboxState::DeadLetter || state == OutboxState::Cancelled || state == OutboxState::Queued);
}

bool OutboxModel::mayCancel(int row) const
{
    const OutboxState state = m_entries.at(row).message.state;
    return state == OutboxState::DeadLetter || state == OutboxState::Queued;
}

bool OutboxModel::mayBeThere(int row) const
{
    const OutboxMessage &message = m_entries.at(row).message;
    return (mayCancel(row) || message.state == OutboxState::Cancelled) && mayHaveArrived(message);
}

int OutboxModel::rowOf(const OutboxId &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const auto &entry) { return entry.message.id == id; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

void OutboxModel::sayNotThere(int row)
{
    change(row, &OutboxCare::notThere);
}

void OutboxModel::retry(int row)
{
    change(row, &OutboxCare::retry);
}

void OutboxModel::cancel(int row)
{
    change(row, &OutboxCare::cancel);
}

void OutboxModel::change(int row, Outcome (OutboxCare::*how)(const OutboxMessage &) const)
{
    inBackground<std::monostate>(
        m_desk.orderly, this,
        [&desk = m_desk, how, message = m_entries.at(row).message] { return (OutboxCare(desk.work).*how)(message); },
        [this](const Outcome &outcome) {
            if (!outcome)
                emit failed(outcome.error());
            refresh();
        });
}

QString OutboxModel::circuit(const Recipients::Health &health)
{
    const bool denied = health.breaker.lastError && health.breaker.lastError->code == ErrorCode::ServiceDenied;
    switch (health.breaker.state) {
    case CircuitBreaker::State::Closed:
        return health.breaker.failures > 0      ? tr("\u2718 %1: the last try failed").arg(health.target.name)
            : health.breaker.hasAnswered ? tr("\u2714 %1: answers").arg(health.target.name)
                                         : tr("\u25CB %1: not asked yet").arg(health.target.name);
    case CircuitBreaker::State::HalfOpen:
        return denied ? tr("? %1: refused our access, will be tried").arg(health.target.name) : tr("? %1: did not answer, will be tried").arg(health.target.name);
    case CircuitBreaker::State::Open:
        if (denied)
            return tr("\u2718 %1: refuses our access, next try %2").arg(health.target.name, timewords::instant(health.breaker.opensAt));
        return tr("\u2718 %1: does not answer, next try %2").arg(health.target.name, timewords::instant(health.breaker.opensAt));
    }
    return {};
}

QString OutboxModel::damage() const
{
    //: %1: their identifiers
    return m_unreadable.isEmpty() ? QString() : tr("\u2718 %n message(s) in the store cannot be read and are not sent: %1. Restore the store from its backup.", nullptr, static_cast<int>(m_unreadable.size())).arg(errorwords::subjects(m_unreadable));
}

QString OutboxModel::story(int row) const
{
    const OutboxMessage &message = m_entries.at(row).message;
    QStringList lines;
    if (message.receipt) {
        lines.append(tr("Received by %1 as case %2 on %3.").arg(message.recipient, message.receipt->caseNumber, timewords::instant(message.receipt->receivedAt)));
        lines.append(tr("Their word: %1").arg(message.receipt->rawStatus));
    }
    if (const auto lost = m_unfollowed.constFind(message.report); message.receipt && lost != m_unfollowed.constEnd()) {
        if (*lost)
            lines.append(tr("What became of it could not be asked: %1").arg(errorwords::diagnosis(errorwords::plain(**lost))));
        else
            lines.append(tr("It was delivered, and its report does not take the receipt: the report cannot be read, or the decision was taken back meanwhile."));
    }
    const auto &hindrance = m_entries.at(row).hindrance;
    if (hindrance)
        lines.append(errorwords::shown(*hindrance));
    if (const auto &why = hindranceOf(message); why && why != hindrance) {
        lines.append(errorwords::diagnosis(errorOf(message)));
        lines.append(adviceFor(message));
    }
    if (mayBeThere(row)) {
        lines.append(tr("Whether it arrived is not known: %1 may have the case, also when it is not sent any more.").arg(message.recipient));
        if (message.state == OutboxState::Cancelled)
            lines.append(tr("No other document of the case goes there before that is known: have this one tried again, or ask there and say so here."));
    }
    if (message.state == OutboxState::Queued)
        lines.append(tr("Next try: %1").arg(timewords::instant(message.nextAttemptAt)));
    lines.append(tr("Put in on %1, tried %n time(s).", nullptr, message.attempts).arg(timewords::instant(message.createdAt)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString OutboxModel::nextTry(const QDateTime &at, const QDateTime &now)
{
    const qint64 seconds = at.isNull() ? 0 : now.secsTo(at);
    return seconds <= 0 ? tr("now") : tr("in %1").arg(QueueText::age(now, at.addSecs(59)));
}

QString OutboxModel::text(const OutboxCare::Entry &entry, int column) const
{
    const OutboxMessage &message = entry.message;
    switch (column) {
    case State:
        switch (message.state) {
        case OutboxState::Queued: return message.lastError ? tr("\u25D4 will be tried again") : tr("\u25D4 waits");
        case OutboxState::InFlight: return tr("\u2197 under way");
        case OutboxState::Delivered:
            return m_unfollowed.contains(message.report) ? tr("\u2718 not followed") : tr("\u2714 delivered");
        case OutboxState::DeadLetter: return tr("\u2718 needs you");
        case OutboxState::Cancelled: return tr("\u25CB cancelled");
        }
        return {};
    case Plate: return QueueText::plate(entry.report.plate);
    case Recipient: return message.recipient;
    case Attempts: return QLocale().toString(message.attempts);
    case Next: return message.state == OutboxState::Queued ? nextTry(message.nextAttemptAt, m_desk.work.clock.nowUtc()) : QString();
    case Receipt: return message.receipt ? message.receipt->caseNumber : hindranceOf(message) ? errorText(errorOf(message)) : QString();
    default: return {};
    }
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_entries.at(index.row()), index.column());
    if (role != Qt::ToolTipRole)
        return {};
    return index.column() == Recipient ? message(index.row()).recipient : story(index.row());
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("State"), tr("Plate"), tr("Recipient"), tr("Tries"), tr("Next try"), tr("Case number or reason")};
    return titles[section];
}

} // namespace svidok
