// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/packagecheck.h"

#include "documents/pdfcheck.h"

#include <QHash>
#include <QSet>

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

} // namespace

void checkPackage(const QList<PackageFile> &files, QByteArrayView trust, const QDateTime &now, VerificationReport &report)
{
    const Contents contents = contentsOf(files, report);
    checkManifest(contents, report);
    for (const PackageFile &file : files) {
        if (!file.name.endsWith(".pdf"_L1, Qt::CaseInsensitive))
            continue;
        const auto pdf = PdfFile::open(file.bytes);
        if (!pdf)
            continue; // the manifest has already told whether it is what was packed; without it nothing is signed
        report.signatures.append(checkSignatures(*pdf, trust, now));
        // The manifest is not signed, but the record is, and it names its photos: so nobody can swap one with its line.
        for (const Sha256 &sha : pdf->evidence()) {
            const bool there = contents.all.contains(sha);
            report.files.append(answer(there ? Verdict::Pass : Verdict::Fail,
                there ? u"evidence.there"_s : u"evidence.missing"_s, sha.toHex()));
        }
    }
}

} // namespace svidok
