// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/stubprocess.h"

#include <QJsonDocument>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

constexpr int WaitMs = 20000;

// One blocking HTTP exchange on a connection of its own; the whole answer, or nothing.
QByteArray exchange(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(WaitMs))
        return {};
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(WaitMs)) {
        answer += socket.readAll();
        const qsizetype headerEnd = answer.indexOf("\r\n\r\n");
        const qsizetype length = answer.indexOf("Content-Length: ");
        if (headerEnd < 0 || length < 0)
            continue;
        const qsizetype lengthEnd = answer.indexOf("\r\n", length);
        if (answer.size() >= headerEnd + 4 + answer.mid(length + 16, lengthEnd - length - 16).toLongLong())
            return answer;
    }
    return {};
}

} // namespace

StubProcess::StubProcess(const QString &stateFile, quint16 port)
{
    QStringList arguments{u"--until-stdin-closes"_s, u"--port"_s, QString::number(port)};
    if (!stateFile.isEmpty())
        arguments += {u"--state"_s, stateFile};
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SVIDOK_STUB_PROGRAM), arguments);
    if (m_process.waitForReadyRead(WaitMs))
        m_port = static_cast<quint16>(QJsonDocument::fromJson(m_process.readLine()).object()[u"port"].toInt());
}

StubProcess::~StubProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(WaitMs))
        kill();
}

QString StubProcess::url() const
{
    return u"http://127.0.0.1:%1/police/v1"_s.arg(m_port);
}

void StubProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(WaitMs);
}

bool StubProcess::script(const QJsonObject &script)
{
    return put("/control/script", script);
}

bool StubProcess::fault(const QJsonObject &fault)
{
    return script({{u"faults"_s, QJsonArray{fault}}});
}

bool StubProcess::setStatus(const QString &caseNumber, const QString &word, const QString &comment)
{
    return put(
        "/control/status", {{u"caseNumber"_s, caseNumber}, {u"status"_s, word}, {u"comment"_s, comment}});
}

QJsonArray StubProcess::cases()
{
    const QByteArray answer = exchange(m_port, "GET", "/control/cases", {});
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object()[u"cases"].toArray();
}

bool StubProcess::put(const QByteArray &path, const QJsonObject &body)
{
    return exchange(m_port, "PUT", path, QJsonDocument(body).toJson(QJsonDocument::Compact))
        .startsWith("HTTP/1.1 200");
}

} // namespace svidok::test
