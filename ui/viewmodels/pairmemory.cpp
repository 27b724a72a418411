// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairmemory.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRectF>

#include <algorithm>
#include <cmath>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double Tolerance = 1e-6; ///< of a cell: rounding on the way from the screen

struct Cells {
    int left;
    int top;
    int right; ///< one beyond
    int bottom;
};

size_t indexOf(int x, int y)
{
    return static_cast<size_t>(y * SeenMap::Edge + x);
}

QRectF inCells(const QRectF &region, const QSizeF &photo)
{
    const double x = SeenMap::Edge / std::max(1.0, photo.width());
    const double y = SeenMap::Edge / std::max(1.0, photo.height());
    return QRectF(region.x() * x, region.y() * y, region.width() * x, region.height() * y);
}

Cells bounded(double left, double top, double right, double bottom)
{
    const auto cell = [](double at) { return static_cast<int>(std::clamp(at, 0.0, double(SeenMap::Edge))); };
    return {cell(left), cell(top), cell(right), cell(bottom)};
}

QJsonArray toJson(const QPointF &point)
{
    return {point.x(), point.y()};
}

QPointF toPoint(const QJsonValue &value)
{
    return {value[0].toDouble(), value[1].toDouble()};
}

} // namespace

bool SeenMap::note(const QRectF &region, const QSizeF &photo)
{
    const QRectF part = inCells(region, photo);
    const Cells cells = bounded(std::ceil(part.left() - Tolerance), std::ceil(part.top() - Tolerance),
        std::floor(part.right() + Tolerance), std::floor(part.bottom() + Tolerance));
    const auto before = m_cells;
    for (int y = cells.top; y < cells.bottom; ++y) {
        for (int x = cells.left; x < cells.right; ++x)
            m_cells.set(indexOf(x, y));
    }
    return m_cells != before;
}

double SeenMap::share() const
{
    return double(m_cells.count()) / double(m_cells.size());
}

bool SeenMap::holds(const QRectF &region, const QSizeF &photo) const
{
    const QRectF part = inCells(region, photo);
    const Cells cells = bounded(std::floor(part.left()), std::floor(part.top()), std::ceil(part.right()), std::ceil(part.bottom()));
    for (int y = cells.top; y < cells.bottom; ++y) {
        for (int x = cells.left; x < cells.right; ++x) {
            if (!m_cells.test(indexOf(x, y)))
                return false;
        }
    }
    return cells.left < cells.right && cells.top < cells.bottom;
}

QByteArray SeenMap::toHex() const
{
    QByteArray bits(Edge * Edge / 8, '\0');
    for (size_t i = 0; i < m_cells.size(); ++i) {
        if (m_cells.test(i))
            bits[qsizetype(i / 8)] = static_cast<char>(bits[qsizetype(i / 8)] | 1 << (i % 8));
    }
    return bits.toHex();
}

SeenMap SeenMap::fromHex(const QByteArray &hex)
{
    SeenMap map;
    const QByteArray bits = QByteArray::fromHex(hex);
    for (size_t i = 0; bits.size() == Edge * Edge / 8 && i < map.m_cells.size(); ++i)
        map.m_cells.set(i, (bits[qsizetype(i / 8)] >> (i % 8) & 1) != 0);
    return map;
}

QByteArray PairMemory::toBytes() const
{
    QJsonArray parts;
    for (const PairGaze::Memory::Part &part : gaze.parts)
        parts.append(QJsonObject{{u"shift"_s, toJson(part.shift)}, {u"factor"_s, part.factor}, {u"turns"_s, part.quarters}});
    QJsonObject seenParts;
    for (auto each = seen.begin(); each != seen.end(); ++each)
        seenParts.insert(each.key().toString(), QString::fromLatin1(each->toHex()));
    return QJsonDocument(QJsonObject{{u"a"_s, a.toString()}, {u"b"_s, b.toString()}, {u"mode"_s, static_cast<int>(mode)}, {u"locked"_s, locked},
                             {u"swipe"_s, swipe}, {u"opacity"_s, opacity}, {u"fitted"_s, gaze.fitted}, {u"scale"_s, gaze.scale},
                             {u"centre"_s, toJson(gaze.centre)}, {u"parts"_s, parts}, {u"seen"_s, seenParts}})
        .toJson(QJsonDocument::Compact);
}

PairMemory PairMemory::fromBytes(const QByteArray &bytes)
{
    PairMemory memory;
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.isEmpty())
        return memory;
    memory.a = PhotoId(json[u"a"_s].toString());
    memory.b = PhotoId(json[u"b"_s].toString());
    memory.mode = static_cast<PairMode>(std::clamp(json[u"mode"_s].toInt(), 0, static_cast<int>(PairMode::Difference)));
    memory.locked = json[u"locked"_s].toBool(true);
    memory.swipe = std::clamp(json[u"swipe"_s].toDouble(0.5), 0.0, 1.0);
    memory.opacity = std::clamp(json[u"opacity"_s].toDouble(0.5), 0.0, 1.0);
    memory.gaze.fitted = json[u"fitted"_s].toBool(true);
    memory.gaze.scale = json[u"scale"_s].toDouble(1.0);
    memory.gaze.centre = toPoint(json[u"centre"_s]);
    const QJsonArray parts = json[u"parts"_s].toArray();
    for (qsizetype i = 0; i < 2; ++i)
        memory.gaze.parts[static_cast<size_t>(i)] = {toPoint(parts[i][u"shift"_s]), parts[i][u"factor"_s].toDouble(1.0), parts[i][u"turns"_s].toInt()};
    const QJsonObject seenParts = json[u"seen"_s].toObject();
    for (auto each = seenParts.begin(); each != seenParts.end(); ++each)
        memory.seen.insert(PhotoId(each.key()), SeenMap::fromHex(each->toString().toLatin1()));
    return memory;
}

} // namespace svidok
