// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/passphrase.h"

#include "cli/terminal.h"

#include <QFileInfo>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QString> askFor(const Invocation &call, const QString &locator)
{
    if (qEnvironmentVariableIsSet("SVIDOK_PASSPHRASE"))
        return qEnvironmentVariable("SVIDOK_PASSPHRASE");
    if (terminal::inputIsTerminal())
        call.printer.message(u"Passphrase of %1:"_s.arg(locator));
    return terminal::readSecretLine(call.cancel);
}

} // namespace

Result<std::unique_ptr<SigningKey>> unlockKey(
    const Invocation &call, Toolbox &tools, const QString &key, const QDateTime &now)
{
    const auto colon = key.indexOf(u':');
    if (colon <= 0)
        return fail(ErrorCode::InvalidArgument, u"--sign"_s, u"SCHEME:LOCATOR is needed, e.g. p12:FILE"_s);
    const QString locator = key.mid(colon + 1);
    auto factory = tools.signer(key.left(colon));
    if (!factory)
        return fail(factory.error());
    if (auto *secrets = tools.secrets()) {
        const auto kept = await(secrets->read(u"signing/"_s + QFileInfo(locator).absoluteFilePath()));
        if (kept) {
            auto unlocked = (*factory)->unlock(locator, *kept, now);
            if (unlocked || unlocked.error().code != ErrorCode::PassphraseWrong) // may be from before it was changed
                return unlocked;
        }
    }
    const auto asked = askFor(call, locator);
    if (!asked)
        return fail(asked.error());
    return (*factory)->unlock(locator, *asked, now);
}

} // namespace svidok::cli
