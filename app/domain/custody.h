// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace svidok {

/// Something that happened, as it goes into the append-only log (C1): actions, views, exports and failed tries.
struct CustodyEvent {
    QString chain; ///< the report's id, or "store" for what concerns no single report
    QString action; ///< stable name, e.g. "report.viewed", "violation.approved", "document.signed", "sign.failed"
    UserId actor;
    QDateTime at; ///< UTC
    QJsonObject details; ///< before and after, hashes, reason; no personal data beyond ids
    CorrelationId correlation;
    QString appVersion;

    bool operator==(const CustodyEvent &) const = default;
};

/// An event in its chain. hash = SHA-256(previous.bytes || canonical); the first event's previous is 32 zero bytes.
struct CustodyLink {
    qint64 sequence = 0; ///< from 1, without gaps
    Sha256 previous;
    QByteArray canonical; ///< canonical JSON of the event with its sequence: UTF-8, sorted keys, no spaces
    Sha256 hash;

    bool operator==(const CustodyLink &) const = default;
};

/// The link that follows `last` (or starts the chain).
[[nodiscard]] CustodyLink linkCustody(const std::optional<CustodyLink> &last, const CustodyEvent &event);

/// The event back from its canonical bytes, or nothing when they are not one.
[[nodiscard]] std::optional<CustodyEvent> custodyEventFromCanonical(const QByteArray &canonical);

/// Checks a chain link by link, streaming: feed in order, then finish.
class CustodyVerifier {
public:
    /// OtherChain: the event tells of another report than the chain it stands in. ChainMissing: none is there at all.
    enum class Fault { None, SequenceGap, PreviousDiffers, HashDiffers, NotAnEvent, OtherChain, HeadDiffers, ChainMissing };
    struct Answer {
        Fault fault = Fault::None;
        qint64 brokenSequence = 0; ///< place of the first link that does not fit, from 1; 0: none
        qint64 checked = 0; ///< links in a row that fit, up to the first fault
        Sha256 head; ///< of the last link that fits; null for an empty chain
    };
    /// `chain`: what all its events must name, so that no report gets the log of another; empty: is not looked at.
    explicit CustodyVerifier(QString chain = {});
    void add(const CustodyLink &link);
    /// `expectedHead` is what the store remembers of the chain's end, so that a cut-off tail is seen too.
    [[nodiscard]] Answer finish(const std::optional<CustodyLink> &expectedHead = std::nullopt) const;

private:
    [[nodiscard]] Fault faultOf(const CustodyLink &link, qint64 expected) const;

    QString m_chain;
    Answer m_answer;
    Sha256 m_previous;
};

} // namespace svidok
