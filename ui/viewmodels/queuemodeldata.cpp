// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuemodel.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeData>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String ReportsType{"application/x-svidok-reports"};

} // namespace

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReportRow &one = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(one, index.column());
    case Qt::ToolTipRole: return toolTip(one, index.column());
    case Qt::AccessibleTextRole: {
        const QString marks = index.column() == Place ? QueueText::duplicates(possibleDuplicates(one))
            : index.column() == Holder              ? assignee(one)
            : index.column() == Status              ? whoDecides(one)
                                                    : QString();
        return marks.isEmpty() ? text(one, index.column()) : u"%1, %2"_s.arg(text(one, index.column()), marks);
    }
    default: return {};
    }
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    if (!m_filter.isInOwnOrder())
        return usual;
    return usual | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::ItemIsDropEnabled);
}

QStringList QueueModel::mimeTypes() const
{
    return {QString(ReportsType)};
}

QMimeData *QueueModel::mimeData(const QModelIndexList &indexes) const
{
    QJsonArray ids;
    for (const QModelIndex &index : indexes) {
        if (const QJsonValue id = row(index.row()).id.toString(); !ids.contains(id))
            ids.append(id);
    }
    auto *data = new QMimeData;
    data->setData(ReportsType, QJsonDocument(ids).toJson(QJsonDocument::Compact));
    return data;
}

bool QueueModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || parent.isValid() || !m_filter.isInOwnOrder() || !data->hasFormat(ReportsType))
        return false;
    QList<ReportId> ids;
    for (const QJsonValue id : QJsonDocument::fromJson(data->data(ReportsType)).array())
        ids.append(ReportId(id.toString()));
    m_shortlist.place(ids, row < 0 ? ReportId() : m_order.value(row));
    return true;
}

QString QueueModel::text(const ReportRow &row, int column) const
{
    switch (column) {
    case Photos: return QueueText::photos(row);
    case Plate: return QueueText::plate(row.plate);
    case Place: return row.place.isEmpty() ? tr("no address") : row.place;
    case Age: return QueueText::age(row.createdAt, now());
    case Due: return QueueText::due(row.status, row.dueAt, now());
    case Status: return QueueText::signedStatus(row);
    case Holder:
        return QueueText::lease(row.claimedBy == m_me && !m_me.isEmpty() ? tr("me") : nameOf(row.claimedBy), row.leaseUntil, now());
    default: return {};
    }
}

QString QueueModel::assignee(const ReportRow &row) const
{
    if (row.assignee.isEmpty())
        return {};
    return row.assignee == m_me ? tr("for me") : tr("for %1").arg(nameOf(row.assignee));
}

QString QueueModel::whoDecides(const ReportRow &row) const
{
    const bool another = !row.firstOpinions.isEmpty() && (!m_mayAssign || row.firstOpinions.contains(m_me));
    return another ? tr("not yours") : QString();
}

QString QueueModel::toolTip(const ReportRow &row, int column) const
{
    switch (column) {
    case Plate:
        return row.hit == SearchHit::LookAlike
            ? tr("Found because %1 can be mistaken for %2").arg(row.plate.text(), PlateText::fold(m_filter.text).text())
            : QString();
    case Age: return tr("Came in: %1\nObserved: %2").arg(timewords::instant(row.createdAt), timewords::instant(row.occurredAt));
    case Due: return row.dueAt.isNull() ? QString() : tr("Due: %1").arg(timewords::instant(row.dueAt));
    case Place: return row.place;
    case Status: return row.caseNumber.isEmpty() ? QString() : tr("Case number: %1").arg(row.caseNumber);
    case Holder: return row.claimedBy.isEmpty() ? QString() : tr("Claimed until %1").arg(timewords::instant(row.leaseUntil));
    default: return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Photos: return tr("Photos");
    case Plate: return tr("Plate");
    case Place: return tr("Place");
    case Age: return tr("Age");
    case Due: return tr("Due");
    case Status: return tr("Status");
    case Holder: return tr("Who");
    default: return {};
    }
}

} // namespace svidok
