// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/readerpool.h"

#include <QLoggingCategory>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(lcReaders, "svidok.pluginhost.readers")

/// As many plates at a time as the readers' own threads were, and as the smallest machine has cores.
constexpr size_t MostChildren = 2;
/// The same plate is shown to a reader up to four times: in the quick and in the thorough search, cut in two ways. A plate that
/// it cannot bear ends so many processes; one more in a row, with no answer to anything between, is not the plate's fault.
constexpr int MostEndsInARow = 5;
constexpr auto LookEvery = 50ms;
/// What is cancelled is mostly done by then, and a process that is kept need not be started for the next photo.
constexpr auto Grace = 500ms;

void finish(ReaderJob &job, Result<ReaderAnswer> answer)
{
    job.promise.addResult(std::move(answer));
    job.promise.finish();
}

bool isUnwanted(const ReaderJob &job)
{
    return job.cancel.isCancelled() || job.promise.isCanceled();
}

} // namespace

ReaderPool::ReaderPool(QString program, readerwire::Opening opening, Care care)
    : m_program(std::move(program))
    , m_opening(std::move(opening))
    , m_care(std::move(care))
    , m_watch(this) // moves with it to its thread
{
    m_watch.setInterval(LookEvery);
    connect(&m_watch, &QTimer::timeout, this, &ReaderPool::look);
}

void ReaderPool::open(const std::shared_ptr<QPromise<Result<readerwire::Opened>>> &promise)
{
    m_openPromise = promise;
    startChild();
}

void ReaderPool::ask(const std::shared_ptr<ReaderJob> &job)
{
    m_waiting.push_back(job);
    dispatch();
}

void ReaderPool::startChild()
{
    auto *child = new ReaderChild(m_program, m_opening, this);
    m_children.emplace(child, nullptr);
    connect(child, &ReaderChild::opened, this, &ReaderPool::onOpened);
    connect(child, &ReaderChild::answered, this, [this, child](const readerwire::Reply &reply) { onAnswered(child, reply.answer); });
    // Queued: a process that cannot even be started says so while it is being started.
    connect(child, &ReaderChild::ended, this, [this, child](const ReaderChild::End &end) { onEnded(child, end); }, Qt::QueuedConnection);
    child->start();
}

ReaderChild *ReaderPool::idleChild() const
{
    const auto idle = std::find_if(m_children.begin(), m_children.end(), [](const auto &child) { return child.first->isIdle(); });
    return idle == m_children.end() ? nullptr : idle->first;
}

size_t ReaderPool::startingChildren() const
{
    return size_t(std::count_if(m_children.begin(), m_children.end(), [](const auto &child) { return child.first->isStarting(); }));
}

void ReaderPool::reviveIfAllowed()
{
    if (!m_isGivenUp || !m_care.isOnAgain || !m_care.isOnAgain())
        return;
    m_isGivenUp = false;
    m_endsInARow = 0;
    m_off.clear();
}

void ReaderPool::dispatch()
{
    reviveIfAllowed();
    while (!m_waiting.empty()) {
        const bool isOff = !m_off.isEmpty();
        ReaderChild *const child = isOff ? nullptr : idleChild();
        if (!isOff && !child)
            break;
        const Job job = m_waiting.front();
        m_waiting.pop_front();
        if (isUnwanted(*job)) {
            finish(*job, fail(ErrorCode::Cancelled));
        } else if (isOff) {
            finish(*job, named({ErrorCode::PluginSwitchedOff, {}, m_off, std::nullopt}));
        } else {
            m_children[child] = job;
            child->ask(job->number, job->question);
        }
    }
    for (size_t starting = startingChildren(); starting < m_waiting.size() && m_children.size() < MostChildren; ++starting)
        startChild();
    const bool isReading = std::any_of(m_children.begin(), m_children.end(), [](const auto &child) { return child.second != nullptr; });
    if (m_waiting.empty() && !isReading)
        m_watch.stop();
    else if (!m_watch.isActive())
        m_watch.start();
}

void ReaderPool::look()
{
    for (auto &[child, job] : m_children) {
        if (!job || !isUnwanted(*job))
            continue;
        // Who asked gave up waiting: it hangs. Or the answer is not wanted, but may be near.
        child->finishWithin(job->promise.isCanceled() ? 0ms : Grace);
        finish(*job, fail(ErrorCode::Cancelled));
        job.reset();
    }
    const auto unwanted = std::stable_partition(m_waiting.begin(), m_waiting.end(), [](const Job &job) { return !isUnwanted(*job); });
    std::for_each(unwanted, m_waiting.end(), [](const Job &job) { finish(*job, fail(ErrorCode::Cancelled)); });
    m_waiting.erase(unwanted, m_waiting.end());
    dispatch();
}

void ReaderPool::onOpened(const readerwire::Opened &reader)
{
    if (m_openPromise) {
        m_reader = reader;
        m_openPromise->addResult(reader);
        m_openPromise->finish();
        m_openPromise.reset();
    } else if (reader != m_reader) {
        // Its answers would be recorded under the model that it had before.
        m_off = u"came back with another model than it had"_s;
        qCWarning(lcReaders) << "reader" << m_reader.name << m_off;
    }
    dispatch();
}

void ReaderPool::onAnswered(ReaderChild *child, const Result<ReaderAnswer> &answer)
{
    m_endsInARow = 0;
    if (const Job job = std::exchange(m_children[child], nullptr))
        finish(*job, answer ? answer : Result<ReaderAnswer>(named(answer.error())));
    dispatch();
}

void ReaderPool::onEnded(ReaderChild *child, const ReaderChild::End &end)
{
    const auto gone = m_children.extract(child);
    child->deleteLater();
    if (end.error.code != ErrorCode::Cancelled)
        qCWarning(lcReaders) << "reader" << m_opening.plugin << end.error.detail;
    m_endsInARow += end.ownFault ? 1 : 0;
    if (m_endsInARow == MostEndsInARow && m_off.isEmpty()) {
        m_off = u"ended %1 times in a row without an answer"_s.arg(MostEndsInARow);
        qCWarning(lcReaders) << "reader" << m_opening.plugin << "is switched off:" << m_off;
        m_isGivenUp = true;
        if (m_care.givenUp)
            m_care.givenUp(end.signal);
    }
    if (gone.mapped())
        finish(*gone.mapped(), named(end.error));
    else if (end.starting)
        onStartFailed(end);
    dispatch();
}

void ReaderPool::onStartFailed(const ReaderChild::End &end)
{
    if (!m_openPromise && !m_waiting.empty()) {
        // It was started for this one. The next gets a try of its own.
        const ErrorCode code = end.ownFault ? end.error.code : ErrorCode::ReaderUnavailable;
        finish(*m_waiting.front(), named({code, {}, u"could not be started again: "_s + end.error.detail, std::nullopt}));
        m_waiting.pop_front();
    } else if (m_openPromise && end.ownFault && m_off.isEmpty()) {
        startChild();
    } else if (m_openPromise) {
        m_openPromise->addResult(named(end.error));
        m_openPromise->finish();
        m_openPromise.reset();
    }
}

tl::unexpected<Error> ReaderPool::named(Error error) const
{
    if (error.subject.isEmpty())
        error.subject = m_reader.name.isEmpty() ? m_opening.plugin : m_reader.name;
    return fail(std::move(error));
}

} // namespace svidok
