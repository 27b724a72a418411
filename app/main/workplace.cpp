// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workplace.h"

#include "base/errortable.h"
#include "demopolice.h"
#include "documents/evidencepackage.h"
#include "placecheck.h"
#include "runtime/storeidentity.h"
#include "settings/keys.h"
#include "settings/profile.h"
#include "settings/settings.h"
#include "settings/settingsdraft.h"
#include "systemaccount.h"
#include "usecases/forwardcase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QMutex>
#include <QUrl>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(workplaceLog, "svidok.workplace")

// A store that is a file here; empty for stores that are elsewhere.
QString fileOf(const QString &storeUrl)
{
    const QString prefix = u"sqlite:"_s;
    return storeUrl.startsWith(prefix) ? QFileInfo(storeUrl.mid(prefix.size())).absoluteFilePath() : QString();
}

QString folderOf(const QString &storeUrl)
{
    const QString file = fileOf(storeUrl);
    return file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
}

// What is set beside the store belongs to it and goes with it; else the person's own preferences hold.
QString settingsFileOf(const QString &folder)
{
    const QString beside = folder + u"/workplace.ini"_s;
    if (!folder.isEmpty() && QFileInfo::exists(beside))
        return beside;
    const auto profile = Profile::named(Profile::defaultName());
    return profile ? profile->preferencesFile : QString();
}

// A new store has one person, who may work at once: whoever made it.
Outcome enrolFirstPerson(Store &store, const QString &login)
{
    const auto users = await(store.users().users());
    if (!users)
        return fail(users.error());
    if (!users->isEmpty() || !users->unreadable.isEmpty())
        return done();
    return await(store.users().put(User{UserId(u"local:"_s + login), login, login, u"Інспектор"_s, Role::Inspector | Role::Importer, true, {}}));
}

// An address is the recipient's name in the outbox and in the log, which nobody can take back: no part that may be a secret.
bool isDirectAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isServiceUrl(text) && !url.hasQuery() && !url.hasFragment();
}

// There may be a token, but nobody let us have it: without it the recipient would refuse what is in order.
bool isLocked(const Error &error)
{
    return error.code == ErrorCode::AccessDenied || error.code == ErrorCode::Cancelled;
}

} // namespace

struct Workplace::Private {
    Toolbox &tools;
    QString folder;
    QString login;
    DemoPlace demo{folder};
    Settings settings;
    std::unique_ptr<Store> store;
    std::unique_ptr<EvidenceStore> evidence;
    QString evidenceLocation;
    std::unique_ptr<PlaceCheck> place;
    std::unique_ptr<StoreIdentity> identity;
    std::unique_ptr<WorkContext> context;
    QMutex policeAsked;
    std::optional<Result<std::unique_ptr<DemoPolice>>> police; ///< of a demo, once somebody asked for them

    Private(Toolbox &toolbox, const QString &folderOfStore)
        : tools(toolbox)
        , folder(folderOfStore)
        , settings(settingsFileOf(folderOfStore))
    {
    }
    [[nodiscard]] Outcome openStore(const WorkplaceOptions &options);
    [[nodiscard]] Outcome openEvidence();
    [[nodiscard]] Outcome expectEvidence() const;
    [[nodiscard]] std::optional<RecipientSetting> demoPolice();
    [[nodiscard]] Result<QList<RecipientSetting>> recipients() const;
    [[nodiscard]] Result<RecipientSetting> recipient(const QString &nameOrUrl);
    [[nodiscard]] RecipientTarget targetOf(const RecipientSetting &recipient) const;
};

Outcome Workplace::Private::openStore(const WorkplaceOptions &options)
{
    const auto factory = tools.stores(options.storeUrl);
    if (!factory)
        return fail(factory.error());
    auto opened = (*factory)->open(options.storeUrl, {options.create, options.migrate, false}, tools.clock());
    if (!opened)
        return fail(opened.error());
    store = std::move(*opened);
    return done();
}

// Where the disk that was named for the evidence is not there, an empty folder in its place would take the new photos, and the
// others would be called missing. Nothing is expected beside a store for which no place was named: it may be a copy.
Outcome Workplace::Private::expectEvidence() const
{
    if (evidenceLocation.contains(u"://"_s) || QFileInfo(evidenceLocation).isDir())
        return done();
    ReportQuery any;
    any.includeDeleted = true;
    any.limit = 1;
    const auto page = await(store->reports().page(any));
    if (!page)
        return fail(page.error());
    return page->rows.isEmpty() ? done() : fail(ErrorCode::EvidenceUnreachable, evidenceLocation, u"there is no such folder, and the store has reports"_s);
}

Outcome Workplace::Private::openEvidence()
{
    evidenceLocation = settings.value(setting::EvidenceLocation);
    if (evidenceLocation.isEmpty()) {
        if (folder.isEmpty())
            return fail(ErrorCode::SettingInvalid, setting::EvidenceLocation.name, u"this store needs a place for evidence"_s);
        evidenceLocation = folder + u"/evidence"_s;
    } else if (const auto there = expectEvidence(); !there) {
        return there;
    }
    const QString scheme = evidenceLocation.contains(u"://"_s) ? evidenceLocation.section(u':', 0, 0) : u"folder"_s;
    const auto factory = tools.plugins().factory<EvidenceFactory>(u"evidence"_s, scheme);
    if (!factory)
        return fail(factory.error());
    auto opened = (*factory)->open(evidenceLocation);
    if (!opened)
        return fail(ErrorCode::EvidenceUnreachable, evidenceLocation, u"%1 %2"_s.arg(errorName(opened.error().code), opened.error().detail).trimmed());
    evidence = std::move(*opened);
    return done();
}

Workplace::Workplace(std::unique_ptr<Private> parts)
    : d(std::move(parts))
{
}

Workplace::~Workplace() = default;

Result<std::unique_ptr<Workplace>> Workplace::open(Toolbox &tools, const WorkplaceOptions &options)
{
    const auto law = tools.law();
    if (!law)
        return fail(law.error());
    auto parts = std::make_unique<Private>(tools, folderOf(options.storeUrl));
    if (!parts->settings.opened())
        return fail(parts->settings.opened().error());
    QString &login = parts->login;
    login = options.login.isEmpty() ? parts->settings.value(setting::Login) : options.login;
    if (login.isEmpty())
        login = systemAccount();
    if (login.isEmpty()) // a new store would be nobody's
        return fail(ErrorCode::NotSignedIn, {}, u"the system has no name for this account; --user or the setting workplace/login says who works"_s);
    if (const auto opened = parts->openStore(options); !opened)
        return fail(opened.error());
    if (const auto opened = parts->openEvidence(); !opened)
        return fail(opened.error());
    parts->place = std::make_unique<PlaceCheck>(fileOf(options.storeUrl), parts->evidenceLocation.contains(u"://"_s) ? QString() : parts->evidenceLocation);
    if (options.create) {
        if (const auto enrolled = enrolFirstPerson(*parts->store, login); !enrolled)
            return fail(enrolled.error());
    }
    parts->identity = std::make_unique<StoreIdentity>(parts->store->users(), login);
    parts->context.reset(new WorkContext{*parts->store, tools.clock(), tools.ids(), *parts->identity, **law,
        QCoreApplication::applicationVersion()});
    return std::unique_ptr<Workplace>(new Workplace(std::move(parts)));
}

const WorkContext &Workplace::context() const
{
    return *d->context;
}

Store &Workplace::store() const
{
    return *d->store;
}

EvidenceStore &Workplace::evidence() const
{
    return *d->evidence;
}

Toolbox &Workplace::tools() const
{
    return d->tools;
}

const Settings &Workplace::settings() const
{
    return d->settings;
}

QString Workplace::login() const
{
    return d->login;
}

QString Workplace::settingsFile() const
{
    return settingsFileOf(d->folder);
}

QString Workplace::evidenceLocation() const
{
    return d->evidenceLocation;
}

Outcome Workplace::place() const
{
    return d->place->check();
}

Outcome Workplace::placeEvidence(const QString &storeUrl, const QString &location)
{
    Settings settings(settingsFileOf(folderOf(storeUrl)));
    if (!settings.opened())
        return settings.opened();
    SettingsDraft draft(settings);
    if (const auto set = draft.setValue(setting::EvidenceLocation, location); !set)
        return fail(ErrorCode::SettingInvalid, setting::EvidenceLocation.name);
    return draft.apply();
}

QString Workplace::lockFolder() const
{
    return (d->folder.isEmpty() ? QDir::tempPath() : d->folder) + u"/.workers"_s;
}

Paperwork Workplace::paperwork() const
{
    return Paperwork(*d->context,
        {*d->evidence, d->tools.composer(), d->tools.packages(), d->tools.signatures(),
            d->settings.value(setting::Authority), d->settings.value(setting::DocumentLanguage), {{u"HOW-TO-VERIFY.txt"_s, howToVerify()}}});
}

const DemoPlace *Workplace::demo() const
{
    return d->demo.exists() ? &d->demo : nullptr;
}

std::optional<RecipientSetting> Workplace::Private::demoPolice()
{
    if (!demo.exists())
        return std::nullopt;
    const QMutexLocker locker(&policeAsked);
    if (!police) {
        police = DemoPolice::start(QCoreApplication::applicationDirPath() + u"/svidok-server-stub"_s, demo.policeJournal());
        if (!*police)
            qCWarning(workplaceLog) << "the demo has no police:" << errorName(police->error().code) << police->error().detail;
    }
    if (!*police)
        return std::nullopt;
    return RecipientSetting{DemoPlace::Police.toString(), u"recipient_police_rest"_s, (**police)->url()};
}

// As they are now: a case goes where a person saw it go, whichever process sends it.
Result<QList<RecipientSetting>> Workplace::Private::recipients() const
{
    const Settings now(settingsFileOf(folder));
    return now.opened().map([&now](std::monostate) { return now.value(setting::Recipients); });
}

Result<RecipientSetting> Workplace::Private::recipient(const QString &nameOrUrl)
{
    const auto all = recipients();
    if (!all)
        return fail(all.error());
    for (const RecipientSetting &known : *all) {
        if (known.name == nameOrUrl)
            return known;
    }
    const auto police = nameOrUrl == DemoPlace::Police ? demoPolice() : std::nullopt;
    if (police)
        return *police;
    if (!isAddress(nameOrUrl))
        return fail(ErrorCode::SettingInvalid, nameOrUrl, u"no recipient of this name is configured"_s);
    if (!isDirectAddress(nameOrUrl))
        return fail(ErrorCode::SettingInvalid, u"url"_s, u"https://host/path is expected, without user, query or fragment; http:// only to this computer"_s);
    // However it is typed it is one recipient, for a case goes to each once.
    const QString address = addressOf(nameOrUrl);
    for (const RecipientSetting &one : *all) {
        if (addressOf(one.url) == address)
            return one;
    }
    return RecipientSetting{address, address.section(u':', 0, 0), address};
}

RecipientTarget Workplace::Private::targetOf(const RecipientSetting &recipient) const
{
    return {recipient.name, recipient.url, settings.value(setting::Authority)};
}

Outcome Workplace::holdsEvidence() const
{
    // A folder's photos and documents lie in folders that are called by the first two digits of their hash.
    const bool isEmpty = !d->evidenceLocation.contains(u"://"_s)
        && QDir(d->evidenceLocation).entryList({u"[0-9a-f][0-9a-f]"_s}, QDir::Dirs | QDir::NoDotAndDotDot).isEmpty();
    return isEmpty ? Outcome(fail(ErrorCode::EvidenceUnreachable, d->evidenceLocation)) : done();
}

QList<RecipientTarget> Workplace::targets() const
{
    QList<RecipientSetting> known = d->recipients().value_or(QList<RecipientSetting>());
    if (const auto police = d->demoPolice())
        known.append(*police);
    QList<RecipientTarget> targets;
    for (const RecipientSetting &one : known)
        targets.append(d->targetOf(one));
    return targets;
}

Result<RecipientTarget> Workplace::target(const QString &nameOrUrl) const
{
    return d->recipient(nameOrUrl).map([this](const RecipientSetting &known) { return d->targetOf(known); });
}

Result<Recipients::Opened> Workplace::openRecipient(const QString &nameOrUrl) const
{
    const auto known = d->recipient(nameOrUrl);
    if (!known)
        return fail(known.error());
    const auto factory = d->tools.plugins().factory<RecipientFactory>(u"recipient"_s, known->plugin);
    if (!factory)
        return fail(factory.error());
    QVariantMap settings{{u"url"_s, known->url}};
    if (SecretStore *secrets = d->tools.secrets()) {
        const auto token = await(secrets->read(u"recipient/"_s + known->name));
        if (token)
            settings.insert(u"token"_s, *token);
        else if (isLocked(token.error()))
            return fail(ErrorCode::SecretStoreUnavailable, known->name, token.error().detail);
    }
    auto opened = (*factory)->open(settings);
    if (!opened)
        return fail(opened.error());
    return Recipients::Opened{d->targetOf(*known), std::move(*opened)};
}

} // namespace svidok
