// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace svidok {

/// The text without number plates of the Ukrainian pattern, e-mail addresses, phone numbers, and values that follow a
/// word such as "passphrase" or "token"; each becomes a mark such as "[plate]". The last line of defence before a log
/// line is written: code must not log personal data in the first place. Thread-safe.
[[nodiscard]] QString redacted(QString text);

} // namespace svidok
