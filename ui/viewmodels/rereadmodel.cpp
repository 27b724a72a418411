// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/rereadmodel.h"

#include "viewmodels/errorwords.h"
#include "viewmodels/inbackground.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String RereadKey{"reread"};
constexpr int TellAfter = 3; ///< reports before a time is told

// The newest read of each photo of the pair; an unsure one with a question mark.
QString reads(const Report &report)
{
    QStringList words;
    for (const PhotoRole role : {PhotoRole::Initial, PhotoRole::Verification}) {
        const Photo *photo = report.photo(role);
        const PhotoReading *reading = photo ? report.latestReading(photo->id) : nullptr;
        const PlateRead *plate = reading ? reading->subject() : nullptr;
        if (plate && plate->abstained)
            words.append(plate->raw + u'?');
        else if (plate)
            words.append(plate->text.text());
    }
    words.removeAll(u"?"_s);
    words.removeDuplicates();
    return words.join(u" / "_s);
}

bool isOpen(ReportStatus status)
{
    return status == ReportStatus::Draft || status == ReportStatus::PendingVerification;
}

Result<QList<ReportId>> gather(Desk &desk, ReportQuery query, const CancelToken &cancel)
{
    QList<ReportId> found;
    query.limit = 1000;
    do {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto page = await(desk.work.store.reports().page(query));
        if (!page)
            return fail(page.error());
        for (const ReportRow &row : page->rows) {
            if (isOpen(row.status) && found.size() < RereadModel::MostReports)
                found.append(row.id);
        }
        query.after = page->next;
    } while (!query.after.isEmpty() && found.size() < RereadModel::MostReports);
    return found;
}

} // namespace

RereadModel::RereadModel(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent)
    , m_desk(desk)
{
    recall();
}

RereadModel::~RereadModel()
{
    m_cancel.cancel();
    if (m_state == State::Running)
        keep();
}

void RereadModel::start(const QList<ReportId> &reports)
{
    cancel();
    begin(reports.mid(0, MostReports));
}

void RereadModel::start(const ReportQuery &query)
{
    cancel();
    setState(State::Gathering);
    inBackground<QList<ReportId>>(
        m_desk.background, this, [&desk = m_desk, query, token = m_cancel.token()] { return gather(desk, query, token); },
        [this, turn = m_turn](const Result<QList<ReportId>> &reports) {
            if (turn != m_turn)
                return;
            if (reports)
                return begin(*reports);
            m_error = reports.error();
            setState(State::Idle);
        });
}

void RereadModel::begin(const QList<ReportId> &reports)
{
    m_error.reset();
    beginResetModel();
    m_items.clear();
    for (const ReportId &id : reports)
        m_items.append({id});
    m_next = 0;
    m_done = 0;
    m_leftOut = 0;
    endResetModel();
    m_state = State::Paused;
    resume();
}

void RereadModel::pause()
{
    if (m_state != State::Running)
        return;
    keep();
    setState(State::Paused);
}

void RereadModel::resume()
{
    if (m_state != State::Paused)
        return;
    m_doneHere = 0;
    m_since = m_desk.work.clock.nowUtc();
    setState(State::Running);
    keep();
    next();
}

void RereadModel::retry()
{
    if (m_state != State::Finished)
        return;
    for (Item &item : m_items) {
        if (item.outcome == Outcome::Failed) {
            item = {item.id};
            --m_done;
        }
    }
    m_next = 0;
    m_state = State::Paused;
    resume();
}

void RereadModel::cancel()
{
    ++m_turn;
    m_cancel.cancel();
    m_cancel = CancelSource();
    m_reading = false;
    m_error.reset();
    m_desk.own.write(RereadKey, {});
    beginResetModel();
    m_leftOut = count(Outcome::Waiting);
    m_items.removeIf([](const Item &item) { return item.outcome == Outcome::Waiting; });
    m_next = m_done = static_cast<int>(m_items.size());
    endResetModel();
    setState(m_items.isEmpty() ? State::Idle : State::Finished);
}

// One at a time: what the person does meanwhile gets the other cores, and its turn at the store.
void RereadModel::next()
{
    if (m_state != State::Running || m_reading)
        return;
    while (m_next < m_items.size() && m_items.at(m_next).outcome != Outcome::Waiting)
        ++m_next;
    if (m_next == m_items.size()) {
        m_desk.own.write(RereadKey, {});
        return setState(State::Finished);
    }
    m_reading = true;
    inBackground<Report>(
        m_desk.background, this, [&desk = m_desk, id = m_items.at(m_next).id] { return await(desk.work.store.reports().load(id)); },
        [this, row = m_next, turn = m_turn](const Result<Report> &before) {
            if (turn != m_turn)
                return;
            if (!before)
                return finish(row, fail(before.error()));
            Item &item = m_items[row];
            if (!item.before)
                item.before = reads(*before);
            if (!isOpen(before->status) || !before->deletedAt.isNull())
                return finish(row, std::nullopt);
            readAgain(row);
        });
}

// What was read before is kept first: after a crash the new read may be in the store already.
void RereadModel::readAgain(int row)
{
    keep();
    const auto work = [&desk = m_desk, id = m_items.at(row).id, cancel = m_cancel.token()] {
        return desk.examine.examine(id, Examine::Readings::ReadAgain, cancel).map([](const Report &after) { return std::optional(reads(after)); });
    };
    inBackground<std::optional<QString>>(m_desk.background, this, work, [this, row, turn = m_turn](const Result<std::optional<QString>> &after) {
        if (turn == m_turn)
            finish(row, after);
    });
}

void RereadModel::finish(int row, const Result<std::optional<QString>> &after)
{
    m_reading = false;
    take(row, after);
    next();
}

void RereadModel::take(int row, const Result<std::optional<QString>> &after)
{
    Item &item = m_items[row];
    if (!after) {
        item.outcome = Outcome::Failed;
        item.error = after.error();
    } else if (!*after) {
        item.outcome = Outcome::LeftAlone;
    } else {
        item.after = **after;
        item.outcome = item.before == item.after ? (item.after.isEmpty() ? Outcome::Unread : Outcome::Same)
            : item.before->isEmpty()             ? Outcome::NewlyRead
            : item.after.isEmpty()               ? Outcome::LostRead
                                                 : Outcome::Changed;
    }
    ++m_done;
    ++m_doneHere;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit progressed();
}

void RereadModel::setState(State state)
{
    m_state = state;
    emit progressed();
}

// What was read so far and what waits; nothing is kept of a job that has ended.
void RereadModel::keep()
{
    QJsonArray items;
    for (const Item &item : std::as_const(m_items)) {
        const bool waits = item.outcome == Outcome::Waiting || item.outcome == Outcome::Failed;
        if (waits && !item.before)
            items.append(item.id.toString());
        else
            items.append(QJsonArray{item.id.toString(), static_cast<int>(waits ? Outcome::Waiting : item.outcome), *item.before, item.after});
    }
    m_desk.own.write(RereadKey, QJsonDocument(items).toJson(QJsonDocument::Compact));
}

void RereadModel::recall()
{
    for (const QJsonValue value : QJsonDocument::fromJson(m_desk.own.read(RereadKey)).array()) {
        if (value.isString()) {
            m_items.append({ReportId(value.toString())});
            continue;
        }
        const auto outcome = static_cast<Outcome>(std::clamp(value[1].toInt(), 0, static_cast<int>(Outcome::LeftAlone)));
        m_items.append({ReportId(value[0].toString()), outcome, value[2].toString(), value[3].toString()});
        m_done += outcome == Outcome::Waiting ? 0 : 1;
    }
    if (!m_items.isEmpty())
        m_state = State::Paused;
}

int RereadModel::count(Outcome outcome) const
{
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [outcome](const Item &item) { return item.outcome == outcome; }));
}

std::optional<std::chrono::seconds> RereadModel::timeLeft() const
{
    if (m_state != State::Running || m_doneHere < TellAfter)
        return std::nullopt;
    const qint64 took = m_since.msecsTo(m_desk.work.clock.nowUtc());
    return std::chrono::seconds(took * (m_items.size() - m_done) / m_doneHere / 1000);
}

int RereadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int RereadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RereadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Item &item = m_items.at(index.row());
    switch (index.column()) {
    case Before: return item.before.value_or(QString());
    case After: return item.after;
    case Outcome_: break;
    default: return {};
    }
    switch (item.outcome) {
    case Outcome::Waiting: return index.row() == m_next && m_reading ? tr("under way") : tr("waits");
    case Outcome::Same: return tr("= the same");
    case Outcome::Changed: return tr("\u2260 changed");
    case Outcome::NewlyRead: return tr("+ newly read");
    case Outcome::LostRead: return tr("\u2212 no longer read");
    case Outcome::Unread: return tr("nothing read");
    case Outcome::LeftAlone: return tr("decided already: left as it is");
    case Outcome::Failed: return item.error ? u"\u2718 "_s + errorwords::shown(*item.error) : QString();
    }
    return {};
}

QVariant RereadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Read before"), tr("Read now"), tr("Compared")};
    return titles[section];
}

} // namespace svidok
