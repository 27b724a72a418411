// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakerecipient.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

const QDateTime Received({2026, 5, 4}, {9, 30}, Qt::UTC);

Receipt receiptOf(const FakeRecipient::Case &one)
{
    return {one.number, u"accepted"_s, Received, "{\"caseNumber\":\"" + one.number.toUtf8() + "\"}"};
}

} // namespace

Future<Receipt> FakeRecipient::submit(const CaseFile &file, const QString &idempotencyKey, CancelToken cancel)
{
    if (cancel.isCancelled())
        return ready<Receipt>(fail(ErrorCode::Cancelled));
    return faults.pass<Receipt>([this, content = QByteArray(file.payload + file.attachment), idempotencyKey]() -> Result<Receipt> {
        const QMutexLocker lock(&m_mutex);
        ++m_calls;
        const auto known = std::find_if(
            m_cases.begin(), m_cases.end(), [&](const Case &one) { return one.key == idempotencyKey; });
        if (known != m_cases.end()) {
            if (known->content != content)
                return fail(ErrorCode::ServiceRefused, u"fake"_s, u"HTTP 409"_s);
            return receiptOf(*known);
        }
        m_cases.append({u"FK-%1"_s.arg(m_cases.size() + 1), idempotencyKey, content, u"accepted"_s, {}});
        return receiptOf(m_cases.constLast());
    });
}

Future<PoliceUpdate> FakeRecipient::status(const QString &caseNumber, CancelToken cancel)
{
    if (cancel.isCancelled())
        return ready<PoliceUpdate>(fail(ErrorCode::Cancelled));
    return faults.pass<PoliceUpdate>([this, caseNumber]() -> Result<PoliceUpdate> {
        const QMutexLocker lock(&m_mutex);
        ++m_calls;
        for (const Case &one : m_cases) {
            if (one.number == caseNumber)
                return PoliceUpdate{one.number, one.status, one.comment, Received};
        }
        return fail(ErrorCode::NotFound, caseNumber);
    });
}

QList<FakeRecipient::Case> FakeRecipient::cases() const
{
    const QMutexLocker lock(&m_mutex);
    return m_cases;
}

int FakeRecipient::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

void FakeRecipient::setStatus(const QString &caseNumber, const QString &word, const QString &comment)
{
    const QMutexLocker lock(&m_mutex);
    for (Case &one : m_cases) {
        if (one.number == caseNumber) {
            one.status = word;
            one.comment = comment;
        }
    }
}

} // namespace svidok::test
