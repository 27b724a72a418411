// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/custodyline.h"

#include "domain/wirewriter.h"

#include <QJsonDocument>

namespace svidok {

namespace {

constexpr auto LineEvent = QLatin1String("event");
constexpr auto LineHash = QLatin1String("hash");
constexpr auto LinePrevious = QLatin1String("previous");
constexpr auto LineSequence = QLatin1String("sequence");

} // namespace

QByteArray custodyLine(const CustodyLink &link)
{
    wire::Writer out;
    wire::Object(out)
        .add(LineEvent, QString::fromUtf8(link.canonical))
        .add(LineHash, link.hash)
        .add(LinePrevious, link.previous)
        .add(LineSequence, link.sequence);
    return out.take();
}

CustodyLink custodyLinkFromLine(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    const auto digest = [&](QLatin1String key) {
        return Sha256::fromHex(json.value(key).toString()).value_or(Sha256());
    };
    return { json.value(LineSequence).toInteger(), digest(LinePrevious), json.value(LineEvent).toString().toUtf8(),
        digest(LineHash) };
}

} // namespace svidok
