// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/demorun.h"
#include "cli/importing.h"
#include "cli/session.h"

namespace svidok::cli {

using namespace Qt::StringLiterals;

QList<Command> evidenceCommands()
{
    const QCommandLineOption seed(u"seed"_s, u"The same seed gives the same bytes."_s, u"N"_s);
    const QCommandLineOption reports(u"reports"_s, u"So many reports in the queue."_s, u"N"_s);
    return {
        {u"demo"_s, u"DIR [--reports N] [--seed N]"_s, u"Make a demo store with drawn evidence in a folder."_s,
            {reports, seed}, 1, 1, makeDemo},
        {u"demo-run"_s, u"DIR"_s, u"Do the whole job on demo evidence, from import to case number."_s, {reports, seed}, 1, 1, runDemo},
        {u"import"_s, u"PATH --store URL [--dry-run] [--no-read] | PHOTO --store URL --into REPORT [--role ROLE]"_s,
            u"Bring in a folder, an archive or a photo; resumable and idempotent. Makes the store where there is none."_s,
            storeOptions()
                + QList<QCommandLineOption>{{u"dry-run"_s, u"Only say what would be done."_s},
                    {u"no-read"_s, u"Leave the plates, and what finds the same picture again, for later: to a worker, or to whoever opens the report."_s},
                    {u"into"_s, u"Add one photo to a report, and hand a draft in again."_s, u"REPORT"_s},
                    {u"role"_s, u"initial, verification or context: what the photo is in that report."_s, u"ROLE"_s}},
            1, 1, importPhotos},
    };
}

} // namespace svidok::cli
