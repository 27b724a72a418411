// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metadatafilter.h"

#include "widgets/theme.h"

#include <QApplication>

namespace svidok {

MetadataFilter::MetadataFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setFilterRole(MetadataModel::SearchRole);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
}

void MetadataFilter::setOnlyDiffering(bool only)
{
    m_onlyDiffering = only;
    invalidateFilter();
}

QVariant MetadataFilter::data(const QModelIndex &index, int role) const
{
    if (role == Qt::BackgroundRole && QSortFilterProxyModel::data(index, MetadataModel::DiffersRole).toBool())
        return theme::wash(theme::Tone::Unsure, QApplication::palette());
    if (role == Qt::ForegroundRole && index.column() == MetadataModel::Differs)
        return theme::ink(theme::Tone::Unsure, QApplication::palette());
    return QSortFilterProxyModel::data(index, role);
}

bool MetadataFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return (!m_onlyDiffering || index.data(MetadataModel::DiffersRole).toBool()) && QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace svidok
