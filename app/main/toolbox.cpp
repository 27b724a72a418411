// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "toolbox.h"

#include "base/errortable.h"
#include "documents/evidencepackage.h"
#include "documents/fastdigest.h"
#include "documents/openssllifetime.h"
#include "documents/padesformat.h"
#include "documents/recordcomposer.h"
#include "domain/packs.h"
#include "imaging/fileintake.h"
#include "imaging/scaledphotodecoder.h"
#include "imaging/exifphotoprobe.h"
#include "pluginhost/isolatedreader.h"
#include "runtime/largebuffers.h"
#include "settings/profile.h"
#include "settings/settings.h"

#include <QFileInfo>
#include <QMutex>

#include <map>
#include <optional>
#include <vector>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// A part that is made when it is first asked for.
template <typename Part>
Part &made(std::unique_ptr<Part> &part)
{
    if (!part)
        part = std::make_unique<Part>();
    return *part;
}

} // namespace

struct Toolbox::Private {
    PluginHost plugins{PluginHost::defaultFolder(), PluginHost::defaultCrashFile()};
    SystemClock clock;
    RandomIds ids;
    std::unique_ptr<Settings> preferences;
    std::optional<Result<LawPack>> law;
    std::optional<Result<PlateGrammar>> grammar;
    QMutex codecsInUse; ///< photos are decoded in many threads
    std::map<QString, std::unique_ptr<PhotoCodec>> codecs;
    const GetPhotoCodec getCodec = [this](const QString &format) { return codec(format); };
    ExifPhotoProbe probe{getCodec, &clock};
    std::unique_ptr<FileIntake> intake;
    ScaledPhotoDecoder decoder{getCodec};
    std::unique_ptr<PlateFinder> finder;
    std::unique_ptr<SceneMatcher> matcher;
    std::unique_ptr<PictureLab> pictures;
    std::vector<std::pair<QString, std::unique_ptr<PlateReader>>> readers;
    RecordComposer composer{decoder};
    ZipPackageBuilder packages;
    PadesFormat signatures{clock};
    std::unique_ptr<SecretStore> secrets;
    bool secretsAsked = false;

    Result<const PhotoCodec *> codec(const QString &format)
    {
        const QMutexLocker locker(&codecsInUse);
        std::unique_ptr<PhotoCodec> &known = codecs[format];
        if (!known) {
            const auto factory = plugins.factory<PhotoCodecFactory>(u"photo"_s, format);
            if (!factory)
                return fail(ErrorCode::PhotoFormatUnsupported, {}, u"%1: %2 %3"_s.arg(format.toUpper(), errorName(factory.error().code), factory.error().detail));
            known = (*factory)->open();
        }
        return known.get();
    }

    /// In processes of its own: none of a reader's code runs in this one.
    Result<std::unique_ptr<PlateReader>> reader(const QString &name)
    {
        const auto plugin = plugins.described(u"reader"_s, name);
        if (!plugin)
            return fail(plugin.error());
        return IsolatedReader::open({IsolatedReader::defaultProgram(), {QFileInfo(plugin->path).absolutePath(), name, {}}},
            {[this, name](int signal) {
                 if (const auto noted = plugins.switchOff(name, signal); !noted)
                     qWarning("crashes of %s cannot be noted: %s", qUtf8Printable(name), qUtf8Printable(noted.error().detail));
             },
                [this, name] { return !plugins.isSwitchedOff(name); }});
    }

    /// As made(), by the plugin for vision.
    template <typename Part, typename Make>
    Result<Part *> seeing(std::unique_ptr<Part> &part, const Make &make)
    {
        if (!part) {
            const auto factory = plugins.factory<VisionFactory>(u"vision"_s, u"vision_opencv"_s);
            if (!factory)
                return fail(factory.error());
            part = make(**factory);
        }
        return part.get();
    }
};

Toolbox::Toolbox()
    : d(std::make_unique<Private>())
{
    keepOpenSslToTheEnd();
    makeDigestsFast();
    giveLargeBuffersBack();
}

Toolbox::~Toolbox() = default;

PluginHost &Toolbox::plugins()
{
    return d->plugins;
}

const Clock &Toolbox::clock() const
{
    return d->clock;
}

IdSource &Toolbox::ids()
{
    return d->ids;
}

const Settings &Toolbox::preferences()
{
    if (!d->preferences) {
        const auto profile = Profile::named(Profile::defaultName());
        d->preferences = std::make_unique<Settings>(profile ? profile->preferencesFile : QString());
    }
    return *d->preferences;
}

Result<const LawPack *> Toolbox::law()
{
    if (!d->law)
        d->law = defaultLawPack();
    if (!*d->law)
        return fail(d->law->error());
    return &**d->law;
}

Result<const PlateGrammar *> Toolbox::grammar()
{
    if (!d->grammar)
        d->grammar = defaultPlateGrammar();
    if (!*d->grammar)
        return fail(d->grammar->error());
    return &**d->grammar;
}

const PhotoProbe &Toolbox::probe()
{
    return d->probe;
}

const IntakeSource &Toolbox::intake()
{
    return made(d->intake);
}

const PhotoDecoder &Toolbox::decoder() const
{
    return d->decoder;
}

Result<PlateFinder *> Toolbox::finder()
{
    return d->seeing(d->finder, [this](VisionFactory &vision) { return vision.finder(d->decoder); });
}

Result<SceneMatcher *> Toolbox::matcher()
{
    return d->seeing(d->matcher, [this](VisionFactory &vision) { return vision.matcher(d->decoder); });
}

Result<const PictureLab *> Toolbox::pictures()
{
    return d->seeing(d->pictures, [](VisionFactory &vision) { return vision.pictures(); });
}

Result<Toolbox::Readers> Toolbox::readers(const QString &only)
{
    Readers found;
    std::optional<Error> why;
    for (const QString &name : d->plugins.names(u"reader"_s)) {
        if (!only.isEmpty() && name != only && name != u"reader_"_s + only)
            continue;
        const auto opened = std::find_if(
            d->readers.begin(), d->readers.end(), [&](const auto &reader) { return reader.first == name; });
        if (opened != d->readers.end()) {
            found.ready.append(opened->second.get());
            continue;
        }
        auto reader = d->reader(name);
        if (!reader) {
            // One reader that is not there leaves the others; the one asked for by name must be there.
            if (!only.isEmpty())
                return fail(reader.error());
            if (reader.error().code == ErrorCode::ReaderUnavailable)
                continue; // what it needs was never installed
            const bool off = reader.error().code == ErrorCode::PluginSwitchedOff;
            found.missing.append({QString(name).remove(u"reader_"_s), off ? ReaderFailure::SwitchedOff : ReaderFailure::NotStarted});
            why = why.value_or(reader.error());
            continue;
        }
        found.ready.append(reader->get());
        d->readers.emplace_back(name, std::move(*reader));
    }
    if (found.ready.isEmpty() && why)
        return fail(*why);
    if (found.ready.isEmpty())
        return fail(only.isEmpty() ? ErrorCode::ReaderUnavailable : ErrorCode::PluginMissing, only,
            u"no plate reader is available"_s);
    return found;
}

const DocumentComposer &Toolbox::composer()
{
    return d->composer;
}

const PackageBuilder &Toolbox::packages()
{
    return d->packages;
}

const SignatureFormat &Toolbox::signatures()
{
    return d->signatures;
}

Result<StoreFactory *> Toolbox::stores(const QString &url)
{
    const auto factory = d->plugins.factory<StoreFactory>(u"store"_s, url.section(u':', 0, 0));
    if (!factory && factory.error().code == ErrorCode::PluginMissing)
        return fail(ErrorCode::StoreMissing, url, u"no plugin serves this kind of store; an address looks like sqlite:PATH"_s);
    return factory;
}

Result<SignerFactory *> Toolbox::signer(const QString &scheme)
{
    return d->plugins.factory<SignerFactory>(u"signer"_s, scheme);
}

SecretStore *Toolbox::secrets()
{
    if (!d->secretsAsked) {
        d->secretsAsked = true;
        if (const auto factory = d->plugins.factory<SecretFactory>(u"secrets"_s, u"secrets_keychain"_s)) {
            if (auto opened = (*factory)->open())
                d->secrets = std::move(*opened);
        }
    }
    return d->secrets.get();
}

} // namespace svidok
