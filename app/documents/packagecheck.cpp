// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/packagecheck.h"

#include "documents/pdfcheck.h"
#include "domain/custodyline.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

VerificationAnswer answer(Verdict verdict, const QString &reason, const QString &detail)
{
    return {verdict, reason, detail};
}

struct Contents {
    QHash<QString, Sha256> digests; ///< by name
    QSet<Sha256> all;
    QByteArray manifest;
    bool hasManifest = false;
};

Contents contentsOf(const QList<PackageFile> &files, VerificationReport &report)
{
    Contents contents;
    for (const PackageFile &file : files) {
        if (file.name == QLatin1String(ManifestName)) {
            if (contents.hasManifest)
                report.files.append(answer(Verdict::Fail, u"file.twice"_s, file.name));
            contents.manifest = file.bytes;
            contents.hasManifest = true;
            continue;
        }
        if (contents.digests.contains(file.name))
            report.files.append(answer(Verdict::Fail, u"file.twice"_s, file.name));
        const Sha256 sha = Sha256::of(file.bytes);
        contents.digests.insert(file.name, sha);
        contents.all.insert(sha);
    }
    return contents;
}

// "<64 hexadecimal digits>  <name>", as sha256sum writes it.
void checkManifest(const Contents &contents, VerificationReport &report)
{
    if (!contents.hasManifest)
        report.files.append(answer(Verdict::Fail, u"manifest.missing"_s, QString::fromLatin1(ManifestName)));
    QSet<QString> listed;
    for (const QByteArray &line : contents.manifest.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto sha = Sha256::fromHex(QString::fromLatin1(line.left(64)));
        const QString name = QString::fromUtf8(line.mid(66));
        if (!sha || line.mid(64, 2) != "  " || name.isEmpty()) {
            report.files.append(answer(Verdict::Fail, u"manifest.unreadable"_s, QString::fromUtf8(line.left(80))));
            continue;
        }
        listed.insert(name);
        const auto found = contents.digests.constFind(name);
        if (found == contents.digests.constEnd())
            report.files.append(answer(Verdict::Fail, u"file.missing"_s, name));
        else if (*found != *sha)
            report.files.append(answer(Verdict::Fail, u"file.altered"_s, name));
        else
            report.files.append(answer(Verdict::Pass, u"file.intact"_s, name));
    }
    QStringList names = contents.digests.keys();
    names.sort();
    for (const QString &name : names) {
        if (!listed.contains(name))
            report.files.append(answer(Verdict::Fail, u"file.not_listed"_s, name));
    }
}

// The hashes of the links of custody.jsonl up to the first that does not fit.
QSet<Sha256> checkCustody(const QList<PackageFile> &files, VerificationReport &report)
{
    const QString name = CustodyFileName;
    const auto log = std::find_if(files.begin(), files.end(), [&](const PackageFile &file) { return file.name == name; });
    if (log == files.end()) {
        report.files.append(answer(Verdict::Fail, u"custody.missing"_s, name));
        return {};
    }
    QList<QByteArray> lines = log->bytes.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    CustodyVerifier verifier;
    QSet<Sha256> hashes;
    for (const QByteArray &line : std::as_const(lines)) {
        const CustodyLink link = custodyLinkFromLine(line);
        verifier.add(link);
        if (verifier.finish().fault != CustodyVerifier::Fault::None)
            break;
        hashes.insert(link.hash);
    }
    const auto found = verifier.finish();
    const bool whole = found.fault == CustodyVerifier::Fault::None;
    report.files.append(whole ? answer(Verdict::Pass, u"custody.whole"_s, name)
                              : answer(Verdict::Fail, u"custody.broken"_s, u"%1 #%2"_s.arg(name).arg(found.brokenSequence)));
    return hashes;
}

} // namespace

void checkPackage(const QList<PackageFile> &files, QByteArrayView trust, const QDateTime &now, VerificationReport &report)
{
    const Contents contents = contentsOf(files, report);
    checkManifest(contents, report);
    const QSet<Sha256> custody = checkCustody(files, report);
    bool anchored = false; // a signed record names a head
    for (const PackageFile &file : files) {
        if (!file.name.endsWith(".pdf"_L1, Qt::CaseInsensitive))
            continue;
        const auto pdf = PdfFile::open(file.bytes);
        if (!pdf)
            continue; // the manifest has already told whether it is what was packed; without it nothing is signed
        const QList<SignatureReport> signatures = checkSignatures(*pdf, trust, now);
        report.signatures.append(signatures);
        // The manifest is not signed, but the record is, and it names its photos: so nobody can swap one with its line.
        for (const Sha256 &sha : pdf->evidence()) {
            const bool there = contents.all.contains(sha);
            report.files.append(answer(there ? Verdict::Pass : Verdict::Fail,
                there ? u"evidence.there"_s : u"evidence.missing"_s, sha.toHex()));
        }
        // Nor is the log signed: who writes it anew, with hashes that fit, does not come upon the one that the record names.
        const Sha256 head = pdf->custodyHead();
        if (head.isNull())
            continue;
        const bool there = custody.contains(head);
        report.files.append(answer(there ? Verdict::Pass : Verdict::Fail,
            there ? u"custody.anchored"_s : u"custody.not_anchored"_s, head.toHex()));
        anchored = anchored || !signatures.isEmpty();
    }
    if (!anchored)
        report.files.append(answer(Verdict::Fail, u"custody.not_anchored"_s, CustodyFileName));
}

} // namespace svidok
