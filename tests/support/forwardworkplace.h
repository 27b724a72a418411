// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "support/forwardfixture.h"
#include "usecases/forwarddrain.h"

namespace svidok::test {

/// A workplace of real parts: the SQLite store and the evidence folder in one directory, the REST recipient "police".
struct ForwardWorkplace {
    SystemClock clock;
    FakeIdentity identity;
    RandomIds ids;
    LawPack law;
    RecipientTarget target{QStringLiteral("police"), {}, QStringLiteral("Test city")};
    std::unique_ptr<Store> store;
    std::unique_ptr<EvidenceStore> evidence;
    Recipients recipients;

    /// What stands in the way, or nothing. The breaker never opens for long here.
    [[nodiscard]] std::optional<Error> open(const QString &directory, const QString &policeUrl, int timeoutMs);
    [[nodiscard]] WorkContext context() { return {*store, clock, ids, identity, law, QStringLiteral("test")}; }
    /// Reports "r-FIRST" ... with a signed document of this size each, all confirmed into the outbox.
    [[nodiscard]] std::optional<Error> enqueue(int count, int documentBytes, int first = 0);
};

} // namespace svidok::test
