// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QSizeF>

#include <memory>

namespace svidok {

/// A PDF held open from its bytes, to draw its pages. Reading and drawing take long, and the library behind does one thing
/// at a time in the whole program: never in the window's thread. From any other thread.
class PdfPages {
public:
    struct Page {
        QSizeF points; ///< 1/72 inch
        QString text; ///< as a screen reader says it
    };

    [[nodiscard]] static bool isAvailable(); ///< the program was built with QtPdf
    /// Nothing: these bytes are no PDF that can be shown.
    [[nodiscard]] static std::shared_ptr<PdfPages> open(const QByteArray &pdf);
    ~PdfPages();
    [[nodiscard]] const QList<Page> &pages() const { return m_pages; }
    [[nodiscard]] QImage draw(int page, QSize pixels); ///< on white paper

private:
    struct File;
    explicit PdfPages(std::unique_ptr<File> file);

    std::unique_ptr<File> m_file;
    QList<Page> m_pages;
};

} // namespace svidok
