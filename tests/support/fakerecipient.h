// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recipient.h"
#include "support/faults.h"

#include <QHash>
#include <QList>

namespace svidok::test {

/// Police in memory: keeps the contract of the port and can misbehave. Thread-safe; answers in the caller's thread.
class FakeRecipient final : public Recipient {
public:
    struct Case {
        QString number;
        QString key;
        QByteArray content; ///< payload and attachment
        QString status;
        QString comment;
    };
    Faults faults;

    Future<Receipt> submit(const CaseFile &file, const QString &idempotencyKey, CancelToken cancel) override;
    Future<PoliceUpdate> status(const QString &caseNumber, CancelToken cancel) override;

    [[nodiscard]] QList<Case> cases() const;
    [[nodiscard]] int calls() const; ///< submit and status together
    void setStatus(const QString &caseNumber, const QString &word, const QString &comment = {});

private:
    mutable QMutex m_mutex;
    QList<Case> m_cases;
    int m_calls = 0;
};

} // namespace svidok::test
