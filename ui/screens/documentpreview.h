// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBuffer;
class QPdfDocument;
class QPdfView;

namespace svidok {

/// Shows a PDF from its bytes, from first page to last. Where the program was built without QtPdf it says so.
class DocumentPreview : public QWidget {
    Q_OBJECT

public:
    explicit DocumentPreview(QWidget *parent = nullptr);
    ~DocumentPreview() override;
    void setPdf(const QByteArray &pdf); ///< empty: nothing is shown
    [[nodiscard]] int pageCount() const; ///< as shown

private:
    // The view reads from the bytes as long as it shows them.
    QBuffer *m_bytes = nullptr;
    QPdfDocument *m_document = nullptr;
    QPdfView *m_view = nullptr;
};

} // namespace svidok
