// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/documentpreview.h"

#include <QBuffer>
#include <QLabel>
#include <QVBoxLayout>

#ifdef SVIDOK_WITH_PDF
#include <QPdfDocument>
#include <QPdfView>
#endif

namespace svidok {

using namespace Qt::StringLiterals;

#ifdef SVIDOK_WITH_PDF

DocumentPreview::DocumentPreview(QWidget *parent)
    : QWidget(parent)
    , m_bytes(new QBuffer(this))
    , m_document(new QPdfDocument(this))
    , m_view(new QPdfView(this))
{
    m_view->setObjectName(u"pdfView"_s);
    m_view->setAccessibleName(tr("Preview of the document"));
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
}

// The view renders in a thread of its own, from the document, which reads from the bytes: that is the order to end them in.
DocumentPreview::~DocumentPreview()
{
    delete m_view;
    delete m_document;
}

void DocumentPreview::setPdf(const QByteArray &pdf)
{
    if (m_bytes->data() == pdf)
        return;
    m_document->close();
    m_bytes->close();
    m_bytes->setData(pdf);
    if (!pdf.isEmpty() && m_bytes->open(QIODevice::ReadOnly))
        m_document->load(m_bytes);
}

int DocumentPreview::pageCount() const
{
    return m_document->pageCount();
}

#else

DocumentPreview::DocumentPreview(QWidget *parent)
    : QWidget(parent)
{
    auto *word = new QLabel(tr("This build shows no PDF. Export the document and open it in another program before you sign it."), this);
    word->setWordWrap(true);
    word->setAlignment(Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(word);
}

DocumentPreview::~DocumentPreview() = default;

void DocumentPreview::setPdf(const QByteArray &) { }

int DocumentPreview::pageCount() const
{
    return 0;
}

#endif

} // namespace svidok
