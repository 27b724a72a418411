// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capture.h"

#include <QWidget>

namespace svidok {

/// Two fixes to scale, north up, on a metric grid: circles of accuracy, the line between, where the cameras looked. Plus
/// and minus change the scale, 0 fits both circles in.
class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);
    void setFixes(const std::optional<GeoFix> &first, const std::optional<GeoFix> &second);

    [[nodiscard]] QSize sizeHint() const override { return {320, 240}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Mark {
        QPointF place; ///< metres east and north of the middle
        double accuracy = 0.0; ///< metres; 0: unknown
        std::optional<double> direction;
        bool there = false;
    };
    void zoom(double factor);
    [[nodiscard]] double metresPerPixel() const;
    [[nodiscard]] QPointF onScreen(const QPointF &metres) const;
    void paintGrid(QPainter &painter) const;
    void paintMark(QPainter &painter, const Mark &mark, const QColor &ink, const QString &name) const;

    Mark m_marks[2];
    double m_zoom = 1.0;
};

} // namespace svidok
