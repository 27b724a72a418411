// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuemodel.h"
#include "viewmodels/queuethumbnails.h"

#include <QStyledItemDelegate>

namespace svidok {

/// Paints the rows of the queue: the pair as thumbnails, the plate in the plate font, what is due in the colour of its haste.
/// Where the columns for age and holder are hidden, they stand below what is due and below the place.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    QueueDelegate(QueueModel &queue, QueueThumbnails &thumbnails, QObject *parent = nullptr);

    [[nodiscard]] static int rowHeight();
    /// What a column needs for its usual contents, pixels.
    [[nodiscard]] static int columnWidth(int column);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] static QString rulesFail(int count);
    void paintPair(QPainter *painter, const QRect &area, const ReportRow &row, const QPalette &palette) const;
    void paintPlate(QPainter *painter, const QRect &area, const ReportRow &row, const QString &text, const QColor &ink, const QColor &note) const;
    void paintPlace(
        QPainter *painter, const QRect &area, const ReportRow &row, const QString &text, const QString &holder, const QColor &ink, const QColor &note) const;
    /// What the column would say, where it is hidden; empty: it says it itself.
    [[nodiscard]] static QString hiddenText(const QStyleOptionViewItem &option, const QModelIndex &index, int column);
    void paintLines(QPainter *painter, const QRect &area, const QString &text, const QFont &font, const QColor &ink, const QString &below, const QColor &note) const;

    QueueModel &m_queue;
    QueueThumbnails &m_thumbnails;
};

} // namespace svidok
