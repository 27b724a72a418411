// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/errorwords.h"

#include "base/errortable.h"

#include <QCoreApplication>
#include <QUuid>

namespace svidok::errorwords {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HashLetters = 64; ///< of SHA-256 in hexadecimal digits
constexpr qsizetype ShownOfHash = 12;

constexpr QLatin1String AuthorityField{"authority"};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::ErrorWords)
};

// What a document misses, in a sentence; empty for what only a program could leave out, which keeps its name.
QString documentNeeds(const QString &field)
{
    if (field == AuthorityField)
        return Tr::tr("The document needs the name of the authority, which is not set.");
    if (field == u"report.plate"_s)
        return Tr::tr("The document needs a plate, and none is known yet.");
    if (field == u"report.photos.initial"_s)
        return Tr::tr("The document needs the first photo, and it is missing.");
    if (field == u"report.photos.verification"_s)
        return Tr::tr("The document needs the second photo, and it is missing.");
    if (field == u"report.violations"_s)
        return Tr::tr("The document needs a violation, and none is named yet.");
    if (field == u"report.checks"_s)
        return Tr::tr("The document needs the rules of the pair, and they were not measured yet.");
    return {};
}

} // namespace

Error plain(Error error)
{
    if (!QUuid::fromString(error.subject).isNull())
        error.subject.clear();
    else if (error.subject.size() == HashLetters && QByteArray::fromHex(error.subject.toLatin1()).size() == HashLetters / 2)
        error.subject = error.subject.left(ShownOfHash) + u'\u2026';
    return error;
}

QString subjects(const QList<Error> &errors)
{
    constexpr int Named = 3;
    QStringList names;
    for (const Error &one : errors.mid(0, Named))
        names.append(one.subject);
    if (errors.size() > Named)
        names.append(u"\u2026"_s);
    return names.join(u", "_s);
}

QString shown(const Error &error)
{
    const QString needs = error.code == ErrorCode::TemplateFieldMissing ? documentNeeds(error.subject) : QString();
    return QStringList{needs.isEmpty() ? errorText(plain(error)) : needs, advice(error)}.join(u' ').trimmed();
}

QString advice(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StoreMissing: return Tr::tr("If it lies on a disk or a network folder, connect it and try again. If it was moved, open it where it is now.");
    case ErrorCode::StoreSchemaOlder: return Tr::tr("Open it from the menu File, Other store: you are asked there.");
    case ErrorCode::PluginMissing: return Tr::tr("What is there stands in the settings, under Plugins. Install Svidok again if something is missing.");
    case ErrorCode::TemplateFieldMissing:
        if (error.subject == AuthorityField)
            return Tr::tr("An administrator names the authority in the settings, under Workplace; then make the document again.");
        return errorAdvice(error);
    case ErrorCode::NotSignedIn: return Tr::tr("The store does not know the login of this workplace. Set it in the menu File, Settings, Who works here; those that there are are named there.");
    default: return errorAdvice(error);
    }
}

QString diagnosis(const Error &error)
{
    const bool hasOwnWords = errorText(error) != errorText({error.code, error.subject, {}, {}}); // they say the detail
    //: what happened, and the technical detail of it
    return error.detail.isEmpty() || hasOwnWords ? errorText(error) : Tr::tr("%1 Detail: %2").arg(errorText(error), error.detail);
}

} // namespace svidok::errorwords
