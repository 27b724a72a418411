// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outbox.h"
#include "domain/report.h"
#include "domain/user.h"
#include "domain/wirewriter.h"

#include <QJsonDocument>
#include <QJsonObject>

// Values to JSON and back, as the store keeps them and the wire carries them. Parsing is the inverse of print() and
// answers InvalidArgument, naming the field, to anything else. Unknown members are ignored.
namespace svidok::wire {

[[nodiscard]] QString name(ReportStatus status);
[[nodiscard]] std::optional<ReportStatus> reportStatus(const QString &name);
[[nodiscard]] QString name(PhotoRole role);
[[nodiscard]] std::optional<PhotoRole> photoRole(const QString &name);
[[nodiscard]] QString name(RuleId rule); ///< interval, distance, plate, scene
[[nodiscard]] std::optional<RuleId> ruleId(const QString &name);
[[nodiscard]] QString name(Verdict verdict); ///< PASS, FAIL, UNKNOWN
[[nodiscard]] std::optional<Verdict> verdict(const QString &name);
[[nodiscard]] QString name(OutboxState state);
[[nodiscard]] std::optional<OutboxState> outboxState(const QString &name);
[[nodiscard]] QString name(Role role);
[[nodiscard]] std::optional<Role> role(const QString &name);
[[nodiscard]] QString name(CaptureFlag flag);
[[nodiscard]] std::optional<CaptureFlag> captureFlag(const QString &name);
[[nodiscard]] QString name(ReaderFailure failure);
[[nodiscard]] std::optional<ReaderFailure> readerFailure(const QString &name);
[[nodiscard]] QString name(InstantSource source);
[[nodiscard]] std::optional<InstantSource> instantSource(const QString &name);
[[nodiscard]] QString name(ViolationState state);
[[nodiscard]] std::optional<ViolationState> violationState(const QString &name);
[[nodiscard]] QString name(Decision::Kind kind);
[[nodiscard]] std::optional<Decision::Kind> decisionKind(const QString &name);
[[nodiscard]] QString name(MarkShape shape);
[[nodiscard]] std::optional<MarkShape> markShape(const QString &name);
[[nodiscard]] QString name(MovementPoint point);
[[nodiscard]] std::optional<MovementPoint> movementPoint(const QString &name);
[[nodiscard]] QString name(MovementFinding finding);
[[nodiscard]] std::optional<MovementFinding> movementFinding(const QString &name);
[[nodiscard]] QString name(NoteVisibility visibility);
[[nodiscard]] std::optional<NoteVisibility> noteVisibility(const QString &name);

/// ISO 8601 with milliseconds: UTC as "...Z".
[[nodiscard]] QString instant(const QDateTime &utc);
/// With the observed offset, e.g. 2026-10-25T03:30:00.000+03:00.
[[nodiscard]] QString localInstant(const ObservedInstant &instant);
[[nodiscard]] QDateTime instantFrom(const QString &text); ///< null when it is not one

void print(Writer &out, const CaptureFacts &facts);
[[nodiscard]] Result<CaptureFacts> captureFactsFrom(const QJsonObject &json);
void print(Writer &out, const Photo &photo);
[[nodiscard]] Result<Photo> photoFrom(const QJsonObject &json);
void print(Writer &out, const PhotoReading &reading);
[[nodiscard]] Result<PhotoReading> readingFrom(const QJsonObject &json);
void print(Writer &out, const RuleCheck &check);
[[nodiscard]] Result<RuleCheck> ruleCheckFrom(const QJsonObject &json);
void print(Writer &out, const SceneMatch &match);
[[nodiscard]] Result<SceneMatch> sceneMatchFrom(const QJsonObject &json);
void print(Writer &out, const PlateCorrection &correction);
[[nodiscard]] Result<PlateCorrection> correctionFrom(const QJsonObject &json);
void print(Writer &out, const Violation &violation);
[[nodiscard]] Result<Violation> violationFrom(const QJsonObject &json);
void print(Writer &out, const Decision &decision);
[[nodiscard]] Result<Decision> decisionFrom(const QJsonObject &json);
void print(Writer &out, const MovementFindings &findings); ///< {"gap": "same", ...}
[[nodiscard]] Result<MovementFindings> movementFindingsFrom(const QJsonObject &json);
void print(Writer &out, const PhotoMark &mark);
[[nodiscard]] Result<PhotoMark> photoMarkFrom(const QJsonObject &json);
void print(Writer &out, const DocumentVersion &document);
[[nodiscard]] Result<DocumentVersion> documentFrom(const QJsonObject &json);
void print(Writer &out, const Note &note);
[[nodiscard]] Result<Note> noteFrom(const QJsonObject &json);
void print(Writer &out, const PoliceUpdate &update);
[[nodiscard]] Result<PoliceUpdate> policeUpdateFrom(const QJsonObject &json);
void print(Writer &out, const Report &report);
[[nodiscard]] Result<Report> reportFrom(const QJsonObject &json);
void print(Writer &out, const OutboxMessage &message);
[[nodiscard]] Result<OutboxMessage> outboxMessageFrom(const QJsonObject &json);
void print(Writer &out, const User &user);
[[nodiscard]] Result<User> userFrom(const QJsonObject &json);

/// UTF-8, keys sorted, no spaces, numbers in shortest form: the same value gives the same bytes.
[[nodiscard]] QByteArray canonical(const QJsonObject &json);
template <typename T> [[nodiscard]] QByteArray canonical(const T &value)
{
    Writer out;
    print(out, value);
    return out.take();
}

/// A value for whoever goes on working with its members; canonical() is many times as fast.
template <typename T> [[nodiscard]] QJsonObject toJson(const T &value)
{
    return QJsonDocument::fromJson(canonical(value)).object();
}

} // namespace svidok::wire
