// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuemodel.h"

#include "ports/reportorder.h"
#include "viewmodels/inbackground.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int PageSize = 100;
constexpr std::chrono::milliseconds WatchQueueEvery{2000};
constexpr std::chrono::milliseconds MostAtOnce{10}; ///< of taking in what others changed
constexpr QLatin1String FilterKey{"queue/filter"};

} // namespace

/// A page with what is needed to show it.
struct QueueModel::Page {
    ReportPage page;
    UserId me;
    QList<User> users;
    Roles roles;
    bool storeIsEmpty = false;
};

QueueModel::QueueModel(Desk &desk, QueueShortlist &shortlist, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
    , m_shortlist(shortlist)
    , m_duplicates(desk)
    , m_filter(QueueFilter::fromJson(QJsonDocument::fromJson(desk.own.read(FilterKey)).object()))
{
    m_watch.setInterval(WatchQueueEvery);
    connect(&m_watch, &QTimer::timeout, this, &QueueModel::poll);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &QueueModel::tellTimes);
    m_minute.start();
    connect(&m_shortlist, &QueueShortlist::changed, this, [this](const QList<ReportId> &ids) {
        if (m_filter.shortlist)
            return reload();
        for (const ReportId &id : ids) {
            if (const int row = rowOf(id); row >= 0)
                emit dataChanged(index(row, Plate), index(row, Plate));
        }
    });
    connect(this, &QueueModel::reportsChanged, &m_duplicates, &DuplicateMarks::refresh);
    connect(&m_duplicates, &DuplicateMarks::changed, this, [this](const ReportId &id) {
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(index(row, Place), index(row, Place));
    });
    reload();
}

void QueueModel::setFilter(const QueueFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_desk.own.write(FilterKey, QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact));
    emit filterChanged();
    reload();
}

ReportQuery QueueModel::query() const
{
    return m_filter.query(now(), m_me, m_shortlist.ids());
}

QList<ReportQuery> QueueModel::claimOrder() const
{
    const ReportQuery all = query();
    if (!m_filter.isInOwnOrder())
        return {all};
    QList<ReportQuery> each;
    for (const ReportId &id : m_shortlist.ids()) {
        each.append(all);
        each.last().only = {id};
    }
    return each;
}

// Rows that are there stay until the new ones come: nothing blinks.
void QueueModel::reload()
{
    ++m_turn;
    m_asking = false;
    m_polling = false;
    m_error.reset();
    m_unreadable.reset();
    if (m_order.isEmpty())
        setState(State::Loading);
    ask({});
}

void QueueModel::ask(const QString &after)
{
    m_asking = true;
    inBackground<Page>(
        m_desk.background, this,
        [&desk = m_desk, filter = m_filter, ids = m_shortlist.ids(), after]() -> Result<Page> {
            const auto user = desk.work.identity.current();
            if (!user)
                return svidok::fail(user.error());
            ReportQuery query = filter.query(desk.work.clock.nowUtc(), user->id, ids);
            query.after = after;
            query.limit = filter.isInOwnOrder() ? QueueShortlist::MaxSize : PageSize;
            auto rows = await(desk.work.store.reports().page(query));
            if (!rows)
                return svidok::fail(rows.error());
            Page page{std::move(*rows), user->id, {}, user->roles, false};
            if (!after.isEmpty())
                return page;
            const auto users = await(desk.work.store.users().users());
            if (!users)
                return svidok::fail(users.error());
            page.users = *users;
            if (page.page.rows.isEmpty()) {
                const auto all = await(desk.work.store.queue().count({}));
                if (!all)
                    return svidok::fail(all.error());
                page.storeIsEmpty = *all == 0;
            }
            return page;
        },
        [this, turn = m_turn, first = after.isEmpty()](const Result<Page> &page) {
            if (turn != m_turn)
                return;
            m_asking = false;
            if (!page)
                return fail(page.error());
            m_error.reset();
            if (!page->page.unreadable.isEmpty())
                m_unreadable = page->page.unreadable.first();
            if (first) {
                beginResetModel();
                m_rows.clear();
                m_order.clear();
                m_end.reset();
                takePeople(*page);
                m_mark = page->page.mark;
                for (const ReportRow &row : page->page.rows) {
                    m_order.append(row.id);
                    m_rows.insert(row.id, row);
                }
                if (m_filter.isInOwnOrder()) {
                    std::stable_sort(m_order.begin(), m_order.end(),
                        [this](const ReportId &a, const ReportId &b) { return m_shortlist.ids().indexOf(a) < m_shortlist.ids().indexOf(b); });
                }
                m_next = page->page.next;
                if (!page->page.rows.isEmpty())
                    m_end = page->page.rows.last();
                endResetModel();
                m_total = -1;
                count();
                setState(!m_order.isEmpty() ? State::Ready : page->storeIsEmpty ? State::NoReports : State::NoMatch);
            } else {
                take(*page);
            }
        });
}

void QueueModel::takePeople(const Page &page)
{
    m_me = page.me;
    m_mayAssign = page.roles.testFlag(Role::Senior) && !page.roles.testAnyFlags(Role::Auditor | Role::Administrator);
    m_names.clear();
    m_deciders.clear();
    for (const User &one : page.users) {
        m_names.insert(one.id, one.displayName.isEmpty() ? one.login : one.displayName);
        if (one.active && one.roles.testAnyFlags(Role::Inspector | Role::Senior))
            m_deciders.append(one);
    }
}

void QueueModel::take(const Page &page)
{
    // All that changed since the rows before it were read is put in its place one by one; the rest goes to the end.
    QList<ReportRow> fresh;
    for (const ReportRow &row : page.page.rows) {
        if (m_rows.contains(row.id))
            put(row);
        else
            fresh.append(row);
    }
    m_next = page.page.next;
    if (!page.page.rows.isEmpty())
        m_end = page.page.rows.last();
    if (!fresh.isEmpty()) {
        const int at = static_cast<int>(m_order.size());
        beginInsertRows({}, at, at + static_cast<int>(fresh.size()) - 1);
        for (const ReportRow &row : std::as_const(fresh)) {
            m_order.append(row.id);
            m_rows.insert(row.id, row);
        }
        endInsertRows();
    }
    emit stateChanged(); // isComplete() may have changed
}

void QueueModel::fail(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    m_error = error;
    if (m_order.isEmpty())
        m_state = State::Failed;
    emit stateChanged();
}

void QueueModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

bool QueueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_next.isEmpty() && !m_asking && !m_error;
}

void QueueModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_next);
}

void QueueModel::setWatching(bool on)
{
    if (on == m_watch.isActive())
        return;
    if (on) {
        m_watch.start();
        poll();
    } else {
        m_watch.stop();
    }
}

void QueueModel::poll()
{
    // While a page is on its way, what changed would be told about rows that are about to come.
    if (m_polling || m_asking || m_state == State::Loading || m_state == State::Failed)
        return;
    m_polling = true;
    inBackground<ReportChanges>(
        m_desk.background, this,
        [&desk = m_desk, query = query(), since = m_mark] { return await(desk.work.store.queue().changes(query, since)); },
        [this, turn = m_turn](const Result<ReportChanges> &changes) {
            if (turn != m_turn)
                return;
            // A poll that failed says nothing new: the next one, or the next page, will tell. While a page is on its way the same
            // mark is asked again after it.
            if (!changes || (m_asking && !changes->tooMany)) {
                m_polling = false;
            } else if (changes->tooMany) {
                reload();
                emit reportsChanged();
            } else {
                apply(*changes);
            }
        });
}

// A colleague's import may have changed hundreds: the window answers between them.
void QueueModel::apply(const ReportChanges &changes)
{
    QHash<ReportId, const ReportRow *> now;
    for (const ReportRow &row : changes.rows)
        now.insert(row.id, &row);
    QElapsedTimer spent;
    spent.start();
    for (qsizetype i = 0; i < changes.changed.size(); ++i) {
        if (i > 0 && spent.hasExpired(MostAtOnce.count())) {
            ReportChanges rest = changes;
            rest.changed = changes.changed.mid(i);
            QMetaObject::invokeMethod(this, [this, rest, turn = m_turn] {
                if (turn == m_turn)
                    apply(rest);
            }, Qt::QueuedConnection);
            return;
        }
        const ReportId &id = changes.changed.at(i);
        if (const ReportRow *row = now.value(id))
            put(*row);
        else if (const int gone = rowOf(id); gone >= 0)
            remove(gone);
    }
    m_mark = changes.mark;
    m_polling = false;
    if (m_order.isEmpty() && m_state == State::Ready)
        reload(); // what is empty now: the result, or the store
    else if (!m_order.isEmpty() && m_state != State::Ready)
        setState(State::Ready);
    if (!changes.changed.isEmpty()) {
        count();
        emit reportsChanged();
    }
}

void QueueModel::count()
{
    if (isComplete()) {
        m_total = m_order.size();
        emit stateChanged();
        return;
    }
    if (m_counting)
        return;
    m_counting = true;
    inBackground<qint64>(
        m_desk.background, this, [&desk = m_desk, query = query()] { return await(desk.work.store.queue().count(query)); },
        [this, turn = m_turn](const Result<qint64> &total) {
            m_counting = false;
            if (turn != m_turn)
                return count();
            m_total = total.value_or(-1);
            emit stateChanged();
        });
}

void QueueModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.remove(m_order.takeAt(row));
    endRemoveRows();
}

// Puts a row where it belongs: changes, moves or inserts it, or takes it out when it belongs to a page not read yet.
void QueueModel::put(const ReportRow &row)
{
    const bool isHere = isComplete() || (m_end && !before(*m_end, row));
    const int old = rowOf(row.id);
    if (old >= 0 && !isHere)
        return remove(old);
    if (!isHere)
        return;
    if (old < 0) {
        const int at = placeFor(row);
        beginInsertRows({}, at, at);
        m_order.insert(at, row.id);
        m_rows.insert(row.id, row);
        endInsertRows();
        return;
    }
    const ReportRow before = m_rows.value(row.id);
    if (before == row)
        return;
    // Where it belongs among the others.
    const int upTo = placeFor(row);
    const bool stays = upTo == old || upTo == old + 1;
    if (!stays) {
        beginMoveRows({}, old, old, {}, upTo);
        m_order.move(old, upTo > old ? upTo - 1 : upTo);
        m_rows.insert(row.id, row);
        endMoveRows();
    }
    m_rows.insert(row.id, row);
    const int at = stays ? old : upTo > old ? upTo - 1 : upTo;
    emit dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

bool QueueModel::before(const ReportRow &a, const ReportRow &b) const
{
    if (m_filter.isInOwnOrder())
        return m_shortlist.ids().indexOf(a.id) < m_shortlist.ids().indexOf(b.id);
    return comesBefore(a, b, m_filter.order);
}

int QueueModel::placeFor(const ReportRow &row) const
{
    const auto at = std::lower_bound(m_order.begin(), m_order.end(), row,
        [this](const ReportId &id, const ReportRow &wanted) { return before(*m_rows.constFind(id), wanted); });
    return static_cast<int>(at - m_order.begin());
}

int QueueModel::rowOf(const ReportId &id) const
{
    const auto known = m_rows.constFind(id);
    if (known == m_rows.constEnd())
        return -1;
    const int at = placeFor(*known);
    return at < m_order.size() && m_order.at(at) == id ? at : -1;
}

void QueueModel::tellTimes()
{
    if (m_order.isEmpty())
        return;
    for (const int column : {Age, Due, Holder})
        emit dataChanged(index(0, column), index(static_cast<int>(m_order.size()) - 1, column), {Qt::DisplayRole});
}

QString QueueModel::nameOf(const UserId &id) const
{
    return m_names.value(id, id.toString());
}

} // namespace svidok
