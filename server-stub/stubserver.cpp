// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stubserver.h"

#include <QHttpServerRequest>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace svidok::stub {

namespace {

using Method = QHttpServerRequest::Method;
const QString PoliceCasesPath = u"/police/v1/cases"_s;

QString operationOf(const QHttpServerRequest &request)
{
    return request.method() == Method::Post ? u"submit"_s : u"status"_s;
}

bool before(Fault::Kind kind)
{
    return kind == Fault::Kind::Status || kind == Fault::Kind::Cut || kind == Fault::Kind::Hang;
}

void drip(const QPointer<QTcpSocket> &socket, const QByteArray &bytes, int ms)
{
    if (!socket || bytes.isEmpty())
        return;
    socket->write(bytes.left(1));
    QTimer::singleShot(ms, socket, [socket, rest = bytes.mid(1), ms] { drip(socket, rest, ms); });
}

} // namespace

StubServer::StubServer(PoliceCases &cases, FaultScript script)
    : m_cases(cases)
    , m_api(cases)
    , m_script(std::move(script))
{
}

bool StubServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const QString path = request.url().path();
    std::optional<Fault> fault;
    Answer answer;
    if (path.startsWith(PoliceCasesPath)) {
        fault = m_script.next(operationOf(request));
        answer = police(request, path, fault ? &*fault : nullptr);
    } else if (path.startsWith(u"/control/")) {
        answer = control(request, path);
    } else {
        answer = Answer::problem(404, u"no such route"_s);
    }
    const QByteArray correlation = request.value("X-Correlation-Id");
    if (!correlation.isEmpty())
        answer.headers.append({"X-Correlation-Id", correlation});
    send(socket, answer, fault);
    return true;
}

void StubServer::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    send(socket, Answer::problem(404, u"no such route"_s), std::nullopt);
}

Answer StubServer::police(const QHttpServerRequest &request, const QString &path, const Fault *fault)
{
    if (fault && before(fault->kind)) {
        Answer answer = Answer::problem(fault->status, u"scripted"_s);
        if (!fault->retryAfter.isEmpty())
            answer.headers.append({"Retry-After", fault->retryAfter});
        if (!fault->location.isEmpty())
            answer.headers.append({"Location", fault->location});
        return answer;
    }
    if (auto refused = refuseToken(request))
        return *refused;
    if (path == PoliceCasesPath) {
        if (request.method() != Method::Post)
            return Answer::problem(405, u"POST only"_s);
        return m_api.submit(request.value("Idempotency-Key"), request.value("Content-Type"), request.body());
    }
    if (!path.startsWith(PoliceCasesPath + u'/'))
        return Answer::problem(404, u"no such route"_s);
    if (request.method() != Method::Get)
        return Answer::problem(405, u"GET only"_s);
    return m_api.status(path.mid(PoliceCasesPath.size() + 1), m_script.statusPath(), fault ? fault->word : QString());
}

std::optional<Answer> StubServer::refuseToken(const QHttpServerRequest &request) const
{
    if (m_script.token().isEmpty())
        return std::nullopt;
    const QByteArray given = request.value("Authorization");
    if (given == "Bearer " + m_script.token().toUtf8())
        return std::nullopt;
    return given.isEmpty() ? Answer::problem(401, u"a bearer token is needed"_s)
                           : Answer::problem(403, u"this token may not submit cases"_s);
}

Answer StubServer::control(const QHttpServerRequest &request, const QString &path)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body()).object();
    if (path == u"/control/cases" && request.method() == Method::Get) {
        QJsonArray cases;
        for (const PoliceCase &one : m_cases.all())
            cases.append(one.toJson());
        return Answer::json(200, {{u"cases"_s, cases}});
    }
    if (path == u"/control/script" && request.method() == Method::Put) {
        auto script = FaultScript::parse(body);
        if (!script)
            return Answer::problem(422, u"not a fault script"_s);
        m_script = std::move(*script);
        return Answer::json(200, {});
    }
    if (path == u"/control/status" && request.method() == Method::Put) {
        const bool known = m_cases.setStatus(body[u"caseNumber"].toString(), body[u"status"].toString(),
            body[u"comment"].toString(), QDateTime::currentDateTimeUtc());
        return known ? Answer::json(200, {}) : Answer::problem(404, u"no such case"_s);
    }
    return Answer::problem(404, u"no such route"_s);
}

void StubServer::send(QTcpSocket *socket, const Answer &answer, const std::optional<Fault> &fault)
{
    using Kind = Fault::Kind;
    Answer changed = answer;
    if (fault && fault->kind == Kind::Garbage)
        changed.body = "{\"caseNumber\": \"PD-000";
    if (fault && fault->kind == Kind::Empty)
        changed.body.clear();
    if (fault && fault->kind == Kind::Flood)
        changed.body = QByteArray(fault->bytes, ' ');
    const QByteArray bytes = changed.bytes();
    const qsizetype half = bytes.size() - changed.body.size() / 2;
    const QPointer<QTcpSocket> guard(socket);
    // Aborting from inside the server's own read loop would pull the socket from under it.
    const auto abortLater = [guard] {
        QMetaObject::invokeMethod(
            guard, [guard] { guard->abort(); }, Qt::QueuedConnection);
    };
    switch (fault ? fault->kind : Kind::Status) {
    case Kind::Hang:
        return;
    case Kind::Cut:
    case Kind::Lose:
        abortLater();
        return;
    case Kind::HangBody:
        socket->write(bytes.left(half));
        return;
    case Kind::Half:
        socket->write(bytes.left(half));
        socket->disconnectFromHost();
        return;
    case Kind::Delay:
        QTimer::singleShot(fault->ms, socket, [guard, bytes] { guard->write(bytes); });
        return;
    case Kind::Drip:
        drip(guard, bytes, fault->ms);
        return;
    case Kind::Twice:
        socket->write(bytes + bytes);
        return;
    case Kind::Status:
    case Kind::Garbage:
    case Kind::Empty:
    case Kind::Flood:
    case Kind::Word:
        socket->write(bytes);
        return;
    }
}

} // namespace svidok::stub
