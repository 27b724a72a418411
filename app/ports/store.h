// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/legible.h"
#include "domain/user.h"
#include "ports/custodylog.h"
#include "ports/outbox.h"
#include "ports/relatedreports.h"
#include "ports/reportqueue.h"
#include "ports/reportstore.h"

#include <memory>

// The store of reports and what lives with them. All methods may be called from any thread and answer from the
// store's own thread. Common errors: StoreBusy, StoreReadOnly, DiskFull, IoFailed, Cancelled; ServiceUnreachable and
// ServiceTimedOut from remote ones.
namespace svidok {

/// People of the store, and who is signed in here.
class UserDirectory {
public:
    virtual ~UserDirectory() = default;
    [[nodiscard]] virtual Future<Legible<User>> users() = 0; ///< by id; a damaged one is named by the login
    /// Adds or replaces by id. Errors: InvalidArgument when another person has the login.
    [[nodiscard]] virtual Future<std::monostate> put(const User &user) = 0;
};

/// Readings by what they were made from (O13): photo digest, model hash and parameters.
class ReadingCache {
public:
    virtual ~ReadingCache() = default;
    [[nodiscard]] virtual Future<std::optional<PhotoReading>> find(
        const Sha256 &photo, const QString &modelHash, const QString &parameters) = 0;
    [[nodiscard]] virtual Future<std::monostate> put(const PhotoReading &reading) = 0;
};

/// The next document number, unique and without reuse (L5): e.g. "SV-2026-000123".
class DocumentNumbers {
public:
    virtual ~DocumentNumbers() = default;
    /// The number of this report: the same again when it has one. Errors: NotFound.
    [[nodiscard]] virtual Future<QString> numberFor(const ReportId &report, int year) = 0;
};

/// An open store: one connection, one thread, all of the above.
class Store {
public:
    virtual ~Store() = default;
    [[nodiscard]] virtual ReportStore &reports() = 0;
    [[nodiscard]] virtual ReportQueue &queue() = 0;
    [[nodiscard]] virtual RelatedReports &related() = 0;
    [[nodiscard]] virtual CustodyLog &custody() = 0;
    [[nodiscard]] virtual Outbox &outbox() = 0;
    [[nodiscard]] virtual UserDirectory &users() = 0;
    [[nodiscard]] virtual ReadingCache &readings() = 0;
    [[nodiscard]] virtual DocumentNumbers &numbers() = 0;
};

} // namespace svidok
