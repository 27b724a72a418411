// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/log.h"
#include "runtime/stallwatchdog.h"
#include "screens/mainwindow.h"
#include "settings/profile.h"
#include "standardstreams.h"
#include "widgets/accessibility.h"
#include "window/door.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>

namespace {

using namespace svidok;
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(windowLog, "svidok.window")

LogOptions logOptions()
{
    LogOptions options;
    options.file = qEnvironmentVariable("SVIDOK_LOG");
    options.level = options.file.isEmpty() ? QtWarningMsg : QtInfoMsg;
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    openStandardStreams();
    QApplication application(argc, argv);
    mendAccessibility();
    QCoreApplication::setApplicationName(u"svidok"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SVIDOK_VERSION));
    const SystemClock clock;
    const Log log(logOptions(), clock);

    QCommandLineParser options;
    options.addHelpOption();
    options.addVersionOption();
    options.addOption({u"store"_s, u"The store to open, e.g. sqlite:PATH."_s, u"URL"_s});
    options.addOption({u"profile"_s, u"Keeps preferences and session apart from those of other profiles."_s, u"NAME"_s, Profile::defaultName()});
    options.process(application);
    const auto profile = Profile::named(options.value(u"profile"_s));
    if (!profile) {
        QTextStream(stderr) << "svidok: --profile: " << profile.error().detail << '\n';
        return 2;
    }
    Door door(*profile);
    MainWindow window(door);
    const StallWatchdog watchdog({}, [](std::chrono::milliseconds took) {
        qCWarning(windowLog) << "the window did not answer for" << took.count() << "ms";
    });
    if (options.isSet(u"store"_s))
        window.openStore(options.value(u"store"_s));
    else
        window.openLast();
    window.show(); // while the store is being opened
    return QApplication::exec();
}
