// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/door.h"

#include "base/redaction.h"
#include "demoplace.h"
#include "doctor.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

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
}

Door::~Door() = default;

Future<Desk *> Door::open(const QString &storeUrl, OpenHow how)
{
    close();
    m_storeKind = storeUrl.section(u':', 0, 0);
    auto opening = runOn<std::shared_ptr<DeskRoot>>(m_worker, [storeUrl, how, session = &m_session]() -> Result<std::shared_ptr<DeskRoot>> {
        auto root = DeskRoot::open({storeUrl, {}, how == OpenHow::Create, how == OpenHow::Migrate}, *session);
        if (!root)
            return fail(root.error());
        return std::shared_ptr<DeskRoot>(std::move(*root));
    });
    return opening.then(QCoreApplication::instance(), [this](const Result<std::shared_ptr<DeskRoot>> &root) -> Result<Desk *> {
        if (!root)
            return fail(root.error());
        m_root = *root;
        return &m_root->desk();
    });
}

void Door::close()
{
    if (m_root)
        m_worker.post([root = std::exchange(m_root, nullptr)]() mutable { root.reset(); });
}

Future<QString> Door::makeDemo(const QString &folder, const CancelToken &cancel, const std::function<void(int)> &progress)
{
    return runOn<QString>(m_worker, [folder, cancel, progress]() -> Result<QString> {
        Toolbox tools;
        const DemoPlace place{folder};
        const auto pairs = static_cast<int>(demo::preparedPairNames().size());
        const auto made = place.make(tools, 0, 1, cancel, [&progress, pairs](int drawn) { progress(100 * drawn / pairs); });
        if (!made)
            return fail(made.error());
        return place.storeUrl();
    });
}

Future<std::monostate> Door::switchOn(const QString &plugin)
{
    return runOn<std::monostate>(m_worker, [plugin]() -> Outcome {
        Toolbox tools;
        return tools.plugins().switchOn(plugin);
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
        QString text = u"Svidok %1, Qt %2, %3, store: %4, language: %5\n"_s.arg(QCoreApplication::applicationVersion(),
            QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(), kind.isEmpty() ? u"none"_s : kind, language);
        Toolbox tools;
        examineTools(tools, [&text](const QString &part, bool well, const QString &found) {
            text += u"%1 %2: %3\n"_s.arg(well ? u"ok "_s : u"BAD"_s, part, found);
        });
        return redacted(text);
    });
}

} // namespace svidok
