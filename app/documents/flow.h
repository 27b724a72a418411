// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/sheet.h"

#include <QList>

namespace svidok {

/// The page and its margins: A4, in units of the sheet.
namespace a4 {
inline constexpr double Width = mm(210);
inline constexpr double Height = mm(297);
inline constexpr double Left = mm(18);
inline constexpr double Right = mm(18);
inline constexpr double Top = mm(22);
inline constexpr double Bottom = mm(20);
inline constexpr double TextWidth = Width - Left - Right;
inline constexpr double Gutter = mm(5); ///< between a picture and what is written beside it
}

struct Paragraph {
    QString text;
    TextStyle style;
};

/// One cell: paragraphs below each other.
using Cell = QList<Paragraph>;

struct Table {
    QList<double> widths; ///< of the columns, adding up to at most the text width
    QList<Cell> header; ///< repeated on every page; may be empty
    QList<QList<Cell>> rows;
};

/// Puts things below each other and begins a new page where one is full. A row or text longer than a page goes on on
/// the next; nothing is clipped.
class Flow {
public:
    Flow();
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] double remaining() const { return a4::Height - a4::Bottom - m_y; }
    void newPage();
    /// Begins a new page unless `height` fits here, or this page is still empty.
    void ensure(double height);
    void gap(double height) { m_y += height; }
    void text(const QString &text, const TextStyle &style);
    void table(const Table &table);
    /// What a table takes when it is not broken.
    [[nodiscard]] static double heightOf(const Table &table);
    /// Room of `height` in one piece at the full text width. Taller than a page is the caller's mistake.
    [[nodiscard]] QRectF take(double height);
    [[nodiscard]] SheetPage &page() { return m_pages.back(); }
    [[nodiscard]] std::vector<SheetPage> finish() { return std::move(m_pages); }

private:
    void row(const QList<double> &widths, const QList<Cell> &cells, bool header, const QList<Cell> &repeated);
    void hairline(double y, double width, const QColor &colour, double points);

    std::vector<SheetPage> m_pages;
    double m_y = a4::Top;
};

} // namespace svidok
