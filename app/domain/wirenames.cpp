// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

template <typename Enum> struct Name {
    Enum value;
    QLatin1String text;
};

template <typename Enum, size_t N> QString nameIn(const std::array<Name<Enum>, N> &table, Enum value)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [value](const auto &row) { return row.value == value; });
    return found == table.end() ? QString() : QString(found->text);
}

template <typename Enum, size_t N>
std::optional<Enum> valueIn(const std::array<Name<Enum>, N> &table, const QString &text)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto &row) { return row.text == text; });
    return found == table.end() ? std::nullopt : std::optional(found->value);
}

constexpr auto MarkShapeNames = std::to_array<Name<MarkShape>>({
    { MarkShape::Arrow, "arrow"_L1 },
    { MarkShape::Box, "box"_L1 },
    { MarkShape::Ellipse, "ellipse"_L1 },
    { MarkShape::Text, "text"_L1 },
});

constexpr auto MovementPointNames = std::to_array<Name<MovementPoint>>({
    { MovementPoint::Valve, "valve"_L1 },
    { MovementPoint::WheelAngle, "wheel_angle"_L1 },
    { MovementPoint::Gap, "gap"_L1 },
});

constexpr auto MovementFindingNames = std::to_array<Name<MovementFinding>>({
    { MovementFinding::Same, "same"_L1 },
    { MovementFinding::Different, "different"_L1 },
    { MovementFinding::CannotTell, "cannot_tell"_L1 },
});

constexpr auto ReportStatusNames = std::to_array<Name<ReportStatus>>({
    { ReportStatus::Draft, "draft"_L1 },
    { ReportStatus::PendingVerification, "pending_verification"_L1 },
    { ReportStatus::Verified, "verified"_L1 },
    { ReportStatus::Submitted, "submitted"_L1 },
    { ReportStatus::UnderReview, "under_review"_L1 },
    { ReportStatus::Resolved, "resolved"_L1 },
    { ReportStatus::Rejected, "rejected"_L1 },
});

constexpr auto PhotoRoleNames = std::to_array<Name<PhotoRole>>({
    { PhotoRole::Initial, "initial"_L1 },
    { PhotoRole::Verification, "verification"_L1 },
    { PhotoRole::Context, "context"_L1 },
});

constexpr auto RuleIdNames = std::to_array<Name<RuleId>>({
    { RuleId::Interval, "interval"_L1 },
    { RuleId::Distance, "distance"_L1 },
    { RuleId::Plate, "plate"_L1 },
    { RuleId::Scene, "scene"_L1 },
});

constexpr auto VerdictNames = std::to_array<Name<Verdict>>({
    { Verdict::Pass, "PASS"_L1 },
    { Verdict::Fail, "FAIL"_L1 },
    { Verdict::Unknown, "UNKNOWN"_L1 },
});

constexpr auto OutboxStateNames = std::to_array<Name<OutboxState>>({
    { OutboxState::Queued, "queued"_L1 },
    { OutboxState::InFlight, "in_flight"_L1 },
    { OutboxState::Delivered, "delivered"_L1 },
    { OutboxState::DeadLetter, "dead_letter"_L1 },
    { OutboxState::Cancelled, "cancelled"_L1 },
});

constexpr auto RoleNames = std::to_array<Name<Role>>({
    { Role::Inspector, "inspector"_L1 },
    { Role::Senior, "senior"_L1 },
    { Role::Administrator, "administrator"_L1 },
    { Role::Auditor, "auditor"_L1 },
    { Role::Service, "service"_L1 },
    { Role::Reporter, "reporter"_L1 },
    { Role::Importer, "importer"_L1 },
});

constexpr auto CaptureFlagNames = std::to_array<Name<CaptureFlag>>({
    { CaptureFlag::NoMetadata, "no_metadata"_L1 },
    { CaptureFlag::MetadataDamaged, "metadata_damaged"_L1 },
    { CaptureFlag::OffsetAssumed, "offset_assumed"_L1 },
    { CaptureFlag::ClockSkew, "clock_skew"_L1 },
    { CaptureFlag::StaleFix, "stale_fix"_L1 },
    { CaptureFlag::EditedBySoftware, "edited_by_software"_L1 },
    { CaptureFlag::ThumbnailDiffers, "thumbnail_differs"_L1 },
    { CaptureFlag::PositionImplausible, "position_implausible"_L1 },
    { CaptureFlag::PixelsTruncated, "pixels_truncated"_L1 },
    { CaptureFlag::TimeImplausible, "time_implausible"_L1 },
});

constexpr auto ReaderFailureNames = std::to_array<Name<ReaderFailure>>({
    { ReaderFailure::Failed, "failed"_L1 },
    { ReaderFailure::Crashed, "crashed"_L1 },
    { ReaderFailure::TimedOut, "timed_out"_L1 },
    { ReaderFailure::NotStarted, "not_started"_L1 },
    { ReaderFailure::SwitchedOff, "switched_off"_L1 },
});

constexpr auto InstantSourceNames = std::to_array<Name<InstantSource>>({
    { InstantSource::ExifOriginal, "exif_original"_L1 },
    { InstantSource::Gps, "gps"_L1 },
    { InstantSource::ExifDigitized, "exif_digitized"_L1 },
    { InstantSource::ExifModified, "exif_modified"_L1 },
    { InstantSource::FileName, "file_name"_L1 },
});

constexpr auto ViolationStateNames = std::to_array<Name<ViolationState>>({
    { ViolationState::Undecided, "undecided"_L1 },
    { ViolationState::Approved, "approved"_L1 },
    { ViolationState::Rejected, "rejected"_L1 },
});

constexpr auto DecisionKindNames = std::to_array<Name<Decision::Kind>>({
    { Decision::Kind::Verified, "verified"_L1 },
    { Decision::Kind::Rejected, "rejected"_L1 },
    { Decision::Kind::EvidenceAsked, "evidence_asked"_L1 },
    { Decision::Kind::SecondReviewAsked, "second_review_asked"_L1 },
    { Decision::Kind::Reopened, "reopened"_L1 },
});

constexpr auto NoteVisibilityNames = std::to_array<Name<NoteVisibility>>({
    { NoteVisibility::Internal, "internal"_L1 },
    { NoteVisibility::Reporter, "reporter"_L1 },
});

} // namespace

QString name(ReportStatus status)
{
    return nameIn(ReportStatusNames, status);
}

std::optional<ReportStatus> reportStatus(const QString &name)
{
    return valueIn(ReportStatusNames, name);
}

QString name(PhotoRole role)
{
    return nameIn(PhotoRoleNames, role);
}

std::optional<PhotoRole> photoRole(const QString &name)
{
    return valueIn(PhotoRoleNames, name);
}

QString name(RuleId rule)
{
    return nameIn(RuleIdNames, rule);
}

std::optional<RuleId> ruleId(const QString &name)
{
    return valueIn(RuleIdNames, name);
}

QString name(Verdict verdict)
{
    return nameIn(VerdictNames, verdict);
}

std::optional<Verdict> verdict(const QString &name)
{
    return valueIn(VerdictNames, name);
}

QString name(OutboxState state)
{
    return nameIn(OutboxStateNames, state);
}

std::optional<OutboxState> outboxState(const QString &name)
{
    return valueIn(OutboxStateNames, name);
}

QString name(Role role)
{
    return nameIn(RoleNames, role);
}

std::optional<Role> role(const QString &name)
{
    return valueIn(RoleNames, name);
}

QString name(CaptureFlag flag)
{
    return nameIn(CaptureFlagNames, flag);
}

std::optional<CaptureFlag> captureFlag(const QString &name)
{
    return valueIn(CaptureFlagNames, name);
}

QString name(ReaderFailure failure)
{
    return nameIn(ReaderFailureNames, failure);
}

std::optional<ReaderFailure> readerFailure(const QString &name)
{
    return valueIn(ReaderFailureNames, name);
}

QString name(InstantSource source)
{
    return nameIn(InstantSourceNames, source);
}

std::optional<InstantSource> instantSource(const QString &name)
{
    return valueIn(InstantSourceNames, name);
}

QString name(ViolationState state)
{
    return nameIn(ViolationStateNames, state);
}

std::optional<ViolationState> violationState(const QString &name)
{
    return valueIn(ViolationStateNames, name);
}

QString name(Decision::Kind kind)
{
    return nameIn(DecisionKindNames, kind);
}

std::optional<Decision::Kind> decisionKind(const QString &name)
{
    return valueIn(DecisionKindNames, name);
}

QString name(MarkShape shape)
{
    return nameIn(MarkShapeNames, shape);
}

std::optional<MarkShape> markShape(const QString &name)
{
    return valueIn(MarkShapeNames, name);
}

QString name(MovementPoint point)
{
    return nameIn(MovementPointNames, point);
}

std::optional<MovementPoint> movementPoint(const QString &name)
{
    return valueIn(MovementPointNames, name);
}

QString name(MovementFinding finding)
{
    return nameIn(MovementFindingNames, finding);
}

std::optional<MovementFinding> movementFinding(const QString &name)
{
    return valueIn(MovementFindingNames, name);
}

QString name(NoteVisibility visibility)
{
    return nameIn(NoteVisibilityNames, visibility);
}

std::optional<NoteVisibility> noteVisibility(const QString &name)
{
    return valueIn(NoteVisibilityNames, name);
}

} // namespace svidok::wire
