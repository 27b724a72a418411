// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoplace.h"

#include "base/wholefile.h"
#include "demo/demopeople.h"
#include "demopolice.h"
#include "ports/evidence.h"
#include "ports/storefactory.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// Says that all in this folder was made by us and may be made anew.
constexpr QLatin1String Marker{"SVIDOK-DEMO.txt"};
// Says how long its custody log was when it was made.
constexpr QLatin1String MadeNote{"made.json"};
constexpr QLatin1String LinksKey{"custody_links"};
constexpr int ChainsAtOnce = 1000;

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

Result<qint64> DemoPlace::custodyLinks(Toolbox &tools) const
{
    const auto stores = tools.plugins().factory<StoreFactory>(u"store"_s, u"sqlite"_s);
    if (!stores)
        return fail(stores.error());
    const demo::DemoClock clock;
    const auto store = (*stores)->open(storeUrl(), {false, false, true}, clock);
    if (!store)
        return fail(store.error());
    qint64 links = 0;
    for (QString after;;) {
        const auto heads = await((*store)->custody().heads(after, ChainsAtOnce));
        if (!heads)
            return fail(heads.error());
        for (const ChainHead &chain : *heads)
            links += chain.head.sequence;
        if (heads->size() < ChainsAtOnce)
            return links;
        after = heads->constLast().chain;
    }
}

Outcome DemoPlace::noteMade(Toolbox &tools) const
{
    const auto links = custodyLinks(tools);
    if (!links)
        return fail(links.error());
    return writeWhole(file(MadeNote), QJsonDocument(QJsonObject{{LinksKey, *links}}).toJson());
}

// In doubt it was: what lies aside can be deleted, what is deleted is gone.
bool DemoPlace::wasWorkedIn(Toolbox &tools) const
{
    if (!isWhole())
        return false;
    QFile note(file(MadeNote));
    if (!note.open(QIODevice::ReadOnly))
        return true;
    const auto links = custodyLinks(tools);
    return !links || *links != QJsonDocument::fromJson(note.readAll()).object()[LinksKey].toInteger(-1);
}

Result<QString> DemoPlace::prepareFolder(Toolbox &tools) const
{
    QString kept;
    QDir dir(folder);
    if (dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!dir.exists(Marker))
            return fail(ErrorCode::OutputExists, folder, u"the folder is not empty and holds no demo"_s);
        if (wasWorkedIn(tools)) {
            int number = 1;
            do
                kept = dir.absolutePath() + u".kept-%1"_s.arg(number++);
            while (QFileInfo::exists(kept));
            if (!QDir().rename(dir.absolutePath(), kept))
                return fail(ErrorCode::OutputExists, folder, u"work was done in it, and it cannot be set aside"_s);
        } else if (!dir.removeRecursively()) {
            return fail(ErrorCode::AccessDenied, folder);
        }
    }
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::AccessDenied, folder);
    QSaveFile marker(file(Marker));
    const QByteArray text = "A demo of Svidok: drawn photos, invented people, test keys. It may be deleted or made anew.\n";
    if (!marker.open(QIODevice::WriteOnly) || marker.write(text) != text.size() || !marker.commit())
        return fail(ErrorCode::AccessDenied, file(Marker), marker.errorString());
    return kept;
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

Result<DemoPlace::Made> DemoPlace::make(Toolbox &tools, int reports, quint32 seed, const CancelToken &cancel,
    const std::function<void(int)> &progress) const
{
    const auto law = tools.law();
    if (!law)
        return fail(law.error());
    const auto kept = prepareFolder(tools);
    if (!kept)
        return fail(kept.error());
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
    options.police = Police.toString();
    auto filled = filler.fill(options, cancel, progress);
    if (!filled)
        return fail(filled.error());
    if (const auto known = writeWhole(policeJournal(), DemoPolice::journalOf(filled->cases)); !known)
        return fail(known.error());
    if (const auto noted = noteMade(tools); !noted)
        return fail(noted.error());
    if (const auto written = writeSettings(); !written)
        return fail(written.error());
    return Made{std::move(*filled), *kept};
}

} // namespace svidok
