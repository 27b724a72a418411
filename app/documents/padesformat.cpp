// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/padesformat.h"

#include "cades/cmscheck.h"
#include "documents/packagecheck.h"
#include "documents/pdfcheck.h"
#include "documents/pdfincrement.h"
#include "domain/personname.h"

namespace svidok {

using namespace Qt::StringLiterals;

Result<QByteArray> PadesFormat::signPdf(
    const QByteArray &pdf, SigningKey &key, const QDateTime &now, const QString &reason) const
{
    const SignerIdentity identity = key.identity();
    const auto prepared = preparePdf(pdf, commonName(identity.subject), reason, now);
    if (!prepared)
        return fail(prepared.error());
    const auto cms = await(key.signDetached(prepared->toBeSigned(), now));
    if (!cms)
        return fail(cms.error());
    return prepared->finish(*cms);
}

Result<VerificationReport> PadesFormat::verify(const QByteArray &file, const QByteArray &trust) const
{
    // Trusting nobody by mistake would call every signer untrusted.
    if (!trust.trimmed().isEmpty() && !cades::holdsCertificate(trust))
        return fail(ErrorCode::DocumentUnreadable, TrustSubject, u"holds no certificate in PEM"_s);
    VerificationReport report;
    const QDateTime now = m_clock.nowUtc();
    if (file.startsWith("PK\x03\x04")) {
        report.kind = u"package"_s;
        const auto files = readPackage(file);
        if (!files)
            return fail(files.error());
        checkPackage(*files, trust, now, report);
        return report;
    }
    // Readers look for the header in the first kilobyte (ISO 32000-1, annex H).
    if (!file.left(1024).contains("%PDF-"))
        return fail(ErrorCode::DocumentUnreadable, {}, u"neither a PDF nor a package"_s);
    report.kind = u"pdf"_s;
    const auto pdf = PdfFile::open(file);
    if (!pdf)
        return fail(pdf.error());
    report.signatures = checkSignatures(*pdf, trust, now);
    return report;
}

} // namespace svidok
