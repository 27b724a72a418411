// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuethumbnails.h"

#include <QWidget>

namespace svidok {

/// The pair of a report as two small pictures side by side.
class PairThumbs : public QWidget {
    Q_OBJECT

public:
    /// `name` is what assistive tools call it; the thumbnails outlive the widget.
    PairThumbs(QueueThumbnails &thumbnails, const QString &name, QWidget *parent = nullptr);

    void show(const Sha256 &first, const Sha256 &second); ///< null: there is none
    using QWidget::show;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QueueThumbnails &m_thumbnails;
    Sha256 m_first;
    Sha256 m_second;
};

} // namespace svidok
