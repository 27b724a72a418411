// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sheet.h"

#include <QFontMetricsF>
#include <QPainter>

namespace svidok {

TextBlock::TextBlock(const QString &text, const TextStyle &style, double width)
    : m_layout(std::make_shared<QTextLayout>())
    , m_colour(style.colour)
    , m_lineHeight(pt(style.points * style.leading))
{
    const QFont font = recordFont(style.face, style.points);
    const QFontMetricsF metrics(font);
    m_ascentGap = (m_lineHeight - metrics.ascent() - metrics.descent()) / 2;
    m_baseline = m_ascentGap + metrics.ascent();
    QString shown = printable(text);
    shown.replace(u'\n', QChar::LineSeparator);
    m_layout->setFont(font);
    m_layout->setText(shown);
    QTextOption option(style.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    while (true) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, 0});
    }
    m_layout->endLayout();
}

void TextBlock::paintLine(QPainter &painter, int line, const QPointF &topLeft) const
{
    painter.setPen(m_colour);
    m_layout->lineAt(line).draw(&painter, topLeft + QPointF(0, m_ascentGap));
}

void SheetPage::add(const TextBlock &block, const QPointF &at)
{
    for (int i = 0; i < block.lineCount(); ++i)
        items.emplace_back(LineItem{block, i, at + QPointF(0, i * block.lineHeight())});
}

namespace {

struct Painting {
    QPainter &painter;
    void operator()(const LineItem &item) const { item.block.paintLine(painter, item.line, item.at); }
    void operator()(const FillItem &item) const { painter.fillRect(item.rect, item.colour); }
    void operator()(const ImageItem &item) const { painter.drawImage(item.rect, item.image); }
    void operator()(const PathItem &item) const
    {
        painter.save();
        painter.translate(item.at);
        painter.scale(item.scale, item.scale);
        painter.fillPath(item.path, Qt::black);
        painter.restore();
    }
    void operator()(const StrokeItem &item) const
    {
        painter.strokePath(item.path, QPen(item.colour, item.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
};

} // namespace

void SheetPage::paint(QPainter &painter) const
{
    for (const FillItem &fill : under)
        painter.fillRect(fill.rect, fill.colour);
    for (const SheetItem &item : items)
        std::visit(Painting{painter}, item);
}

} // namespace svidok
