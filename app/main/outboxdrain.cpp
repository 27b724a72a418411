// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxdrain.h"

#include "runtime/workername.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QRandomGenerator>

namespace svidok {

Result<DrainReport> drainOutbox(const Workplace &workplace, Recipients &recipients, const CancelToken &cancel, const QString &onlyTo)
{
    const auto worker = WorkerName::take(workplace.lockFolder());
    if (!worker) {
        const Outcome place = workplace.place(); // a store that is away is the reason then
        return fail(place ? worker.error() : place.error());
    }
    DrainSettings settings;
    settings.worker = worker->name();
    settings.place = [&workplace] { return workplace.holdsEvidence(); };
    // A person may have confirmed another address meanwhile, in another process.
    settings.renew = [&workplace, &recipients] {
        recipients.renew([&workplace](const QString &name) { return workplace.target(name); }, workplace.context().clock.nowUtc());
    };
    settings.onlyTo = onlyTo;
    settings.retry = retryPolicy(workplace.settings());
    OutboxDrainer drainer(workplace.context(), workplace.evidence(), recipients, settings,
        [] { return QRandomGenerator::global()->generateDouble(); });
    return drainer.drain(cancel);
}

} // namespace svidok
