// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/flow.h"

#include <algorithm>

namespace svidok {

namespace {

constexpr double PaddingX = mm(1.6);
constexpr double PaddingY = mm(1.1);
const QColor HeaderFill(0xee, 0xf1, 0xf4);
const QColor Line(0xc3, 0xcb, 0xd3);
const QColor StrongLine(0x5b, 0x68, 0x75);

// The lines of a cell with how many of them are placed already: a row may take several pages.
struct Column {
    double x = 0;
    double drop = 0; ///< how far down it begins, so that the first lines of a row stand on one baseline
    std::vector<LineItem> lines;
    size_t placed = 0;
};

std::vector<Column> columnsOf(const QList<double> &widths, const QList<Cell> &cells)
{
    std::vector<Column> columns;
    double x = a4::Left;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        Column column;
        column.x = x + PaddingX;
        if (i < cells.size()) {
            for (const Paragraph &paragraph : cells.at(i)) {
                const TextBlock block(paragraph.text, paragraph.style, widths.at(i) - 2 * PaddingX);
                for (int line = 0; line < block.lineCount(); ++line)
                    column.lines.push_back({block, line, {}});
            }
        }
        x += widths.at(i);
        columns.push_back(std::move(column));
    }
    double baseline = 0;
    for (const Column &column : columns) {
        if (!column.lines.empty())
            baseline = std::max(baseline, column.lines.front().block.baseline());
    }
    for (Column &column : columns) {
        if (!column.lines.empty())
            column.drop = baseline - column.lines.front().block.baseline();
    }
    return columns;
}

double rowHeight(const std::vector<Column> &columns)
{
    double height = 0;
    for (const Column &column : columns) {
        double own = column.drop;
        for (const LineItem &line : column.lines)
            own += line.block.lineHeight();
        height = std::max(height, own);
    }
    return height + 2 * PaddingY;
}

double sum(const QList<double> &values)
{
    double total = 0;
    for (const double value : values)
        total += value;
    return total;
}

} // namespace

Flow::Flow()
    : m_pages(1)
{
}

void Flow::newPage()
{
    m_pages.emplace_back();
    m_y = a4::Top;
}

void Flow::ensure(double height)
{
    if (height > remaining() && m_y > a4::Top)
        newPage();
}

QRectF Flow::take(double height)
{
    ensure(height);
    const QRectF rect(a4::Left, m_y, a4::TextWidth, height);
    m_y += height;
    return rect;
}

void Flow::text(const QString &text, const TextStyle &style)
{
    const TextBlock block(text, style, a4::TextWidth);
    for (int i = 0; i < block.lineCount(); ++i) {
        const QRectF rect = take(block.lineHeight());
        page().items.emplace_back(LineItem{block, i, rect.topLeft()});
    }
}

void Flow::hairline(double y, double width, const QColor &colour, double points)
{
    page().items.emplace_back(FillItem{{a4::Left, y, width, pt(points)}, colour});
}

void Flow::row(const QList<double> &widths, const QList<Cell> &cells, bool header, const QList<Cell> &repeated)
{
    std::vector<Column> columns = columnsOf(widths, cells);
    const double pageHeight = a4::Height - a4::Top - a4::Bottom;
    const double full = rowHeight(columns);
    // A row stays in one piece where it can; only one that takes most of a page is broken.
    if (full > remaining() && (full < pageHeight * 0.6 || remaining() < mm(20))) {
        newPage();
        if (!repeated.isEmpty())
            row(widths, repeated, true, {});
    }
    while (true) {
        const double top = m_y;
        const double limit = a4::Height - a4::Bottom - PaddingY;
        double bottom = top + PaddingY;
        bool left = false;
        for (Column &column : columns) {
            double y = top + PaddingY + (column.placed == 0 ? column.drop : 0);
            while (column.placed < column.lines.size()) {
                LineItem &line = column.lines[column.placed];
                if (y + line.block.lineHeight() > limit) {
                    left = true;
                    break;
                }
                line.at = {column.x, y};
                page().items.emplace_back(line);
                y += line.block.lineHeight();
                ++column.placed;
            }
            bottom = std::max(bottom, y);
        }
        m_y = bottom + PaddingY;
        if (header)
            page().under.push_back({{a4::Left, top, sum(widths), m_y - top}, HeaderFill});
        hairline(m_y, sum(widths), header ? StrongLine : Line, header ? 0.8 : 0.5);
        if (!left)
            return;
        newPage();
        if (!repeated.isEmpty())
            row(widths, repeated, true, {});
    }
}

double Flow::heightOf(const Table &table)
{
    double height = table.header.isEmpty() ? 0 : rowHeight(columnsOf(table.widths, table.header));
    for (const QList<Cell> &cells : table.rows)
        height += rowHeight(columnsOf(table.widths, cells));
    return height;
}

void Flow::table(const Table &table)
{
    if (!table.header.isEmpty()) {
        ensure(mm(24));
        row(table.widths, table.header, true, {});
    }
    for (const QList<Cell> &cells : table.rows)
        row(table.widths, cells, false, table.header);
    gap(mm(1));
}

} // namespace svidok
