// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>

// Everything that evidence_folder asks of the operating system; nothing else in it makes system calls.
namespace svidok {

/// An open file with the causes of its failures kept apart, which QFile does not do: DiskFull (also a quota),
/// StoreReadOnly, AccessDenied, NotFound, IoFailed. Subjects are file names without their folders.
class DiskFile {
public:
    /// What tells whether a file was changed while somebody read it.
    struct State {
        qint64 size = 0;
        qint64 modifiedNanoseconds = 0;
        bool operator==(const State &) const = default;
    };

    /// A new file that nobody else has, locked until it is closed or its process is gone. StoreBusy: somebody swept it
    /// away meanwhile, or is about to; under another name it can be made.
    [[nodiscard]] static Result<DiskFile> create(const QString &path);
    /// A regular file; anything else is IoFailed. Follows links only where `followLinks`.
    [[nodiscard]] static Result<DiskFile> openToRead(const QString &path, bool followLinks);

    DiskFile(DiskFile &&other) noexcept;
    DiskFile &operator=(DiskFile &&other) noexcept;
    ~DiskFile();

    [[nodiscard]] Result<State> state() const;
    /// Fills the buffer as far as the file goes; fewer bytes mean the end.
    [[nodiscard]] Result<qint64> read(char *buffer, qint64 size);
    [[nodiscard]] Outcome write(QByteArrayView data);
    [[nodiscard]] Outcome makeReadOnly();
    /// Tells the system to start writing out what it holds back, so that sync() finds little left to do.
    void startWriteBack();
    /// Returns when the contents are on disk.
    [[nodiscard]] Outcome sync();

private:
    explicit DiskFile(int descriptor, QString name);
    int m_descriptor = -1;
    QString m_name;
};

/// Makes a name last: files moved into the folder are found there after a power cut.
[[nodiscard]] Outcome syncFolder(const QString &path);
/// Moves within a file system; the target appears whole or not at all.
[[nodiscard]] Outcome moveFile(const QString &from, const QString &to);
enum class FolderState { Made, WasThere };
/// Creates one folder; done already is fine.
[[nodiscard]] Result<FolderState> makeFolder(const QString &path);
/// Removes a file made by DiskFile::create() whose process is gone; leaves those in use.
void removeIfAbandoned(const QString &path);

} // namespace svidok
