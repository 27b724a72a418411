// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/maptilemodel.h"

#include "viewmodels/inbackground.h"

namespace svidok {

namespace {

constexpr qsizetype MostTiles = 300; ///< 75 MB

} // namespace

MapTileModel::MapTileModel(MapTiles *tiles, QObject *parent)
    : QObject(parent)
    , m_tiles(tiles)
{
}

MapTileModel::~MapTileModel()
{
    for (CancelSource &flying : m_flying)
        flying.cancel();
}

void MapTileModel::want(const QList<TileAddress> &addresses)
{
    if (!m_tiles || addresses == m_wanted)
        return;
    m_wanted = addresses;
    for (auto flying = m_flying.begin(); flying != m_flying.end();) {
        const bool wanted = std::any_of(addresses.begin(), addresses.end(), [&](const TileAddress &one) { return keyOf(one) == flying.key(); });
        if (!wanted)
            flying->cancel();
        flying = wanted ? std::next(flying) : m_flying.erase(flying);
    }
    if (m_there.size() > MostTiles)
        m_there.removeIf([&](const auto &kept) {
            return std::none_of(addresses.begin(), addresses.end(), [&](const TileAddress &one) { return keyOf(one) == kept.key(); });
        });
    m_failed.clear();
    m_trouble.reset();
    for (const TileAddress &address : addresses)
        ask(address);
    emit changed();
}

void MapTileModel::ask(const TileAddress &address)
{
    const Key key = keyOf(address);
    if (m_there.contains(key) || m_flying.contains(key) || m_failed.contains(key))
        return;
    const CancelToken cancel = m_flying.insert(key, CancelSource())->token();
    whenDone(m_tiles->tile(address, cancel), this, [this, address](const Result<QByteArray> &answer) { take(address, answer); });
}

void MapTileModel::take(const TileAddress &address, const Result<QByteArray> &answer)
{
    const Key key = keyOf(address);
    const bool givenUp = !answer && answer.error().code == ErrorCode::Cancelled; // and perhaps asked for once more since
    if (givenUp || !m_flying.remove(key))
        return;
    QImage image;
    if (answer)
        image.loadFromData(*answer);
    if (!image.isNull()) {
        m_there.insert(key, image.convertToFormat(QImage::Format_RGB32));
    } else {
        const Error why = answer ? Error{ErrorCode::ServiceAnswerUnreadable, {}, {}, {}} : answer.error();
        m_failed.insert(key, why);
        if (why.code != ErrorCode::NotFound) // where the sea is, servers have no tile
            m_trouble = why;
    }
    emit changed();
}

QImage MapTileModel::tile(const TileAddress &address) const
{
    return m_there.value(keyOf(address));
}

void MapTileModel::retry()
{
    m_failed.clear();
    m_trouble.reset();
    for (const TileAddress &address : std::as_const(m_wanted))
        ask(address);
    emit changed();
}

} // namespace svidok
