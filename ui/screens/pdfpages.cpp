// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/pdfpages.h"

#ifdef SVIDOK_WITH_PDF
#include <QBuffer>
#include <QMutex>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfSelection>
#endif

namespace svidok {

#ifdef SVIDOK_WITH_PDF

struct PdfPages::File {
    QMutex mutex;
    QBuffer bytes; // the document reads from it as long as it is open: ended after it
    QPdfDocument document;
};

bool PdfPages::isAvailable()
{
    return true;
}

std::shared_ptr<PdfPages> PdfPages::open(const QByteArray &pdf)
{
    auto file = std::make_unique<File>();
    file->bytes.setData(pdf);
    if (!file->bytes.open(QIODevice::ReadOnly))
        return {};
    file->document.load(&file->bytes);
    if (file->document.status() != QPdfDocument::Status::Ready || file->document.pageCount() < 1)
        return {};
    return std::shared_ptr<PdfPages>(new PdfPages(std::move(file)));
}

PdfPages::PdfPages(std::unique_ptr<File> file)
    : m_file(std::move(file))
{
    for (int page = 0; page < m_file->document.pageCount(); ++page)
        m_pages.append({m_file->document.pagePointSize(page), m_file->document.getAllText(page).text()});
}

QImage PdfPages::draw(int page, QSize pixels)
{
    const QMutexLocker lock(&m_file->mutex);
    QImage paper(pixels, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, m_file->document.render(page, pixels));
    return paper;
}

#else

struct PdfPages::File { };

bool PdfPages::isAvailable()
{
    return false;
}

std::shared_ptr<PdfPages> PdfPages::open(const QByteArray &)
{
    return {};
}

QImage PdfPages::draw(int, QSize)
{
    return {};
}

#endif

PdfPages::~PdfPages() = default;

} // namespace svidok
