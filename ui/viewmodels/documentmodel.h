// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/people.h"
#include "viewmodels/casemodel.h"

#include <QObject>

namespace svidok {

/// The document of the report on the desk: composed for the preview, signed, verified, exported. For the window's thread;
/// passphrases go through it and stay nowhere.
class DocumentModel : public QObject {
    Q_OBJECT

public:
    enum class State { Nothing, Composing, Preview, Signing, Signed };

    explicit DocumentModel(CaseModel &report, QObject *parent = nullptr);

    /// Shows the newest version: the signed one with its verification, or the one to sign, composed where needed.
    void load();
    /// Why a further version of a signed document is made, as typed so far; kept with the report's draft.
    [[nodiscard]] QString reason() const;
    void setReason(const QString &typed);
    void amend(); ///< a further version of a signed document (L12), for reason()

    /// There is nothing to compose before the case is approved.
    [[nodiscard]] bool isTooEarly() const;
    [[nodiscard]] bool isForwarded() const; ///< the recipient has the case: it is forwarded no more

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QByteArray &pdf() const { return m_pdf; } ///< the bytes themselves, signed or to be signed (L8)
    [[nodiscard]] Sha256 sha256() const { return m_sha; } ///< of pdf()
    [[nodiscard]] const DocumentVersion &version() const { return m_version; }
    [[nodiscard]] const std::optional<VerificationReport> &verification() const { return m_verification; }

    [[nodiscard]] QString key() const; ///< "p12:FILE"; empty: none chosen yet
    void chooseKey(const QString &file);
    void claimKey(); ///< says that the chosen key is hers although it is in another name
    /// The passphrase of key() where that is a demo's, which everybody knows; empty for any other key.
    [[nodiscard]] QString knownPassphrase() const;

    [[nodiscard]] const User &me() const { return m_me; } ///< as documents name who is signed in
    static constexpr qsizetype MaxNameLength = People::MaxNameLength;
    /// Whether a document can name somebody, or her position, like this.
    [[nodiscard]] static bool isName(const QString &typed) { return People::isPrintable(typed); }
    /// Names her so from now on and composes anew what is not signed yet.
    void nameMyself(const QString &name, const QString &position);

    /// Signs what is shown, and nothing else. Ends with state Signed or signingFailed(): PassphraseNeeded without a
    /// passphrase at hand, PassphraseWrong, CertificateNotOfUser (errordetail::OtherName until claimKey()), VersionConflict when what would be signed is not what was shown, and others.
    void sign(const QString &passphrase, bool keep);
    /// The same with what the keychain holds.
    void signWithKeptPassphrase();

    [[nodiscard]] Executor &background() const { return m_desk.background; } ///< for whoever shows the bytes

    void exportPdf(const QString &file);
    void exportPackage(const QString &file); ///< the evidence package (L9)

signals:
    void changed();
    void forgotten(); ///< another report is on the desk, or none: what was said of this one is over
    void signingFailed(const svidok::Error &error);
    void failed(const svidok::Error &error);
    /// `failures`: what makes a package invalid, see VerificationReport.
    void exported(const QString &file, const QStringList &failures);

private:
    struct Shown {
        Report report;
        DocumentVersion version;
        QByteArray pdf;
        Sha256 sha; ///< of pdf
        std::optional<VerificationReport> verification;
        User me;
    };
    struct Key {
        QString name; ///< as key()
        Paperwork::KeyName fit = Paperwork::KeyName::MustFit;
    };
    [[nodiscard]] static Result<Shown> newest(Desk &desk, const ReportId &id, const QString &amendment);
    [[nodiscard]] static Result<Shown> signShown(
        Desk &desk, const ReportId &id, const Sha256 &shown, const Key &key, const QString &passphrase, bool keep);
    void run(State meanwhile, std::function<Result<Shown>()> work, const std::function<void(const Error &)> &otherwise);
    [[nodiscard]] Key signingKey() const;
    void take(const Shown &shown);
    void forget();
    void fails(const Error &error);
    void write(const QString &file, std::function<Result<PackedReport>()> bytes);

    CaseModel &m_case;
    Desk &m_desk;
    quint64 m_turn = 0; ///< grows with every report: late answers are dropped
    State m_state = State::Nothing;
    QByteArray m_pdf;
    Sha256 m_sha;
    DocumentVersion m_version;
    std::optional<VerificationReport> m_verification;
    User m_me;
    QString m_claimed; ///< the key that is hers whatever its name says
};

} // namespace svidok
