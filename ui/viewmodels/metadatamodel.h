// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QAbstractTableModel>

namespace svidok {

class PairModel;

/// Everything the files of the pair say about themselves, side by side (P7): first what Svidok made of it and from which
/// field, then every tag, raw and interpreted.
class MetadataModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, First, Second, Differs, ColumnCount };
    enum Roles { DiffersRole = Qt::UserRole + 1, SearchRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setPair(const PairModel &pair); ///< the photos that it shows
    [[nodiscard]] bool isComparison() const { return m_isComparison; } ///< there are two photos; with one alone nothing differs
    [[nodiscard]] int differenceCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        QString name;
        QString key; ///< of a tag; empty for what was made of several
        QString shown[2];
        QString raw[2];
        bool differs = false;
    };
    void addFact(const QString &name, const QString &first, const QString &second);
    void addTags(const Photo *first, const Photo *second);

    QString m_names[2]; ///< of the photos
    bool m_isComparison = false;
    QList<Row> m_rows;
};

} // namespace svidok
