// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/workername.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QSysInfo>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostWorkers = 64; // of one store on one machine

// By the folder that people know, which is the one above; a disk without room for a line of text is full.
Error trouble(const QString &folder, ErrorCode code)
{
    constexpr qint64 OfLock = 4096;
    const QString above = QFileInfo(folder).path();
    const QStorageInfo disk(above);
    return {disk.isValid() && disk.bytesAvailable() < OfLock ? ErrorCode::DiskFull : code, above, {}, {}};
}

} // namespace

WorkerName::WorkerName(QString name, std::unique_ptr<QLockFile> lock)
    : m_name(std::move(name))
    , m_lock(std::move(lock))
{
}

Result<WorkerName> WorkerName::take(const QString &folder)
{
    // Its parent is not made: where a store was moved away its place must be free when it comes back.
    if (!QDir(folder).exists() && !QDir().mkdir(folder))
        return fail(trouble(folder, QFileInfo(QFileInfo(folder).path()).isDir() ? ErrorCode::AccessDenied : ErrorCode::IoFailed));
    for (int slot = 1; slot <= MostWorkers; ++slot) {
        auto lock = std::make_unique<QLockFile>(folder + u"/worker-%1.lock"_s.arg(slot));
        lock->setStaleLockTime(0); // held until its process is gone, however long that takes
        if (lock->tryLock(0))
            return WorkerName(QSysInfo::machineHostName() + u"-%1"_s.arg(slot), std::move(lock));
        if (lock->error() != QLockFile::LockFailedError)
            return fail(trouble(folder, lock->error() == QLockFile::PermissionError ? ErrorCode::AccessDenied : ErrorCode::IoFailed));
    }
    return fail(ErrorCode::IoFailed, folder, u"too many workers"_s);
}

} // namespace svidok
