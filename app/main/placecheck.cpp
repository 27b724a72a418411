// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placecheck.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace svidok {

PlaceCheck::PlaceCheck(const QString &storeFile, const QString &evidenceFolder)
    : m_store(storeFile)
    , m_evidence(evidenceFolder)
    , m_identity(identityOf(storeFile))
{
}

// Where nothing tells files apart, an open one cannot be moved either.
PlaceCheck::FileIdentity PlaceCheck::identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat now { };
    if (!file.isEmpty() && ::stat(QFile::encodeName(file).constData(), &now) == 0)
        return { static_cast<quint64>(now.st_dev), static_cast<quint64>(now.st_ino) };
#else
    Q_UNUSED(file)
#endif
    return {};
}

Outcome PlaceCheck::check() const
{
    if (!m_store.isEmpty()) {
        const QFileInfo file(m_store);
        if (!file.isFile())
            return fail(ErrorCode::StoreMissing, m_store);
        if (identityOf(m_store) != m_identity)
            return fail(ErrorCode::StoreReplaced, m_store);
        if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())
            return fail(ErrorCode::StoreReadOnly, m_store);
    }
    if (!m_evidence.isEmpty()) {
        const QFileInfo folder(m_evidence);
        if (!folder.isDir() || !folder.isWritable())
            return fail(ErrorCode::EvidenceUnreachable, m_evidence);
    }
    return done();
}

} // namespace svidok
