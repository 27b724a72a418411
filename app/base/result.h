// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/errorcode.h"

#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>
#include <utility>
#include <variant>

namespace svidok {

/// Why an operation did not end well. Errors are values; exceptions of libraries stop at the adapter.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString subject; ///< what it is about: a file name, a report id, a host. Never personal data, never a secret.
    QString detail; ///< technical cause for logs and diagnostics, in English; user text is made from the code.
    std::optional<std::chrono::milliseconds> retryAfter; ///< set when the other side said when to come back.

    bool operator==(const Error &) const = default;
};

/// A value or the Error that stands in its way.
template <typename T>
using Result = tl::expected<T, Error>;

/// The result of an operation that yields nothing but may fail.
using Outcome = Result<std::monostate>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString subject = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail), std::nullopt});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

[[nodiscard]] inline Outcome done()
{
    return std::monostate{};
}

} // namespace svidok
