// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilecache.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr double RoomAfterwards = 0.9; ///< of the most: not every tile that comes makes another one go

} // namespace

TileCache::TileCache(const QString &folder, qint64 mostBytes)
    : m_folder(folder)
    , m_most(mostBytes)
{
}

Outcome TileCache::open()
{
    if (m_folder.isEmpty())
        return done();
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::IoFailed, m_folder, u"cannot be made"_s);
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(QDir::Files))
        m_bytes += file.size();
    makeRoom();
    return done();
}

QString TileCache::fileOf(const TileAddress &address) const
{
    return m_folder + u"/%1-%2-%3.tile"_s.arg(address.zoom).arg(address.x).arg(address.y);
}

std::optional<TileCache::Kept> TileCache::read(const TileAddress &address) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    QFile file(fileOf(address));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Kept{file.readAll(), QFileInfo(file).lastModified().toUTC()};
}

void TileCache::write(const TileAddress &address, const QByteArray &bytes)
{
    if (m_folder.isEmpty() || bytes.size() > m_most)
        return;
    QSaveFile file(fileOf(address));
    const qint64 before = QFileInfo(file.fileName()).size();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return;
    m_bytes += bytes.size() - before;
    makeRoom();
}

void TileCache::makeRoom()
{
    if (m_bytes <= m_most)
        return;
    const QFileInfoList oldestFirst = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : oldestFirst) {
        if (static_cast<double>(m_bytes) <= RoomAfterwards * static_cast<double>(m_most))
            break;
        if (QFile::remove(file.filePath()))
            m_bytes -= file.size();
    }
}

} // namespace svidok
