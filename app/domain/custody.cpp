// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custody.h"

#include "domain/wire.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace svidok {

namespace {

constexpr auto KeyAction = QLatin1String("action");
constexpr auto KeyActor = QLatin1String("actor");
constexpr auto KeyAppVersion = QLatin1String("app_version");
constexpr auto KeyAt = QLatin1String("at");
constexpr auto KeyChain = QLatin1String("chain");
constexpr auto KeyCorrelation = QLatin1String("correlation");
constexpr auto KeyDetails = QLatin1String("details");
constexpr auto KeySequence = QLatin1String("sequence");

Sha256 linkHash(const Sha256 &previous, const QByteArray &canonical)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous.bytes());
    hash.addData(canonical);
    return Sha256::fromBytes(hash.result()).value_or(Sha256());
}

Sha256 genesis()
{
    return Sha256::fromBytes(QByteArray(Sha256::Bytes, '\0')).value_or(Sha256());
}

struct SequencedEvent {
    qint64 sequence = 0;
    CustodyEvent event;
};

std::optional<SequencedEvent> parse(const QByteArray &canonical)
{
    const QJsonDocument document = QJsonDocument::fromJson(canonical);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject json = document.object();
    SequencedEvent found;
    bool complete = true;
    const auto text = [&](QLatin1String key) {
        const QJsonValue value = json.value(key);
        complete = complete && value.isString();
        return value.toString();
    };
    found.sequence = json.value(KeySequence).toInteger();
    found.event.chain = text(KeyChain);
    found.event.action = text(KeyAction);
    found.event.actor = UserId(text(KeyActor));
    found.event.at = wire::instantFrom(text(KeyAt));
    found.event.correlation = CorrelationId(text(KeyCorrelation));
    found.event.appVersion = text(KeyAppVersion);
    const QJsonValue details = json.value(KeyDetails);
    found.event.details = details.toObject();
    if (!complete || !details.isObject() || found.sequence < 1 || found.event.at.isNull())
        return std::nullopt;
    return found;
}

} // namespace

CustodyLink linkCustody(const std::optional<CustodyLink> &last, const CustodyEvent &event)
{
    CustodyLink link;
    link.sequence = last ? last->sequence + 1 : 1;
    link.previous = last ? last->hash : genesis();
    wire::Writer out;
    wire::Object(out)
        .add(KeyAction, event.action)
        .add(KeyActor, event.actor)
        .add(KeyAppVersion, event.appVersion)
        .add(KeyAt, wire::instant(event.at))
        .add(KeyChain, event.chain)
        .add(KeyCorrelation, event.correlation)
        .add(KeyDetails, event.details)
        .add(KeySequence, link.sequence);
    link.canonical = out.take();
    link.hash = linkHash(link.previous, link.canonical);
    return link;
}

std::optional<CustodyEvent> custodyEventFromCanonical(const QByteArray &canonical)
{
    auto found = parse(canonical);
    if (!found)
        return std::nullopt;
    return std::move(found->event);
}

CustodyVerifier::CustodyVerifier(QString chain)
    : m_chain(std::move(chain))
    , m_previous(genesis())
{
}

CustodyVerifier::Fault CustodyVerifier::faultOf(const CustodyLink &link, qint64 expected) const
{
    if (link.sequence != expected)
        return Fault::SequenceGap;
    if (!(link.previous == m_previous))
        return Fault::PreviousDiffers;
    if (!(link.hash == linkHash(link.previous, link.canonical)))
        return Fault::HashDiffers;
    const auto found = parse(link.canonical);
    if (!found || found->sequence != expected)
        return Fault::NotAnEvent;
    return m_chain.isEmpty() || found->event.chain == m_chain ? Fault::None : Fault::OtherChain;
}

void CustodyVerifier::add(const CustodyLink &link)
{
    if (m_answer.fault != Fault::None)
        return;
    const qint64 expected = m_answer.checked + 1;
    m_answer.fault = faultOf(link, expected);
    if (m_answer.fault != Fault::None) {
        m_answer.brokenSequence = expected;
        return;
    }
    m_answer.checked = expected;
    m_answer.head = link.hash;
    m_previous = link.hash;
}

CustodyVerifier::Answer CustodyVerifier::finish(const std::optional<CustodyLink> &expectedHead) const
{
    Answer answer = m_answer;
    if (answer.fault != Fault::None || !expectedHead)
        return answer;
    if (answer.checked == expectedHead->sequence && answer.head == expectedHead->hash)
        return answer;
    answer.fault = Fault::HeadDiffers;
    // The first link that is missing, or that the head knows nothing of, or the last one if it is another.
    answer.brokenSequence = answer.checked == expectedHead->sequence
        ? answer.checked
        : std::min(answer.checked, expectedHead->sequence) + 1;
    return answer;
}

} // namespace svidok
