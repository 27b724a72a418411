// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor.h"

#include "base/errortable.h"
#include "domain/capture.h"

#include <QStorageInfo>
#include <QTimeZone>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LeastFreeMiB = 500;

void examinePlugins(Toolbox &tools, const DoctorAnswer &say)
{
    for (const PluginDescription &plugin : tools.plugins().list()) {
        const bool well = plugin.state == PluginState::Available;
        say(plugin.info.name, well, well ? u"available"_s : wireName(plugin.state) + u": "_s + plugin.reason);
    }
}

void examineReaders(Toolbox &tools, const DoctorAnswer &say)
{
    const QStringList names = tools.plugins().names(u"reader"_s);
    if (names.isEmpty())
        say(u"readers"_s, false, errorText({ErrorCode::ReaderUnavailable, {}, {}, {}}));
    // One by one: where others read, what is wrong with one would go unsaid.
    for (const QString &name : names) {
        const auto readers = tools.readers(name);
        say(readers ? readers->ready.first()->name() : name, readers.has_value(),
            readers ? readers->ready.first()->modelHash() : errorText(readers.error()) + u' ' + readers.error().detail);
    }
}

void sayDamage(const QString &part, const QList<Error> &unreadable, const DoctorAnswer &say)
{
    for (const Error &damaged : unreadable)
        say(part, false, errorText(damaged) + u' ' + damaged.detail);
}

template <typename T>
void examinePack(const QString &part, const Result<T> &pack, const DoctorAnswer &say, const QString &text)
{
    say(part, pack.has_value(), pack ? text : errorText(pack.error()) + u' ' + pack.error().detail);
}

} // namespace

void examineTools(Toolbox &tools, const DoctorAnswer &say)
{
    examinePlugins(tools, say);
    const auto law = tools.law();
    examinePack(u"law pack"_s, law, say,
        law ? (*law)->id() + ((*law)->confirmedByLawyer ? u", confirmed by a lawyer"_s : u", NOT confirmed by a lawyer"_s)
            : QString());
    const auto grammar = tools.grammar();
    examinePack(u"plate packs"_s, grammar, say, grammar ? (*grammar)->packs().join(u", "_s) : QString());
    const auto finder = tools.finder();
    examinePack(u"plate finder"_s, finder, say, finder ? (*finder)->modelHash() : QString());
    examineReaders(tools, say);
    say(u"time zone"_s, assumedZone().isValid(),
        assumedZone().isValid() ? QString::fromLatin1(assumedZone().id())
                                : u"the system's time zones lack Europe/Kyiv: photos that do not name their zone stay without a time"_s);
    say(u"document template"_s, true, tools.composer().templateName());
    say(u"keychain"_s, true, tools.secrets() ? u"plugin loaded; whether the system has a keychain shows when one is needed"_s : u"none; passphrases are asked for each time"_s);
}

void examineWorkplace(Workplace &workplace, const DoctorAnswer &say)
{
    const auto user = workplace.context().identity.current();
    say(u"signed in"_s, user.has_value(), user ? user->login : errorText(user.error()));

    const QStorageInfo disk(workplace.evidenceLocation());
    const qint64 freeMiB = disk.bytesAvailable() / (1024 * 1024);
    say(u"evidence store"_s, !disk.isReadOnly() && freeMiB >= LeastFreeMiB,
        u"%1, %2 MiB free%3"_s.arg(workplace.evidenceLocation(), QString::number(freeMiB), disk.isReadOnly() ? u", READ-ONLY"_s : QString()));

    const auto dead = await(workplace.store().outbox().list({OutboxState::DeadLetter, {}, false, 1000}));
    const auto waiting = await(workplace.store().outbox().list({OutboxState::Queued, {}, false, 1000}));
    if (!dead || !waiting) {
        say(u"outbox"_s, false, errorText(dead ? waiting.error() : dead.error()));
        return;
    }
    say(u"outbox"_s, dead->isEmpty(), u"%1 waiting, %2 dead letters"_s.arg(waiting->size()).arg(dead->size()));
    sayDamage(u"outbox"_s, dead->unreadable + waiting->unreadable, say);
    const auto people = await(workplace.store().users().users());
    sayDamage(u"people"_s, people ? people->unreadable : QList{people.error()}, say);
}

} // namespace svidok
