// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "standardstreams.h"

#include "base/clock.h"
#include "base/correlation.h"
#include "base/filename.h"
#include "base/idsource.h"
#include "base/log.h"
#include "base/translation.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <thread>

namespace {

using namespace svidok;
using namespace svidok::cli;
using namespace Qt::StringLiterals;

CancelSource &interruption()
{
    static CancelSource source;
    return source;
}

// Setting an atomic flag is all a signal handler may do; long work polls it and ends with Cancelled. A second Ctrl+C
// ends the program at once.
extern "C" void onInterrupt(int signal)
{
    interruption().cancel();
    std::signal(signal, SIG_DFL);
}

QList<Command> allCommands()
{
    return evidenceCommands() + readCommands() + queueCommands() + documentCommands() + forwardCommands()
        + adminCommands();
}

// Warnings go to standard error; SVIDOK_LOG=FILE gets the whole story.
LogOptions logOptions()
{
    LogOptions options;
    options.file = qEnvironmentVariable("SVIDOK_LOG");
    options.level = options.file.isEmpty() ? QtWarningMsg : QtInfoMsg;
    return options;
}

void printHelp(const QList<Command> &commands, std::FILE *stream)
{
    QString text = u"svidok-cli: everything Svidok does, without a window\n\nsvidok-cli COMMAND [ARGUMENTS] [--json] [--store URL]\n\n"_s;
    for (const Command &command : commands)
        text += u"  %1 %2\n      %3\n"_s.arg(command.name, command.syntax, command.summary);
    text += u"\nsvidok-cli COMMAND --help says more. Exit codes: 0 done, 1 the answer is no, 2 usage, 3 input refused, "
            "4 a service is unavailable, 5 denied.\n"_s;
    std::fputs(text.toUtf8().constData(), stream);
}

ExitCode runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    const QCommandLineOption help(u"help"_s, u"Say how to use this command."_s);
    const QCommandLineOption json(u"json"_s, u"Print JSON Lines on standard output."_s);
    parser.addOptions({help, json});
    parser.addOptions(command.options);
    parser.addPositionalArgument(command.name, command.summary, command.name + u' ' + command.syntax);
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(parser.errorText()));
        return Usage;
    }
    if (parser.isSet(help)) {
        std::fputs(qUtf8Printable(parser.helpText()), stdout);
        return Done;
    }
    const CorrelationScope action(RandomIds().next(QDateTime::currentMSecsSinceEpoch()));
    const Printer printer(parser.isSet(json));
    const QStringList positional = parser.positionalArguments();
    const auto count = positional.size();
    if (count < command.minArguments || (command.maxArguments >= 0 && count > command.maxArguments)) {
        printer.message(u"usage: svidok-cli %1 %2"_s.arg(command.name, command.syntax));
        return Usage;
    }
    return command.run(Invocation{parser, positional, printer, interruption()});
}

// What Qt makes of an argument that is no text is another argument: it may name another file, or stand on a document.
ExitCode refuseWhatIsNoText([[maybe_unused]] int argc, [[maybe_unused]] char **argv)
{
    ExitCode code = Done;
#ifdef Q_OS_UNIX
    for (int i = 1; i < argc; ++i) {
        if (!isReadableName(argv[i]))
            code = Printer(false).error({ErrorCode::NotFound, shownName(argv[i]), {}, {}});
    }
#endif
    return code;
}

// What could not be written was not answered.
int endWith(ExitCode code)
{
    if (const auto written = flushAnswers(); !written)
        code = std::max(code, Printer(false).error(written.error()));
    return static_cast<int>(code);
}

} // namespace

int main(int argc, char **argv)
{
    openStandardStreams();
    // Documents need fonts, not a screen: whatever the session of a desktop says, there may be none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"svidok"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SVIDOK_VERSION));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    const Translation translation(QLocale().name());
    const SystemClock clock;
    const Log log(logOptions(), clock);

    if (const ExitCode refused = refuseWhatIsNoText(argc, argv); refused != Done)
        return endWith(refused);
    QStringList arguments = QCoreApplication::arguments();
    const QList<Command> commands = allCommands();
    const QString name = arguments.value(1);
    if (name.isEmpty() || name == u"help"_s || name == u"--help"_s || name == u"-h"_s) {
        printHelp(commands, name.isEmpty() ? stderr : stdout);
        return endWith(name.isEmpty() ? Usage : Done);
    }
    if (name == u"--version"_s || name == u"-v"_s) {
        std::printf("svidok-cli %s\n", SVIDOK_VERSION);
        return endWith(Done);
    }
    const auto command
        = std::find_if(commands.begin(), commands.end(), [&](const Command &c) { return c.name == name; });
    if (command == commands.end()) {
        std::fprintf(stderr, "svidok-cli: no command \"%s\"\n\n", qUtf8Printable(name));
        printHelp(commands, stderr);
        return static_cast<int>(Usage);
    }
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);

    arguments.removeAt(1);
    ExitCode code = Done;
    // A QThread's wait() may be over before what the thread keeps for itself is gone; join() is not.
    std::thread worker([&] {
        code = runCommand(*command, arguments);
        QMetaObject::invokeMethod(&application, &QCoreApplication::quit, Qt::QueuedConnection);
    });
    QGuiApplication::exec();
    worker.join();
    return endWith(code);
}
