// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlerror.h"

#include <QSqlError>

namespace svidok {

namespace {

// Primary result codes and the one extended code that matters (sqlite.org/rescode.html). Written out, because the
// plugin reaches SQLite only through Qt's driver.
enum SqliteCode {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoErr = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    Constraint = 19,
    Auth = 23,
    NotADatabase = 26,
    IoErrShmSize = 10 | (19 << 8), ///< no room for the index of the write-ahead log
};

ErrorCode codeOf(int native)
{
    if (native == IoErrShmSize)
        return ErrorCode::DiskFull;
    switch (native & 0xff) {
    case Busy:
    case Locked:
        return ErrorCode::StoreBusy;
    case ReadOnly:
        return ErrorCode::StoreReadOnly;
    case IoErr:
        return ErrorCode::IoFailed;
    case Corrupt:
    case NotADatabase:
        return ErrorCode::StoreUnreadable;
    case Full:
        return ErrorCode::DiskFull;
    case Perm:
    case CantOpen:
    case Auth:
        return ErrorCode::AccessDenied;
    case Constraint:
        return ErrorCode::InvalidArgument;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

Error sqlError(const QSqlError &error, const QString &path)
{
    return { codeOf(error.nativeErrorCode().toInt()), path,
        error.databaseText() + u" (SQLite " + error.nativeErrorCode() + u')', std::nullopt };
}

bool endsTransaction(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreBusy:
    case ErrorCode::DiskFull:
    case ErrorCode::IoFailed:
    case ErrorCode::StoreUnreadable:
    case ErrorCode::Internal:
        return true;
    default:
        return false;
    }
}

} // namespace svidok
