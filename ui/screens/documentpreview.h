// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <memory>

class QLabel;

namespace svidok {

class Executor;
class PdfPages;
class PdfSheet;

/// Shows a PDF from its bytes, all pages below each other, as wide as there is room. Pages are read and drawn on the
/// executor: the window does not wait for them. Where the program was built without QtPdf it says so.
class DocumentPreview : public QScrollArea {
    Q_OBJECT

public:
    explicit DocumentPreview(Executor &background, QWidget *parent = nullptr);
    ~DocumentPreview() override;
    void setPdf(const QByteArray &pdf); ///< empty: nothing is shown
    [[nodiscard]] int pageCount() const; ///< as shown

signals:
    void drawn(); ///< all that is in sight

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take(const std::shared_ptr<PdfPages> &pages);
    void drawNext();
    void letGo();

    Executor &m_background;
    QWidget *m_column;
    QLabel *m_word;
    QList<PdfSheet *> m_sheets;
    std::shared_ptr<PdfPages> m_pages;
    QByteArray m_pdf;
    int m_turn = 0; ///< which document: an answer for an earlier one is dropped
    bool m_drawing = false;
};

} // namespace svidok
