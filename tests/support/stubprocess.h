// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace svidok::test {

/// The server stub as a process of its own. It ends with this object, and also when the test is killed.
class StubProcess {
public:
    /// Keeps its cases in `stateFile` unless that is empty. Port 0 takes a free one.
    explicit StubProcess(const QString &stateFile = {}, quint16 port = 0);
    ~StubProcess();

    [[nodiscard]] bool isReady() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const; ///< of the police API
    void kill(); ///< as kill -9

    /// Takes a fault script as in server-stub/faultscript.h. False when the stub refuses it.
    [[nodiscard]] bool script(const QJsonObject &script);
    [[nodiscard]] bool fault(const QJsonObject &fault); ///< a script with one fault
    [[nodiscard]] bool setStatus(const QString &caseNumber, const QString &word, const QString &comment = {});
    [[nodiscard]] QJsonArray cases();

private:
    [[nodiscard]] bool put(const QByteArray &path, const QJsonObject &body);

    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace svidok::test
