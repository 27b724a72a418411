// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/forwardfixture.h"

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

Photo photoOf(int number, PhotoRole role, int minutes)
{
    Photo photo;
    photo.id = PhotoId(u"p-%1-%2"_s.arg(number).arg(minutes));
    photo.sha256 = Sha256::of(photo.id.toString().toUtf8());
    photo.role = role;
    photo.fileName = u"Petrenko in front of his house.jpg"_s;
    photo.sourcePath = u"/home/petrenko"_s;
    photo.capture.taken = ObservedInstant{QDateTime({2026, 5, 4}, {6, minutes}, Qt::UTC), 3 * 3600,
        InstantSource::ExifOriginal, u"Exif.Photo.DateTimeOriginal"_s, 1.0, false};
    photo.capture.fix = GeoFix{{50.4501, 30.5234}, 4.5, u"Exif.GPSInfo"_s, {}, {}, {}};
    return photo;
}

} // namespace

Report verifiedReport(int number, const QByteArray &pdf)
{
    Report report;
    report.id = ReportId(u"r-%1"_s.arg(number));
    report.status = ReportStatus::Verified;
    report.origin = u"import"_s;
    report.place = u"Khreshchatyk 1"_s;
    report.enteredPlate = {u"AA1234BB"_s, PlateText::fold(u"AA1234BB")};
    report.reporterRef = u"reporter-secret"_s;
    report.createdAt = QDateTime({2026, 5, 4}, {8, 0}, Qt::UTC);
    report.photos = {photoOf(number, PhotoRole::Initial, 10), photoOf(number, PhotoRole::Verification, 16)};
    Violation approved{ViolationId(u"v-1"_s), u"UA-KUPAP-122-1-STOP"_s, u"ua-parking@1"_s, ViolationState::Approved,
        {}, u"comment-secret"_s, UserId(u"u-1"_s), report.createdAt};
    Violation rejected = approved;
    rejected.id = ViolationId(u"v-2"_s);
    rejected.code = u"UA-KUPAP-122-3"_s;
    rejected.state = ViolationState::Rejected;
    report.violations = {approved, rejected};
    report.notes = {{NoteId(u"n-1"_s), NoteVisibility::Internal, u"note-secret"_s, UserId(u"u-1"_s), report.createdAt}};
    DocumentVersion document;
    document.number = u"SV-2026-%1"_s.arg(number, 6, 10, QLatin1Char('0'));
    document.unsignedSha = Sha256::of("unsigned");
    document.signedSha = Sha256::of(pdf);
    document.level = u"B-B"_s;
    report.documents = {document};
    return report;
}

ForwardFixture::ForwardFixture()
{
    auto fake = std::make_unique<FakeRecipient>();
    police = fake.get();
    recipients.add(target, std::move(fake));
}

ReportId ForwardFixture::addReport(int number)
{
    const QByteArray pdf = "%PDF of " + QByteArray::number(number);
    static_cast<void>(await(evidence.put(pdf)));
    ReportChange change;
    change.report = verifiedReport(number, pdf);
    static_cast<void>(await(store.reports().store(change)));
    return change.report.id;
}

void ForwardFixture::amend(int number)
{
    ReportChange change;
    change.report = report(number);
    change.expectedVersion = change.report.version;
    DocumentVersion further = change.report.documents.constLast();
    ++further.version;
    const QByteArray pdf = "%PDF of " + QByteArray::number(number) + " again " + QByteArray::number(further.version);
    further.signedSha = Sha256::of(pdf);
    change.report.documents.append(further);
    static_cast<void>(await(evidence.put(pdf)));
    static_cast<void>(await(store.reports().store(change)));
}

OutboxMessage ForwardFixture::addMessage(int number)
{
    const Forwarding forwarding(context, evidence);
    const auto preview = forwarding.preview(addReport(number), target);
    return preview ? forwarding.confirm(*preview).value_or(OutboxMessage{}) : OutboxMessage{};
}

Report ForwardFixture::report(int number)
{
    return await(store.reports().load(ReportId(u"r-%1"_s.arg(number)))).value_or(Report{});
}

QList<OutboxMessage> ForwardFixture::messages()
{
    return await(store.outbox().list({})).value_or(Legible<OutboxMessage>());
}

OutboxMessage ForwardFixture::message(const OutboxId &id)
{
    const QList<OutboxMessage> all = messages();
    for (const OutboxMessage &one : all) {
        if (one.id == id)
            return one;
    }
    return {};
}

QStringList ForwardFixture::actions(int number)
{
    QStringList found;
    const auto links = await(store.custody().links(u"r-%1"_s.arg(number), 0, 1000));
    for (const CustodyLink &link : links.value_or(QList<CustodyLink>()))
        found.append(custodyEventFromCanonical(link.canonical)->action);
    return found;
}

} // namespace svidok::test
