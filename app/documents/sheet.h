// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recordfonts.h"

#include <QColor>
#include <QImage>
#include <QPainterPath>
#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <variant>
#include <vector>

class QPainter;

namespace svidok {

/// How a piece of text looks.
struct TextStyle {
    Face face = Face::Regular;
    double points = 8.5;
    QColor colour = QColor(0x1b, 0x24, 0x2d);
    Qt::Alignment alignment = Qt::AlignLeft;
    double leading = 1.32; ///< line height over size
};

/// Text broken into lines of a width. Nothing is ever cut: a word longer than a line breaks anywhere.
class TextBlock {
public:
    TextBlock(const QString &text, const TextStyle &style, double width);
    [[nodiscard]] int lineCount() const { return m_layout->lineCount(); }
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return m_lineHeight * lineCount(); }
    [[nodiscard]] double baseline() const { return m_baseline; } ///< from the top of a line
    void paintLine(QPainter &painter, int line, const QPointF &topLeft) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    QColor m_colour;
    double m_lineHeight;
    double m_ascentGap = 0;
    double m_baseline = 0;
};

struct LineItem {
    TextBlock block;
    int line = 0;
    QPointF at;
};
struct FillItem {
    QRectF rect;
    QColor colour;
};
struct ImageItem {
    QImage image;
    QRectF rect;
};
struct PathItem {
    QPainterPath path; ///< in its own coordinates
    QPointF at;
    double scale = 1.0;
};
struct StrokeItem {
    QPainterPath path; ///< in units of the sheet
    QColor colour;
    double width = 0;
};
using SheetItem = std::variant<LineItem, FillItem, ImageItem, PathItem, StrokeItem>;

/// What is on one page, as a list to be painted later: only then is the number of pages known.
struct SheetPage {
    std::vector<FillItem> under; ///< painted first
    std::vector<SheetItem> items;
    void paint(QPainter &painter) const;
    /// All lines of a block below each other.
    void add(const TextBlock &block, const QPointF &at);
};

} // namespace svidok
