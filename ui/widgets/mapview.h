// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capture.h"
#include "domain/webmercator.h"

#include <QPointer>
#include <QWidget>

namespace svidok {

class MapTileModel;

/// Two fixes to scale, north up, on a metric grid or on map tiles: circles of accuracy, the line between, where the cameras
/// looked. Plus and minus change the scale, 0 fits both circles in. Tiles are asked for only while the map is on the screen.
class MapView : public QWidget {
    Q_OBJECT

public:
    explicit MapView(QWidget *parent = nullptr);
    void setFixes(const std::optional<GeoFix> &first, const std::optional<GeoFix> &second);

    /// `attribution` stays on the map as long as tiles are. The model outlives the view.
    void setTiles(MapTileModel &tiles, const QString &attribution);

    [[nodiscard]] QSize sizeHint() const override { return {320, 120}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 90}; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    struct Mark {
        QPointF place; ///< metres east and north of the middle
        GeoPoint point;
        double accuracy = 0.0; ///< metres; 0: unknown
        std::optional<double> direction;
        bool there = false;
    };
    void zoom(double factor);
    [[nodiscard]] double metresPerPixel() const;
    [[nodiscard]] QPointF onScreen(const QPointF &metres) const;
    [[nodiscard]] QPointF onScreen(const Mark &mark) const;
    /// One tile and where it is; together they cover the view. Nothing without a map.
    struct Placed {
        TileAddress address;
        QRectF at;
    };
    [[nodiscard]] QList<Placed> tilesInView() const;
    [[nodiscard]] int tileZoom() const;
    void wantTiles();
    bool paintTiles(QPainter &painter) const;
    void paintAttribution(QPainter &painter) const;
    void paintScale(QPainter &painter) const;
    void paintGrid(QPainter &painter) const;
    [[nodiscard]] std::array<QPointF, 2> discs() const;
    void paintMark(QPainter &painter, const Mark &mark, const QPointF &disc, const QColor &ink, const QString &name) const;

    std::array<Mark, 2> m_marks;
    GeoPoint m_middle;
    double m_zoom = 1.0;
    QPointer<MapTileModel> m_tiles;
    QString m_attribution;
};

} // namespace svidok
