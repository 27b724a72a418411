// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/session.h"

namespace svidok::cli {

using namespace Qt::StringLiterals;

QList<QCommandLineOption> storeOptions()
{
    return {{u"store"_s, u"The store: sqlite:PATH."_s, u"URL"_s},
        {u"user"_s, u"Who works; else as the workplace says."_s, u"LOGIN"_s}};
}

Outcome Session::open(const Invocation &call, Missing missing)
{
    if (!call.options.isSet(u"store"_s))
        return fail(ErrorCode::InvalidArgument, u"--store"_s, u"a store is needed, e.g. sqlite:PATH"_s);
    auto opened = Workplace::open(m_tools,
        {call.options.value(u"store"_s), call.options.value(u"user"_s), missing == Missing::Create, false});
    if (!opened)
        return fail(opened.error());
    m_workplace = std::move(*opened);
    return done();
}

} // namespace svidok::cli
