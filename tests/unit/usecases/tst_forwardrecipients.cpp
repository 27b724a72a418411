// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/forwardfixture.h"
#include "support/suites.h"
#include "usecases/forwarddrain.h"

#include <QSemaphore>
#include <QTest>

#include <future>
#include <thread>

namespace svidok::test::forwardrecipientstests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestForwardRecipients : public QObject {
    Q_OBJECT

private slots:
    // Opening may ask the keychain, and that a person; the status bar asks for the circuits meanwhile.
    void whoLooksAtTheCircuitsDoesNotWaitForOneThatIsOpened()
    {
        ForwardFixture f;
        QSemaphore opening;
        QSemaphore answered;
        Recipients recipients([&](const QString &) -> Result<Recipients::Opened> {
            opening.release();
            answered.acquire();
            return Recipients::Opened{f.target, std::make_unique<FakeRecipient>()};
        });
        std::thread sender([&] { static_cast<void>(recipients.share(f.target.name)); });
        opening.acquire();
        auto looked = std::async(std::launch::async, [&] { return recipients.health(f.clock.nowUtc()).size(); });
        const bool atOnce = looked.wait_for(20s) == std::future_status::ready; // a guard against hanging
        answered.release();
        sender.join();
        QVERIFY(atOnce);
        QCOMPARE(looked.get(), 0);
        QCOMPARE(recipients.health(f.clock.nowUtc()).size(), 1);
        const auto known = recipients.share(f.target.name);
        QVERIFY(known && *recipients.share(f.target.name) == *known); // opened once
    }

    // Where a person sees a case go is where it goes, whoever had opened the recipient before.
    void whoMovedIsOpenedAgain()
    {
        ForwardFixture f;
        int opened = 0;
        Result<RecipientTarget> now = f.target;
        const auto lookup = [&](const QString &) { return now; };
        Recipients recipients([&](const QString &) -> Result<Recipients::Opened> {
            ++opened;
            return now.map([](const RecipientTarget &to) { return Recipients::Opened{to, std::make_unique<FakeRecipient>()}; });
        });
        const auto asked = *recipients.share(f.target.name);
        recipients.renew(lookup, f.clock.nowUtc());
        QVERIFY(*recipients.share(f.target.name) == asked);
        now->address = u"https://new.example"_s;
        QCOMPARE((*recipients.share(f.target.name))->target.address, f.target.address);
        recipients.renew(lookup, f.clock.nowUtc());
        QCOMPARE((*recipients.share(f.target.name))->target.address, now->address);
        QCOMPARE(opened, 2);
        QVERIFY(await(asked->recipient->status(u"x"_s, {})).error().code == ErrorCode::NotFound); // a sync may still ask the old one
        now = fail(ErrorCode::SettingInvalid, f.target.name);
        recipients.renew(lookup, f.clock.nowUtc());
        QCOMPARE(recipients.share(f.target.name).error().code, ErrorCode::SettingInvalid);
    }

    void whoRefusedTheTokenIsOpenedAgain()
    {
        ForwardFixture f;
        int opened = 0;
        Recipients recipients([&](const QString &) -> Result<Recipients::Opened> {
            ++opened;
            return Recipients::Opened{f.target, std::make_unique<FakeRecipient>()};
        });
        const auto renew = [&] { recipients.renew([&](const QString &) { return f.target; }, f.clock.nowUtc()); };
        const auto circuit = [&] { return (*recipients.share(f.target.name))->breaker.snapshot(f.clock.nowUtc()).state; };
        (*recipients.share(f.target.name))->note(Error{ErrorCode::ServiceDenied, {}, {}, {}}, f.clock.nowUtc());
        renew();
        QCOMPARE(opened, 1); // the keychain is not asked in each round
        f.clock.advance(30s);
        renew();
        QCOMPARE(opened, 2);
        QCOMPARE(circuit(), CircuitBreaker::State::HalfOpen); // one case probes the new token
        (*recipients.share(f.target.name))->note(Error{ErrorCode::ServiceUnreachable, {}, {}, {}}, f.clock.nowUtc());
        f.clock.advance(30s);
        renew();
        QCOMPARE(opened, 2);
        QCOMPARE(circuit(), CircuitBreaker::State::HalfOpen);
    }

    // However much waits for one that is down, and however early: whoever was not asked yet may well be there.
    void whoIsDownKeepsNothingFromTheOthers()
    {
        ForwardFixture f;
        RecipientTarget other = f.target;
        other.name = u"city"_s;
        FakeRecipient *city = nullptr;
        FakeRecipient *police = nullptr;
        Recipients recipients([&](const QString &name) -> Result<Recipients::Opened> {
            auto made = std::make_unique<FakeRecipient>();
            (name == u"city"_s ? city : police) = made.get();
            return Recipients::Opened{name == u"city"_s ? other : f.target, std::move(made)};
        });
        const Forwarding forwarding(f.context, f.evidence);
        for (int i = 0; i < 40; ++i)
            f.addMessage(i);
        OutboxDrainer drainer(f.context, f.evidence, recipients, {u"w1"_s, 6, 300s, {2s, 10min, 4}}, [] { return 0.5; });
        (*recipients.share(f.target.name))->note(Error{ErrorCode::ServiceDenied, {}, {}, {}}, f.clock.nowUtc());
        f.clock.advance(1s);
        QVERIFY(forwarding.confirm(*forwarding.preview(f.addReport(40), other)));
        QCOMPARE(drainer.drain()->delivered, 1);
        QVERIFY(city);
        QCOMPARE(city->cases().size(), 1);
        QCOMPARE(police->calls(), 0);
        for (const OutboxMessage &message : f.messages())
            QCOMPARE(message.attempts, message.recipient == u"city"_s ? 1 : 0);

        // One case probes it, beside what goes to the other.
        f.clock.advance(30s);
        QVERIFY(forwarding.confirm(*forwarding.preview(f.addReport(41), other)));
        police->faults.next(Faults::Kind::Fail, {ErrorCode::ServiceUnreachable, {}, {}, {}});
        const auto probed = drainer.drain();
        QCOMPARE(probed->delivered, 1);
        QCOMPARE(probed->failed, 1);

        f.clock.advance(30s);
        QCOMPARE(drainer.drain()->delivered, 40);
        QCOMPARE(police->cases().constFirst().key, f.messages().at(1).idempotencyKey); // in their order; the first waits longer
    }

    void saysWhyARecipientCannotBeOpened()
    {
        ForwardFixture f;
        RecipientTarget other = f.target;
        other.name = u"city"_s;
        const Forwarding forwarding(f.context, f.evidence);
        QVERIFY(forwarding.confirm(*forwarding.preview(f.addReport(1), other)));
        Recipients recipients([](const QString &) -> Result<Recipients::Opened> {
            return fail(ErrorCode::SecretStoreUnavailable, u"city"_s, u"locked"_s);
        });
        OutboxDrainer drainer(f.context, f.evidence, recipients, {u"w1"_s, 6, 300s, {2s, 10min, 4}}, [] { return 0.5; });
        QCOMPARE(drainer.drain()->hindrance->code, ErrorCode::SecretStoreUnavailable);
    }
};

SVIDOK_SUITE(TestForwardRecipients, QCoreApplication)

} // namespace svidok::test::forwardrecipientstests

#include "tst_forwardrecipients.moc"
