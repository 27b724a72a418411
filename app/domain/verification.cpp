// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verification.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok {

QStringList VerificationReport::failures() const
{
    QStringList failures;
    for (const VerificationAnswer &file : files) {
        if (file.verdict == Verdict::Fail)
            failures.append(u"%1 %2"_s.arg(file.reason, file.detail).trimmed());
    }
    return failures;
}

bool VerificationReport::isValid() const
{
    const auto passes = [](const VerificationAnswer &answer) { return answer.verdict == Verdict::Pass; };
    const auto notFailed = [](const VerificationAnswer &answer) { return answer.verdict != Verdict::Fail; };
    const auto holds = [&](const SignatureReport &signature) {
        return passes(signature.integrity) && notFailed(signature.signerAnswer) && notFailed(signature.chain) &&
            notFailed(signature.revocation) && notFailed(signature.time) && notFailed(signature.laterChanges);
    };
    return !signatures.isEmpty() && std::all_of(signatures.begin(), signatures.end(), holds) &&
        std::all_of(files.begin(), files.end(), notFailed);
}

} // namespace svidok
