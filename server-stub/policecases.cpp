// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policecases.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace svidok::stub {

namespace {

constexpr int LockWaitMs = 1000; ///< somebody may look just now whether it is locked

QString text(const QDateTime &utc)
{
    return utc.toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject PoliceCase::toJson() const
{
    return {{u"caseNumber"_s, number}, {u"idempotencyKey"_s, key}, {u"digest"_s, digest}, {u"status"_s, status},
        {u"comment"_s, comment}, {u"receivedAt"_s, text(receivedAt)}, {u"updatedAt"_s, text(updatedAt)},
        {u"submissions"_s, submissions}};
}

bool PoliceCases::open(const QString &path, QString *error)
{
    if (path.isEmpty())
        return true;
    m_lock = std::make_unique<QLockFile>(path + u".lock"_s);
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(LockWaitMs)) {
        m_inUse = m_lock->error() == QLockFile::LockFailedError;
        *error = m_inUse ? u"another stub has this journal"_s : u"cannot be locked"_s;
        return false;
    }
    m_journal.setFileName(path);
    if (!m_journal.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        *error = m_journal.errorString();
        return false;
    }
    qint64 whole = 0;
    const QByteArray content = m_journal.readAll();
    for (qsizetype end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', whole)) {
        const QJsonDocument line = QJsonDocument::fromJson(content.mid(whole, end - whole));
        if (!line.isObject()) {
            *error = u"not a journal of cases"_s;
            return false;
        }
        apply(line.object());
        whole = end + 1;
    }
    return m_journal.resize(whole) && m_journal.seek(whole);
}

PoliceCases::Submission PoliceCases::submit(const QString &key, const QString &digest, const QDateTime &now)
{
    const auto known = m_byKey.constFind(key);
    if (known != m_byKey.constEnd()) {
        PoliceCase &found = m_cases[*known];
        ++found.submissions;
        return {found.digest == digest ? Outcome::Repeated : Outcome::OtherBody, found};
    }
    write({{u"number"_s, u"PD-%1"_s.arg(m_cases.size() + 1, 7, 10, QLatin1Char('0'))}, {u"key"_s, key}, {u"digest"_s, digest},
        {u"status"_s, u"accepted"_s}, {u"at"_s, text(now)}});
    return {Outcome::Accepted, m_cases.constLast()};
}

const PoliceCase *PoliceCases::find(const QString &number) const
{
    const auto found = m_byNumber.constFind(number);
    return found == m_byNumber.constEnd() ? nullptr : &m_cases.at(*found);
}

bool PoliceCases::setStatus(const QString &number, const QString &status, const QString &comment, const QDateTime &now)
{
    if (!m_byNumber.contains(number))
        return false;
    write({{u"number"_s, number}, {u"status"_s, status}, {u"comment"_s, comment}, {u"at"_s, text(now)}});
    return true;
}

void PoliceCases::moveOn(const QString &number, const QStringList &path, const QDateTime &now)
{
    const PoliceCase *found = find(number);
    const qsizetype at = found ? path.indexOf(found->status) : -1;
    if (at >= 0 && at + 1 < path.size())
        setStatus(number, path.at(at + 1), found->comment, now);
}

void PoliceCases::apply(const QJsonObject &line)
{
    const QString number = line[u"number"].toString();
    const QDateTime at = QDateTime::fromString(line[u"at"].toString(), Qt::ISODateWithMs);
    if (line.contains(u"key")) {
        PoliceCase accepted;
        accepted.number = number;
        accepted.key = line[u"key"].toString();
        accepted.digest = line[u"digest"].toString();
        accepted.receivedAt = at;
        m_byKey.insert(accepted.key, static_cast<int>(m_cases.size()));
        m_byNumber.insert(number, static_cast<int>(m_cases.size()));
        m_cases.append(accepted);
    }
    const auto found = m_byNumber.constFind(number);
    if (found == m_byNumber.constEnd())
        return;
    PoliceCase &one = m_cases[*found];
    one.status = line[u"status"].toString();
    one.comment = line[u"comment"].toString();
    one.updatedAt = at;
}

void PoliceCases::write(const QJsonObject &line)
{
    if (m_journal.isOpen())
        m_journal.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    apply(line);
}

} // namespace svidok::stub
