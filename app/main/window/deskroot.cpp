// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/deskroot.h"

#include "demo/demopeople.h"
#include "outboxdrain.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// The same name as the command line's, so that a passphrase kept here serves there.
QString secretName(const QString &key)
{
    return u"signing/"_s + QFileInfo(key.section(u':', 1)).absoluteFilePath();
}

} // namespace

DeskRoot::DeskRoot(SessionMemory &session)
    : m_session(session)
{
}

DeskRoot::~DeskRoot() = default;

Result<std::unique_ptr<DeskRoot>> DeskRoot::open(const WorkplaceOptions &options, SessionMemory &session)
{
    std::unique_ptr<DeskRoot> root(new DeskRoot(session));
    if (const auto opened = root->openAll(options); !opened)
        return fail(opened.error());
    return root;
}

Outcome DeskRoot::openAll(const WorkplaceOptions &options)
{
    auto workplace = Workplace::open(m_tools, options);
    if (!workplace)
        return fail(workplace.error());
    m_workplace = std::move(*workplace);
    m_vision = std::make_unique<LateVision>(m_tools, m_toolsInUse, m_workplace->settings(), m_workplace->store().readings(), m_background);
    const WorkContext &work = m_workplace->context();
    m_recipients = std::make_unique<Recipients>([this](const QString &name) {
        const QMutexLocker locker(&m_toolsInUse);
        return m_workplace->openRecipient(name);
    });
    m_review = std::make_unique<Review>(work, m_workplace->evidence());
    m_examine = std::make_unique<Examine>(work, m_workplace->evidence(), m_tools.probe(), [this] { return m_vision->sight(); });
    m_paperwork = std::make_unique<Paperwork>(m_workplace->paperwork());
    m_forwarding = std::make_unique<Forwarding>(work, m_workplace->evidence());
    m_importer = std::make_unique<Importer>(Importer::Ports{work, m_tools.intake(), m_tools.probe(), m_workplace->evidence(), m_importing,
        [this](const Photo &photo, const QByteArray &bytes) -> Result<PhotoReading> {
            const auto sight = m_vision->sight();
            return sight ? sight->reader->read(photo.id, bytes) : fail(sight.error());
        }, {}});
    m_settings = std::make_unique<SettingsRoom>(m_workplace->settingsFile(), m_workplace->evidenceLocation(), m_tools.plugins(), work.store.users(),
        [this] {
            const QMutexLocker locker(&m_toolsInUse);
            return m_tools.secrets();
        },
        m_background);
    m_own = std::make_unique<OwnMemory>(m_session, options.storeUrl, m_workplace->login());
    openTiles();
    m_desk.reset(new Desk{work, m_workplace->evidence(), *m_review, *m_examine, *m_paperwork, *m_forwarding, *m_importer, *this, *m_settings,
        *m_vision, m_tools.decoder(), *m_vision, m_session, *m_own, m_orderly, m_background,
        m_tiles.get(), m_workplace->settings().value(setting::MapTilesAttribution), {}});
    if (const DemoPlace *demo = m_workplace->demo())
        m_desk->demo = DemoAids{demo->signingKey(), demo::Passphrase, DemoPlace::Police.toString()};
    return done();
}

// Without a map a case is decided as well: what is wrong with the server is said where it is set up.
void DeskRoot::openTiles()
{
    const Settings &settings = m_workplace->settings();
    const QString url = settings.value(setting::MapTilesUrl);
    if (url.isEmpty())
        return;
    const QMutexLocker locker(&m_toolsInUse);
    const auto factory = m_tools.plugins().factory<MapTilesFactory>(u"map"_s, u"map_tiles"_s);
    if (!factory)
        return;
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/map"_s;
    if (auto tiles = (*factory)->open({{u"url"_s, url}, {u"cache"_s, cache}, {u"cache_mib"_s, settings.value(setting::MapTilesCacheMiB)}}))
        m_tiles = std::move(*tiles);
}

Result<std::unique_ptr<SigningKey>> DeskRoot::unlockKey(const QString &key, const QString &passphrase)
{
    const QMutexLocker locker(&m_toolsInUse);
    const auto signer = m_tools.signer(key.section(u':', 0, 0));
    if (!signer)
        return fail(signer.error());
    return (*signer)->unlock(key.section(u':', 1), passphrase, m_tools.clock().nowUtc());
}

Result<QString> DeskRoot::keptPassphrase(const QString &key)
{
    const QMutexLocker locker(&m_toolsInUse);
    SecretStore *secrets = m_tools.secrets();
    return secrets ? await(secrets->read(secretName(key))) : Result<QString>(fail(ErrorCode::SecretStoreUnavailable));
}

Outcome DeskRoot::keepPassphrase(const QString &key, const QString &passphrase)
{
    const QMutexLocker locker(&m_toolsInUse);
    SecretStore *secrets = m_tools.secrets();
    if (!secrets)
        return fail(ErrorCode::SecretStoreUnavailable);
    return await(passphrase.isEmpty() ? secrets->remove(secretName(key)) : secrets->write(secretName(key), passphrase));
}

QList<RecipientTarget> DeskRoot::recipients() const
{
    return m_workplace->targets();
}

QList<Recipients::Health> DeskRoot::health() const
{
    return m_recipients->health(m_tools.clock().nowUtc());
}

Result<DrainReport> DeskRoot::drain(const CancelToken &cancel)
{
    return drainOutbox(*m_workplace, *m_recipients, cancel);
}

Result<SyncReport> DeskRoot::sync(const CancelToken &cancel)
{
    return StatusSync(m_workplace->context(), *m_recipients).sync(cancel);
}

Outcome DeskRoot::place()
{
    return m_workplace->place();
}

} // namespace svidok
