// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/documentmodel.h"

#include "usecases/pairevidence.h"
#include "usecases/people.h"
#include "viewmodels/inbackground.h"

#include <QFileInfo>
#include <QSaveFile>

namespace svidok {

using namespace Qt::StringLiterals;

DocumentModel::DocumentModel(CaseModel &report, QObject *parent)
    : QObject(parent)
    , m_case(report)
    , m_desk(report.desk())
{
    connect(&m_case, &CaseModel::changed, this, [this](CaseChange what) {
        if (what == CaseChange::Closed)
            forget();
        else if (what == CaseChange::Opened)
            emit changed();
    });
}

void DocumentModel::forget()
{
    ++m_turn;
    m_state = State::Nothing;
    m_pdf.clear();
    m_sha = {};
    m_version = {};
    m_verification.reset();
    emit forgotten();
    emit changed();
}

bool DocumentModel::isTooEarly() const
{
    const Report *report = m_case.report();
    if (!report || (!report->documents.isEmpty() && report->documents.constLast().isLocked()))
        return false;
    return report->status == ReportStatus::Draft || report->status == ReportStatus::PendingVerification || report->status == ReportStatus::Rejected;
}

bool DocumentModel::isForwarded() const
{
    return m_case.report() && !m_case.report()->caseNumber.isEmpty();
}

Result<DocumentModel::Shown> DocumentModel::newest(Desk &desk, const ReportId &id, const QString &amendment)
{
    const auto me = desk.work.identity.current();
    if (!me)
        return fail(me.error());
    const auto report = await(desk.work.store.reports().load(id));
    if (!report)
        return fail(report.error());
    if (amendment.isEmpty() && !report->documents.isEmpty() && report->documents.constLast().isLocked()) {
        const auto pdf = desk.paperwork.signedPdf(*report);
        if (!pdf)
            return fail(pdf.error());
        const auto verification = desk.paperwork.verifySigned(*report);
        if (!verification)
            return fail(verification.error());
        return Shown{*report, report->documents.constLast(), *pdf, Sha256::of(*pdf), *verification, *me};
    }
    return desk.paperwork.compose(id, amendment).map([&](const ComposedDocument &composed) {
        return Shown{composed.report, composed.version, composed.pdf, Sha256::of(composed.pdf), {}, *me};
    });
}

Result<DocumentModel::Shown> DocumentModel::signShown(
    Desk &desk, const ReportId &id, const Sha256 &shown, const Key &key, const QString &passphrase, bool keep)
{
    const auto unlocked = desk.services.unlockKey(key.name, passphrase);
    if (!unlocked)
        return fail(unlocked.error());
    const auto composed = desk.paperwork.compose(id);
    if (!composed)
        return fail(composed.error());
    if (!(Sha256::of(composed->pdf) == shown))
        return fail(ErrorCode::VersionConflict, composed->version.number, u"the document is not the one that was shown"_s);
    const auto made = desk.paperwork.sign(id, **unlocked, {}, key.fit);
    if (!made)
        return fail(made.error());
    // The document is signed: a keychain that refuses must not make it look otherwise.
    if (keep)
        static_cast<void>(desk.services.keepPassphrase(key.name, passphrase));
    return desk.work.identity.current().map([&](const User &me) {
        return Shown{made->report, made->version, made->pdf, Sha256::of(made->pdf), made->verification, me};
    });
}

void DocumentModel::take(const Shown &shown)
{
    m_pdf = shown.pdf;
    m_sha = shown.sha;
    m_version = shown.version;
    m_verification = shown.verification;
    m_me = shown.me;
    m_state = m_version.isLocked() ? State::Signed : State::Preview;
    if (m_state == State::Preview)
        setReason({}); // it stands in the document
    emit changed();
    m_case.reload(); // the report knows its document now
}

void DocumentModel::run(State meanwhile, std::function<Result<Shown>()> work, const std::function<void(const Error &)> &otherwise)
{
    const State before = m_state;
    m_state = meanwhile;
    emit changed();
    inBackground<Shown>(m_desk.orderly, this, std::move(work), [this, before, otherwise, turn = m_turn](const Result<Shown> &shown) {
        if (turn != m_turn)
            return;
        if (shown)
            return take(*shown);
        m_state = before;
        emit changed();
        otherwise(shown.error());
    });
}

void DocumentModel::fails(const Error &error)
{
    emit failed(m_case.report() ? aboutPhoto(error, *m_case.report()) : error);
}

void DocumentModel::load()
{
    if (m_case.id().isEmpty() || m_state == State::Composing || m_state == State::Signing)
        return;
    if (isTooEarly())
        return forget();
    run(State::Composing, [&desk = m_desk, id = m_case.id()] { return newest(desk, id, {}); },
        [this](const Error &error) { fails(error); });
}

QString DocumentModel::reason() const
{
    return m_case.draft().amendment;
}

void DocumentModel::setReason(const QString &typed)
{
    CaseDraft draft = m_case.draft();
    draft.amendment = typed;
    m_case.setDraft(draft);
}

void DocumentModel::amend()
{
    if (m_state != State::Signed || reason().trimmed().isEmpty())
        return;
    run(State::Composing, [&desk = m_desk, id = m_case.id(), reason = reason()] { return newest(desk, id, reason); },
        [this](const Error &error) { fails(error); });
}

void DocumentModel::nameMyself(const QString &name, const QString &position)
{
    if (m_state != State::Preview)
        return;
    run(State::Composing,
        [&desk = m_desk, id = m_case.id(), name, position]() -> Result<Shown> {
            const auto named = People(desk.work).nameMyself(name, position);
            return named ? newest(desk, id, {}) : fail(named.error());
        },
        [this](const Error &error) { fails(error); });
}

QString DocumentModel::key() const
{
    const QByteArray chosen = m_desk.session.read(m_desk.demo ? DemoKey : UsualKey);
    return chosen.isEmpty() && m_desk.demo ? m_desk.demo->signingKey : QString::fromUtf8(chosen);
}

QString DocumentModel::knownPassphrase() const
{
    const auto folder = [](const QString &key) { return QFileInfo(key.section(u':', 1)).absolutePath(); };
    return m_desk.demo && folder(key()) == folder(m_desk.demo->signingKey) ? m_desk.demo->passphrase : QString();
}

void DocumentModel::chooseKey(const QString &file)
{
    m_claimed.clear(); // another file may lie in its place
    m_desk.session.write(m_desk.demo ? DemoKey : UsualKey, QByteArray("p12:" + file.toUtf8()));
    emit changed();
}

void DocumentModel::claimKey()
{
    m_claimed = key();
}

DocumentModel::Key DocumentModel::signingKey() const
{
    return {key(), key() == m_claimed ? Paperwork::KeyName::MayDiffer : Paperwork::KeyName::MustFit};
}

void DocumentModel::sign(const QString &passphrase, bool keep)
{
    if (m_state != State::Preview)
        return;
    run(State::Signing,
        [&desk = m_desk, id = m_case.id(), shown = m_sha, key = signingKey(), passphrase, keep] {
            return signShown(desk, id, shown, key, passphrase, keep);
        },
        [this](const Error &error) { emit signingFailed(error); });
}

void DocumentModel::signWithKeptPassphrase()
{
    if (m_state != State::Preview)
        return;
    run(State::Signing,
        [&desk = m_desk, id = m_case.id(), shown = m_sha, key = signingKey()]() -> Result<Shown> {
            const auto kept = desk.services.keptPassphrase(key.name);
            if (!kept) // no keychain, nothing in it, or she said no: she is asked
                return fail(ErrorCode::PassphraseNeeded, key.name.section(u':', 1));
            return signShown(desk, id, shown, key, *kept, false);
        },
        [this](const Error &error) { emit signingFailed(error); });
}

void DocumentModel::write(const QString &file, std::function<Result<PackedReport>()> bytes)
{
    const auto work = [file, bytes = std::move(bytes)]() -> Result<QStringList> {
        const auto content = bytes();
        if (!content)
            return fail(content.error());
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(content->bytes) != content->bytes.size() || !out.commit())
            return fail(ErrorCode::IoFailed, QFileInfo(file).fileName(), out.errorString());
        return content->verification.failures();
    };
    inBackground<QStringList>(m_desk.background, this, work, [this, file](const Result<QStringList> &failures) {
        if (failures)
            emit exported(file, *failures);
        else
            fails(failures.error());
    });
}

void DocumentModel::exportPdf(const QString &file)
{
    write(file, [&desk = m_desk, id = m_case.id(), pdf = m_pdf] {
        return desk.paperwork.handOut(id, pdf).map([](QByteArray leaving) { return PackedReport{std::move(leaving), {}}; });
    });
}

void DocumentModel::exportPackage(const QString &file)
{
    write(file, [&desk = m_desk, id = m_case.id()] { return desk.paperwork.package(id); });
}

} // namespace svidok
