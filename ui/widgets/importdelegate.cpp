// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importdelegate.h"

#include "viewmodels/importmodel.h"
#include "viewmodels/queuethumbnails.h"
#include "widgets/photoframe.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace svidok {

namespace {

constexpr QSize Miniature{64, 48};
constexpr int Shown = 2;

} // namespace

ImportDelegate::ImportDelegate(const ImportModel &import, QueueThumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_import(import)
    , m_thumbnails(thumbnails)
{
}

int ImportDelegate::rowHeight()
{
    return std::max(Miniature.height(), QFontMetrics(theme::font(theme::Type::Body)).height()) + theme::Gap;
}

int ImportDelegate::picturesWidth()
{
    return Shown * (Miniature.width() + theme::NarrowGap);
}

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    const QString words = std::exchange(cell.text, {});
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    painter->save();
    QRect frame(QPoint(cell.rect.left() + theme::NarrowGap, cell.rect.center().y() - Miniature.height() / 2), Miniature);
    const QList<Photo> &photos = m_import.group(index.row()).photos;
    for (int i = 0; i < Shown; ++i, frame.translate(Miniature.width() + theme::NarrowGap, 0)) {
        if (i < photos.size())
            paintThumbnail(*painter, frame, m_thumbnails.find(photos.at(i)), cell.palette);
        else
            paintThumbnail(*painter, frame, m_thumbnails, Sha256(), cell.palette);
    }
    const QRect rest = cell.rect.adjusted(frame.left() - cell.rect.left(), 0, -theme::NarrowGap, 0);
    const bool chosen = cell.state.testFlag(QStyle::State_Selected);
    painter->setPen(cell.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(cell.font);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, cell.fontMetrics.elidedText(words, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace svidok
