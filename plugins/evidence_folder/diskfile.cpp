// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace svidok {

namespace {

QString nameOf(const QString &path)
{
    return QFileInfo(path).fileName();
}

tl::unexpected<Error> failed(int cause, const QString &name)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(cause));
    switch (cause) {
    case ENOSPC:
    case EDQUOT:
        return fail(ErrorCode::DiskFull, name, detail);
    case EROFS:
        return fail(ErrorCode::StoreReadOnly, name, detail);
    case EACCES:
    case EPERM:
        return fail(ErrorCode::AccessDenied, name, detail);
    case ENOENT:
    case ENOTDIR:
        return fail(ErrorCode::NotFound, name, detail);
    default:
        return fail(ErrorCode::IoFailed, name, detail);
    }
}

/// Repeats a system call that a signal interrupted.
template <typename Call> auto uninterrupted(Call call)
{
    auto answer = call();
    while (answer == -1 && errno == EINTR)
        answer = call();
    return answer;
}

} // namespace

DiskFile::DiskFile(int descriptor, QString name)
    : m_descriptor(descriptor)
    , m_name(std::move(name))
{
}

DiskFile::DiskFile(DiskFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_name(std::move(other.m_name))
{
}

DiskFile &DiskFile::operator=(DiskFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_name, other.m_name);
    return *this;
}

DiskFile::~DiskFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<DiskFile> DiskFile::create(const QString &path)
{
    const QByteArray native = QFile::encodeName(path);
    const int descriptor = uninterrupted(
        [&] { return ::open(native.constData(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600); });
    if (descriptor < 0)
        return failed(errno, nameOf(path));
    DiskFile file(descriptor, nameOf(path));
    // A sweep may have come between creation and lock: it holds the lock and is about to remove the file, or has done so.
    // File systems without locks answer otherwise, and are not swept.
    const bool isSwept = ::flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    struct stat now { };
    if (isSwept || ::fstat(descriptor, &now) != 0 || now.st_nlink == 0)
        return fail(ErrorCode::StoreBusy, file.m_name, QStringLiteral("removed while it was made"));
    return file;
}

Result<DiskFile> DiskFile::openToRead(const QString &path, bool followLinks)
{
    const QByteArray native = QFile::encodeName(path);
    const int flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followLinks ? 0 : O_NOFOLLOW); // never waits for a pipe
    const int descriptor = uninterrupted([&] { return ::open(native.constData(), flags); });
    if (descriptor < 0)
        return failed(errno, nameOf(path));
    DiskFile file(descriptor, nameOf(path));
    struct stat now { };
    if (::fstat(descriptor, &now) != 0)
        return failed(errno, file.m_name);
    if (!S_ISREG(now.st_mode))
        return fail(ErrorCode::IoFailed, file.m_name, QStringLiteral("not a regular file"));
    return file;
}

Result<DiskFile::State> DiskFile::state() const
{
    struct stat now { };
    if (::fstat(m_descriptor, &now) != 0)
        return failed(errno, m_name);
    return State{ now.st_size, qint64(now.st_mtim.tv_sec) * 1000000000 + now.st_mtim.tv_nsec };
}

Result<qint64> DiskFile::read(char *buffer, qint64 size)
{
    qint64 total = 0;
    while (total < size) {
        const auto count =
            uninterrupted([&] { return ::read(m_descriptor, buffer + total, static_cast<size_t>(size - total)); });
        if (count < 0)
            return failed(errno, m_name);
        if (count == 0)
            break;
        total += count;
    }
    return total;
}

Outcome DiskFile::write(QByteArrayView data)
{
    while (!data.isEmpty()) {
        const auto count =
            uninterrupted([&] { return ::write(m_descriptor, data.data(), static_cast<size_t>(data.size())); });
        if (count < 0)
            return failed(errno, m_name);
        data = data.sliced(count);
    }
    return done();
}

Outcome DiskFile::makeReadOnly()
{
    if (::fchmod(m_descriptor, 0444) != 0)
        return failed(errno, m_name);
    return done();
}

void DiskFile::startWriteBack()
{
#ifdef Q_OS_LINUX
    ::sync_file_range(m_descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
#endif
}

Outcome DiskFile::sync()
{
    if (uninterrupted([&] { return ::fsync(m_descriptor); }) != 0)
        return failed(errno, m_name);
    return done();
}

Outcome syncFolder(const QString &path)
{
    const QByteArray native = QFile::encodeName(path);
    const int descriptor =
        uninterrupted([&] { return ::open(native.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0)
        return failed(errno, nameOf(path));
    const int answer = uninterrupted([&] { return ::fsync(descriptor); });
    const int cause = errno;
    ::close(descriptor);
    if (answer != 0 && cause != EINVAL) // file systems without synced folders say EINVAL
        return failed(cause, nameOf(path));
    return done();
}

Outcome moveFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(errno, nameOf(to));
    return done();
}

Result<FolderState> makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0777) == 0)
        return FolderState::Made;
    if (errno == EEXIST && QFileInfo(path).isDir())
        return FolderState::WasThere;
    return failed(errno, nameOf(path));
}

void removeIfAbandoned(const QString &path)
{
    const QByteArray native = QFile::encodeName(path);
    const int descriptor =
        uninterrupted([&] { return ::open(native.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC); });
    if (descriptor < 0)
        return;
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        ::unlink(native.constData());
    ::close(descriptor);
}

} // namespace svidok
