// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/custody.h"
#include "domain/verification.h"

#include <QHash>
#include <QJsonObject>

namespace svidok {

/// What a custody log says was done to its report, by the digests that its links hold.
class LoggedReport {
public:
    /// `signedLinks`: so many of the links a signed record vouches for.
    LoggedReport(const QList<CustodyLink> &links, qsizetype signedLinks);

    /// The role of a photo at the last signed link; empty for one that came with the report and not by a link of its own.
    [[nodiscard]] QString roleOf(const Sha256 &photo) const { return m_roles.value(photo); }

    /// Holds report.json against the log, and against the photos and the facts (null in a record of earlier versions)
    /// that the signed record names. Reasons: "report.as_logged"; "report.differs" and "report.later" (logged after the
    /// record, so that nobody signed it), with the member of report.json that it is about; "file.not_signed", because
    /// something remains that no digest covers.
    void check(const QJsonObject &report, const QList<Sha256> &photos, const Sha256 &facts, QList<VerificationAnswer> &answers) const;

private:
    struct Digests {
        QStringList all;
        bool goesOn = false; ///< some of them behind the last signed link
    };
    void add(const CustodyEvent &event, bool isSigned);
    void addPhoto(const QJsonObject &details);
    [[nodiscard]] bool hasPhotos(const QJsonObject &report, const QList<Sha256> &photos) const;
    [[nodiscard]] bool hasViolations(const QJsonObject &report) const;
    [[nodiscard]] bool hasChecks(const QJsonObject &report) const;

    QString m_chain;
    QHash<Sha256, QString> m_roles;
    QHash<QString, Sha256> m_photos; ///< by id
    QHash<QString, Digests> m_lists; ///< by member of report.json
    QHash<QString, QString> m_violations; ///< the last digest, by id
    bool m_violationsGoOn = false;
    QString m_checks; ///< empty once a person typed another plate or took that back, or another photo made the pair
};

/// The digest of what a report says of its photos, of place and time, and of the plate that was typed: what nothing in
/// the log holds. Where a photo came from is left out: it names somebody's folders and does not leave.
[[nodiscard]] Sha256 observedFacts(const QJsonObject &report);

} // namespace svidok
