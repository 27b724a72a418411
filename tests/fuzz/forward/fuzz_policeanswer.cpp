// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the police answer: first line "STATUS|Retry-After|Date", then the body.

#include "policeanswer.h"

#include <cstdlib>

using namespace svidok;
using namespace svidok::police;
using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype lineEnd = input.indexOf('\n');
    const QList<QByteArray> head = input.left(lineEnd < 0 ? input.size() : lineEnd).split('|');
    HttpAnswer answer;
    answer.status = head.constFirst().toInt();
    answer.retryAfter = head.value(1);
    answer.date = head.value(2);
    answer.body = lineEnd < 0 ? QByteArray() : input.mid(lineEnd + 1);
    answer.receivedAt = QDateTime({2026, 5, 4}, {9, 0}, Qt::UTC);

    const auto wait = retryAfter(answer.retryAfter, answer.date, answer.receivedAt);
    if (wait && (*wait < std::chrono::milliseconds(0) || *wait > std::chrono::hours(24)))
        std::abort();
    const Error error = errorFor(answer, u"host"_s);
    if (error.detail.size() > 300 || error.retryAfter != wait)
        std::abort();
    if (const auto receipt = receiptFrom(answer, u"key-1"_s, u"host"_s)) {
        if (receipt->caseNumber.isEmpty() || receipt->rawStatus.isEmpty() || receipt->raw != answer.body)
            std::abort();
    } else if (receipt.error().code != ErrorCode::ServiceAnswerUnreadable) {
        std::abort();
    }
    if (const auto update = updateFrom(answer, u"PD-0000001"_s, u"host"_s)) {
        if (update->caseNumber != u"PD-0000001" || update->rawStatus.isEmpty())
            std::abort();
    }
    return 0;
}
