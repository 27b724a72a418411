// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/metadatamodel.h"

#include <QSortFilterProxyModel>

namespace svidok {

/// Rows that hold a text, and on wish only those that differ; what differs stands out on its ground.
class MetadataFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit MetadataFilter(QObject *parent = nullptr);
    void setOnlyDiffering(bool only);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_onlyDiffering = false;
};

} // namespace svidok
