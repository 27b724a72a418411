// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filesession.h"

#include "base/sha256.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QSaveFile>
#include <QUrl>

namespace svidok {

namespace {

Q_LOGGING_CATEGORY(session, "svidok.session")

constexpr qsizetype LongestName = 255 - 7; // QSaveFile adds a dot and six letters

void writeFile(const QString &path, const QByteArray &value)
{
    if (value.isEmpty()) {
        QFile::remove(path);
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(value) != value.size() || !file.commit())
        qCWarning(session) << "session state could not be written:" << file.errorString();
}

} // namespace

FileSession::FileSession(QString folder)
    : m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

FileSession::~FileSession()
{
    m_writer.waitForDone();
}

// Keys hold slashes and ids; percent-encoded they are file names on every system, and hashed where that is too long.
QString FileSession::fileOf(const QString &key) const
{
    const QString name = QString::fromLatin1(QUrl::toPercentEncoding(key));
    return m_folder + u'/' + (name.size() <= LongestName ? name : Sha256::of(key.toUtf8()).toHex());
}

QByteArray FileSession::read(const QString &key) const
{
    if (const auto known = m_written.constFind(key); known != m_written.constEnd())
        return *known;
    QFile file(fileOf(key));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void FileSession::write(const QString &key, const QByteArray &value)
{
    m_written.insert(key, value);
    m_writer.start([path = fileOf(key), value] { writeFile(path, value); });
}

} // namespace svidok
