// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/door.h"

#include "base/redaction.h"
#include "window/backstage.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPluginLoader>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String LanguageKey{"language"};

QString systemLanguage()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &language : wanted) {
        if (language.startsWith(u"uk"_s) || language.startsWith(u"en"_s))
            return language.left(2);
    }
    return u"uk"_s;
}

// Dates and numbers speak the language of the texts around them.
QLocale localeOf(const QString &language)
{
    return language == u"uk"_s ? QLocale(QLocale::Ukrainian, QLocale::Ukraine) : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

/// Loaded once. Errors: PluginIncompatible.
Result<Backstage *> backstage()
{
    static const auto loaded = []() -> Result<Backstage *> {
        QPluginLoader library(QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral(SVIDOK_BACKSTAGE)));
        if (auto *found = qobject_cast<Backstage *>(library.instance()))
            return found;
        return fail(ErrorCode::PluginIncompatible, library.fileName(), library.errorString());
    }();
    return loaded;
}

} // namespace

Door::Door(const Profile &profile)
    : m_profile(profile)
    , m_session(QFileInfo(profile.sessionFile).absolutePath() + u"/session"_s)
    , m_language(QString::fromUtf8(m_session.read(LanguageKey)))
{
    if (m_language.isEmpty())
        m_language = systemLanguage();
    m_translation = std::make_unique<Translation>(m_language);
    QLocale::setDefault(localeOf(m_language));
    m_worker.post([] { static_cast<void>(backstage()); }); // meanwhile the window is made
}

Door::~Door() = default;

Future<Desk *> Door::open(const QString &storeUrl, OpenHow how)
{
    close();
    m_storeKind = storeUrl.section(u':', 0, 0);
    auto opening = runOn<std::shared_ptr<OpenDesk>>(m_worker, [storeUrl, how, session = &m_session]() -> Result<std::shared_ptr<OpenDesk>> {
        const auto behind = backstage();
        return behind ? (*behind)->open(storeUrl, how, *session) : fail(behind.error());
    });
    return opening.then(QCoreApplication::instance(), [this](const Result<std::shared_ptr<OpenDesk>> &opened) -> Result<Desk *> {
        if (!opened)
            return fail(opened.error());
        m_open = *opened;
        return &m_open->desk();
    });
}

void Door::close()
{
    if (m_open)
        m_worker.post([open = std::exchange(m_open, nullptr)]() mutable { open.reset(); });
}

Future<QString> Door::makeDemo(const QString &folder, const CancelToken &cancel, const std::function<void(int)> &progress)
{
    return runOn<QString>(m_worker, [folder, cancel, progress]() -> Result<QString> {
        const auto behind = backstage();
        return behind ? (*behind)->makeDemo(folder, cancel, progress) : fail(behind.error());
    });
}

Future<std::monostate> Door::switchOn(const QString &plugin)
{
    return runOn<std::monostate>(m_worker, [plugin]() -> Outcome {
        const auto behind = backstage();
        return behind ? (*behind)->switchOn(plugin) : fail(behind.error());
    });
}

Future<std::monostate> Door::placeEvidence(const QString &storeUrl, const QString &folder)
{
    return runOn<std::monostate>(m_worker, [storeUrl, folder]() -> Outcome {
        const auto behind = backstage();
        return behind ? (*behind)->placeEvidence(storeUrl, folder) : fail(behind.error());
    });
}

void Door::setLanguage(const QString &language)
{
    m_language = language;
    m_session.write(LanguageKey, language.toUtf8());
    m_translation.reset(); // before the new one: the last translator installed is asked first
    m_translation = std::make_unique<Translation>(language);
    QLocale::setDefault(localeOf(language));
}

Future<QString> Door::diagnostics()
{
    return runOn<QString>(m_worker, [kind = m_storeKind, language = m_language]() -> Result<QString> {
        QString text = u"Svidok %1, Qt %2, built with %3, %4, store: %5, language: %6\n"_s.arg(QCoreApplication::applicationVersion(),
            QString::fromLatin1(qVersion()), QStringLiteral(SVIDOK_BUILT_WITH), QSysInfo::prettyProductName(), kind.isEmpty() ? u"none"_s : kind, language);
        const auto behind = backstage();
        if (!behind)
            return fail(behind.error());
        return redacted(text + (*behind)->examine());
    });
}

} // namespace svidok
