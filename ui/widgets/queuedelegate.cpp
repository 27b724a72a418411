// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/queuedelegate.h"

#include "viewmodels/queuetext.h"
#include "widgets/photoframe.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int PictureWidth = 64;
constexpr int PictureHeight = 44;

theme::Tone toneOf(DueLevel level)
{
    switch (level) {
    case DueLevel::Over:
    case DueLevel::Urgent: return theme::Tone::Bad;
    case DueLevel::Soon: return theme::Tone::Unsure;
    case DueLevel::Later:
    case DueLevel::None: break;
    }
    return theme::Tone::Muted;
}

theme::Tone toneOf(ReportStatus status)
{
    switch (status) {
    case ReportStatus::PendingVerification: return theme::Tone::Accent;
    case ReportStatus::Verified:
    case ReportStatus::Resolved: return theme::Tone::Good;
    case ReportStatus::Rejected: return theme::Tone::Bad;
    case ReportStatus::Submitted:
    case ReportStatus::UnderReview: return theme::Tone::Unsure;
    case ReportStatus::Draft: break;
    }
    return theme::Tone::Muted;
}

/// An address that fits: the town goes first, then the end of the street, and never the number.
QString shortened(const QString &place, const QFontMetrics &metrics, int width)
{
    const qsizetype number = place.lastIndexOf(u',');
    if (metrics.horizontalAdvance(place) <= width || number < 0)
        return metrics.elidedText(place, Qt::ElideRight, width);
    const QString tail = place.mid(number);
    const qsizetype street = place.indexOf(u',');
    const QString head = street < number ? u'\u2026' + place.mid(street + 1, number - street - 1).trimmed() : place.left(number);
    return metrics.elidedText(head, Qt::ElideRight, std::max(0, width - metrics.horizontalAdvance(tail))) + tail;
}

} // namespace

QueueDelegate::QueueDelegate(QueueModel &queue, QueueThumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_queue(queue)
    , m_thumbnails(thumbnails)
{
}

int QueueDelegate::rowHeight()
{
    const int lines = QFontMetrics(theme::plateFont(1.1)).height() + QFontMetrics(theme::font(theme::Type::Small)).height();
    return std::max(PictureHeight, lines) + theme::Gap;
}

int QueueDelegate::columnWidth(int column)
{
    const auto wide = [](const QString &text, const QFont &font) { return QFontMetrics(font).horizontalAdvance(text) + 3 * theme::Gap; };
    const QFont body = theme::font(theme::Type::Body);
    switch (column) {
    case QueueModel::Photos: return 2 * PictureWidth + 3 * theme::NarrowGap;
    case QueueModel::Plate: return std::max(wide(u"\u2605 AA1234BB"_s, theme::plateFont(1.1)), wide(rulesFail(4), theme::font(theme::Type::Small)));
    case QueueModel::Age: return wide(QueueText::age(QDateTime::fromSecsSinceEpoch(0), QDateTime::fromSecsSinceEpoch(300 * 86400)), body);
    case QueueModel::Due: {
        const auto longAgo = QDateTime::fromSecsSinceEpoch(0);
        return wide(QueueText::due(ReportStatus::PendingVerification, longAgo, longAgo.addDays(300)), theme::font(theme::Type::Strong));
    }
    case QueueModel::Status: {
        ReportRow second;
        second.firstOpinions = {UserId(u"somebody"_s)};
        return std::max(wide(u"\u25D4 "_s + QueueText::status(ReportStatus::PendingVerification) + u"  "_s, theme::font(theme::Type::Strong)),
            wide(QueueText::signedStatus(second), body));
    }
    case QueueModel::Holder: return wide(u"Olena Kovalenko, 15 min"_s, body);
    default: return 0;
    }
}

QString QueueDelegate::rulesFail(int count)
{
    return tr("%n rule(s) fail", nullptr, count);
}

QSize QueueDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {columnWidth(index.column()), rowHeight()};
}

void QueueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = ground.text;
    ground.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    const ReportRow &row = m_queue.row(index.row());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor plain = option.palette.color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text);
    const auto inked = [&](theme::Tone tone) { return selected ? plain : theme::ink(tone, option.palette); };
    const QRect area = option.rect.adjusted(theme::Gap, 0, -theme::NarrowGap, 0);
    painter->save();
    switch (index.column()) {
    case QueueModel::Photos: paintPair(painter, option.rect, row, option.palette); break;
    case QueueModel::Plate: paintPlate(painter, area, row, text, row.plate.isEmpty() ? inked(theme::Tone::Muted) : plain, inked(theme::Tone::Unsure)); break;
    case QueueModel::Place:
        paintPlace(painter, area, row, text, hiddenText(option, index, QueueModel::Holder), row.place.isEmpty() ? inked(theme::Tone::Muted) : plain, inked(theme::Tone::Unsure));
        break;
    case QueueModel::Holder:
        paintLines(painter, area, text, theme::font(theme::Type::Body), plain, m_queue.assignee(row), inked(theme::Tone::Muted));
        break;
    case QueueModel::Status: {
        const QString others = m_queue.whoDecides(row);
        paintLines(painter, area, text, theme::font(theme::Type::Body), inked(others.isEmpty() ? toneOf(row.status) : theme::Tone::Muted), others,
            inked(theme::Tone::Muted));
        break;
    }
    default: {
        QFont font = theme::font(theme::Type::Body);
        painter->setPen(plain);
        if (index.column() == QueueModel::Due) {
            const DueLevel level = dueLevel(row.status, row.dueAt, m_queue.now());
            painter->setPen(inked(toneOf(level)));
            if (level == DueLevel::Over || level == DueLevel::Urgent)
                font = theme::font(theme::Type::Strong);
        }
        const QString age = index.column() == QueueModel::Due ? hiddenText(option, index, QueueModel::Age) : QString();
        //: below what is due, where the column for the age has no room
        paintLines(painter, area, text, font, painter->pen().color(), age.isEmpty() ? age : tr("age: %1").arg(age), inked(theme::Tone::Muted));
    }
    }
    painter->restore();
}

void QueueDelegate::paintPair(QPainter *painter, const QRect &area, const ReportRow &row, const QPalette &palette) const
{
    int left = area.left() + theme::NarrowGap;
    for (const Sha256 &photo : {row.firstPhoto, row.secondPhoto}) {
        const QRect frame(left, area.top() + (area.height() - PictureHeight) / 2, PictureWidth, PictureHeight);
        left += PictureWidth + theme::NarrowGap;
        paintThumbnail(*painter, frame, m_thumbnails, photo, palette);
    }
}

void QueueDelegate::paintPlate(QPainter *painter, const QRect &area, const ReportRow &row, const QString &text, const QColor &ink, const QColor &note) const
{
    const bool lookAlike = row.hit == SearchHit::LookAlike;
    const QString second = lookAlike ? tr("looks like %1").arg(PlateText::fold(m_queue.filter().text).text())
        : row.failedRules > 0        ? rulesFail(row.failedRules)
                                     : QString();
    const QFont font = row.plate.isEmpty() ? theme::font(theme::Type::Body) : theme::plateFont(1.1);
    paintLines(painter, area, m_queue.isShortlisted(row) ? QString(text + u" \u2605"_s) : text, font, ink, second, note);
}

QString QueueDelegate::hiddenText(const QStyleOptionViewItem &option, const QModelIndex &index, int column)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table && table->isColumnHidden(column) ? index.siblingAtColumn(column).data().toString() : QString();
}

void QueueDelegate::paintPlace(
    QPainter *painter, const QRect &area, const ReportRow &row, const QString &text, const QString &holder, const QColor &ink, const QColor &note) const
{
    QStringList below{holder, QueueText::duplicates(m_queue.possibleDuplicates(row))};
    below.removeAll(QString());
    const QFont font = theme::font(theme::Type::Body);
    paintLines(painter, area, shortened(text, QFontMetrics(font), area.width()), font, ink, below.join(u" \u00b7 "_s), note);
}

void QueueDelegate::paintLines(QPainter *painter, const QRect &area, const QString &text, const QFont &font, const QColor &ink, const QString &below, const QColor &note) const
{
    const QFont small = theme::font(theme::Type::Small);
    const int first = QFontMetrics(font).height();
    const int second = below.isEmpty() ? 0 : QFontMetrics(small).height();
    const int top = area.top() + (area.height() - first - second) / 2;
    const auto draw = [&](const QRect &line, const QString &words) {
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(words, Qt::ElideRight, line.width()));
    };
    painter->setPen(ink);
    painter->setFont(font);
    draw({area.left(), top, area.width(), first}, text);
    if (below.isEmpty())
        return;
    painter->setPen(note);
    painter->setFont(small);
    draw({area.left(), top + first, area.width(), second}, below);
}

} // namespace svidok
