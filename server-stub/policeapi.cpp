// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policeapi.h"

#include "multipart.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok::stub {

namespace {

constexpr qsizetype MaxBody = 64 * 1024 * 1024;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

// The member that is wrong, or nothing. The document must be the one that the case speaks of.
QString faultyField(const QJsonObject &json, const QByteArray &documentSha)
{
    for (const QString &field : {u"number"_s, u"plate"_s, u"authority"_s}) {
        if (json[field].toString().isEmpty())
            return field;
    }
    if (json[u"violations"].toArray().isEmpty())
        return u"violations"_s;
    const bool fits = json[u"document"].toObject()[u"sha256"].toString().toLatin1() == documentSha;
    return fits ? QString() : u"document.sha256"_s;
}

} // namespace

Answer PoliceApi::submit(const QByteArray &idempotencyKey, const QByteArray &contentType, const QByteArray &body)
{
    const bool keyFits = !idempotencyKey.isEmpty() && idempotencyKey.size() <= 128
        && std::all_of(idempotencyKey.begin(), idempotencyKey.end(), [](char c) { return c > ' ' && c < 127; });
    if (!keyFits)
        return Answer::problem(400, u"Idempotency-Key must be 1 to 128 visible ASCII characters"_s);
    if (body.size() > MaxBody)
        return Answer::problem(413, u"more than 64 MiB"_s);
    if (!contentType.toLower().startsWith("multipart/form-data"))
        return Answer::problem(415, u"multipart/form-data is expected"_s);
    const auto parts = parseFormData(contentType, body);
    if (!parts)
        return Answer::problem(400, u"the body is not multipart/form-data"_s);
    const FormPart casePart = parts->value("case");
    const QByteArray documentSha = sha256(parts->value("document").bytes);
    const QJsonDocument json = QJsonDocument::fromJson(casePart.bytes);
    if (!json.isObject())
        return Answer::problem(400, u"the part 'case' is not a JSON object"_s);
    if (const QString field = faultyField(json.object(), documentSha); !field.isEmpty())
        return Answer::problem(422, u"missing, empty or not fitting: "_s + field, field);

    const QString key = QString::fromLatin1(idempotencyKey);
    const QString digest = QString::fromLatin1(sha256(sha256(casePart.bytes) + documentSha));
    const auto submission = m_cases.submit(key, digest, QDateTime::currentDateTimeUtc());
    if (submission.outcome == PoliceCases::Outcome::OtherBody)
        return Answer::problem(409, u"this Idempotency-Key came with another case before"_s);
    const PoliceCase &accepted = submission.accepted;
    const QJsonObject receipt{{u"caseNumber"_s, accepted.number}, {u"status"_s, u"accepted"_s},
        {u"idempotencyKey"_s, accepted.key}, {u"receivedAt"_s, accepted.receivedAt.toString(Qt::ISODateWithMs)},
        {u"digest"_s, accepted.digest}};
    Answer answer = Answer::json(submission.outcome == PoliceCases::Outcome::Accepted ? 201 : 200, receipt);
    answer.headers.append({"Location", "/police/v1/cases/" + accepted.number.toLatin1()});
    return answer;
}

Answer PoliceApi::status(const QString &number, const QStringList &path, const QString &word)
{
    m_cases.moveOn(number, path, QDateTime::currentDateTimeUtc());
    const PoliceCase *found = m_cases.find(number);
    if (!found)
        return Answer::problem(404, u"no such case"_s);
    return Answer::json(200,
        {{u"caseNumber"_s, number}, {u"status"_s, word.isEmpty() ? found->status : word},
            {u"comment"_s, found->comment}, {u"updatedAt"_s, found->updatedAt.toString(Qt::ISODateWithMs)}});
}

} // namespace svidok::stub
