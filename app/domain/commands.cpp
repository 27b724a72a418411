// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commands.h"

namespace svidok {

template <typename C>
requires isCommand<C> ReportCommand::ReportCommand(C command)
    : m_any(std::make_shared<const AnyCommand>(std::move(command)))
{
}

template ReportCommand::ReportCommand(command::SubmitForVerification);
template ReportCommand::ReportCommand(command::AddViolation);
template ReportCommand::ReportCommand(command::ApproveViolation);
template ReportCommand::ReportCommand(command::RejectViolation);
template ReportCommand::ReportCommand(command::Verify);
template ReportCommand::ReportCommand(command::RejectReport);
template ReportCommand::ReportCommand(command::AskReporter);
template ReportCommand::ReportCommand(command::AskSecondReview);
template ReportCommand::ReportCommand(command::Reopen);
template ReportCommand::ReportCommand(command::CorrectPlate);
template ReportCommand::ReportCommand(command::AddReading);
template ReportCommand::ReportCommand(command::ChooseSubject);
template ReportCommand::ReportCommand(command::RecordChecks);
template ReportCommand::ReportCommand(command::AddPhoto);
template ReportCommand::ReportCommand(command::AddNote);
template ReportCommand::ReportCommand(command::AttachDocument);
template ReportCommand::ReportCommand(command::LockDocument);
template ReportCommand::ReportCommand(command::RecordSubmission);
template ReportCommand::ReportCommand(command::RecordPoliceStatus);
template ReportCommand::ReportCommand(command::Delete);
template ReportCommand::ReportCommand(command::RecordPixels);
template ReportCommand::ReportCommand(command::MergeInto);
template ReportCommand::ReportCommand(command::Assign);
template ReportCommand::ReportCommand(command::PutMark);
template ReportCommand::ReportCommand(command::TakeBackCorrection);

} // namespace svidok
