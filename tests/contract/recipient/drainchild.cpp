// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// drainchild DIRECTORY POLICE-URL WORKER: drains the outbox of the workplace until nothing is queued in it any more.
// Made to be killed.

#include "support/forwardworkplace.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace svidok;
using namespace svidok::test;
using namespace Qt::StringLiterals;

namespace {

int complain(const Error &error)
{
    std::fprintf(stderr, "%d %s %s\n", int(error.code), qPrintable(error.subject), qPrintable(error.detail));
    return 1;
}

// What another worker has in flight is that one's.
bool anyQueued(Store &store)
{
    OutboxFilter filter;
    filter.state = OutboxState::Queued;
    const auto found = await(store.outbox().list(filter));
    return !found || !found->isEmpty();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    ForwardWorkplace workplace;
    if (const auto error = workplace.open(arguments.at(1), arguments.at(2), 300))
        return complain(*error);
    const WorkContext context = workplace.context();
    DrainSettings settings;
    settings.worker = arguments.at(3);
    settings.retry = {std::chrono::milliseconds(4), std::chrono::milliseconds(40), 1000};
    OutboxDrainer drainer(context, *workplace.evidence, workplace.recipients, settings,
        [random = QRandomGenerator(1)]() mutable { return random.generateDouble(); });
    QTimer again;
    QObject::connect(&again, &QTimer::timeout, &app, [&] {
        const auto report = drainer.drain();
        if (!report && report.error().code != ErrorCode::StoreBusy)
            QCoreApplication::exit(complain(report.error()));
        else if (!anyQueued(*workplace.store))
            QCoreApplication::quit();
    });
    again.start(5);
    return QCoreApplication::exec();
}
