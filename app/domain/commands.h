// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outbox.h"
#include "domain/report.h"

#include <memory>
#include <type_traits>
#include <variant>

namespace svidok {

// Each struct is one thing a person or a service may do to a report; applyCommand() says who and when.
namespace command {

struct SubmitForVerification { }; ///< draft -> pending_verification: both photos are there
struct AddViolation { ViolationId id; QString code; };
struct ApproveViolation { ViolationId id; QString comment; };
struct RejectViolation { ViolationId id; QString reasonCode; QString comment; };
struct Verify { QString comment; MovementFindings movement = {}; }; ///< -> verified: all violations decided, at least one approved
struct RejectReport { QString reasonCode; QString comment; MovementFindings movement = {}; };
/// The report tells of the same event as another one (Q11): it is rejected with DuplicateReason and keeps what it has;
/// Reopen splits them again. Both chains record it. The caller sees that the other one is no duplicate itself.
struct MergeInto { ReportId primary; QString comment; };
/// Who shall decide the report; empty: nobody in particular. A senior's word (Q5).
struct Assign { UserId to; };
struct AskReporter { QString text; MovementFindings movement = {}; }; ///< -> draft
struct AskSecondReview { QString text; MovementFindings movement = {}; };
/// Takes back the last decision while nothing was submitted (K7): verified or rejected -> pending_verification. The
/// decision stays in the history and a Reopened one follows.
struct Reopen { QString reason; };
struct CorrectPlate { QString asEntered; QString reason; };
struct TakeBackCorrection { }; ///< the standing one, which is one's own: what stood before stands again
struct AddReading { PhotoReading reading; }; ///< old readings stay
struct ChooseSubject { PhotoId photo; ReadingId newReading; int plateIndex = 0; }; ///< a new reading with another subject
struct RecordChecks { QList<RuleCheck> checks; std::optional<SceneMatch> scene; };
/// In a draft a new photo takes its role of the pair from the photo that has it, which stays as context.
struct AddPhoto { Photo photo; };
/// What decoding showed of a photo that came in without being decoded: its hash, and flags to add.
struct RecordPixels { PhotoId photo; quint64 perceptualHash = 0; QList<CaptureFlag> flags; };
struct AddNote { NoteId id; NoteVisibility visibility = NoteVisibility::Internal; QString text; };
/// Draws a mark, or makes the next revision of one; by and at are not taken from it. The revision is the one that follows
/// on what the person saw.
struct PutMark { PhotoMark mark; };
struct AttachDocument { DocumentVersion document; }; ///< a composed one; the number's versions go up by one
struct LockDocument { int version = 0; Sha256 signedSha; QString signer; Sha256 signerCertificate; QString level; QDateTime signedAt; };
struct RecordSubmission { OutboxId message; Receipt receipt; }; ///< verified -> submitted
struct RecordPoliceStatus { PoliceUpdate update; }; ///< moves on where the words are known, else only kept
struct Delete { QString reason; }; ///< soft; only drafts and rejected ones

} // namespace command

using AnyCommand = std::variant<command::SubmitForVerification, command::AddViolation, command::ApproveViolation,
    command::RejectViolation, command::Verify, command::RejectReport, command::AskReporter, command::AskSecondReview,
    command::Reopen, command::CorrectPlate, command::AddReading, command::ChooseSubject, command::RecordChecks,
    command::AddPhoto, command::AddNote, command::AttachDocument, command::LockDocument, command::RecordSubmission,
    command::RecordPoliceStatus, command::Delete, command::RecordPixels, command::MergeInto, command::Assign,
    command::PutMark, command::TakeBackCorrection>;

template<typename C, typename Any = AnyCommand> inline constexpr bool isCommand = false;
template<typename C, typename... Cs> inline constexpr bool isCommand<C, std::variant<Cs...>> = (std::is_same_v<C, Cs> || ...);

/// Any of the commands above, shared and never changed. Compiled in one place: the members of so large a variant would be
/// compiled anew in each file that holds a list of commands.
class ReportCommand {
public:
    template<typename C> requires isCommand<C> ReportCommand(C command);
    [[nodiscard]] const AnyCommand &any() const { return *m_any; }

private:
    std::shared_ptr<const AnyCommand> m_any;
};

} // namespace svidok
