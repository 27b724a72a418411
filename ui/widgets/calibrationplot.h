// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/readquality.h"

#include <QWidget>

namespace svidok {

/// What the reader said beside what was right, bin by bin: on the diagonal it is as sure as it should be. The whiskers are
/// the intervals; bins with too few reads are hollow.
class CalibrationPlot : public QWidget {
    Q_OBJECT

public:
    explicit CalibrationPlot(QWidget *parent = nullptr);

    void show(const QList<ReadQuality::Bin> &bins);
    using QWidget::show;
    QSize sizeHint() const override { return {280, 240}; }
    QSize minimumSizeHint() const override { return {200, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ReadQuality::Bin> m_bins;
};

} // namespace svidok
