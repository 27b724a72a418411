// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/deskfixture.h"

#include "support/samplerecord.h"

namespace svidok::test {

using namespace Qt::StringLiterals;

namespace {

const DocumentInput &sample()
{
    static const DocumentInput input = sampleRecord({u"uk"_s, 2, {640, 480}, 1, u"Khreshchatyk 1"_s});
    return input;
}

QList<CharEvidence> characters(const QString &raw)
{
    QList<CharEvidence> chars;
    for (const QChar c : raw)
        chars.append({c, 0.97, c == u'I' ? u'1' : QChar(), c == u'I' ? 0.41 : 0.0});
    return chars;
}

} // namespace

Result<std::unique_ptr<SigningKey>> FakeServices::unlockKey(const QString &locator, const QString &passphrase)
{
    return unlock ? unlock(locator, passphrase) : Result<std::unique_ptr<SigningKey>>(fail(ErrorCode::KeyFileUnreadable, locator));
}

Result<DrainReport> FakeServices::drain(const CancelToken &)
{
    return drainNow ? drainNow() : Result<DrainReport>(DrainReport{});
}

Result<SyncReport> FakeServices::sync(const CancelToken &)
{
    return syncNow ? syncNow() : Result<SyncReport>(SyncReport{});
}

DeskFixture::DeskFixture()
{
    identity.user->position = u"Inspector"_s;
    identity.user->displayName = u"Олена Перевірка"_s;
    static_cast<void>(await(store.users().put(*identity.user)));
    services.targets = {{u"police"_s, u"https://police.example"_s, u"Test city"_s}};
}

ReportId DeskFixture::addPending(const std::function<void(Report &)> &change)
{
    Report report = sample().report;
    report.status = ReportStatus::PendingVerification;
    report.version = 0;
    report.decisions.clear();
    for (Violation &violation : report.violations) {
        violation.state = ViolationState::Undecided;
        violation.reasonCode.clear();
        violation.decidedBy = {};
        violation.decidedAt = {};
        violation.afterDecisions = {};
    }
    for (PhotoReading &reading : report.readings) {
        PlateRead &plate = reading.plates.front();
        plate.chars = characters(plate.raw);
        plate.readers.front().chars = plate.chars;
        plate.readers.append({u"second"_s, u"AA1Z34BB"_s, 0.52, {}, u"sha256:77aa"_s});
    }
    if (change)
        change(report);
    for (const QByteArray &bytes : sample().photos)
        static_cast<void>(await(evidence.put(bytes)));
    const CustodyEvent created{report.id.toString(), u"report.created"_s, {}, clock.nowUtc(), {}, {}, u"0"_s};
    static_cast<void>(await(store.reports().store({report, 0, {created}, {}, {}})));
    return report.id;
}

Report DeskFixture::stored(const ReportId &id)
{
    return await(store.reports().load(id)).value_or(Report{});
}

Desk DeskFixture::deskOver(SessionMemory &kept)
{
    return {work, evidence, review, examine, paperwork, forwarding, importer, services, settings, matcher, decoder, pictures, session, kept, orderly,
        background};
}

void DeskFixture::changeBehind(const ReportId &id, const std::function<void(Report &)> &change)
{
    Report report = stored(id);
    const qint64 version = report.version;
    change(report);
    static_cast<void>(await(store.reports().store({report, version, {}, {}, {}})));
}

QStringList DeskFixture::actions(const ReportId &id)
{
    QStringList found;
    const auto links = await(store.custody().links(id.toString(), 0, 1000));
    for (const CustodyLink &link : links.value_or(QList<CustodyLink>()))
        found.append(custodyEventFromCanonical(link.canonical)->action);
    return found;
}

} // namespace svidok::test
