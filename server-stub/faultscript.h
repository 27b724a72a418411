// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <optional>

namespace svidok::stub {

/// One way in which an answer goes wrong. "after" means that the work (accepting the case) is done all the same.
struct Fault {
    enum class Kind {
        Status, ///< answers `status` as a problem; the work is not done
        Cut, ///< connection cut before the work
        Lose, ///< connection cut after the work, without an answer
        Half, ///< after the work half an answer, then cut
        Hang, ///< no work, no answer, connection stays open
        HangBody, ///< after the work half an answer, then silence
        Delay, ///< after the work the answer comes `ms` late
        Drip, ///< after the work the answer comes byte by byte, `ms` apart
        Twice, ///< after the work the answer comes twice
        Garbage, ///< after the work a 200 whose body is no JSON
        Empty, ///< after the work a 200 without a body
        Flood, ///< after the work a 200 with a body of `bytes` bytes
        Word, ///< the answer carries the status word `word`
    };
    Kind kind = Kind::Status;
    QString on; ///< "submit", "status", or empty: both
    int times = 1; ///< -1: for ever
    int status = 500;
    QByteArray retryAfter; ///< value of the header, as it is
    QByteArray location; ///< for redirections
    int ms = 0;
    qint64 bytes = 0;
    QString word;
};

/// What the stub shall do wrong, and how cases move on. Thrown dice are seeded: the same script, the same faults.
class FaultScript {
public:
    /// `{"token": T, "statusPath": [words], "faults": [{"kind": ..., "on": ..., "times": ...}],
    /// "random": {"seed": N, "rate": 0..1, "on": ..., "faults": [...]}}`, all optional. Nothing when it is not one.
    [[nodiscard]] static std::optional<FaultScript> parse(const QJsonObject &json);

    /// The fault for the next request of this kind: listed ones first, in order, then chance.
    [[nodiscard]] std::optional<Fault> next(const QString &on);

    [[nodiscard]] const QString &token() const { return m_token; } ///< empty: none asked for
    [[nodiscard]] const QStringList &statusPath() const { return m_statusPath; }

private:
    QString m_token;
    QStringList m_statusPath{QStringLiteral("accepted")};
    QList<Fault> m_faults;
    QList<Fault> m_randomFaults;
    QString m_randomOn;
    double m_rate = 0.0;
    QRandomGenerator m_random;
};

} // namespace svidok::stub
