// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verification.h"

#include <QJsonObject>

namespace svidok {

/// The answers about a file as `svidok-cli verify --json` prints them.
[[nodiscard]] QJsonObject verificationJson(const QString &file, const VerificationReport &report);
/// The same for people, a line an answer.
[[nodiscard]] QString verificationText(const VerificationReport &report);

} // namespace svidok
