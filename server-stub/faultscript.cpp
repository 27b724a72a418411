// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultscript.h"

#include <QJsonArray>

#include <array>
#include <utility>

namespace svidok::stub {

namespace {

std::optional<Fault::Kind> kindOf(const QString &name)
{
    using Kind = Fault::Kind;
    static const std::array<std::pair<const char *, Kind>, 13> names{{{"status", Kind::Status}, {"cut", Kind::Cut},
        {"lose", Kind::Lose}, {"half", Kind::Half}, {"hang", Kind::Hang}, {"hang_body", Kind::HangBody},
        {"delay", Kind::Delay}, {"drip", Kind::Drip}, {"twice", Kind::Twice}, {"garbage", Kind::Garbage},
        {"empty", Kind::Empty}, {"flood", Kind::Flood}, {"word", Kind::Word}}};
    for (const auto &[text, kind] : names) {
        if (name == QLatin1String(text))
            return kind;
    }
    return std::nullopt;
}

std::optional<QList<Fault>> faultsOf(const QJsonArray &array)
{
    QList<Fault> faults;
    for (const QJsonValue &value : array) {
        const QJsonObject json = value.toObject();
        const auto kind = kindOf(json[u"kind"].toString());
        if (!kind)
            return std::nullopt;
        Fault fault;
        fault.kind = *kind;
        fault.on = json[u"on"].toString();
        fault.times = json[u"times"].toInt(1);
        fault.status = json[u"status"].toInt(500);
        fault.retryAfter = json[u"retryAfter"].toString().toLatin1();
        fault.location = json[u"location"].toString().toLatin1();
        fault.ms = json[u"ms"].toInt(50);
        fault.bytes = json[u"bytes"].toInteger(64 * 1024 * 1024);
        fault.word = json[u"word"].toString();
        faults.append(fault);
    }
    return faults;
}

bool concerns(const QString &planned, const QString &on)
{
    return planned.isEmpty() || planned == on;
}

} // namespace

std::optional<FaultScript> FaultScript::parse(const QJsonObject &json)
{
    FaultScript script;
    script.m_token = json[u"token"].toString();
    if (json.contains(u"statusPath")) {
        script.m_statusPath.clear();
        for (const QJsonValue &word : json[u"statusPath"].toArray())
            script.m_statusPath.append(word.toString());
    }
    const QJsonObject random = json[u"random"].toObject();
    auto faults = faultsOf(json[u"faults"].toArray());
    auto randomFaults = faultsOf(random[u"faults"].toArray());
    if (!faults || !randomFaults || script.m_statusPath.isEmpty())
        return std::nullopt;
    script.m_faults = std::move(*faults);
    script.m_randomFaults = std::move(*randomFaults);
    script.m_randomOn = random[u"on"].toString();
    script.m_rate = random[u"rate"].toDouble();
    script.m_random.seed(static_cast<quint32>(random[u"seed"].toInteger()));
    return script;
}

std::optional<Fault> FaultScript::next(const QString &on)
{
    for (Fault &fault : m_faults) {
        if (fault.times == 0 || !concerns(fault.on, on))
            continue;
        if (fault.times > 0)
            --fault.times;
        return fault;
    }
    if (m_randomFaults.isEmpty() || !concerns(m_randomOn, on) || m_random.generateDouble() >= m_rate)
        return std::nullopt;
    return m_randomFaults.at(m_random.bounded(static_cast<int>(m_randomFaults.size())));
}

} // namespace svidok::stub
