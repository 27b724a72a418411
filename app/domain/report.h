// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/document.h"
#include "domain/movement.h"
#include "domain/photo.h"
#include "domain/photomark.h"
#include "domain/plate.h"
#include "domain/reading.h"
#include "domain/rules.h"
#include "domain/scene.h"

#include <QDateTime>
#include <QList>

namespace svidok {

enum class ReportStatus { Draft, PendingVerification, Verified, Submitted, UnderReview, Resolved, Rejected };
enum class ViolationState { Undecided, Approved, Rejected };
struct Violation { ///< of a report; each is decided by itself
    ViolationId id;
    QString code; ///< of the law pack
    QString lawPack; ///< "name@version" in force at the time of the offence
    ViolationState state = ViolationState::Undecided;
    QString reasonCode; ///< coded reason when rejected (Q15)
    QString comment;
    UserId decidedBy; ///< whoever decided it last, also where that was taken back and it is undecided again
    QDateTime decidedAt;
    std::optional<int> afterDecisions = {}; ///< decisions on the report that it followed; nothing: undecided, or stored before they were counted

    bool operator==(const Violation &) const = default;
};

struct Decision { ///< on the whole report, as it was taken; never removed, later ones follow
    enum class Kind { Verified, Rejected, EvidenceAsked, SecondReviewAsked, Reopened };
    Kind kind = Kind::Verified;
    QString reasonCode;
    QString text;
    PlateText plate; ///< the effective plate at the time of the decision
    UserId by;
    QDateTime at;
    MovementFindings movement = {}; ///< as found by whoever decided

    bool operator==(const Decision &) const = default;
};

enum class NoteVisibility { Internal, Reporter };
struct Note {
    NoteId id;
    NoteVisibility visibility = NoteVisibility::Internal;
    QString text;
    UserId by;
    QDateTime at;

    bool operator==(const Note &) const = default;
};

/// What the police said (F5).
struct PoliceUpdate {
    QString caseNumber;
    QString rawStatus; ///< as received, word for word, kept even when unknown
    QString comment;
    QDateTime receivedAt;

    bool operator==(const PoliceUpdate &) const = default;
};

/// The aggregate that an inspector works on. A value: changing it means making a new one (see lifecycle.h).
struct Report {
    ReportId id;
    qint64 version = 0; ///< of the store; 0: never stored
    ReportStatus status = ReportStatus::Draft;
    bool secondReview = false; ///< a second person must verify
    QString origin; ///< capture channel: "import", "demo", ...
    QString place; ///< address as given; empty when unknown
    EnteredPlate enteredPlate; ///< by the reporter; may be empty
    QString reporterRef; ///< opaque reference to the sealed reporter record (R5)
    QDateTime createdAt;
    QDateTime dueAt; ///< from the law pack, by occurredAt(); null: none
    QList<Photo> photos;
    QList<PhotoReading> readings; ///< all of them; the newest of a photo counts, or the newest with the vehicle that a person chose
    QList<PlateCorrection> corrections;
    QList<Violation> violations;
    QList<RuleCheck> checks; ///< of the current pair
    std::optional<SceneMatch> scene;
    QList<Decision> decisions;
    QList<DocumentVersion> documents;
    QList<Note> notes;
    QList<PhotoMark> marks; ///< every revision of every mark, as they were made
    QList<PoliceUpdate> policeUpdates;
    QString caseNumber; ///< of the police, once received
    QString pairingReason; ///< why an import put these photos together
    UserId assignee; ///< who shall decide it (Q5); empty: whoever comes first
    ReportId duplicateOf; ///< the report it was merged into (Q11); empty: none. The photos stay here
    QDateTime deletedAt; ///< soft delete (Q19)
    [[nodiscard]] const Photo *photo(PhotoRole role) const; ///< the first of that role, or nothing
    [[nodiscard]] const PhotoReading *latestReading(const PhotoId &photo) const;
    [[nodiscard]] QList<PhotoMark> standingMarks(const PhotoId &photo) const; ///< newest revisions, in the order of first drawing
    [[nodiscard]] const PhotoMark *latestMark(const MarkId &id) const; ///< removed ones, too
    [[nodiscard]] QList<PhotoId> pairIds() const; ///< initial, verification; those that are there
    [[nodiscard]] const PlateCorrection *standingCorrection() const; ///< the last one not taken back, if it was made of the pair as it is, or nothing
    enum class PlateOrigin { // where the effective plate comes from
        Corrected, ///< by a person
        AgreeingReads, ///< of both photos of the pair, each sure
        SingleRead, ///< sure on one photo, nothing sure on the other
        Entered, ///< by the reporter; also where sure reads contradict each other
    };
    [[nodiscard]] PlateOrigin plateOrigin() const;
    [[nodiscard]] PlateText effectivePlate() const; ///< by plateOrigin(); may be empty
    [[nodiscard]] QDateTime occurredAt() const; ///< first observed instant of the pair; null when none was observed
    [[nodiscard]] int failedRules() const; ///< checks that say FAIL
    [[nodiscard]] bool timeLimitEnded(const QDateTime &now) const; ///< false where there is none
    [[nodiscard]] std::optional<PairFacts> pairFacts() const; ///< what the rules judge, with newest readings, typed plate and scene; nothing without a pair
    [[nodiscard]] QDate offenceDay() const; ///< decides the law in force: of occurredAt(), where it was observed; where none was of createdAt, in UTC

    bool operator==(const Report &) const = default;
};

} // namespace svidok
