// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/paperwork.h"

#include "base/errordetails.h"
#include "domain/clockdispute.h"
#include "domain/custodyline.h"
#include "domain/packagenames.h"
#include "domain/personname.h"
#include "domain/wire.h"
#include "usecases/custodycheck.h"
#include "usecases/pairevidence.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

const DocumentVersion *newestLocked(const Report &report)
{
    const auto found = std::find_if(
        report.documents.rbegin(), report.documents.rend(), [](const DocumentVersion &v) { return v.isLocked(); });
    return found == report.documents.rend() ? nullptr : &*found;
}

QString packageName(const Photo &photo, int index)
{
    static const QHash<QString, QString> suffixes{
        {u"image/png"_s, u"png"_s}, {u"image/webp"_s, u"webp"_s}, {u"image/heic"_s, u"heic"_s}};
    return photoStem(index, wire::name(photo.role)) + u'.' + suffixes.value(photo.mediaType, u"jpg"_s);
}

// An account's name, where nobody has said how documents name her, tells nothing of a person.
NameFit nameFit(const User &user, const SignerIdentity &signer)
{
    return user.displayName == user.login ? NameFit::CannotTell : fitsPerson(signer.subject, user.displayName);
}

QString named(NameFit fit)
{
    return fit == NameFit::Fits ? u"same"_s : fit == NameFit::Differs ? u"differs"_s : u"unknown"_s;
}

QSet<UserId> peopleOf(const Report &report)
{
    QSet<UserId> people;
    for (const Decision &decision : report.decisions)
        people.insert(decision.by);
    for (const PhotoMark &mark : report.marks)
        people.insert(mark.by);
    return people;
}

} // namespace

Paperwork::Paperwork(const WorkContext &context, const Parts &parts)
    : m_context(context)
    , m_parts(parts)
{
}

Result<DocumentInput> Paperwork::inputFor(const Report &report, const User &inspector) const
{
    DocumentInput input;
    input.report = report;
    input.law = m_context.law;
    input.inspector = inspector;
    input.authority = m_parts.authority;
    input.language = m_parts.language;
    input.composedAt = m_context.clock.nowUtc();
    const auto users = await(m_context.store.users().users());
    if (!users)
        return fail(users.error());
    const QSet<UserId> involved = peopleOf(report);
    for (const User &user : *users) {
        if (involved.contains(user.id))
            input.people.insert(user.id, user.displayName.isEmpty() ? user.login : user.displayName);
    }
    for (const Photo &photo : report.photos) {
        auto bytes = await(m_parts.evidence.open(photo.sha256));
        if (!bytes)
            return fail(bytes.error());
        input.photos.insert(photo.sha256, *bytes);
    }
    const auto head = await(m_context.store.custody().head(report.id.toString()));
    if (!head)
        return fail(head.error());
    if (*head)
        input.custodyHead = (*head)->hash;
    return input;
}

Sha256 Paperwork::basisOf(const Report &report, const User &inspector) const
{
    Report printed = report;
    printed.version = 0;
    printed.documents.clear();
    printed.notes.clear();
    printed.policeUpdates.clear();
    const QStringList others{m_parts.composer.templateName(), m_context.law.id(), m_parts.authority, m_parts.language,
        inspector.displayName, inspector.position};
    const QByteArray basis = wire::canonical(printed) + '\n' + others.join(u'\n').toUtf8();
    return Sha256::of(basis);
}

Result<Report> Paperwork::storeCommand(const Report &seen, const ReportCommand &command, const Actor &actor) const
{
    auto applied = applyCommand(seen, command, m_context.commandContext(actor));
    if (!applied)
        return fail(applied.error());
    const auto version
        = await(m_context.store.reports().store({applied->report, seen.version, applied->events, {}, {}}));
    if (!version)
        return fail(version.error());
    applied->report.version = *version;
    return applied->report;
}

Result<ComposedDocument> Paperwork::compose(const ReportId &id, const QString &amendmentReason) const
{
    const auto user = m_context.identity.current();
    const auto actor = m_context.actor();
    if (!user || !actor)
        return fail(user ? actor.error() : user.error());
    const auto report = await(m_context.store.reports().load(id));
    if (!report)
        return fail(report.error());

    if (!report->documents.isEmpty()) {
        const DocumentVersion &last = report->documents.last();
        if (last.isLocked() && amendmentReason.isEmpty())
            return fail(ErrorCode::DocumentLocked, last.number);
        const bool toCome = m_context.clock.nowUtc() + ClockTolerance < last.composedAt; // by a clock that was put right since
        if (!last.isLocked() && amendmentReason.isEmpty() && !toCome && last.by == user->id && last.basis == basisOf(*report, *user)) {
            auto pdf = await(m_parts.evidence.open(last.unsignedSha));
            if (!pdf)
                return fail(pdf.error());
            return ComposedDocument{*report, last, *pdf};
        }
    }

    auto input = inputFor(*report, *user);
    if (!input)
        return fail(aboutPhoto(m_context.logFailure(*actor, id.toString(), u"document.failed"_s, input.error()), *report));
    const auto number = await(m_context.store.numbers().numberFor(id, input->composedAt.date().year()));
    if (!number)
        return fail(number.error());
    input->number = *number;
    input->version = report->documents.isEmpty() ? 1 : report->documents.last().version + 1;
    // What was composed and never signed gives way; the reason for which it was made holds on.
    const bool givesWay = !report->documents.isEmpty() && !report->documents.last().isLocked();
    input->amendmentReason = givesWay && amendmentReason.isEmpty() ? report->documents.last().reason : amendmentReason;
    auto pdf = m_parts.composer.compose(*input);
    if (!pdf)
        return fail(m_context.logFailure(*actor, id.toString(), u"document.failed"_s, pdf.error()));
    const auto stored = await(m_parts.evidence.put(*pdf));
    if (!stored)
        return fail(stored.error());

    DocumentVersion version;
    version.number = input->number;
    version.version = input->version;
    version.templateName = m_parts.composer.templateName();
    version.unsignedSha = stored->sha256;
    version.basis = basisOf(*report, *user);
    version.by = user->id;
    version.composedAt = input->composedAt;
    version.reason = input->amendmentReason;
    version.authority = input->authority;
    const auto attached = storeCommand(*report, command::AttachDocument{version}, *actor);
    if (!attached)
        return fail(m_context.logFailure(*actor, id.toString(), u"document.failed"_s, attached.error()));
    return ComposedDocument{*attached, version, *pdf};
}

Outcome Paperwork::refuseForeign(const User &user, const SignerIdentity &signer) const
{
    if (!user.certificate.isNull() && user.certificate != signer.certificate)
        return fail(ErrorCode::CertificateNotOfUser, signer.subject);
    const auto users = await(m_context.store.users().users());
    if (!users)
        return fail(users.error());
    const auto isAnothers
        = [&](const User &other) { return other.id != user.id && other.certificate == signer.certificate; };
    // Whose it is, is not said: what is said here goes into the log of the report.
    if (std::any_of(users->begin(), users->end(), isAnothers))
        return fail(ErrorCode::CertificateNotOfUser, u"certificate"_s, u"the certificate is bound to somebody else"_s);
    // Once it is bound to one, it is nobody else's.
    if (user.certificate.isNull() && !users->unreadable.isEmpty())
        return fail(ErrorCode::StoreUnreadable, u"users"_s, u"the certificate may be bound to somebody whose row is damaged"_s);
    return done();
}

Outcome Paperwork::bind(const User &user, const SignerIdentity &signer, const Actor &actor) const
{
    if (const auto own = refuseForeign(user, signer); !own || user.certificate == signer.certificate)
        return own;
    // The first key that a person signs with is bound to that person; an administrator changes it later.
    User bound = user;
    bound.certificate = signer.certificate;
    const auto stored = await(m_context.store.users().put(bound));
    if (!stored)
        return fail(stored.error());
    return m_context.log(m_context.event(actor, StoreChain, u"certificate.bound"_s,
        {{u"user"_s, user.id.toString()}, {u"certificate"_s, signer.certificate.toHex()},
            {u"certificate_name"_s, commonName(signer.subject)}, {u"name"_s, named(nameFit(user, signer))}}));
}

Outcome Paperwork::fitsByName(const User &user, const SignerIdentity &signer)
{
    // Once it is bound, somebody has answered for it.
    if (!user.certificate.isNull() || nameFit(user, signer) != NameFit::Differs)
        return done();
    return fail(ErrorCode::CertificateNotOfUser, commonName(signer.subject), errordetail::OtherName);
}

Result<SignedDocument> Paperwork::signComposed(
    const ComposedDocument &composed, SigningKey &key, const User &user, const Actor &actor, KeyName name) const
{
    const SignerIdentity signer = key.identity();
    if (const auto own = refuseForeign(user, signer); !own)
        return fail(own.error());
    if (const auto fits = fitsByName(user, signer); !fits && name == KeyName::MustFit)
        return fail(fits.error());
    const QDateTime now = m_context.clock.nowUtc();
    const auto pdf = m_parts.signatures.signPdf(composed.pdf, key, now, composed.version.number);
    if (!pdf)
        return fail(pdf.error());
    const auto verification = m_parts.signatures.verify(*pdf, {});
    if (!verification)
        return fail(verification.error());
    if (!verification->isValid())
        return fail(ErrorCode::SigningFailed, composed.version.number, u"the new signature does not verify"_s);
    const auto stored = await(m_parts.evidence.put(*pdf));
    if (!stored)
        return fail(stored.error());
    // Asked again: somebody may have been disabled while the key was being unlocked.
    const auto still = m_context.identity.current();
    if (!still)
        return fail(still.error());
    // Not before the key has shown that it signs: one that cannot would keep the right one out.
    if (const auto bound = bind(*still, signer, actor); !bound)
        return fail(bound.error());
    const auto locked = storeCommand(composed.report,
        command::LockDocument{composed.version.version, stored->sha256, signer.subject, signer.certificate, u"B-B"_s, now},
        actor);
    if (!locked)
        return fail(locked.error());
    return SignedDocument{*locked, *newestLocked(*locked), *pdf, *verification};
}

// On the store's chain: what was refused because a chain does not hold must not be its next link, nor begin it anew.
Outcome Paperwork::requireWholeLog(const ReportId &id, const Actor &actor, const QString &refused) const
{
    const auto whole = CustodyCheck(m_context.store.custody()).requireWhole(id.toString());
    if (whole)
        return done();
    return fail(m_context.logFailure(actor, StoreChain, refused, whole.error(), {{u"report"_s, id.toString()}}));
}

Result<SignedDocument> Paperwork::sign(
    const ReportId &id, SigningKey &key, const QString &amendmentReason, KeyName name) const
{
    const auto user = m_context.identity.current();
    const auto actor = m_context.actor();
    if (!user || !actor)
        return fail(user ? actor.error() : user.error());
    if (const auto whole = requireWholeLog(id, *actor, u"sign.failed"_s); !whole)
        return fail(whole.error());
    const auto composed = compose(id, amendmentReason);
    if (!composed)
        return fail(composed.error());
    auto document = signComposed(*composed, key, *user, *actor, name);
    if (!document)
        return fail(m_context.logFailure(*actor, id.toString(), u"sign.failed"_s, document.error(),
            {{u"certificate"_s, key.identity().certificate.toHex()}}));
    return document;
}

Result<QByteArray> Paperwork::signedPdf(const Report &report) const
{
    const DocumentVersion *version = newestLocked(report);
    if (!version)
        return fail(ErrorCode::NotFound, report.id.toString(), u"no signed document"_s);
    return await(m_parts.evidence.open(version->signedSha));
}

Result<QByteArray> Paperwork::logged(const ReportId &id, const Actor &actor, const QString &action, Result<QByteArray> leaving) const
{
    if (!leaving)
        return fail(m_context.logFailure(actor, id.toString(), u"export.failed"_s, leaving.error()));
    const auto said = m_context.log(m_context.event(actor, id.toString(), action, {{u"sha256"_s, Sha256::of(*leaving).toHex()}}));
    if (!said)
        return fail(said.error());
    return leaving;
}

Result<QByteArray> Paperwork::handOut(const ReportId &id, Result<QByteArray> pdf) const
{
    const auto actor = m_context.actor();
    return actor ? logged(id, *actor, u"document.exported"_s, std::move(pdf)) : fail(actor.error());
}

Result<VerificationReport> Paperwork::verifySigned(const Report &report) const
{
    return signedPdf(report).and_then([this](const QByteArray &pdf) { return m_parts.signatures.verify(pdf, {}); });
}

Result<PackedReport> Paperwork::package(const ReportId &id) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    const auto report = await(m_context.store.reports().load(id));
    if (!report)
        return fail(report.error());
    if (const auto whole = requireWholeLog(id, *actor, u"export.failed"_s); !whole)
        return fail(whole.error());
    const auto pdf = signedPdf(*report);
    if (!pdf)
        return fail(m_context.logFailure(*actor, id.toString(), u"export.failed"_s, pdf.error()));

    const DocumentVersion *version = newestLocked(*report);
    QList<PackageFile> files{{u"%1-v%2.pdf"_s.arg(version->number).arg(version->version), *pdf}};
    int index = 0;
    for (const Photo &photo : report->photos) {
        const auto bytes = await(m_parts.evidence.open(photo.sha256));
        if (!bytes)
            return fail(aboutPhoto(m_context.logFailure(*actor, id.toString(), u"export.failed"_s, bytes.error()), *report));
        files.append({packageName(photo, ++index), *bytes});
    }
    const auto custody = CustodyCheck(m_context.store.custody()).exportChain(id.toString());
    if (!custody)
        return fail(custody.error());
    Report told = *report;
    for (Photo &photo : told.photos)
        photo.sourcePath.clear(); // names folders of somebody's computer, and so the person
    files.append({ReportFileName, wire::canonical(told)});
    files.append({CustodyFileName, *custody});
    files.append(m_parts.guides);
    auto zip = m_parts.packages.build(files);
    auto verification = zip ? m_parts.signatures.verify(*zip, {}) : fail(zip.error());
    auto leaving = logged(id, *actor, u"package.exported"_s, verification ? std::move(zip) : fail(verification.error()));
    if (!leaving)
        return fail(leaving.error());
    return PackedReport{*std::move(leaving), *std::move(verification)};
}

} // namespace svidok
