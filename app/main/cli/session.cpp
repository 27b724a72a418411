// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

#include <QDir>
#include <QFileInfo>

namespace svidok::cli {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> storeOptions()
{
    return {{u"store"_s, u"The store: sqlite:PATH."_s, u"URL"_s},
        {u"user"_s, u"Who works; else as the workplace says."_s, u"LOGIN"_s}};
}

namespace {

constexpr QLatin1String FilePrefix{"sqlite:"};

bool couldBeMade(const QString &url)
{
    return url.startsWith(FilePrefix) && QFileInfo(url.mid(FilePrefix.size())).absoluteDir().exists();
}

} // namespace

Outcome Session::open(const Invocation &call, Missing missing)
{
    if (!call.options.isSet(u"store"_s))
        return fail(ErrorCode::InvalidArgument, u"--store"_s, u"a store is needed, e.g. sqlite:PATH"_s);
    const QString url = call.options.value(u"store"_s);
    const QString user = call.options.value(u"user"_s);
    auto opened = Workplace::open(m_tools, {url, user, missing == Missing::Create, false});
    if (!opened && missing == Missing::Pretend && opened.error().code == ErrorCode::StoreMissing && couldBeMade(url)) {
        m_pretended = std::make_unique<QTemporaryDir>();
        opened = Workplace::open(m_tools, {FilePrefix + m_pretended->filePath(u"store.sqlite"_s), user, true, false});
    }
    if (!opened)
        return fail(opened.error());
    m_workplace = std::move(*opened);
    return done();
}

} // namespace svidok::cli
