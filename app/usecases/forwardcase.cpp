// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forwardcase.h"

#include "domain/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QJsonObject takenJson(const ObservedInstant &taken)
{
    return {{u"utc"_s, wire::instant(taken.utc)}, {u"local"_s, wire::localInstant(taken)},
        {u"source"_s, taken.sourceField}, {u"uncertaintySeconds"_s, taken.uncertaintySeconds},
        {u"offsetAssumed"_s, taken.offsetAssumed}};
}

QJsonObject positionJson(const GeoFix &fix)
{
    QJsonObject json{{u"latitude"_s, fix.point.latitude}, {u"longitude"_s, fix.point.longitude},
        {u"source"_s, fix.source}};
    if (fix.accuracyMetres)
        json.insert(u"accuracyMetres"_s, *fix.accuracyMetres);
    return json;
}

QJsonObject photoJson(const Photo &photo)
{
    QJsonObject json{{u"role"_s, wire::name(photo.role)}, {u"sha256"_s, photo.sha256.toHex()}};
    if (photo.capture.taken)
        json.insert(u"taken"_s, takenJson(*photo.capture.taken));
    if (photo.capture.fix)
        json.insert(u"position"_s, positionJson(*photo.capture.fix));
    return json;
}

} // namespace

QByteArray casePayload(const Report &report, const DocumentVersion &document, const QString &authority)
{
    QJsonArray violations;
    for (const Violation &violation : report.violations) {
        if (violation.state == ViolationState::Approved)
            violations.append(QJsonObject{{u"code"_s, violation.code}, {u"lawPack"_s, violation.lawPack}});
    }
    QJsonArray photos;
    for (const Photo &photo : report.photos)
        photos.append(photoJson(photo));
    QJsonObject json{{u"format"_s, u"svidok-case/1"_s}, {u"number"_s, document.number},
        {u"documentVersion"_s, document.version}, {u"authority"_s, authority},
        {u"plate"_s, report.effectivePlate().text()}, {u"violations"_s, violations}, {u"photos"_s, photos},
        {u"document"_s,
            QJsonObject{{u"name"_s, QString(document.number + u".pdf"_s)},
                {u"sha256"_s, document.signedSha.toHex()}, {u"level"_s, document.level}}}};
    if (!report.place.isEmpty())
        json.insert(u"place"_s, report.place);
    return wire::canonical(json);
}

QString attachmentName(const QByteArray &payload)
{
    return QJsonDocument::fromJson(payload).object()[u"document"].toObject()[u"name"].toString();
}

QString caseIdempotencyKey(const ReportId &report, int documentVersion, const QString &recipient)
{
    // Lengths stand before the texts, so that no two triples read the same.
    const QByteArray id = report.toString().toUtf8();
    const QByteArray to = recipient.toUtf8();
    const QByteArray triple = "svidok-case/1\n" + QByteArray::number(id.size()) + ' ' + id + '\n'
        + QByteArray::number(documentVersion) + '\n' + QByteArray::number(to.size()) + ' ' + to;
    return Sha256::of(triple).toHex();
}

QString addressOf(const QString &text)
{
    QUrl url = QUrl(text).adjusted(QUrl::NormalizePathSegments | QUrl::StripTrailingSlash);
    if (url.port() == (url.scheme() == u"https"_s ? 443 : 80))
        url.setPort(-1);
    if (url.host() == u"localhost"_s || url.host() == u"::1"_s)
        url.setHost(u"127.0.0.1"_s);
    return url.toString();
}

bool isAddress(const QString &recipient)
{
    return recipient.contains(u"://"_s);
}

bool isSameRecipient(const QString &a, const QString &b)
{
    return a == b || (isAddress(a) && isAddress(b) && addressOf(a) == addressOf(b));
}

bool decisionStands(const Report &report)
{
    if (!report.deletedAt.isNull())
        return false;
    switch (report.status) {
    case ReportStatus::Verified:
    case ReportStatus::Submitted:
    case ReportStatus::UnderReview:
    case ReportStatus::Resolved:
        return true;
    case ReportStatus::Rejected:
        return !report.caseNumber.isEmpty(); // by the police, not by us
    case ReportStatus::Draft:
    case ReportStatus::PendingVerification:
        return false;
    }
    return false;
}

} // namespace svidok
