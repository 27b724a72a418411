// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/packagecheck.h"

#include "documents/packagereport.h"
#include "documents/pdfcheck.h"
#include "domain/custodyline.h"
#include "domain/packagenames.h"
#include "domain/photoformat.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <optional>

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

// The links of custody.jsonl up to the first that does not fit.
QList<CustodyLink> checkCustody(const QList<PackageFile> &files, VerificationReport &report)
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
    QList<CustodyLink> links;
    for (const QByteArray &line : std::as_const(lines)) {
        const CustodyLink link = custodyLinkFromLine(line);
        verifier.add(link);
        if (verifier.finish().fault != CustodyVerifier::Fault::None)
            break;
        links.append(link);
    }
    const auto found = verifier.finish();
    const bool whole = found.fault == CustodyVerifier::Fault::None;
    report.files.append(whole ? answer(Verdict::Pass, u"custody.whole"_s, name)
                              : answer(Verdict::Fail, u"custody.broken"_s, u"%1 #%2"_s.arg(name).arg(found.brokenSequence)));
    return links;
}

bool isPdf(const PackageFile &file)
{
    return file.name.endsWith(".pdf"_L1, Qt::CaseInsensitive) || file.bytes.left(1024).contains("%PDF-");
}

bool isPhoto(const PackageFile &file)
{
    if (file.name.startsWith(PhotoFolder))
        return true;
    const auto format = photoFormat(file.bytes);
    return format || format.error().code == ErrorCode::PhotoFormatUnsupported || format.error().code == ErrorCode::PhotoTooLarge;
}

// What the signed record of a package says of the rest; of several, the one that knows most of the log.
struct Record {
    QList<Sha256> photos;
    Sha256 facts;
    qsizetype signedLinks = 0; ///< of the log, up to the head that it names
};

std::optional<Record> checkRecords(const QList<PackageFile> &files, const QSet<Sha256> &there, const QList<CustodyLink> &log,
    QByteArrayView trust, const QDateTime &now, VerificationReport &report)
{
    std::optional<Record> record;
    for (const PackageFile &file : files) {
        if (!isPdf(file))
            continue;
        const auto pdf = PdfFile::open(file.bytes);
        const QList<SignatureReport> signatures = pdf ? checkSignatures(*pdf, trust, now) : QList<SignatureReport>();
        report.signatures.append(signatures);
        if (signatures.isEmpty()) { // it would pass for one of the case
            report.files.append(answer(Verdict::Fail, u"pdf.unsigned"_s, file.name));
            continue;
        }
        // The manifest is not signed, but the record is, and it names its photos: so nobody can swap one with its line.
        const QList<Sha256> photos = pdf->evidence();
        for (const Sha256 &sha : photos) {
            const bool isThere = there.contains(sha);
            report.files.append(answer(isThere ? Verdict::Pass : Verdict::Fail,
                isThere ? u"evidence.there"_s : u"evidence.missing"_s, sha.toHex()));
        }
        // Nor is the log signed: who writes it anew, with hashes that fit, does not come upon the one that the record names.
        const Sha256 head = pdf->custodyHead();
        if (head.isNull())
            continue;
        const auto link = std::find_if(log.begin(), log.end(), [&](const CustodyLink &one) { return one.hash == head; });
        const bool anchored = link != log.end();
        report.files.append(answer(anchored ? Verdict::Pass : Verdict::Fail,
            anchored ? u"custody.anchored"_s : u"custody.not_anchored"_s, head.toHex()));
        const qsizetype signedLinks = anchored ? link - log.begin() + 1 : 0;
        if (!record || signedLinks > record->signedLinks)
            record = Record{photos, pdf->facts(), signedLinks};
    }
    if (!record)
        report.files.append(answer(Verdict::Fail, u"custody.not_anchored"_s, CustodyFileName));
    return record;
}

// Whoever opens a package takes a photo for what its name says.
VerificationAnswer checkPhoto(const PackageFile &file, const Record &record, const LoggedReport &logged)
{
    const Sha256 sha = Sha256::of(file.bytes);
    const qsizetype at = record.photos.indexOf(sha);
    if (at < 0)
        return answer(Verdict::Fail, u"photo.not_in_record"_s, file.name);
    const QString role = logged.roleOf(sha);
    const QString stem = photoStem(at + 1, role) + (role.isEmpty() ? QString() : u"."_s);
    if (file.name.startsWith(PhotoFolder) && !file.name.startsWith(stem))
        return answer(Verdict::Fail, u"photo.misplaced"_s, file.name);
    return answer(Verdict::Pass, u"photo.in_record"_s, file.name);
}

// The rest of the files by what the record vouches for.
void checkCover(const QList<PackageFile> &files, const Record &record, const QList<CustodyLink> &log, VerificationReport &report)
{
    if (record.signedLinks < log.size()) // chained, but whoever packs may write others
        report.files.append(answer(Verdict::Unknown, u"custody.later"_s, u"%1 #%2"_s.arg(CustodyFileName).arg(record.signedLinks + 1)));
    const LoggedReport logged(log, record.signedLinks);
    for (const PackageFile &file : files) {
        if (isPdf(file) || file.name == CustodyFileName || file.name == QLatin1String(ManifestName))
            continue;
        if (file.name == ReportFileName)
            logged.check(QJsonDocument::fromJson(file.bytes).object(), record.photos, record.facts, report.files);
        else if (isPhoto(file))
            report.files.append(checkPhoto(file, record, logged));
        else
            report.files.append(answer(Verdict::Unknown, u"file.not_signed"_s, file.name));
    }
}

} // namespace

void checkPackage(const QList<PackageFile> &files, QByteArrayView trust, const QDateTime &now, VerificationReport &report)
{
    const Contents contents = contentsOf(files, report);
    checkManifest(contents, report);
    const QList<CustodyLink> log = checkCustody(files, report);
    const auto record = checkRecords(files, contents.all, log, trust, now, report);
    if (record && record->signedLinks > 0) // a record that knows nothing of the log has failed already
        checkCover(files, *record, log, report);
}

} // namespace svidok
