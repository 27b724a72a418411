// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fileintake.h"

#include "base/filename.h"
#include "zipintake.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace svidok {

bool isNamedAsPhoto(const QString &path)
{
    static const QStringList photos{ QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
        QStringLiteral("webp"), QStringLiteral("heic"), QStringLiteral("heif") };
    return photos.contains(QFileInfo(path).suffix().toLower());
}

bool isHiddenPhoto(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    return name.startsWith(u'.') && isNamedAsPhoto(name) && !name.startsWith(QStringLiteral("._"));
}

namespace {

// Qt lists no names that are not UTF-8: they are listed here, each by its bytes, so that no photo is missed in silence or
// taken for another one. Reading one finds nothing of that name, and so says what is wrong with it.
void addUnreadableNames(const QString &folder, QList<IntakeEntry> &entries)
{
    std::error_code error;
    for (std::filesystem::directory_iterator at(QFile::encodeName(folder).constData(), error), end; !error && at != end; at.increment(error)) {
        const QByteArray name = QByteArray::fromStdString(at->path().filename().string());
        if (isReadableName(name))
            continue;
        QString path = folder + u'/' + shownName(name);
        std::error_code unknown;
        if (name.startsWith('.') && !at->is_directory(unknown) && !isHiddenPhoto(path))
            continue;
        while (QFileInfo::exists(path)) // who wanted to can have called another one so
            path += u'?';
        entries.append({ path, 0 });
    }
}

bool isPassedOver(const QFileInfo &info)
{
    if (info.fileName().startsWith(u'.'))
        return info.isDir() || isHiddenPhoto(info.fileName());
    if (info.isDir())
        return info.isSymLink();
    return info.exists() && (!info.isFile() || info.suffix().compare(u"zip", Qt::CaseInsensitive) == 0);
}

/// Links to folders are not followed, so no loop can be walked; links to files are files. What should be read but cannot,
/// a folder without access or a link to nowhere, is listed and fails when it is read.
Outcome walk(const QString &folder, const CancelToken &cancel, QList<IntakeEntry> &entries)
{
    if (cancel.isCancelled())
        return fail(ErrorCode::Cancelled);
    const QDir dir(folder);
    const auto infos = dir.entryInfoList(QDir::Files | QDir::Dirs | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::NoSort);
    addUnreadableNames(folder, entries);
    for (const QFileInfo &info : infos) {
        const bool isFolder = info.isDir() && !info.isSymLink();
        if (isPassedOver(info))
            entries.append({ info.filePath(), 0, true });
        else if (info.fileName().startsWith(u'.'))
            continue;
        else if (info.isFile() || (info.isSymLink() && !info.exists()) || (isFolder && !info.isReadable()))
            entries.append({ info.filePath(), isFolder ? 0 : info.size() });
        else if (isFolder) {
            if (const auto walked = walk(info.filePath(), cancel, entries); !walked)
                return walked;
        }
    }
    return done();
}

} // namespace

FileIntake::FileIntake()
    : m_zip(std::make_unique<ZipIntake>())
{
}

FileIntake::~FileIntake() = default;

Result<QList<IntakeEntry>> FileIntake::list(const QString &path, CancelToken cancel) const
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, info.fileName());
    if (!info.isReadable())
        return fail(ErrorCode::AccessDenied, info.fileName());
    QList<IntakeEntry> entries;
    if (info.isDir()) {
        if (const auto walked = walk(QDir::cleanPath(path), cancel, entries); !walked)
            return fail(walked.error());
        std::sort(
            entries.begin(), entries.end(), [](const IntakeEntry &a, const IntakeEntry &b) { return a.path < b.path; });
        return entries;
    }
    const bool isZip = ZipIntake::isArchive(path);
    if (!isZip && info.suffix().compare(u"zip", Qt::CaseInsensitive) == 0)
        return fail(ErrorCode::DocumentUnreadable, info.fileName(), QStringLiteral("does not begin like a ZIP archive"));
    if (isZip)
        return m_zip->list(path, cancel);
    return QList<IntakeEntry>{ { path, info.size(), false } };
}

Result<QByteArray> FileIntake::read(const IntakeEntry &entry, qint64 maxBytes) const
{
    if (entry.passedOver)
        return fail(ErrorCode::NotLookedInto, QFileInfo(entry.path).fileName());
    if (ZipIntake::isInside(entry.path))
        return m_zip->read(entry, maxBytes);
    const QFileInfo info(entry.path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, info.fileName(), info.isSymLink() ? QStringLiteral("a link to what is not there") : QString());
    if (info.isDir() && !info.isReadable())
        return fail(ErrorCode::AccessDenied, info.fileName());
    if (!info.isFile())
        return fail(ErrorCode::IoFailed, info.fileName(), QStringLiteral("not a regular file"));
    QFile file(entry.path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const bool denied = file.error() == QFile::PermissionsError || !info.isReadable();
        return fail(denied ? ErrorCode::AccessDenied : ErrorCode::IoFailed, info.fileName(), file.errorString());
    }
    const qint64 size = file.size();
    if (size > maxBytes)
        return fail(ErrorCode::PhotoTooLarge, info.fileName(), QStringLiteral("%1 bytes").arg(size));
    const QDateTime before = file.fileTime(QFile::FileModificationTime);
    QByteArray bytes(size, Qt::Uninitialized);
    const qint64 count = file.read(bytes.data(), size);
    if (count < 0)
        return fail(ErrorCode::IoFailed, info.fileName(), file.errorString());
    if (count != size || file.size() != size || file.fileTime(QFile::FileModificationTime) != before)
        return fail(ErrorCode::IoFailed, info.fileName(), QStringLiteral("changed while it was read"));
    return bytes;
}

} // namespace svidok
