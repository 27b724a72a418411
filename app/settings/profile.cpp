// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/profile.h"

#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace svidok {

Result<Profile> Profile::named(const QString &name)
{
    static const QRegularExpression allowed(u"\\A[a-z0-9_-]{1,32}\\z"_s);
    if (!allowed.match(name).hasMatch())
        return fail(ErrorCode::InvalidArgument, name, u"a name is 1 to 32 of a-z, 0-9, - and _"_s);
    const auto under = [&name](QStandardPaths::StandardLocation place, const QString &file) -> QString {
        return QStandardPaths::writableLocation(place) + u"/svidok/"_s + name + u'/' + file;
    };
    return Profile{name, under(QStandardPaths::GenericConfigLocation, u"settings.ini"_s),
        under(QStandardPaths::GenericDataLocation, u"session.ini"_s)};
}

QString Profile::defaultName()
{
    return u"default"_s;
}

} // namespace svidok
