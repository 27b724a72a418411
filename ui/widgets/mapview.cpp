// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mapview.h"

#include "viewmodels/maptilemodel.h"
#include "viewmodels/rulewords.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>
#include <numbers>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double ZoomStep = 1.25;
constexpr double LeastSpan = 20.0; ///< metres across: closer than a fix can say anything about
constexpr double GridPixels = 60.0; ///< about as far apart as two lines
constexpr double DiscRadius = 9.0; ///< with a photo's number
constexpr double DotRadius = 3.0;
constexpr double Radians = std::numbers::pi / 180.0;

// 1, 2 or 5 times a power of ten.
double roundStep(double metres)
{
    const double power = std::pow(10.0, std::floor(std::log10(metres)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= metres)
            return step * power;
    }
    return 10.0 * power;
}

} // namespace

MapView::MapView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void MapView::setFixes(const std::optional<GeoFix> &first, const std::optional<GeoFix> &second)
{
    const GeoFix *fixes[] = {first ? &*first : nullptr, second ? &*second : nullptr};
    const GeoFix *any = fixes[0] ? fixes[0] : fixes[1];
    GeoPoint middle = any ? any->point : GeoPoint{};
    if (first && second)
        middle = {(first->point.latitude + second->point.latitude) / 2.0, (first->point.longitude + second->point.longitude) / 2.0};
    m_middle = middle;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        m_marks[i] = {};
        if (!fixes[i])
            continue;
        // Distance and bearing from the middle by the geodesic: true at any distance that a pair can have.
        const double away = distanceMetres(middle, fixes[i]->point);
        if (!std::isfinite(away))
            continue;
        const double towards = away > 0.0 ? bearingDegrees(middle, fixes[i]->point) * Radians : 0.0;
        m_marks[i] = {{away * std::sin(towards), away * std::cos(towards)}, fixes[i]->point, fixes[i]->accuracyMetres.value_or(0.0), fixes[i]->directionDegrees, true};
    }
    m_zoom = 1.0;
    wantTiles();
    update();
}

void MapView::setTiles(MapTileModel &tiles, const QString &attribution)
{
    m_tiles = &tiles;
    m_attribution = attribution;
    connect(&tiles, &MapTileModel::changed, this, qOverload<>(&QWidget::update));
    wantTiles();
}

double MapView::metresPerPixel() const
{
    double span = LeastSpan / 2.0;
    for (const Mark &mark : m_marks) {
        if (mark.there)
            span = std::max({span, std::abs(mark.place.x()) + mark.accuracy, std::abs(mark.place.y()) + mark.accuracy});
    }
    const double pixels = std::max(40, std::min(width(), height()) - 6 * theme::Gap) / 2.0;
    return span / pixels / m_zoom;
}

QPointF MapView::onScreen(const QPointF &metres) const
{
    const double scale = metresPerPixel();
    return {width() / 2.0 + metres.x() / scale, height() / 2.0 - metres.y() / scale};
}

int MapView::tileZoom() const
{
    return webmercator::zoomFor(m_middle.latitude, metresPerPixel() / devicePixelRatioF());
}

// On the map by the map's own projection, so that a mark is where the map has the place.
QPointF MapView::onScreen(const Mark &mark) const
{
    const auto middle = webmercator::pixelAt(m_middle, tileZoom());
    const auto at = webmercator::pixelAt(mark.point, tileZoom());
    if (!m_tiles || !m_tiles->isOn() || !middle || !at)
        return onScreen(mark.place);
    const double scale = webmercator::metresPerPixel(m_middle.latitude, tileZoom()) / metresPerPixel();
    return QPointF(width() / 2.0, height() / 2.0) + (*at - *middle) * scale;
}

QList<MapView::Placed> MapView::tilesInView() const
{
    QList<Placed> placed;
    const bool anywhere = m_marks[0].there || m_marks[1].there;
    const int zoom = tileZoom();
    const auto middle = webmercator::pixelAt(m_middle, zoom);
    if (!m_tiles || !m_tiles->isOn() || !anywhere || !middle)
        return placed;
    const double side = webmercator::TilePixels * webmercator::metresPerPixel(m_middle.latitude, zoom) / metresPerPixel();
    const QPointF tile = *middle / webmercator::TilePixels;
    const int count = 1 << zoom;
    const int across = static_cast<int>(std::ceil(width() / 2.0 / side));
    const int down = static_cast<int>(std::ceil(height() / 2.0 / side));
    const int column = static_cast<int>(std::floor(tile.x()));
    const int row = static_cast<int>(std::floor(tile.y()));
    for (int y = std::max(0, row - down); y <= std::min(count - 1, row + down); ++y) {
        for (int x = column - across; x <= column + across; ++x) {
            const QRectF at(width() / 2.0 + (x - tile.x()) * side, height() / 2.0 + (y - tile.y()) * side, side, side);
            if (at.intersects(rect()))
                placed.append({{zoom, ((x % count) + count) % count, y}, at}); // around the world once
        }
    }
    return placed;
}

void MapView::wantTiles()
{
    if (!m_tiles || !isVisible())
        return;
    QList<TileAddress> wanted;
    for (const Placed &one : tilesInView())
        wanted.append(one.address);
    m_tiles->want(wanted);
}

// Whether there was anything to paint.
bool MapView::paintTiles(QPainter &painter) const
{
    bool any = false;
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Placed &one : tilesInView()) {
        const QImage image = m_tiles->tile(one.address);
        if (image.isNull())
            continue;
        painter.drawImage(one.at, image);
        any = true;
    }
    painter.restore();
    return any;
}

void MapView::paintAttribution(QPainter &painter) const
{
    const QFontMetricsF metrics(painter.font());
    const QString text = metrics.elidedText(m_attribution, Qt::ElideRight, width() - 2.0 * theme::Gap);
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 2 * theme::NarrowGap, metrics.height());
    box.moveBottomRight(QPointF(width(), height()));
    painter.fillRect(box, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignCenter, text);
}

void MapView::paintGrid(QPainter &painter) const
{
    const double scale = metresPerPixel();
    const double step = roundStep(GridPixels * scale);
    QColor line = theme::ink(theme::Tone::Muted, palette());
    line.setAlphaF(0.25F);
    painter.setPen(QPen(line, 1));
    const int across = static_cast<int>(width() / 2.0 * scale / step);
    const int up = static_cast<int>(height() / 2.0 * scale / step);
    for (int i = -across; i <= across; ++i) {
        const double x = onScreen({i * step, 0}).x();
        painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    }
    for (int i = -up; i <= up; ++i) {
        const double y = onScreen({0, i * step}).y();
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
    }
}

void MapView::paintScale(QPainter &painter) const
{
    const double scale = metresPerPixel();
    const double step = roundStep(GridPixels * scale);
    const QColor ink = palette().color(QPalette::WindowText);
    QRectF ground(0, height() - 3.5 * theme::Gap, step / scale + 2.0 * theme::Gap, 3.5 * theme::Gap);
    painter.fillRect(ground, palette().color(QPalette::Base));
    painter.setPen(QPen(ink, 2));
    const QPointF left(theme::Gap, height() - theme::Gap);
    painter.drawLine(left, left + QPointF(step / scale, 0));
    painter.drawText(left + QPointF(0, -theme::NarrowGap), rulewords::quantity(step, u"m"_s, 2));
    const QPointF north(width() - 2.0 * theme::Gap, 3.0 * theme::Gap);
    painter.drawLine(north + QPointF(0, theme::Gap), north - QPointF(0, theme::Gap));
    painter.drawLine(north - QPointF(0, theme::Gap), north + QPointF(-4, -2));
    painter.drawLine(north - QPointF(0, theme::Gap), north + QPointF(4, -2));
    painter.drawText(QRectF(north.x() - 12, north.y() + theme::Gap, 24, 20), Qt::AlignHCenter, tr("N", "north"));
}

void MapView::paintMark(QPainter &painter, const Mark &mark, const QPointF &disc, const QColor &ink, const QString &name) const
{
    const QPointF at = onScreen(mark);
    if (mark.accuracy > 0.0) {
        const double radius = mark.accuracy / metresPerPixel();
        QColor ground = ink;
        ground.setAlphaF(0.12F);
        painter.setPen(QPen(ink, 1.5, mark.direction ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(ground);
        painter.drawEllipse(at, radius, radius);
    }
    if (mark.direction) {
        const double towards = *mark.direction * Radians;
        painter.setPen(QPen(ink, 2));
        painter.drawLine(at, at + QPointF(std::sin(towards), -std::cos(towards)) * 28.0);
    }
    painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
    painter.setBrush(ink);
    if (disc != at)
        painter.drawEllipse(at, DotRadius, DotRadius);
    painter.drawEllipse(disc, DiscRadius, DiscRadius);
    painter.drawText(QRectF(disc.x() - DiscRadius, disc.y() - DiscRadius, 2 * DiscRadius, 2 * DiscRadius), Qt::AlignCenter, name);
}

// The discs with the numbers: on their places, or beside them where one would hide the other.
std::array<QPointF, 2> MapView::discs() const
{
    std::array<QPointF, 2> at{onScreen(m_marks[0]), onScreen(m_marks[1])};
    QLineF between(at[0], at[1]);
    if (!m_marks[0].there || !m_marks[1].there || between.length() >= 2 * DiscRadius)
        return at;
    const QPointF middle = between.center();
    QLineF towards = between.isNull() ? QLineF(middle, middle + QPointF(1, 0)) : QLineF(middle, at[1]);
    towards.setLength(DiscRadius + DotRadius);
    return {2 * middle - towards.p2(), towards.p2()};
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme::font(theme::Type::Small));
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const bool mapped = paintTiles(painter);
    if (!mapped)
        paintGrid(painter);
    paintScale(painter);
    if (mapped)
        paintAttribution(painter);
    if (m_marks[0].there && m_marks[1].there) {
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1.5, Qt::DashLine));
        painter.drawLine(onScreen(m_marks[0]), onScreen(m_marks[1]));
    }
    const QColor inks[] = {theme::ink(theme::Tone::Accent, palette()), theme::ink(theme::Tone::Bad, palette())};
    const std::array<QPointF, 2> numbers = discs();
    for (size_t i = 0; i < numbers.size(); ++i) {
        if (m_marks[i].there)
            paintMark(painter, m_marks[i], numbers[i], inks[i], QString::number(i + 1));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void MapView::zoom(double factor)
{
    m_zoom = std::clamp(m_zoom * factor, 0.05, 50.0);
    wantTiles();
    update();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(ZoomStep);
    case Qt::Key_Minus: return zoom(1.0 / ZoomStep);
    case Qt::Key_0: return zoom(1.0 / m_zoom);
    default: QWidget::keyPressEvent(event);
    }
}

void MapView::resizeEvent(QResizeEvent *)
{
    wantTiles();
}

void MapView::showEvent(QShowEvent *)
{
    wantTiles();
}

void MapView::wheelEvent(QWheelEvent *event)
{
    zoom(event->angleDelta().y() > 0 ? ZoomStep : 1.0 / ZoomStep);
}

} // namespace svidok
