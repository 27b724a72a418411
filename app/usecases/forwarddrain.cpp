// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forwarddrain.h"

#include "base/errordetails.h"
#include "usecases/forwardcase.h"
#include "usecases/forwardsettle.h"
#include "usecases/forwardversions.h"

#include <QMutexLocker>
#include <QWaitCondition>

#include <algorithm>
#include <map>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int CancelPollMs = 50;
constexpr int ReconcileBatch = 200;

struct Answer {
    OutboxId message;
    Result<Receipt> receipt;
};

// Where recipients' threads put their answers. Outlives the drain, for answers that come after a cancellation.
class Inbox {
public:
    void put(Answer answer)
    {
        const QMutexLocker lock(&m_mutex);
        m_answers.append(std::move(answer));
        m_arrived.wakeOne();
    }
    // All that are there; waits for a moment when there is none.
    QList<Answer> take()
    {
        QMutexLocker lock(&m_mutex);
        if (m_answers.isEmpty())
            m_arrived.wait(&m_mutex, CancelPollMs);
        return std::exchange(m_answers, {});
    }

private:
    QMutex m_mutex;
    QWaitCondition m_arrived;
    QList<Answer> m_answers;
};

// A message and what it needs, asked for together with that of the others.
struct Taken {
    OutboxMessage message;
    Future<Report> report;
    Future<QByteArray> attachment;
};

struct Flight {
    OutboxMessage message;
    Report report; ///< as loaded before the try
    std::shared_ptr<KnownRecipient> to; ///< who was asked, also when another address holds by now
};

OutboxMessage beforeItWasTaken(OutboxMessage message)
{
    message.state = OutboxState::Queued;
    --message.attempts;
    return message;
}

enum class Recording { Done, Left };

// Of this report alone, while the store is there.
bool isOfTheReport(ErrorCode code)
{
    return code == ErrorCode::StoreUnreadable || code == ErrorCode::NotFound;
}

enum class Work { Left, NoneLeft };

} // namespace

struct OutboxDrainer::Run {
    Run(OutboxDrainer &of, const CancelToken &token)
        : drainer(of)
        , cancel(token)
    {
    }
    OutboxDrainer &drainer;
    const CancelToken &cancel;
    DrainReport report;
    bool isExhausted = false; ///< fewer were due than there was room for, of all but `shut`
    QStringList shut; ///< recipients behind a circuit that was not closed at the last take
    std::map<OutboxId, Flight> flights;
    QSet<OutboxId> takenNow; ///< together with the one that is looked at
    QList<Settlement> settlements; ///< made, not stored yet
    QList<CustodyEvent> failures; ///< their events
    QHash<OutboxId, OutboxMessage> delivered; ///< of `settlements`
    QHash<QString, Error> unavailable; ///< recipients that cannot be had from here, and why
    std::shared_ptr<Inbox> inbox = std::make_shared<Inbox>();

    const WorkContext &context() const { return drainer.m_context; }
    QDateTime now() const { return context().clock.nowUtc(); }

    Result<DrainReport> all();
    Outcome reconcile();
    Result<Recording> record(const OutboxMessage &message, const Receipt &receipt);
    Result<Work> takeDue();
    Result<int> takeFrom(const OutboxScope &scope, int limit);
    void note(const QList<Error> &unreadable);
    bool isUnderWay(const QString &recipient) const;
    Result<std::optional<Error>> hindranceOf(const OutboxMessage &message, const Report &of) const;
    Taken prepare(const OutboxMessage &message) const;
    Outcome start(const Taken &taken);
    void submit(const Flight &flight, const QByteArray &attachment);
    void finish(const Answer &answer);
    void giveBack(const OutboxMessage &message, const QDateTime &until, const std::optional<Error> &why);
    void hold(const OutboxMessage &message, const Error &why);
    void settleAsFailed(const OutboxMessage &message, const Error &error);
    Outcome store();
};

// Receipts whose report has not moved on: after a crash between the two, or a conflict.
Outcome OutboxDrainer::Run::reconcile()
{
    OutboxFilter filter;
    filter.unrecordedOnly = true;
    filter.limit = ReconcileBatch;
    const auto waiting = await(context().store.outbox().list(filter));
    if (!waiting)
        return fail(waiting.error());
    note(waiting->unreadable);
    for (const OutboxMessage &message : *waiting) {
        if (!message.receipt)
            continue;
        const auto recorded = record(message, *message.receipt);
        if (!recorded)
            return fail(recorded.error());
        if (*recorded == Recording::Done)
            ++report.recorded;
    }
    return done();
}

Result<Recording> OutboxDrainer::Run::record(const OutboxMessage &message, const Receipt &receipt)
{
    for (int i = 0;; ++i) {
        const auto current = await(context().store.reports().load(message.report));
        if (!current && !isOfTheReport(current.error().code))
            return fail(current.error());
        if (!current)
            report.hindrance = current.error();
        const auto change = current ? recordReceipt(context(), message, receipt, *current) : Result<ReportChange>(fail(current.error()));
        if (!change) {
            report.unrecorded.append(message.report);
            return Recording::Left;
        }
        const auto stored = await(context().store.reports().store(*change));
        if (stored)
            return Recording::Done;
        if (stored.error().code != ErrorCode::VersionConflict || i == ConflictTries)
            return fail(stored.error());
    }
}

Result<Work> OutboxDrainer::Run::takeDue()
{
    const int allowed = drainer.m_settings.inFlight;
    const QString &onlyTo = drainer.m_settings.onlyTo;
    const int room = allowed - static_cast<int>(flights.size());
    if (drainer.m_settings.renew && !isExhausted && 2 * room >= allowed)
        drainer.m_settings.renew();
    // What waits for one that is down stays where it is, in the way of nobody else's.
    QStringList shutNow;
    QStringList toProbe;
    for (const auto &[target, circuit] : drainer.m_recipients.health(now())) {
        if (circuit.state == CircuitBreaker::State::Closed || (!onlyTo.isEmpty() && target.name != onlyTo))
            continue;
        shutNow.append(target.name);
        if (circuit.state == CircuitBreaker::State::HalfOpen && !isUnderWay(target.name))
            toProbe.append(target.name);
    }
    if (isExhausted && shutNow == shut)
        return flights.empty() ? Work::NoneLeft : Work::Left;
    // Several at a time, as each take is a transaction; but a probe of each goes alone.
    if (2 * room < allowed)
        return Work::Left;
    shut = shutNow;
    takenNow.clear();
    int probes = 0;
    for (const QString &name : std::as_const(toProbe)) {
        const auto taken = takeFrom({name, {}}, 1);
        if (!taken)
            return fail(taken.error());
        probes += *taken;
    }
    const auto taken = shut.contains(onlyTo) ? 0 : takeFrom({onlyTo, shut}, room);
    if (!taken)
        return fail(taken.error());
    isExhausted = *taken < room && probes == 0;
    return Work::Left;
}

Result<int> OutboxDrainer::Run::takeFrom(const OutboxScope &scope, int limit)
{
    const auto due = await(
        context().store.outbox().take(drainer.m_settings.worker, limit, now(), drainer.m_settings.lease, scope));
    if (!due)
        return fail(due.error());
    note(due->unreadable);
    QList<Taken> prepared;
    for (const OutboxMessage &message : *due) {
        takenNow.insert(message.id);
        prepared.append(prepare(message));
    }
    for (const Taken &one : prepared) {
        if (const Outcome started = start(one); !started)
            return fail(started.error());
    }
    return static_cast<int>(due->size());
}

// Taken again and again, named once.
void OutboxDrainer::Run::note(const QList<Error> &unreadable)
{
    std::copy_if(unreadable.begin(), unreadable.end(), std::back_inserter(report.unreadable),
        [this](const Error &one) { return !report.unreadable.contains(one); });
}

bool OutboxDrainer::Run::isUnderWay(const QString &recipient) const
{
    return std::any_of(flights.begin(), flights.end(), [&](const auto &one) { return one.second.message.recipient == recipient; });
}

// Confirming and trying again keep the versions of a report apart; two people may do it at the same time.
Result<std::optional<Error>> OutboxDrainer::Run::hindranceOf(const OutboxMessage &message, const Report &of) const
{
    if (of.documents.size() < 2 && !isAddress(message.recipient)) // nothing else can be on its way there
        return std::nullopt;
    auto messages = messagesOf(context().store.outbox(), message.report);
    if (!messages)
        return fail(messages.error());
    for (OutboxMessage &other : *messages) {
        if (takenNow.contains(other.id) && !flights.contains(other.id))
            other = beforeItWasTaken(other);
    }
    return standsInTheWay(beforeItWasTaken(message), *messages);
}

Taken OutboxDrainer::Run::prepare(const OutboxMessage &message) const
{
    return {message, context().store.reports().load(message.report),
        message.attachment.isNull() ? ready<QByteArray>(QByteArray()) : drainer.m_evidence.open(message.attachment)};
}

Outcome OutboxDrainer::Run::start(const Taken &taken)
{
    const OutboxMessage &message = taken.message;
    // Asked for once in a drain: opening may ask the keychain, and that a person.
    const auto known = unavailable.constFind(message.recipient);
    const auto found = known == unavailable.constEnd() ? drainer.m_recipients.share(message.recipient)
                                                      : Result<std::shared_ptr<KnownRecipient>>(fail(*known));
    if (!found) {
        unavailable.insert(message.recipient, found.error());
        hold(message, found.error());
        return done();
    }
    const std::shared_ptr<KnownRecipient> &to = *found;
    auto loaded = await(taken.report);
    if (!loaded && isOfTheReport(loaded.error().code)) {
        hold(message, loaded.error());
        return done();
    }
    if (!loaded)
        return fail(loaded.error());
    if (!decisionStands(*loaded)) {
        settleAsFailed(message, {ErrorCode::EdgeIllegal, message.report.toString(), u"the decision was taken back"_s, {}});
        return done();
    }
    const auto hindrance = hindranceOf(message, *loaded);
    if (!hindrance && isOfTheReport(hindrance.error().code)) {
        hold(message, hindrance.error());
        return done();
    }
    if (!hindrance)
        return fail(hindrance.error());
    if (*hindrance) {
        // What became of the other one will be known; that this one is not wanted any more is known now.
        (*hindrance)->detail == errordetail::ArrivalUnknown ? hold(message, **hindrance) : settleAsFailed(message, **hindrance);
        return done();
    }
    const auto attachment = await(taken.attachment);
    if (!attachment) {
        const ErrorCode code = attachment.error().code;
        const Outcome place = code == ErrorCode::EvidenceMissing && drainer.m_settings.place ? drainer.m_settings.place() : done();
        if (!place)
            hold(message, place.error());
        else if (code == ErrorCode::EvidenceMissing || code == ErrorCode::EvidenceAltered)
            settleAsFailed(message, attachment.error()); // of this case alone
        else
            hold(message, attachment.error());
        return done();
    }
    if (!to->breaker.admit(now())) {
        const CircuitBreaker::Snapshot circuit = to->breaker.snapshot(now());
        giveBack(message, std::max(circuit.opensAt, now().addMSecs(drainer.m_settings.retry.base.count())), circuit.lastError);
        return done();
    }
    const auto flight = flights.emplace(message.id, Flight{message, std::move(*loaded), to}).first;
    submit(flight->second, *attachment);
    return done();
}

void OutboxDrainer::Run::submit(const Flight &flight, const QByteArray &attachment)
{
    const OutboxMessage &message = flight.message;
    const CaseFile file{
        message.payload, attachment, attachmentName(message.payload), outboxActor(message).correlation};
    // The answer is put into the inbox by whichever thread has it.
    flight.to->recipient->submit(file, message.idempotencyKey, cancel)
        .then([inbox = inbox, id = message.id](const Future<Receipt> &answered) {
            inbox->put({id, await(answered)});
        })
        .onCanceled([inbox = inbox, id = message.id] { inbox->put({id, fail(ErrorCode::Cancelled)}); });
}

void OutboxDrainer::Run::finish(const Answer &answer)
{
    const auto found = flights.find(answer.message);
    if (found == flights.end())
        return;
    const Flight flight = std::move(found->second);
    flights.erase(found);
    flight.to->note(answer.receipt ? std::optional<Error>() : answer.receipt.error(), now());
    if (!answer.receipt) {
        // Our access is refused, not this case: as with a locked keychain, it costs no case a try.
        answer.receipt.error().code == ErrorCode::ServiceDenied ? hold(flight.message, answer.receipt.error())
                                                                : settleAsFailed(flight.message, answer.receipt.error());
        return;
    }
    Settlement settlement;
    settlement.message = flight.message.id;
    settlement.state = OutboxState::Delivered;
    settlement.receipt = *answer.receipt;
    if (auto change = recordReceipt(context(), flight.message, *answer.receipt, flight.report))
        settlement.change = std::move(*change);
    delivered.insert(flight.message.id, flight.message);
    settlements.append(std::move(settlement));
}

void OutboxDrainer::Run::giveBack(const OutboxMessage &message, const QDateTime &until, const std::optional<Error> &why)
{
    Settlement untried;
    untried.message = message.id;
    untried.nextAttemptAt = until;
    untried.held = why;
    settlements.append(std::move(untried));
}

void OutboxDrainer::Run::hold(const OutboxMessage &message, const Error &why)
{
    ++report.held;
    report.hindrance = why;
    giveBack(message, now().addSecs(drainer.m_settings.holdFor.count()), why);
}

void OutboxDrainer::Run::settleAsFailed(const OutboxMessage &message, const Error &error)
{
    Settlement settlement = settleFailure(message, error, drainer.m_settings.retry, drainer.m_chance(), now());
    failures.append(failureEvent(context(), message, settlement));
    ++(settlement.state == OutboxState::DeadLetter ? report.deadLetters : report.failed);
    settlements.append(std::move(settlement));
}

Outcome OutboxDrainer::Run::store()
{
    if (!failures.isEmpty()) {
        // Before the settlement: a crash in between repeats a try, it does not hide one.
        if (const auto logged = await(context().store.custody().append(std::exchange(failures, {}))); !logged)
            return fail(logged.error());
    }
    const QList<Settlement> batch = std::exchange(settlements, {});
    const auto messages = std::exchange(delivered, {});
    if (batch.isEmpty())
        return done();
    const auto conflicts = await(context().store.outbox().settle(drainer.m_settings.worker, batch));
    if (!conflicts)
        return fail(conflicts.error());
    for (const Settlement &settlement : batch) {
        if (settlement.state != OutboxState::Delivered)
            continue;
        ++report.delivered;
        if (settlement.change && !conflicts->contains(settlement.message))
            continue;
        const OutboxMessage message = messages.value(settlement.message);
        const auto recorded = record(message, *settlement.receipt);
        if (!recorded)
            return fail(recorded.error());
        if (*recorded == Recording::Done)
            continue;
        const auto logged = context().log(receiptEvent(context(), u"submit.unrecorded"_s, message, *settlement.receipt));
        if (!logged)
            return logged;
    }
    return done();
}

OutboxDrainer::OutboxDrainer(const WorkContext &context, EvidenceStore &evidence, Recipients &recipients,
    const DrainSettings &settings, std::function<double()> chance)
    : m_context(context)
    , m_evidence(evidence)
    , m_recipients(recipients)
    , m_settings(settings)
    , m_chance(std::move(chance))
{
}

Result<DrainReport> OutboxDrainer::drain(const CancelToken &cancel)
{
    return Run(*this, cancel).all();
}

Result<DrainReport> OutboxDrainer::Run::all()
{
    if (const auto resumed = await(context().store.outbox().resume(drainer.m_settings.worker)); !resumed)
        return fail(resumed.error());
    if (const Outcome reconciled = reconcile(); !reconciled)
        return fail(reconciled.error());
    while (!cancel.isCancelled()) {
        const auto work = takeDue();
        if (!work)
            return fail(work.error());
        if (!flights.empty()) {
            const QList<Answer> answers = inbox->take();
            for (const Answer &answer : answers)
                finish(answer);
        }
        if (const Outcome stored = store(); !stored)
            return fail(stored.error());
        if (*work == Work::NoneLeft)
            return report;
    }
    // Whatever still arrives at the recipients is the same case under the same key.
    for (const auto &[id, flight] : flights) {
        flight.to->breaker.abandoned();
        settleAsFailed(flight.message, Error{ErrorCode::Cancelled, {}, {}, {}});
    }
    if (const Outcome stored = store(); !stored)
        return fail(stored.error());
    return fail(ErrorCode::Cancelled);
}

} // namespace svidok
