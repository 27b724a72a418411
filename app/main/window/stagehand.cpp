// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/stagehand.h"

#include "demoplace.h"
#include "doctor.h"
#include "window/deskroot.h"

namespace svidok {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<OpenDesk>> Stagehand::open(const QString &storeUrl, OpenHow how, SessionMemory &session)
{
    auto root = DeskRoot::open({storeUrl, {}, how == OpenHow::Create, how == OpenHow::Migrate}, session);
    if (!root)
        return fail(root.error());
    return std::shared_ptr<OpenDesk>(std::move(*root));
}

Result<QString> Stagehand::makeDemo(const QString &folder, const CancelToken &cancel, const std::function<void(int)> &progress)
{
    Toolbox tools;
    const DemoPlace place{folder};
    if (place.isWhole())
        return place.storeUrl(); // with what was done in it
    const auto pairs = static_cast<int>(demo::preparedPairNames().size());
    const auto made = place.make(tools, pairs, 1, cancel, [&progress, pairs](int drawn) { progress(100 * drawn / pairs); });
    if (!made)
        return fail(made.error());
    return place.storeUrl();
}

Outcome Stagehand::switchOn(const QString &plugin)
{
    return Toolbox().plugins().switchOn(plugin);
}

Outcome Stagehand::placeEvidence(const QString &storeUrl, const QString &folder)
{
    return Workplace::placeEvidence(storeUrl, folder);
}

QString Stagehand::examine()
{
    QString text;
    Toolbox tools;
    examineTools(tools, [&text](const QString &part, bool well, const QString &found) {
        text += u"%1 %2: %3\n"_s.arg(well ? u"ok "_s : u"BAD"_s, part, found);
    });
    return text;
}

} // namespace svidok
