// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/documentpreview.h"

#include "screens/pdfpages.h"
#include "viewmodels/inbackground.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

/// A page on the screen: paper of the right shape at once, what is printed on it when it was drawn.
class PdfSheet : public QWidget {
public:
    PdfSheet(QSizeF points, QWidget *parent)
        : QWidget(parent)
        , m_points(points)
    {
        setObjectName(u"documentPage"_s);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] QSizeF points() const { return m_points; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return qRound(width * m_points.height() / m_points.width()); }
    [[nodiscard]] QSize sizeHint() const override { return m_points.toSize(); }
    [[nodiscard]] QSize pixels() const { return size() * devicePixelRatio(); }
    [[nodiscard]] bool isSharp() const { return m_current && m_picture.size() == pixels(); }
    [[nodiscard]] bool isEmpty() const { return m_picture.isNull(); }
    void setPicture(const QImage &picture)
    {
        m_picture = picture;
        m_current = true;
        update();
    }
    void outdate() { m_current = false; } ///< what is shown stays until it was drawn anew

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_picture.size() != pixels());
        painter.drawImage(rect(), m_picture);
        painter.setPen(palette().color(QPalette::Mid));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    QSizeF m_points;
    QImage m_picture;
    bool m_current = false;
};

DocumentPreview::DocumentPreview(Executor &background, QWidget *parent)
    : QScrollArea(parent)
    , m_background(background)
    , m_column(new QWidget(this))
    , m_word(new QLabel(m_column))
{
    setObjectName(u"pdfView"_s);
    setAccessibleName(tr("Preview of the document"));
    setWidget(m_column);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Mid); // paper stands out
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // pages do not change their width when the bar comes
    m_word->setObjectName(u"pdfWord"_s);
    m_word->setWordWrap(true);
    m_word->setAlignment(Qt::AlignCenter);
    m_word->hide();
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(theme::Gap, theme::Gap, theme::Gap, theme::Gap);
    column->setSpacing(theme::WideGap);
    column->addWidget(m_word, 1);
    column->addStretch(0);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &DocumentPreview::drawNext);
}

DocumentPreview::~DocumentPreview()
{
    letGo();
}

// Closing the file may have to wait for a page that is being drawn.
void DocumentPreview::letGo()
{
    if (m_pages)
        m_background.post([last = std::exchange(m_pages, {})] { });
}

void DocumentPreview::setPdf(const QByteArray &pdf)
{
    if (m_pdf == pdf)
        return;
    ++m_turn;
    // A signature is added to the bytes; anything else is another document, of which no page may stand beside words about this.
    if (m_pdf.isEmpty() || !pdf.startsWith(m_pdf)) {
        m_pdf.clear();
        take({});
    }
    m_pdf = pdf;
    if (pdf.isEmpty())
        return;
    inBackground<std::shared_ptr<PdfPages>>(
        m_background, this, [pdf]() -> Result<std::shared_ptr<PdfPages>> { return PdfPages::open(pdf); },
        [this, turn = m_turn](const Result<std::shared_ptr<PdfPages>> &opened) {
            if (turn == m_turn)
                take(opened.value_or(nullptr));
        });
}

// A document that was signed has the pages it had: they stay where they are.
void DocumentPreview::take(const std::shared_ptr<PdfPages> &pages)
{
    letGo();
    m_pages = pages;
    m_word->setText(PdfPages::isAvailable() ? tr("The document cannot be shown. Save it and look at it in another program before you sign it.")
                                            : tr("This build shows no PDF. Export the document and open it in another program before you sign it."));
    m_word->setVisible(!m_pdf.isEmpty() && !pages);
    const QList<PdfPages::Page> all = pages ? pages->pages() : QList<PdfPages::Page>();
    const bool same = std::ranges::equal(all, m_sheets, {}, &PdfPages::Page::points, &PdfSheet::points);
    if (!same) {
        qDeleteAll(m_sheets);
        m_sheets.clear();
    }
    auto *column = static_cast<QVBoxLayout *>(m_column->layout());
    for (int i = 0; i < all.size(); ++i) {
        if (!same) {
            m_sheets.append(new PdfSheet(all[i].points, m_column));
            column->insertWidget(i + 1, m_sheets.constLast());
            m_sheets.constLast()->show();
        }
        m_sheets[i]->outdate();
        m_sheets[i]->setAccessibleName(tr("Page %1 of %2").arg(i + 1).arg(all.size()));
        m_sheets[i]->setAccessibleDescription(all[i].text);
    }
    column->activate();
    drawNext();
}

// One page at a time, those in sight first, then those a screen away; what is farther is let go.
void DocumentPreview::drawNext()
{
    if (!m_pages || m_drawing || !isVisible())
        return;
    const QRect sight(0, verticalScrollBar()->value(), viewport()->width(), viewport()->height());
    const QRect around = sight.adjusted(0, -sight.height(), 0, sight.height());
    int next = -1;
    for (int i = 0; i < m_sheets.size(); ++i) {
        PdfSheet &sheet = *m_sheets[i];
        const QRect place = sheet.geometry();
        if (!around.intersects(place) && !sheet.isEmpty())
            sheet.setPicture({});
        if (around.intersects(place) && !sheet.isSharp() && (next < 0 || (sight.intersects(place) && !sight.intersects(m_sheets[next]->geometry()))))
            next = i;
    }
    if (next < 0)
        return emit drawn();
    m_drawing = true;
    inBackground<QImage>(
        m_background, this, [pages = m_pages, next, pixels = m_sheets[next]->pixels()]() -> Result<QImage> { return pages->draw(next, pixels); },
        [this, next, pages = m_pages](const Result<QImage> &picture) {
            m_drawing = false;
            if (pages == m_pages && picture)
                m_sheets[next]->setPicture(*picture);
            drawNext();
        });
}

int DocumentPreview::pageCount() const
{
    return static_cast<int>(m_sheets.size());
}

void DocumentPreview::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    drawNext();
}

void DocumentPreview::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    drawNext();
}

void DocumentPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_Home ? QScrollBar::SliderToMinimum : QScrollBar::SliderToMaximum);
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace svidok
