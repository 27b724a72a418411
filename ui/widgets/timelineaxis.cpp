// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelineaxis.h"

#include "viewmodels/timelinemodel.h"
#include "widgets/theme.h"

#include <QPainter>

namespace svidok {

namespace {

constexpr int AxisWidth = 24;
constexpr double Dot = 4.5;

} // namespace

void TimelineAxis::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = index.data(TimelineModel::KindRole).value<TimelineModel::Kind>();
    QStyleOptionViewItem text = option;
    if (kind == TimelineModel::Kind::Gap)
        text.palette.setColor(QPalette::Text, theme::ink(theme::Tone::Unsure, option.palette));
    if (index.column() != TimelineModel::Local)
        return QStyledItemDelegate::paint(painter, text, index);
    text.rect.setLeft(option.rect.left() + AxisWidth);
    QStyledItemDelegate::paint(painter, text, index);
    const QPointF centre(option.rect.left() + AxisWidth / 2.0, option.rect.center().y() + 0.5);
    const QColor ink = theme::ink(kind == TimelineModel::Kind::Gap ? theme::Tone::Unsure : theme::Tone::Accent, option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 2, kind == TimelineModel::Kind::Gap ? Qt::DotLine : Qt::SolidLine));
    const bool isLast = index.row() == index.model()->rowCount() - 1;
    painter->drawLine(QPointF(centre.x(), index.row() == 0 ? centre.y() : option.rect.top()), QPointF(centre.x(), isLast ? centre.y() : option.rect.bottom() + 1.0));
    if (kind != TimelineModel::Kind::Gap) {
        painter->setPen(QPen(ink, 2));
        painter->setBrush(kind == TimelineModel::Kind::Observed ? QBrush(ink) : QBrush(option.palette.color(QPalette::Base)));
        painter->drawEllipse(centre, Dot, Dot);
    }
    painter->restore();
}

QSize TimelineAxis::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == TimelineModel::Local)
        size.rwidth() += AxisWidth;
    return size;
}

} // namespace svidok
