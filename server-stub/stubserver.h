// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultscript.h"
#include "policeapi.h"

#include <QAbstractHttpServer>

namespace svidok::stub {

/// The stub on the wire: routes, correlation ids, control routes and the scripted faults. Answers are written to the
/// socket byte by byte of our own making, because Qt 6.4's responder can neither cut, hang nor repeat an answer.
class StubServer final : public QAbstractHttpServer {
    Q_OBJECT
public:
    StubServer(PoliceCases &cases, FaultScript script);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    [[nodiscard]] Answer police(const QHttpServerRequest &request, const QString &path, const Fault *fault);
    [[nodiscard]] Answer control(const QHttpServerRequest &request, const QString &path);
    [[nodiscard]] std::optional<Answer> refuseToken(const QHttpServerRequest &request) const;
    static void send(QTcpSocket *socket, const Answer &answer, const std::optional<Fault> &fault);

    PoliceCases &m_cases;
    PoliceApi m_api;
    FaultScript m_script;
};

} // namespace svidok::stub
