// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakeclock.h"
#include "support/fakeevidence.h"
#include "support/fakerecipient.h"
#include "support/fakestore.h"
#include "usecases/forward.h"
#include "usecases/forwardrecipients.h"

namespace svidok::test {

/// Says that this person is signed in.
class FakeIdentity final : public Identity {
public:
    Result<User> user = User{UserId(QStringLiteral("u-1")), QStringLiteral("olena"), QStringLiteral("Olena"), {},
        Role::Inspector, true, {}};
    Result<User> current() const override { return user; }
};

/// A verified report with a signed document whose bytes are `pdf`.
[[nodiscard]] Report verifiedReport(int number, const QByteArray &pdf);

/// A workplace in memory with one recipient, "police".
struct ForwardFixture {
    FakeClock clock;
    FakeStore store{clock};
    FakeEvidence evidence;
    FakeIdentity identity;
    SeededIds ids{7};
    LawPack law;
    WorkContext context{store, clock, ids, identity, law, QStringLiteral("test")};
    RecipientTarget target{
        QStringLiteral("police"), QStringLiteral("https://police.example"), QStringLiteral("Test city")};
    Recipients recipients;
    FakeRecipient *police = nullptr; ///< owned by `recipients`

    ForwardFixture();
    /// Stores a verified report; its id is "r-NUMBER".
    ReportId addReport(int number);
    /// A further signed version of its document.
    void amend(int number);
    /// A report, confirmed into the outbox.
    OutboxMessage addMessage(int number);
    [[nodiscard]] Report report(int number);
    [[nodiscard]] QList<OutboxMessage> messages();
    [[nodiscard]] OutboxMessage message(const OutboxId &id);
    [[nodiscard]] QStringList actions(int number); ///< of the report's custody chain
};

} // namespace svidok::test
