// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/importmodel.h"

namespace svidok {

using namespace Qt::StringLiterals;

QString ImportModel::reason(const QString &code)
{
    const QString name = code.section(u'=', 0, 0);
    const QString value = code.section(u'=', 1);
    const QString number = value.chopped(value.isEmpty() ? 0 : 1);
    if (name == u"plate.same")
        return tr("same plate");
    if (name == u"plate.confusable")
        return tr("plates that can be mistaken for each other");
    if (name == u"plate.unread")
        return tr("no plate read");
    if (name == u"place.near")
        return tr("%n m apart", nullptr, number.toInt());
    if (name == u"place.unknown")
        return tr("place not known");
    if (name == u"time.after")
        return tr("%1 min %2 s apart").arg(number.toInt() / 60).arg(number.toInt() % 60);
    if (name == u"time.unknown")
        return tr("time not known");
    if (name == u"name.adjacent")
        return tr("file names follow each other");
    if (name == u"scene.similar")
        return tr("the photos look alike");
    if (name == u"visit.burst")
        return tr("several photos of one moment");
    if (name == u"visit.further")
        return tr("further photos of the same moment");
    if (name == u"visit.single" || name == u"photo.single")
        return tr("nothing to pair it with");
    if (name == u"merged.by_hand")
        return tr("put together by hand");
    if (name == u"split.by_hand")
        return tr("taken apart by hand");
    return code;
}

bool ImportModel::isCutOff(const Photo &photo)
{
    return photo.capture.flags.contains(CaptureFlag::PixelsTruncated);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::CheckStateRole && index.column() == Take)
        return row.taken ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    QStringList words;
    switch (index.column()) {
    case Photos: {
        const PhotoGroup &group = row.report.group;
        const auto count = static_cast<int>(group.photos.size());
        if (!group.isPair())
            return tr("%n photo(s), no pair", nullptr, count);
        // Whoever joins strangers is not told that they are a pair.
        return group.reasons.contains(u"merged.by_hand"_s) ? tr("%n photo(s), by hand", nullptr, count) : tr("pair, %n photo(s)", nullptr, count);
    }
    case Files:
        for (const Photo &photo : row.report.group.photos)
            words.append(isCutOff(photo) ? tr("%1 (\u26A0 cut off)").arg(photo.fileName) : photo.fileName);
        return words.join(u", "_s);
    case Reasons:
        for (const QString &code : row.report.group.reasons)
            words.append(reason(code));
        return words.join(u", "_s);
    case Outcome:
        switch (row.report.state) {
        case ProposedReport::State::Created: return tr("\u2714 created");
        case ProposedReport::State::Known: return tr("\u25CF there already");
        case ProposedReport::State::Proposed: break;
        }
        return m_stage == Stage::Done && row.taken ? tr("\u2718 changed meanwhile: look again") : !row.taken ? tr("\u25CB left out") : QString();
    default: return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Take || m_stage != Stage::Review)
        return false;
    setTaken(index.row(), value.toInt() == Qt::Checked);
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.column() == Take && m_stage == Stage::Review ? usual | Qt::ItemIsUserCheckable : usual;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Take"), tr("Photos"), tr("Files"), tr("Why together"), tr("Result")};
    return titles[section];
}

} // namespace svidok
