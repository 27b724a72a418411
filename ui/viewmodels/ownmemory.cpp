// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/ownmemory.h"

#include "base/sha256.h"

namespace svidok {

using namespace Qt::StringLiterals;

OwnMemory::OwnMemory(SessionMemory &session, const QString &storeUrl, const QString &login)
    : m_session(session)
    , m_whose(u'/' + Sha256::of(u"%1\n%2"_s.arg(storeUrl, login).toUtf8()).toHex())
{
}

QByteArray OwnMemory::read(const QString &key) const
{
    return m_session.read(key + m_whose);
}

void OwnMemory::write(const QString &key, const QByteArray &value)
{
    m_session.write(key + m_whose, value);
}

} // namespace svidok
