// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/pdfcheck.h"

#include "cades/cmscheck.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

bool isSupported(const QString &subFilter)
{
    return subFilter == "ETSI.CAdES.detached"_L1 || subFilter == "adbe.pkcs7.detached"_L1;
}

SignatureReport checkOne(const PdfFile &file, const PdfSignature &signature, QByteArrayView trust, const QDateTime &now)
{
    SignatureReport report;
    report.claimedAt = signature.claimedAt;
    report.revocation = {Verdict::Unknown, u"revocation.no_source"_s, {}};
    report.time = {Verdict::Unknown, signature.claimedAt.isValid() ? u"time.claimed_only"_s : u"time.none"_s,
        signature.claimedAt.toString(Qt::ISODate)};
    QList<QByteArrayView> parts;
    if (signature.flaw != "byterange.invalid"_L1)
        parts = {file.bytes().first(signature.gapAt),
            file.bytes().sliced(signature.gapEnd, signature.end - signature.gapEnd)};
    const auto answer = cades::checkDetached(signature.cms, parts, trust, now, signature.claimedAt);
    report.signer = answer.subject;
    report.certificateSha256 = answer.certificateSha256;
    report.signerAnswer = answer.signer;
    report.chain = answer.chain;
    report.integrity = answer.integrity;
    if (!signature.flaw.isEmpty())
        report.integrity = {Verdict::Fail, signature.flaw, {}};
    else if (!isSupported(signature.subFilter))
        report.integrity = {Verdict::Unknown, u"subfilter.unsupported"_s, signature.subFilter};
    if (report.integrity.verdict == Verdict::Pass && answer.baseline && signature.claimedAt.isValid()
        && signature.subFilter == "ETSI.CAdES.detached"_L1)
        report.level = u"B-B"_s;
    return report;
}

// Whether somebody signed all of the file as it is now.
bool isWholeSigned(const PdfFile &file, const QList<PdfSignature> &signatures, const QList<SignatureReport> &reports)
{
    for (qsizetype i = 0; i < signatures.size(); ++i) {
        if (signatures.at(i).end == file.bytes().size() && reports.at(i).integrity.verdict == Verdict::Pass)
            return true;
    }
    return false;
}

VerificationAnswer laterChanges(const PdfFile &file, const PdfSignature &signature, bool wholeSigned)
{
    const QString coverage = u"%1 of %2 bytes"_s.arg(signature.end).arg(file.bytes().size());
    if (signature.flaw == "byterange.invalid"_L1)
        return {Verdict::Unknown, signature.flaw, {}};
    if (signature.end == file.bytes().size())
        return {Verdict::Pass, u"changes.none"_s, coverage};
    if (wholeSigned) {
        const auto earlier = PdfFile::open(file.bytes().first(signature.end));
        if (earlier && file.onlyAddsSignatures(*earlier))
            return {Verdict::Pass, u"changes.further_signature"_s, coverage};
    }
    return {Verdict::Fail, u"changes.after_signing"_s, coverage};
}

} // namespace

QList<SignatureReport> checkSignatures(const PdfFile &file, QByteArrayView trust, const QDateTime &now)
{
    const QList<PdfSignature> signatures = file.signatures();
    QList<SignatureReport> reports;
    for (const PdfSignature &signature : signatures)
        reports.append(checkOne(file, signature, trust, now));
    const bool wholeSigned = isWholeSigned(file, signatures, reports);
    for (qsizetype i = 0; i < signatures.size(); ++i)
        reports[i].laterChanges = laterChanges(file, signatures.at(i), wholeSigned);
    return reports;
}

} // namespace svidok
