// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verification.h"

using namespace Qt::StringLiterals;

namespace svidok {

QStringList VerificationReport::failures() const
{
    QStringList failures;
    const auto require = [&failures](const VerificationAnswer &answer, bool holds) {
        if (!holds)
            failures.append(u"%1 %2"_s.arg(answer.reason, answer.detail).trimmed());
    };
    const auto refuse = [&require](const VerificationAnswer &answer) { require(answer, answer.verdict != Verdict::Fail); };
    for (const SignatureReport &signature : signatures) {
        require(signature.integrity, signature.integrity.verdict == Verdict::Pass);
        for (const auto &answer : {signature.signerAnswer, signature.chain, signature.revocation, signature.time, signature.laterChanges})
            refuse(answer);
    }
    for (const VerificationAnswer &file : files)
        refuse(file);
    return failures;
}

bool VerificationReport::isValid() const
{
    return !signatures.isEmpty() && failures().isEmpty();
}

} // namespace svidok
