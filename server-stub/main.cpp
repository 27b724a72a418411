// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stubserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;
using namespace svidok::stub;

namespace {

enum ExitCode { Done = 0, Usage = 2, InputRefused = 3, Unavailable = 4 };

int complain(ExitCode code, const QString &text)
{
    std::fputs(qPrintable(u"svidok-server-stub: "_s + text + u'\n'), stderr);
    return code;
}

// The script itself, or the name of the file that holds it.
std::optional<FaultScript> readScript(const QString &given)
{
    if (given.isEmpty())
        return FaultScript();
    QByteArray json = given.toUtf8();
    if (!given.trimmed().startsWith(u'{')) {
        QFile file(given);
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        json = file.readAll();
    }
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? FaultScript::parse(document.object()) : std::nullopt;
}

quint16 keptPort(const QString &path)
{
    QFile file(path);
    return !path.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : 0;
}

bool keepPort(const QString &path, quint16 port)
{
    if (path.isEmpty())
        return true;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QByteArray::number(port)) > 0 && file.commit();
}

// So that a stub never outlives the program that started it, even when that one was killed.
void quitWhenStdinCloses()
{
    std::thread([] {
        while (std::fgetc(stdin) != EOF) { }
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    }).detach();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"svidok-server-stub"_s);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"The outside services that Svidok talks to, on loopback, with scripted faults."_s);
    parser.addHelpOption();
    parser.addOptions({{u"port"_s, u"Port to listen on; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"state"_s, u"Journal of accepted cases; without it they are forgotten at the end."_s, u"FILE"_s},
        {u"port-file"_s, u"Keeps the port: the one that stands there is taken again if it is free."_s, u"FILE"_s},
        {u"script"_s, u"Fault script, as JSON or as a file that holds it."_s, u"FILE|JSON"_s},
        {u"until-stdin-closes"_s, u"End when standard input is closed."_s}});
    parser.process(app);

    bool isNumber = false;
    const quint16 port = parser.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber || !parser.positionalArguments().isEmpty())
        return complain(Usage, u"see --help"_s);
    auto script = readScript(parser.value(u"script"_s));
    if (!script)
        return complain(InputRefused, u"not a fault script: "_s + parser.value(u"script"_s));
    PoliceCases cases;
    QString error;
    if (!cases.open(parser.value(u"state"_s), &error))
        return complain(cases.isInUse() ? Unavailable : InputRefused, parser.value(u"state"_s) + u": "_s + error);

    StubServer server(cases, std::move(*script));
    const QString portFile = parser.value(u"port-file"_s);
    const quint16 before = port == 0 ? keptPort(portFile) : 0;
    quint16 listening = before == 0 ? 0 : server.listen(QHostAddress::LocalHost, before);
    if (listening == 0)
        listening = server.listen(QHostAddress::LocalHost, port);
    if (listening == 0)
        return complain(Unavailable, u"cannot listen on port %1"_s.arg(port));
    if (!keepPort(portFile, listening))
        return complain(InputRefused, u"cannot write "_s + portFile);
    if (parser.isSet(u"until-stdin-closes"_s))
        quitWhenStdinCloses();
    const QJsonObject ready{{u"ready"_s, true}, {u"port"_s, listening},
        {u"police"_s, u"http://127.0.0.1:%1/police/v1"_s.arg(listening)}};
    std::printf("%s\n", QJsonDocument(ready).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
