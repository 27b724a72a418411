// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verification.h"

#include <QList>
#include <QString>

/// What can be said of a signed file, in the person's language (G5).
namespace svidok::documentwords {

/// Of a reason code; a code that nobody knows is shown as it is.
[[nodiscard]] QString reason(const QString &code);

struct Answer {
    QString question;
    Verdict verdict = Verdict::Unknown;
    QString text;
};
/// The answers about the newest signature, each by itself: one may fail where the others do not.
[[nodiscard]] QList<Answer> answers(const VerificationReport &report);

} // namespace svidok::documentwords
