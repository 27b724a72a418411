// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoplace.h"

#include "demo/demopeople.h"
#include "ports/evidence.h"
#include "ports/storefactory.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// Says that all in this folder was made by us and may be made anew.
constexpr QLatin1String Marker{"SVIDOK-DEMO.txt"};

} // namespace

bool DemoPlace::exists() const
{
    return !folder.isEmpty() && QFileInfo::exists(file(Marker));
}

bool DemoPlace::isWhole() const
{
    return exists() && QFileInfo::exists(file(u"workplace.ini"_s)); // written last
}

QString DemoPlace::signingKey() const
{
    return u"p12:"_s + file(u"keys/inspector.p12"_s);
}

Outcome DemoPlace::prepareFolder() const
{
    QDir dir(folder);
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!dir.exists(Marker))
            return fail(ErrorCode::OutputExists, folder, u"the folder is not empty and holds no demo"_s);
        if (!dir.removeRecursively())
            return fail(ErrorCode::AccessDenied, folder);
    }
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::AccessDenied, folder);
    QSaveFile marker(file(Marker));
    const QByteArray text = "A demo of Svidok: drawn photos, invented people, test keys. It may be deleted or made anew.\n";
    if (!marker.open(QIODevice::WriteOnly) || marker.write(text) != text.size() || !marker.commit())
        return fail(ErrorCode::AccessDenied, file(Marker), marker.errorString());
    return done();
}

Outcome DemoPlace::writeSettings() const
{
    Settings settings(file(u"workplace.ini"_s));
    if (const auto set = settings.setValue(setting::Login, u"demo.inspector"_s); !set)
        return set;
    if (const auto set = settings.setValue(setting::DocumentLanguage, u"uk"_s); !set)
        return set;
    return settings.setValue(setting::Authority, u"Інспекція з паркування (демонстрація)"_s);
}

Result<demo::DemoSummary> DemoPlace::make(Toolbox &tools, int reports, quint32 seed, const CancelToken &cancel,
    const std::function<void(int)> &progress) const
{
    const auto law = tools.law();
    if (!law)
        return fail(law.error());
    if (const auto prepared = prepareFolder(); !prepared)
        return fail(prepared.error());
    const auto stores = tools.plugins().factory<StoreFactory>(u"store"_s, u"sqlite"_s);
    if (!stores)
        return fail(stores.error());
    const auto evidences = tools.plugins().factory<EvidenceFactory>(u"evidence"_s, u"folder"_s);
    if (!evidences)
        return fail(evidences.error());
    const demo::DemoClock clock;
    const auto store = (*stores)->open(storeUrl(), {true, false, false}, clock);
    if (!store)
        return fail(store.error());
    const auto evidence = (*evidences)->open(file(u"evidence"_s));
    if (!evidence)
        return fail(evidence.error());
    const demo::DemoFiller filler(**store, **evidence, tools.probe(), **law, QCoreApplication::applicationVersion());
    demo::DemoOptions options;
    options.folder = folder;
    options.seed = seed;
    options.reports = reports;
    auto filled = filler.fill(options, cancel, progress);
    if (!filled)
        return filled;
    if (const auto written = writeSettings(); !written)
        return fail(written.error());
    return filled;
}

} // namespace svidok
