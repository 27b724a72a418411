// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/metadatamodel.h"

#include "viewmodels/pairmodel.h"
#include "viewmodels/pairwords.h"
#include "viewmodels/rulewords.h"

#include <QLocale>
#include <QMap>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QString takenOf(const Photo *photo)
{
    if (!photo || !photo->capture.taken)
        return {};
    const ObservedInstant &taken = *photo->capture.taken;
    const QDateTime local = taken.offsetSeconds ? taken.utc.toOffsetFromUtc(*taken.offsetSeconds) : taken.utc.toUTC();
    return local.toString(Qt::ISODateWithMs);
}

QString sourceOf(const Photo *photo)
{
    if (!photo || !photo->capture.taken)
        return {};
    return rulewords::sourceOf(photo->capture.taken->source) + u" ("_s + photo->capture.taken->sourceField + u')';
}

QString positionOf(const Photo *photo)
{
    if (!photo || !photo->capture.fix)
        return {};
    const GeoPoint &point = photo->capture.fix->point;
    return QLocale().toString(point.latitude, 'f', 6) + u"; "_s + QLocale().toString(point.longitude, 'f', 6);
}

QString metres(const std::optional<double> &value)
{
    return value ? rulewords::quantity(*value, u"m"_s, 1) : QString();
}

QString flagsOf(const Photo *photo)
{
    QStringList words;
    for (const CaptureFlag flag : photo ? photo->capture.flags : QList<CaptureFlag>())
        words.append(rulewords::flag(flag));
    return words.join(u"; "_s);
}

} // namespace

void MetadataModel::addFact(const QString &name, const QString &first, const QString &second)
{
    if (!first.isEmpty() || !second.isEmpty())
        m_rows.append({name, {}, {first, second}, {}, m_isComparison && first != second});
}

void MetadataModel::addTags(const Photo *first, const Photo *second)
{
    QMap<QString, Row> tags;
    const Photo *photos[] = {first, second};
    for (int side = 0; side < 2; ++side) {
        for (const MetadataEntry &entry : photos[side] ? photos[side]->capture.entries : QList<MetadataEntry>()) {
            Row &row = tags[entry.key];
            row.name = entry.key;
            row.key = entry.key;
            row.raw[side] = entry.raw;
            row.shown[side] = entry.interpreted.isEmpty() || entry.interpreted == entry.raw
                ? entry.raw
                : tr("%1 [%2]", "interpreted value and raw one").arg(entry.interpreted, entry.raw);
        }
    }
    for (Row &row : tags) {
        row.differs = m_isComparison && row.raw[0] != row.raw[1];
        m_rows.append(row);
    }
}

void MetadataModel::setPair(const PairModel &pair)
{
    beginResetModel();
    m_rows.clear();
    const auto on = [&pair](Side side) { return pair.at(side).photo() ? &*pair.at(side).photo() : nullptr; };
    const Photo *first = on(Side::A);
    const Photo *second = on(Side::B);
    m_names[0] = pairwords::name(pair, Side::A);
    m_names[1] = pairwords::name(pair, Side::B);
    m_isComparison = first && second;
    const auto both = [&](const QString &name, auto &&of) { addFact(name, of(first), of(second)); };
    both(tr("Moment of the photo"), takenOf);
    both(tr("Moment read from"), sourceOf);
    both(tr("Time zone"), [](const Photo *photo) -> QString {
        if (!photo || !photo->capture.taken)
            return {};
        return photo->capture.taken->offsetAssumed ? tr("not in the file: Kyiv assumed")
            : photo->capture.taken->offsetSeconds  ? tr("in the file")
                                                   : tr("not in the file");
    });
    both(tr("Error of the moment"), [](const Photo *photo) {
        return photo && photo->capture.taken ? rulewords::quantity(photo->capture.taken->uncertaintySeconds, u"s"_s, 3) : QString();
    });
    both(tr("Position"), positionOf);
    both(tr("Accuracy of the position"), [](const Photo *photo) { return photo && photo->capture.fix ? metres(photo->capture.fix->accuracyMetres) : QString(); });
    both(tr("Position read from"), [](const Photo *photo) { return photo && photo->capture.fix ? photo->capture.fix->source : QString(); });
    both(tr("Position fixed at"), [](const Photo *photo) {
        return photo && photo->capture.fix && photo->capture.fix->fixUtc ? photo->capture.fix->fixUtc->toString(Qt::ISODate) : QString();
    });
    both(tr("Camera looked towards"), [](const Photo *photo) {
        const auto towards = photo && photo->capture.fix ? photo->capture.fix->directionDegrees : std::nullopt;
        return towards ? tr("%1\u00b0").arg(QLocale().toString(*towards, 'f', 1)) : QString();
    });
    both(tr("Device"), [](const Photo *photo) { return photo ? QString(photo->capture.make + u' ' + photo->capture.model).trimmed() : QString(); });
    both(tr("Serial number"), [](const Photo *photo) { return photo ? photo->capture.bodySerial : QString(); });
    both(tr("Software"), [](const Photo *photo) { return photo ? photo->capture.software : QString(); });
    both(tr("Warnings"), flagsOf);
    both(tr("Size in pixels"), [](const Photo *photo) {
        return photo ? tr("%1 \u00d7 %2").arg(photo->width).arg(photo->height) : QString();
    });
    both(tr("File"), [](const Photo *photo) { return photo ? photo->fileName : QString(); });
    both(tr("SHA-256"), [](const Photo *photo) { return photo ? photo->sha256.toHex() : QString(); });
    addTags(first, second);
    endResetModel();
}

int MetadataModel::differenceCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.differs; }));
}

int MetadataModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MetadataModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MetadataModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == DiffersRole)
        return row.differs;
    if (role == SearchRole)
        return QString(row.name + u' ' + row.shown[0] + u' ' + row.shown[1]);
    const bool isValue = index.column() == First || index.column() == Second;
    const int side = index.column() == First ? 0 : 1;
    if (role == Qt::ToolTipRole && isValue && !row.raw[side].isEmpty())
        return tr("%1, raw: %2").arg(row.key, row.raw[side]);
    if (role == Qt::AccessibleTextRole && isValue && row.differs)
        return tr("%1 (differs)").arg(row.shown[side]);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name: return row.name;
    case Differs: return row.differs ? tr("\u2260 differs") : QString();
    default: return row.shown[side].isEmpty() ? tr("\u2013") : row.shown[side];
    }
}

QVariant MetadataModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Tag");
    case First: return m_names[0];
    case Second: return m_names[1];
    case Differs: return tr("Compared");
    default: return {};
    }
}

} // namespace svidok
