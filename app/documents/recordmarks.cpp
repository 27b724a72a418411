// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordsections.h"
#include "domain/markoutline.h"
#include "domain/wire.h"

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double CopyWidth = mm(100);
constexpr double CopyHeight = mm(76);
constexpr double Head = mm(4);
constexpr double NumberSide = mm(4.6);
constexpr double MostBeside = mm(200);

const QColor Casing = QColor::fromRgb(MarkCasing);
const QColor Ink = QColor::fromRgb(MarkInk);

QRectF numberBox(const PhotoMark &mark, const QTransform &toSheet, const QRectF &copy)
{
    QRectF box(0, 0, NumberSide, NumberSide);
    box.moveCenter(toSheet.map(mark.from));
    box.moveLeft(std::clamp(box.left(), copy.left(), copy.right() - NumberSide));
    box.moveTop(std::clamp(box.top(), copy.top(), copy.bottom() - NumberSide));
    return box;
}

void drawMark(SheetPage &page, const PhotoMark &mark, int number, const QTransform &toSheet, const QRectF &copy)
{
    QPainterPath path;
    for (const QList<QPointF> &line : markOutline(mark, Head / toSheet.m11()))
        path.addPolygon(toSheet.map(QPolygonF(line)));
    page.items.emplace_back(StrokeItem{path, Casing, pt(2.6)});
    page.items.emplace_back(StrokeItem{path, Ink, pt(1.3)});
    const QRectF box = numberBox(mark, toSheet, copy);
    page.items.emplace_back(FillItem{box, Casing});
    const TextBlock text(QString::number(number), {.face = Face::Bold, .points = 8, .colour = Ink, .alignment = Qt::AlignHCenter}, box.width());
    page.add(text, box.topLeft() + QPointF(0, (box.height() - text.height()) / 2));
}

Cell legendOf(const RecordParts &parts, const QList<PhotoMark> &marks, int photo)
{
    const RecordWords &words = parts.words;
    Cell cell{{words(u"marks"_s).arg(photo), {.face = Face::Bold, .points = 10, .colour = look::accent()}},
        {words(u"marks.apart"_s), look::label()}};
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const PhotoMark &mark = marks.at(i);
        QString line = QString::number(i + 1) + u". "_s + words(u"mark."_s + wire::name(mark.shape));
        if (!mark.text.isEmpty())
            line += u": "_s + mark.text;
        cell.append({line, look::body()});
        cell.append({words(u"decision.by"_s).arg(personName(parts.input, mark.by), words.utc(mark.at)), look::label()});
    }
    return cell;
}

void addCopy(Flow &flow, const RecordParts &parts, const Photo &photo, const PhotoPlace &print, const QList<PhotoMark> &marks, int number)
{
    const QSizeF size = QSizeF(print.shape.photo).scaled(CopyWidth, CopyHeight, Qt::KeepAspectRatio);
    const double textWidth = a4::TextWidth - size.width() - a4::Gutter;
    const Cell legend = legendOf(parts, marks, number);
    std::vector<TextBlock> blocks;
    double textHeight = 0;
    for (const Paragraph &paragraph : legend) {
        blocks.emplace_back(paragraph.text, paragraph.style, textWidth);
        textHeight += blocks.back().height();
    }
    const bool beside = textHeight < MostBeside;
    const QRectF box = flow.take(beside ? std::max(size.height(), textHeight) : size.height());
    const QRectF copy(box.topLeft(), size);
    SheetPage &page = flow.page();
    page.items.emplace_back(ImageItem{print.photo, copy});
    const double scale = size.width() / photo.width;
    const QTransform toSheet = QTransform::fromScale(scale, scale) * QTransform::fromTranslate(copy.left(), copy.top());
    for (qsizetype i = 0; i < marks.size(); ++i)
        drawMark(page, marks.at(i), static_cast<int>(i) + 1, toSheet, copy);
    if (!beside) {
        for (const Paragraph &paragraph : legend)
            flow.text(paragraph.text, paragraph.style);
    }
    double y = box.top();
    for (const TextBlock &block : beside ? blocks : std::vector<TextBlock>()) {
        page.add(block, {copy.right() + a4::Gutter, y});
        y += block.height();
    }
    flow.gap(mm(6));
}

} // namespace

void addMarkedCopies(Flow &flow, const RecordParts &parts)
{
    const QList<Photo> &photos = parts.input.report.photos;
    for (qsizetype i = 0; i < photos.size(); ++i) {
        const QList<PhotoMark> marks = parts.input.report.standingMarks(photos.at(i).id);
        if (!marks.isEmpty() && photos.at(i).width > 0)
            addCopy(flow, parts, photos.at(i), parts.prints.at(static_cast<size_t>(i)), marks, static_cast<int>(i) + 1);
    }
}

} // namespace svidok
