// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verificationjson.h"

#include "domain/wire.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

using NamedAnswer = std::pair<QString, const VerificationAnswer *>;

std::array<NamedAnswer, 6> answersOf(const SignatureReport &signature)
{
    return {NamedAnswer{u"integrity"_s, &signature.integrity}, {u"signer"_s, &signature.signerAnswer},
        {u"chain"_s, &signature.chain}, {u"revocation"_s, &signature.revocation}, {u"time"_s, &signature.time},
        {u"later_changes"_s, &signature.laterChanges}};
}

QJsonObject answerJson(const VerificationAnswer &answer)
{
    return {{u"result"_s, wire::name(answer.verdict)}, {u"reason"_s, answer.reason}, {u"detail"_s, answer.detail}};
}

QString answerLine(const QString &name, const VerificationAnswer &answer)
{
    return u"  %1 %2  %3 %4"_s.arg(name.leftJustified(14), wire::name(answer.verdict).leftJustified(8), answer.reason, answer.detail)
        .trimmed();
}

} // namespace

QJsonObject verificationJson(const QString &file, const VerificationReport &report)
{
    QJsonArray signatures;
    for (const SignatureReport &signature : report.signatures) {
        QJsonObject json{{u"subject"_s, signature.signer}, {u"certificate_sha256"_s, signature.certificateSha256},
            {u"claimed_at"_s, wire::instant(signature.claimedAt)}, {u"level"_s, signature.level}};
        for (const auto &[name, answer] : answersOf(signature))
            json.insert(name, answerJson(*answer));
        signatures.append(json);
    }
    QJsonArray files;
    for (const VerificationAnswer &entry : report.files)
        files.append(answerJson(entry));
    return {{u"file"_s, file}, {u"kind"_s, report.kind}, {u"valid"_s, report.isValid()}, {u"signatures"_s, signatures},
        {u"files"_s, files}};
}

QString verificationText(const VerificationReport &report)
{
    QStringList lines{report.isValid() ? u"valid"_s : u"NOT VALID"_s};
    for (const SignatureReport &signature : report.signatures) {
        lines.append(signature.signer);
        for (const auto &[name, answer] : answersOf(signature))
            lines.append(answerLine(name, *answer));
    }
    for (const VerificationAnswer &entry : report.files)
        lines.append(answerLine(entry.detail, {entry.verdict, entry.reason, {}}));
    return lines.join(u'\n');
}

} // namespace svidok
