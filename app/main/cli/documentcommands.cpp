// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/passphrase.h"
#include "cli/session.h"

#include "addresslimit.h"
#include "base/errortable.h"
#include "base/wholefile.h"
#include "domain/wire.h"
#include "usecases/paperwork.h"
#include "verificationjson.h"

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

// A file of a few kilobytes may unpack to any size. What is checked is held a few times over, and libraries take 0.6 GB.
constexpr quint64 MostAddresses = quint64(2) << 30; ///< bytes, and for each byte of the file:
constexpr quint64 AddressesForByte = 8;
constexpr qint64 LargestDocument = 2LL * 1024 * 1024 * 1024; ///< a package with all its photos

Result<QByteArray> documentBytes(const QString &path)
{
    return readWhole(path, LargestDocument, ErrorCode::DocumentUnreadable, ErrorCode::DocumentUnreadable);
}

Result<SignedDocument> signWith(
    const Invocation &call, Session &session, const Paperwork &paperwork, const ReportId &id, const QString &key)
{
    const auto unlocked = unlockKey(call, session.tools(), key, session.workplace().context().clock.nowUtc());
    if (!unlocked && unlocked.error().code == ErrorCode::Cancelled) // nobody tried to sign
        return fail(unlocked.error());
    const auto &context = session.workplace().context();
    if (!unlocked) {
        if (const auto actor = context.actor())
            return fail(context.logFailure(*actor, id.toString(), u"sign.failed"_s, unlocked.error()));
        return fail(unlocked.error());
    }
    // Whoever names the key here and has its passphrase answers for it.
    if (const auto user = context.identity.current()) {
        if (const auto differs = Paperwork::fitsByName(*user, (*unlocked)->identity()); !differs)
            call.printer.message(errorText(differs.error()));
    }
    return paperwork.sign(id, **unlocked, call.options.value(u"reason"_s), Paperwork::KeyName::MayDiffer);
}

struct Exported {
    QByteArray bytes;
    bool isSigned = true;
    std::optional<VerificationReport> verification = {}; ///< of a package
};

// The PDF that a plain export hands out: the newest signed one, else the unsigned preview.
Result<Exported> pdfFor(const Session &session, const Paperwork &paperwork, const ReportId &id, const QString &reason)
{
    const auto report = await(session.workplace().store().reports().load(id));
    if (!report)
        return fail(report.error());
    auto pdf = paperwork.signedPdf(*report);
    const bool isSigned = reason.isEmpty() && (pdf || pdf.error().code != ErrorCode::NotFound);
    if (!isSigned)
        pdf = paperwork.compose(id, reason).map([](const ComposedDocument &composed) { return composed.pdf; });
    return paperwork.handOut(id, std::move(pdf)).map([&](QByteArray bytes) { return Exported{std::move(bytes), isSigned}; });
}

// A package holds a signed document or is none.
Result<Exported> packageFor(const Paperwork &paperwork, const ReportId &id)
{
    auto package = paperwork.package(id);
    if (!package)
        return fail(package.error());
    return Exported{std::move(package->bytes), true, std::move(package->verification)};
}

ExitCode exportReport(const Invocation &call)
{
    const QString out = call.options.value(u"out"_s);
    const bool isPdf = out.endsWith(u".pdf"_s, Qt::CaseInsensitive);
    const bool isZip = out.endsWith(u".zip"_s, Qt::CaseInsensitive);
    if (!isPdf && !isZip)
        return call.printer.error({ErrorCode::InvalidArgument, u"--out"_s,
            u"a file name ending in .pdf or .zip is needed; .asice is not offered in this version"_s, {}});
    if (call.options.isSet(u"tsa"_s) || (call.options.isSet(u"level"_s) && call.options.value(u"level"_s) != u"b"_s))
        return call.printer.error({ErrorCode::InvalidArgument, u"--level"_s,
            u"this version signs at level b; time-stamps and long-term levels are not offered yet"_s, {}});

    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    // Nothing is signed for a file that cannot be written then.
    if (const auto writable = mayWriteWhole(out); !writable)
        return call.printer.error(writable.error());
    const ReportId id(call.arguments.first());
    const Paperwork paperwork = session.workplace().paperwork();
    QJsonObject answer{{u"report"_s, id.toString()}, {u"file"_s, out}};
    if (call.options.isSet(u"sign"_s)) {
        const auto signedDocument = signWith(call, session, paperwork, id, call.options.value(u"sign"_s));
        if (!signedDocument)
            return call.printer.error(signedDocument.error());
        answer.insert(u"number"_s, signedDocument->version.number);
        answer.insert(u"version"_s, signedDocument->version.version);
        answer.insert(u"signer"_s, signedDocument->version.signer);
        answer.insert(u"level"_s, signedDocument->version.level);
    }
    const auto exported = isZip ? packageFor(paperwork, id)
                                : pdfFor(session, paperwork, id,
                                    call.options.isSet(u"sign"_s) ? QString() : call.options.value(u"reason"_s));
    if (!exported)
        return call.printer.error(exported.error());
    if (const auto written = writeWhole(out, exported->bytes); !written)
        return call.printer.error(written.error());
    answer.insert(u"sha256"_s, Sha256::of(exported->bytes).toHex());
    answer.insert(u"signed"_s, exported->isSigned);
    if (const auto &package = exported->verification) {
        answer.insert(u"valid"_s, package->isValid());
        if (!package->isValid())
            call.printer.message(u"%1: NOT VALID: %2. What came to the case since its document was signed is in no signature: sign a further version (--sign KEY --reason TEXT) and export again"_s
                .arg(out, package->failures().join(u", "_s)));
    }
    call.printer.answer(answer, out);
    return Done;
}

ExitCode verify(const Invocation &call)
{
    const auto file = documentBytes(call.arguments.first());
    if (!file)
        return call.printer.error(file.error());
    QByteArray trust;
    if (call.options.isSet(u"trust"_s)) {
        const QString path = call.options.value(u"trust"_s);
        const auto pem = documentBytes(path);
        if (!pem)
            return call.printer.error(pem.error());
        if (pem->isEmpty()) // which would ask for no trust at all
            return call.printer.error({ErrorCode::DocumentUnreadable, path, u"holds no certificate in PEM"_s, {}});
        trust = *pem;
    }
    Toolbox tools;
    limitAddresses(MostAddresses + AddressesForByte * static_cast<quint64>(file->size()));
    const auto report = tools.signatures().verify(*file, trust);
    if (!report) {
        Error error = report.error();
        error.subject = error.subject == TrustSubject ? call.options.value(u"trust"_s) : call.arguments.first();
        return call.printer.error(error);
    }
    call.printer.answer(verificationJson(call.arguments.first(), *report), verificationText(*report));
    return report->isValid() ? Done : AnswerIsNo;
}

} // namespace

QList<Command> documentCommands()
{
    return {
        {u"export"_s, u"REPORT --store URL --out FILE.pdf|FILE.zip [--sign p12:FILE] [--reason TEXT]"_s,
            u"Write the signed document or the evidence package of a report; sign first with --sign."_s,
            storeOptions()
                + QList<QCommandLineOption>{{u"out"_s, u"Where to write."_s, u"FILE"_s},
                    {u"sign"_s, u"Sign with this key first. The passphrase comes from the keychain or is asked for on standard input."_s, u"KEY"_s},
                    {u"reason"_s, u"Why a further version of a locked document is made."_s, u"TEXT"_s},
                    {u"level"_s, u"Signature level; b is offered."_s, u"LEVEL"_s},
                    {u"tsa"_s, u"Time-stamp service; not offered yet."_s, u"URL"_s}},
            1, 1, exportReport},
        {u"verify"_s, u"FILE [--trust CA.pem]"_s,
            u"Check a signed PDF or a package: integrity, signer, chain, revocation, time, later changes."_s,
            {{u"trust"_s, u"Certificates that are trusted, PEM."_s, u"FILE"_s}}, 1, 1, verify},
    };
}

} // namespace svidok::cli
