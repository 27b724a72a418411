// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuebulk.h"

#include "base/errortable.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/inbackground.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

QueueBulk::QueueBulk(Desk &desk, Kind kind, const QList<ReportRow> &rows, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_kind(kind)
{
    for (const ReportRow &row : rows) {
        const bool leftOut = kind == Kind::Reject && row.status != ReportStatus::PendingVerification;
        m_items.append({row, leftOut ? State::LeftOut : State::Waiting, {}, {}, kind == Kind::Reject && row.status == ReportStatus::Verified});
    }
}

QueueBulk::~QueueBulk()
{
    m_cancel.cancel();
}

int QueueBulk::approved() const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [](const Item &item) { return item.wasApproved; }));
}

void QueueBulk::setApprovedToo(bool meant)
{
    for (int item = 0; item < m_items.size(); ++item) {
        State &state = m_items[item].state;
        if (m_items.at(item).wasApproved && (state == State::LeftOut || state == State::Waiting)) {
            state = meant ? State::Waiting : State::LeftOut;
            changed(item);
        }
    }
}

bool QueueBulk::mayBeTried(const Item &item)
{
    if (item.state == State::Failed) // with a claim that ends, or a service that comes back
        return item.error && (item.error->code == ErrorCode::LeaseHeld || errorRow(item.error->code).retryHelps);
    return item.state == State::Waiting || item.state == State::TakenBack;
}

bool QueueBulk::hasMore() const
{
    return std::any_of(m_items.begin(), m_items.end(), mayBeTried);
}

void QueueBulk::start(const Order &order)
{
    if (m_running)
        return;
    m_given = order;
    m_takingBack = false;
    m_queue.clear();
    for (int item = 0; item < m_items.size(); ++item) {
        if (mayBeTried(m_items.at(item)))
            m_queue.append(item);
    }
    next();
}

void QueueBulk::takeBack()
{
    if (m_running || m_kind == Kind::ReadPlates)
        return;
    m_takingBack = true;
    m_queue.clear();
    for (int item = 0; item < m_items.size(); ++item) {
        if (m_items.at(item).state == State::Done)
            m_queue.append(item);
    }
    next();
}

void QueueBulk::stop()
{
    m_queue.clear();
}

// One at a time, so that what the person does meanwhile gets its turn.
void QueueBulk::next()
{
    m_running = !m_queue.isEmpty();
    if (!m_running) {
        emit progressed();
        return;
    }
    const int item = m_queue.takeFirst();
    m_items[item].state = State::Running;
    m_items[item].error.reset();
    m_items[item].holder.reset();
    changed(item);
    inBackground<Report>(m_kind == Kind::ReadPlates ? m_desk.background : m_desk.orderly, this, work(m_items.at(item)),
        [this, item](const Result<Report> &result) { finished(item, result); });
}

std::function<Result<Report>()> QueueBulk::work(const Item &item) const
{
    const ReportId id = item.row.id;
    const auto apply = [&desk = m_desk, id](const std::function<std::optional<ReportCommand>(const Report &)> &command) -> Result<Report> {
        auto seen = await(desk.work.store.reports().load(id));
        const auto wanted = seen ? command(*seen) : std::nullopt;
        return wanted ? desk.review.apply(*seen, {*wanted}) : seen;
    };
    switch (m_kind) {
    case Kind::Assign:
        return [apply, to = m_takingBack ? item.row.assignee : m_given.assignee] {
            return apply([to](const Report &report) {
                return report.assignee == to ? std::nullopt : std::optional<ReportCommand>(command::Assign{to});
            });
        };
    case Kind::Reject:
        if (m_takingBack)
            return [apply] { return apply([](const Report &) { return ReportCommand(command::Reopen{u"bulk"_s}); }); };
        return [&desk = m_desk, id, given = m_given, seen = item.row.version] {
            DecideRequest request;
            request.seenVersion = seen;
            request.kind = DecideRequest::Kind::Reject;
            request.reasonCode = given.reasonCode;
            request.text = given.comment;
            return desk.review.decide(id, request);
        };
    case Kind::ReadPlates: break;
    }
    return [&desk = m_desk, id, cancel = m_cancel.token()] { return desk.examine.examine(id, Examine::Readings::KeepExisting, cancel); };
}

void QueueBulk::finished(int item, const Result<Report> &result)
{
    Item &one = m_items[item];
    if (result) {
        one.state = m_takingBack ? State::TakenBack : State::Done;
        one.row.status = result->status;
        one.row.version = result->version;
        one.row.plate = result->effectivePlate();
    } else {
        one.state = m_takingBack ? State::Done : State::Failed;
        one.error = result.error();
        if (one.error->code == ErrorCode::LeaseHeld)
            askWhoHasIt(item);
    }
    changed(item);
    next();
}

void QueueBulk::askWhoHasIt(int item)
{
    inBackground<std::optional<Holder>>(m_desk.background, this, [&desk = m_desk, id = m_items.at(item).row.id] { return desk.review.holder(id); },
        [this, item](const Result<std::optional<Holder>> &holder) {
            m_items[item].holder = holder.value_or(std::nullopt);
            changed(item);
        });
}

void QueueBulk::changed(int item)
{
    emit dataChanged(index(item, 0), index(item, ColumnCount - 1));
    emit progressed();
}

int QueueBulk::count(State state) const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(), [state](const Item &i) { return i.state == state; }));
}

QString QueueBulk::outcome(const Item &item) const
{
    if (item.error && item.error->code == ErrorCode::LeaseHeld && item.holder)
        return tr("\u2718 %1 has it; the claim runs until %2").arg(item.holder->name, timewords::instant(item.holder->until));
    if (item.error)
        return u"\u2718 %1"_s.arg(errorwords::shown(*item.error));
    switch (item.state) {
    case State::Waiting: return {};
    case State::Running: return tr("under way");
    case State::Done:
        return m_kind == Kind::Reject ? tr("\u2714 rejected") : m_kind == Kind::Assign ? tr("\u2714 assigned") : tr("\u2714 read");
    case State::Failed: return {};
    case State::TakenBack: return item.wasApproved ? tr("\u21B6 taken back; to be approved again") : tr("\u21B6 taken back");
    case State::LeftOut: return item.wasApproved ? tr("\u2013 left out: approved") : tr("\u2013 left out: cannot be rejected in this state");
    }
    return {};
}

int QueueBulk::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int QueueBulk::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueBulk::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Item &item = m_items.at(index.row());
    switch (index.column()) {
    case Plate: return QueueText::plate(item.row.plate);
    case Place: return item.row.place;
    case Status: return QueueText::signedStatus(item.row);
    case Result_: return outcome(item);
    default: return {};
    }
}

QVariant QueueBulk::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Plate"), tr("Place"), tr("Status"), tr("Result")};
    return titles[section];
}

} // namespace svidok
