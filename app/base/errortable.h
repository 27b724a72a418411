// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <optional>
#include <span>

namespace svidok {

/// What the command line's exit code says (the contract of svidok-cli).
enum class ExitCode { Done = 0, AnswerIsNo = 1, Usage = 2, InputRefused = 3, ServiceUnavailable = 4, Denied = 5 };

/// What is known about one ErrorCode.
struct ErrorRow {
    ErrorCode code;
    const char *name; ///< stable, see errorName()
    bool retryHelps; ///< the same request may succeed later without anybody changing anything
    ExitCode exitCode;
    const char *text; ///< English source text, what happened
    const char *advice; ///< English source text, the way out
};

/// All rows, in the order of ErrorCode.
[[nodiscard]] std::span<const ErrorRow> errorTable();
[[nodiscard]] const ErrorRow &errorRow(ErrorCode code);

/// The stable name of a code, for JSON, logs and stored records. The number behind a code may change between versions,
/// the name may not.
[[nodiscard]] QString errorName(ErrorCode code);
[[nodiscard]] std::optional<ErrorCode> errorCode(QStringView name);

/// What happened, in the language of the program, with the subject before it where there is one.
[[nodiscard]] QString errorText(const Error &error);
/// What the person can do about it, in the language of the program.
[[nodiscard]] QString errorAdvice(ErrorCode code);
/// More exact where the error says more than its code.
[[nodiscard]] QString errorAdvice(const Error &error);
/// Both, one after the other.
[[nodiscard]] QString errorWithAdvice(const Error &error);

} // namespace svidok
