// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/lawpack.h"
#include "domain/report.h"
#include "domain/user.h"
#include "domain/verification.h"
#include "ports/plugin.h"

#include <QByteArray>
#include <QLatin1String>
#include <QList>
#include <QMap>

#include <memory>

namespace svidok {

/// Everything a document is made of. The same input gives the same bytes (L6).
struct DocumentInput {
    Report report;
    LawPack law;
    User inspector;
    QMap<UserId, QString> people; ///< the names of those who had a hand in the report
    QString authority;
    QString number; ///< e.g. SV-2026-000123
    int version = 1;
    QString language; ///< BCP 47, of the document, not of the window
    QDateTime composedAt; ///< printed as such
    Sha256 custodyHead; ///< head of the report's chain, printed and thereby anchored
    QMap<Sha256, QByteArray> photos; ///< bytes by digest
    QString amendmentReason; ///< for versions above 1
};

/// Composes the inspector's verification record, never an official resolution. Any thread but the window's.
/// Errors: TemplateFieldMissing (subject: the field), DocumentFailed, Photo*.
class DocumentComposer {
public:
    virtual ~DocumentComposer() = default;
    [[nodiscard]] virtual Result<QByteArray> compose(const DocumentInput &input) const = 0;
    [[nodiscard]] virtual QString templateName() const = 0; ///< "name@version"
};

struct PackageFile {
    QString name; ///< path inside the package, forward slashes
    QByteArray bytes;
};

/// Builds the evidence package (L9): a ZIP that opens anywhere, with MANIFEST.sha256 that `sha256sum -c` accepts.
class PackageBuilder {
public:
    virtual ~PackageBuilder() = default;
    [[nodiscard]] virtual Result<QByteArray> build(const QList<PackageFile> &files) const = 0;
};

/// What a key container opened with.
struct SignerIdentity {
    QString subject; ///< RFC 4514
    Sha256 certificate; ///< of the DER
    QDateTime validFrom;
    QDateTime validTo;
};

/// An unlocked key. Dropping it locks again.
class SigningKey {
public:
    virtual ~SigningKey() = default;
    [[nodiscard]] virtual SignerIdentity identity() const = 0;
    /// Detached CMS (CAdES baseline B, no signing-time attribute) over `content`, DER. Errors: SigningFailed,
    /// CertificateExpired, CertificateNotYetValid, Cancelled.
    [[nodiscard]] virtual Future<QByteArray> signDetached(const QByteArray &content, const QDateTime &now) = 0;
};

/// Plugin kind "signer".
class SignerFactory {
public:
    virtual ~SignerFactory() = default;
    /// `locator` is what stands behind the scheme, e.g. a file path. Errors: KeyFileUnreadable, PassphraseNeeded,
    /// PassphraseWrong, CertificateExpired, CertificateNotYetValid.
    [[nodiscard]] virtual Result<std::unique_ptr<SigningKey>> unlock(
        const QString &locator, const QString &passphrase, const QDateTime &now) = 0;
};

/// What an error is about that lies in the certificates to trust and not in the file.
inline constexpr QLatin1String TrustSubject{"trust"};

/// Puts a signature into a PDF as one incremental update (PAdES B-B) and checks files. Worker threads.
class SignatureFormat {
public:
    virtual ~SignatureFormat() = default;
    /// The signed file. Errors: DocumentUnreadable and those of the key.
    [[nodiscard]] virtual Result<QByteArray> signPdf(
        const QByteArray &pdf, SigningKey &key, const QDateTime &now, const QString &reason) const = 0;
    /// `trust` holds PEM certificates; empty: chain is UNKNOWN. Errors: DocumentUnreadable (of subject TrustSubject
    /// where `trust` holds none), NotFound.
    [[nodiscard]] virtual Result<VerificationReport> verify(const QByteArray &file, const QByteArray &trust) const = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::SignerFactory, "ua.svidok.SignerFactory/1")
