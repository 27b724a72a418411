// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/documents.h"
#include "ports/evidence.h"
#include "usecases/workcontext.h"

namespace svidok {

/// A composed document: the preview, which is what will be signed (L8).
struct ComposedDocument {
    Report report; ///< with the version attached
    DocumentVersion version;
    QByteArray pdf;
};

/// A signed, verified, stored and locked document.
struct SignedDocument {
    Report report;
    DocumentVersion version;
    QByteArray pdf;
    VerificationReport verification;
};

/// An evidence package, and what can be said of it as it leaves.
struct PackedReport {
    QByteArray bytes;
    VerificationReport verification;
};

/// Composes, signs and packs the documents of a report. Worker threads only.
class Paperwork {
public:
    struct Parts {
        EvidenceStore &evidence;
        const DocumentComposer &composer;
        const PackageBuilder &packages;
        const SignatureFormat &signatures;
        QString authority;
        QString language; ///< of documents, BCP 47
        QList<PackageFile> guides; ///< put into every package, e.g. how to verify it
    };
    Paperwork(const WorkContext &context, const Parts &parts);

    /// The current unsigned version; composed if there is none yet, or if it no longer says what the report says. A reason is needed once a version is locked: it
    /// makes the next version (L12). The bytes are kept in the evidence store. Errors: TemplateFieldMissing,
    /// DocumentLocked (a further version needs a reason), those of the composer, stores and life cycle.
    [[nodiscard]] Result<ComposedDocument> compose(const ReportId &id, const QString &amendmentReason = {}) const;

    /// Whether somebody's first key may be in a name that differs from hers: she has been told, and says that it is hers.
    enum class KeyName { MustFit, MayDiffer };
    /// Error: CertificateNotOfUser (errordetail::OtherName) where this would be her first key, and in another name.
    [[nodiscard]] static Outcome fitsByName(const User &user, const SignerIdentity &signer);

    /// Composes where needed, signs with the signed-in person's own key (G8), verifies what came out and locks it. Every
    /// refused or failed try is logged. Errors also: CustodyBroken where the report's log does
    /// not hold, CertificateNotOfUser (errordetail::OtherName: about the name in it), UserInactive, SigningFailed.
    [[nodiscard]] Result<SignedDocument> sign(const ReportId &id, SigningKey &key, const QString &amendmentReason = {},
        KeyName name = KeyName::MustFit) const;

    /// The signed bytes of the newest locked version. Errors: NotFound.
    [[nodiscard]] Result<QByteArray> signedPdf(const Report &report) const;

    /// A document that leaves, signed or not: the same bytes or error, logged as an export or as the failed try of one. Errors
    /// also: those of who is signed in.
    [[nodiscard]] Result<QByteArray> handOut(const ReportId &id, Result<QByteArray> pdf) const;

    /// What can be said of the newest locked version as it lies in the evidence store. Errors: as signedPdf().
    [[nodiscard]] Result<VerificationReport> verifySigned(const Report &report) const;

    /// The evidence package (L9): newest document, originals, record, custody log, guides. Logged as an export. What came
    /// to the report behind the newest signature makes it invalid, and it leaves all the same.
    /// Error also: CustodyBroken where the log does not hold.
    [[nodiscard]] Result<PackedReport> package(const ReportId &id) const;

private:
    [[nodiscard]] Result<DocumentInput> inputFor(const Report &report, const User &inspector) const;
    /// Of all that a document would say now; its time and its place in the custody log aside.
    [[nodiscard]] Sha256 basisOf(const Report &report, const User &inspector) const;
    [[nodiscard]] Result<SignedDocument> signComposed(
        const ComposedDocument &composed, SigningKey &key, const User &user, const Actor &actor, KeyName name) const;
    [[nodiscard]] Outcome requireWholeLog(const ReportId &id, const Actor &actor, const QString &refused) const;
    /// A key that is another person's, or not the one of this person. Errors: CertificateNotOfUser.
    [[nodiscard]] Outcome refuseForeign(const User &user, const SignerIdentity &signer) const;
    [[nodiscard]] Outcome bind(const User &user, const SignerIdentity &signer, const Actor &actor) const;
    /// What leaves, as it is: logged as `action`, or as the failed try of an export.
    [[nodiscard]] Result<QByteArray> logged(const ReportId &id, const Actor &actor, const QString &action, Result<QByteArray> leaving) const;
    [[nodiscard]] Result<Report> storeCommand(
        const Report &seen, const ReportCommand &command, const Actor &actor) const;

    const WorkContext &m_context;
    Parts m_parts;
};

} // namespace svidok
