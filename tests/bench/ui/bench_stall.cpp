// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window while it is scrolled, filtered and refreshed, 1,000 photos are imported and cases are sent: how long it did not
// answer at most, and what it did meanwhile.
#include "support/busyday.h"

#include <QApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <ctime>
#include <deque>


namespace {

constexpr qint64 Worth = 3; ///< ms: shorter work is not named
constexpr qint64 Kept = 1000; ///< ms

/// What this thread computed so far, in ms; the rest of the time it waited: for a lock, for a file, for a core.
qint64 computed()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1'000'000;
#else
    return 0;
#endif
}

/// Remembers for a while what the window's thread was busy with.
class Observed final : public QApplication {
public:
    Observed(int &argc, char **argv)
        : QApplication(argc, argv)
    {
        m_clock.start();
    }

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        Work work{m_clock.elapsed(), computed(), 0, receiver->metaObject()->className() + (' ' + receiver->objectName().toUtf8()), event->type()};
        ++m_depth;
        const bool taken = QApplication::notify(receiver, event);
        --m_depth;
        work.took = m_clock.elapsed() - work.begun;
        work.computed = computed() - work.computed;
        while (!m_done.empty() && m_done.front().begun < work.begun - Kept)
            m_done.pop_front();
        if (work.took >= Worth)
            m_done.push_back(work);
        return taken;
    }

    /// Says what was done in the last `took` ms.
    void name(qint64 took) const
    {
        std::printf("no answer for %lld ms:\n", static_cast<long long>(took));
        for (const Work &work : m_done) {
            if (work.begun + work.took >= m_clock.elapsed() - took)
                std::printf("  %4lld ms, computing %4lld: %s, event %d\n", static_cast<long long>(work.took), static_cast<long long>(work.computed),
                    work.who.constData(), work.event);
        }
    }

private:
    struct Work {
        qint64 begun;
        qint64 computed;
        qint64 took;
        QByteArray who;
        int event;
    };
    QElapsedTimer m_clock;
    int m_depth = 0;
    std::deque<Work> m_done;
};

} // namespace

int main(int argc, char **argv)
{
    Observed application(argc, argv);
    svidok::test::BusyDay day;
    day.stalled = [&application](std::chrono::milliseconds took) { application.name(took.count()); };
    const auto outcome = day.live();
    std::printf("stall: longest %lld ms (goal <= 50), %d of %d answers took longer than 50 ms\n", static_cast<long long>(outcome.longest.count()),
        outcome.stalls, outcome.answers);
    return outcome.finished && outcome.longest.count() <= 50 ? 0 : 1;
}
