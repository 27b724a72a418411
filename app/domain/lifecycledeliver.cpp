// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commandrun.h"
#include "domain/wire.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// Commands after the decision: documents, forwarding, and the end.
namespace svidok::lifecycle {

namespace {

constexpr std::initializer_list<ReportStatus> AfterDecision{ ReportStatus::Verified, ReportStatus::Submitted,
    ReportStatus::UnderReview, ReportStatus::Resolved, ReportStatus::Rejected };

struct PoliceWord {
    QLatin1String word;
    ReportStatus meaning;
};

// F5: what the police's words are taken to mean. Words that are not here are kept as they came and change nothing.
constexpr std::array<PoliceWord, 10> policeWords{ {
    { "accepted"_L1, ReportStatus::Submitted },
    { "received"_L1, ReportStatus::Submitted },
    { "submitted"_L1, ReportStatus::Submitted },
    { "under_review"_L1, ReportStatus::UnderReview },
    { "in_progress"_L1, ReportStatus::UnderReview },
    { "resolved"_L1, ReportStatus::Resolved },
    { "closed"_L1, ReportStatus::Resolved },
    { "fined"_L1, ReportStatus::Resolved },
    { "rejected"_L1, ReportStatus::Rejected },
    { "declined"_L1, ReportStatus::Rejected },
} };

std::optional<ReportStatus> meaningOf(const QString &raw)
{
    const QString word = raw.trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
    const auto found =
        std::find_if(policeWords.begin(), policeWords.end(), [&](const PoliceWord &w) { return w.word == word; });
    return found == policeWords.end() ? std::nullopt : std::optional(found->meaning);
}

// The edges from here to there, one by one; none when there is no legal way. A report never moves back.
QList<ReportStatus> wayTo(ReportStatus from, ReportStatus to)
{
    if (from == to)
        return {};
    if (rolesForEdge(from, to).testFlag(Role::Service))
        return { to };
    if (from == ReportStatus::Submitted && rolesForEdge(ReportStatus::UnderReview, to).testFlag(Role::Service))
        return { ReportStatus::UnderReview, to };
    return {};
}

} // namespace

Outcome apply(CommandRun &run, const command::AttachDocument &c)
{
    if (const Outcome allowed = run.demand(AfterDecision, Deciders); !allowed)
        return allowed;
    auto &documents = run.report.documents;
    const int next = documents.isEmpty() ? 1 : documents.constLast().version + 1;
    if (c.document.version != next)
        return fail(ErrorCode::InvalidArgument, u"document.version"_s, u"%1 expected"_s.arg(next));
    if (c.document.number.isEmpty() || (!documents.isEmpty() && c.document.number != documents.constFirst().number))
        return fail(ErrorCode::InvalidArgument, u"document.number"_s, u"empty, or not the number of this report"_s);
    if (c.document.unsignedSha.isNull() || c.document.isLocked())
        return fail(ErrorCode::InvalidArgument, u"document.unsignedSha"_s, u"a composed, unsigned document expected"_s);
    const bool amends =
        std::any_of(documents.begin(), documents.end(), [](const DocumentVersion &d) { return d.isLocked(); });
    if (amends && c.document.reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"document.reason"_s, u"an amendment needs a reason"_s);
    DocumentVersion document = c.document;
    document.by = run.actor();
    documents.append(document);
    run.record(u"document.composed"_s,
        { { u"number"_s, document.number }, { u"version"_s, document.version },
            { u"template"_s, document.templateName }, { u"unsigned_sha256"_s, document.unsignedSha.toHex() },
            { u"amends"_s, amends } });
    return done();
}

Outcome apply(CommandRun &run, const command::LockDocument &c)
{
    if (const Outcome allowed = run.demand(AfterDecision, Deciders); !allowed)
        return allowed;
    auto &documents = run.report.documents;
    const auto found = std::find_if(
        documents.begin(), documents.end(), [&](const DocumentVersion &d) { return d.version == c.version; });
    if (found == documents.end())
        return fail(ErrorCode::InvalidArgument, u"version"_s, u"no such version"_s);
    if (found->isLocked())
        return fail(ErrorCode::DocumentLocked, found->number);
    if (found + 1 != documents.end())
        return fail(ErrorCode::InvalidArgument, u"version"_s, u"there is a later version"_s);
    if (c.signedSha.isNull() || c.signerCertificate.isNull() || c.signer.isEmpty() || !c.signedAt.isValid())
        return fail(ErrorCode::InvalidArgument, u"signedSha"_s, u"signed file, signer and time expected"_s);
    found->signedSha = c.signedSha;
    found->signer = c.signer;
    found->signerCertificate = c.signerCertificate;
    found->level = c.level;
    found->signedAt = c.signedAt;
    run.record(u"document.signed"_s,
        { { u"number"_s, found->number }, { u"version"_s, found->version },
            { u"unsigned_sha256"_s, found->unsignedSha.toHex() }, { u"signed_sha256"_s, found->signedSha.toHex() },
            { u"signer_certificate"_s, found->signerCertificate.toHex() }, { u"level"_s, found->level } });
    return done();
}

Outcome apply(CommandRun &run, const command::RecordSubmission &c)
{
    if (const Outcome allowed = run.demand({ ReportStatus::Verified }, Role::Service); !allowed)
        return allowed;
    if (c.receipt.caseNumber.isEmpty())
        return fail(ErrorCode::InvalidArgument, u"receipt.caseNumber"_s, u"must not be empty"_s);
    const ReportStatus from = run.report.status;
    if (const Outcome taken = run.take(ReportStatus::Submitted); !taken)
        return taken;
    run.report.caseNumber = c.receipt.caseNumber;
    run.record(u"report.submitted"_s,
        { { u"before"_s, statusOf(from) }, { u"after"_s, statusOf(run.report.status) },
            { u"message"_s, c.message.toString() }, { u"case_number"_s, c.receipt.caseNumber },
            { u"receipt_sha256"_s, Sha256::of(c.receipt.raw).toHex() } });
    return done();
}

Outcome apply(CommandRun &run, const command::RecordPoliceStatus &c)
{
    const Outcome allowed = run.demand(
        { ReportStatus::Submitted, ReportStatus::UnderReview, ReportStatus::Resolved, ReportStatus::Rejected },
        Role::Service);
    if (!allowed)
        return allowed;
    if (run.report.caseNumber.isEmpty())
        return fail(ErrorCode::EdgeIllegal, run.report.id.toString(), u"never submitted"_s);
    if (!c.update.caseNumber.isEmpty() && c.update.caseNumber != run.report.caseNumber)
        return fail(ErrorCode::InvalidArgument, u"update.caseNumber"_s, u"another case"_s);
    const auto meaning = meaningOf(c.update.rawStatus);
    run.report.policeUpdates.append(c.update);
    run.record(u"police.status_received"_s,
        { { u"raw_status"_s, c.update.rawStatus }, { u"known"_s, meaning.has_value() },
            { u"update_sha256"_s, digest(wire::canonical(c.update)) } });
    for (const ReportStatus next : meaning ? wayTo(run.report.status, *meaning) : QList<ReportStatus>()) {
        const ReportStatus from = run.report.status;
        if (const Outcome taken = run.take(next); !taken)
            return taken;
        run.record(u"report.status_changed"_s, { { u"before"_s, statusOf(from) }, { u"after"_s, statusOf(next) } });
    }
    return done();
}

Outcome apply(CommandRun &run, const command::Delete &c)
{
    const bool isDraft = run.report.status == ReportStatus::Draft;
    const Roles roles = isDraft ? Deciders | Role::Reporter | Role::Importer : Deciders;
    if (const Outcome allowed = run.demand({ ReportStatus::Draft, ReportStatus::Rejected }, roles); !allowed)
        return allowed;
    if (c.reason.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"reason"_s, u"must not be empty"_s);
    run.report.deletedAt = run.context.now;
    run.record(u"report.deleted"_s,
        { { u"status"_s, wire::name(run.report.status) },
            { u"reason_sha256"_s, Sha256::of(c.reason.toUtf8()).toHex() } });
    return done();
}

} // namespace svidok::lifecycle
