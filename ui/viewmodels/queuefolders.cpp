// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuefolders.h"

#include "viewmodels/inbackground.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String FoldersKey{"queue/folders"};

} // namespace

QueueFolders::QueueFolders(QueueModel &queue, QueueShortlist &shortlist, QObject *parent)
    : QAbstractListModel(parent)
    , m_queue(queue)
    , m_shortlist(shortlist)
{
    QueueFilter pending;
    pending.status = ReportStatus::PendingVerification;
    QueueFilter second = pending;
    second.secondReview = true;
    QueueFilter soon; // of all that is in hand, as the filter counts it
    soon.due = QueueFilter::Due::Soon;
    QueueFilter overdue;
    overdue.due = QueueFilter::Due::Overdue;
    QueueFilter mine;
    mine.claim = ReportQuery::Claim::Mine;
    QueueFilter assigned;
    assigned.assigned = ReportQuery::Assigned::Mine;
    QueueFilter listed;
    listed.shortlist = true;
    m_folders = {{{}, pending}, {{}, second}, {{}, soon}, {{}, overdue}, {{}, mine}, {{}, assigned}, {{}, listed}, {{}, {}}};
    for (const QJsonValue saved : QJsonDocument::fromJson(queue.desk().session.read(FoldersKey)).array())
        m_folders.append({saved[u"name"_s].toString(), QueueFilter::fromJson(saved[u"filter"_s].toObject()), true, -1});
    connect(&queue, &QueueModel::reportsChanged, this, &QueueFolders::count);
    connect(&queue, &QueueModel::stateChanged, this, [this] {
        if (m_folders.first().count < 0)
            count();
    });
    connect(&shortlist, &QueueShortlist::changed, this, &QueueFolders::count);
    connect(&queue, &QueueModel::filterChanged, this, &QueueFolders::count); // at the time at which the queue is asked
    connect(&m_minute, &QTimer::timeout, this, &QueueFolders::count);
    m_minute.start(std::chrono::minutes(1));
}

int QueueFolders::rowOf(const QueueFilter &filter) const
{
    for (int row = 0; row < m_folders.size(); ++row) {
        QueueFilter same = m_folders.at(row).filter;
        same.order = filter.order;
        if (same == filter)
            return row;
    }
    return -1;
}

int QueueFolders::rowOf(const QString &name) const
{
    const auto found = std::find_if(m_folders.begin(), m_folders.end(), [&](const Folder &folder) { return folder.own && folder.name == name; });
    return found == m_folders.end() ? -1 : static_cast<int>(found - m_folders.begin());
}

void QueueFolders::save(const QString &name, const QueueFilter &filter)
{
    if (const int row = rowOf(name); row >= 0) {
        m_folders[row].filter = filter;
        m_folders[row].count = -1;
        emit dataChanged(index(row), index(row));
    } else {
        const int last = static_cast<int>(m_folders.size());
        beginInsertRows({}, last, last);
        m_folders.append({name, filter, true, -1});
        endInsertRows();
    }
    keep();
    count();
}

void QueueFolders::remove(int row)
{
    if (row < 0 || row >= m_folders.size() || !m_folders.at(row).own)
        return;
    beginRemoveRows({}, row, row);
    m_folders.removeAt(row);
    endRemoveRows();
    keep();
}

void QueueFolders::keep()
{
    QJsonArray saved;
    for (const Folder &folder : std::as_const(m_folders)) {
        if (folder.own)
            saved.append(QJsonObject{{u"name"_s, folder.name}, {u"filter"_s, folder.filter.toJson()}});
    }
    m_queue.desk().session.write(FoldersKey, saved.isEmpty() ? QByteArray() : QJsonDocument(saved).toJson(QJsonDocument::Compact));
}

void QueueFolders::count()
{
    if (m_counting) {
        m_again = true;
        return;
    }
    m_counting = true;
    m_again = false;
    QList<QueueFilter> asked;
    for (const Folder &folder : std::as_const(m_folders))
        asked.append(folder.filter);
    inBackground<QList<qint64>>(
        m_queue.desk().background, this,
        [&desk = m_queue.desk(), asked, me = m_queue.me(), ids = m_shortlist.ids()]() -> Result<QList<qint64>> {
            QList<qint64> counts;
            for (const QueueFilter &filter : asked) {
                const auto count = await(desk.work.store.queue().count(filter.query(desk.work.clock.nowUtc(), me, ids)));
                counts.append(count.value_or(-1));
            }
            return counts;
        },
        [this, asked](const Result<QList<qint64>> &counts) {
            m_counting = false;
            if (counts)
                take(asked, *counts);
            if (m_again)
                count();
        });
}

void QueueFolders::take(const QList<QueueFilter> &asked, const QList<qint64> &counts)
{
    for (int row = 0; row < m_folders.size(); ++row) {
        const qsizetype at = asked.indexOf(m_folders.at(row).filter);
        if (at < 0 || m_folders.at(row).count == counts.at(at))
            continue;
        m_folders[row].count = counts.at(at);
        emit dataChanged(index(row), index(row));
    }
}

int QueueFolders::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_folders.size());
}

QVariant QueueFolders::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Folder &folder = m_folders.at(index.row());
    // Made anew each time: the language may have changed.
    const QString names[] = {tr("To verify"), tr("Second review"), tr("Due soon"), tr("Overdue"), tr("Claimed by me"), tr("Assigned to me"),
        tr("Shortlist"), tr("All reports")};
    const QString name = folder.own ? folder.name : names[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return name;
    case Qt::AccessibleTextRole:
        return folder.count < 0 ? name : tr("%1, %n report(s)", nullptr, static_cast<int>(folder.count)).arg(name);
    case CountRole: return folder.count;
    case OwnRole: return folder.own;
    default: return {};
    }
}

Qt::ItemFlags QueueFolders::flags(const QModelIndex &index) const
{
    const bool own = index.isValid() && m_folders.at(index.row()).own;
    return QAbstractListModel::flags(index) | (own ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool QueueFolders::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().trimmed();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || name.isEmpty())
        return false;
    if (const int other = rowOf(name); other >= 0 && other != index.row())
        return false;
    m_folders[index.row()].name = name;
    emit dataChanged(index, index);
    keep();
    return true;
}

} // namespace svidok
