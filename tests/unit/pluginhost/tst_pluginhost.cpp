// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"
#include "pluginhost/pluginhost.h"
#include "ports/recipient.h"
#include "ports/secrets.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace svidok;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// A plugin folder and a crash file of its own.
struct Folder {
    QTemporaryDir dir;
    QString crashFile = dir.filePath(u"state/plugin-crashes"_s);

    Folder()
    {
        for (const auto &name : {u"crasher.so"_s, u"oldabi.so"_s})
            QFile::copy(QStringLiteral(SVIDOK_BINARY_DIR "/tests/plugins/") + name, dir.filePath(name));
        allow({u"crasher.so"_s, u"oldabi.so"_s});
    }
    void allow(const QStringList &names) const
    {
        QByteArrayList files;
        for (const auto &name : names)
            files.append('"' + name.toUtf8() + "\": \"" + Sha256::of(contents(dir.filePath(name))).toHex().toLatin1() + '"');
        put(dir.filePath(u"allowlist.json"_s), R"({"version":"9.8.7","files":{)" + files.join(',') + "}}");
    }
    [[nodiscard]] PluginDescription described(const QString &name) const
    {
        const PluginHost host(dir.path(), crashFile);
        const auto plugins = host.list();
        for (const auto &plugin : plugins) {
            if (plugin.info.name == name)
                return plugin;
        }
        return {};
    }
    /// Runs this program as a child that uses the crasher; answers whether it died of a signal.
    [[nodiscard]] bool useInChild(const QByteArray &how) const
    {
        QProcess child;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SVIDOK_TEST_CRASH"_s, QString::fromLatin1(how));
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {u"--use"_s, dir.path(), crashFile});
        return child.waitForFinished() && child.exitStatus() == QProcess::CrashExit;
    }
};

ErrorCode errorOf(PluginHost &host, const QString &name)
{
    const auto factory = host.factory<SecretFactory>(u"secrets"_s, name);
    return factory ? ErrorCode::Internal : factory.error().code;
}

} // namespace

class PluginHostTest : public QObject {
    Q_OBJECT

private slots:
    void describesWithoutLoading()
    {
        const Folder folder;
        const auto crasher = folder.described(u"crasher"_s);
        QCOMPARE(crasher.state, PluginState::Available);
        QCOMPARE(crasher.info.kind, u"secrets"_s);
        QCOMPARE(crasher.info.version, u"9.8.7"_s);
        QCOMPARE(crasher.schemes, QStringList{u"boom"_s});
        QCOMPARE(crasher.title.value(u"uk"_s), u"Модуль, що падає"_s);
        // Loading this one would have ended the test.
        const auto old = folder.described(u"oldabi"_s);
        QCOMPARE(old.state, PluginState::Incompatible);
        QVERIFY(old.reason.contains(u"ABI"));
    }

    void loadsByNameAndByScheme()
    {
        const Folder folder;
        PluginHost host(folder.dir.path(), folder.crashFile);
        const auto byName = host.factory<SecretFactory>(u"secrets"_s, u"crasher"_s);
        const auto byScheme = host.factory<SecretFactory>(u"secrets"_s, u"boom"_s);
        QVERIFY(byName && byScheme);
        QCOMPARE(*byName, *byScheme);
        QCOMPARE((*byName)->open().error().code, ErrorCode::SecretStoreUnavailable);
    }

    void refusesWhatDoesNotFit()
    {
        const Folder folder;
        PluginHost host(folder.dir.path(), folder.crashFile);
        QCOMPARE(errorOf(host, u"nobody"_s), ErrorCode::PluginMissing);
        QCOMPARE(errorOf(host, u"oldabi"_s), ErrorCode::PluginIncompatible);
        const auto wrongKind = host.factory<RecipientFactory>(u"recipient"_s, u"crasher"_s);
        QCOMPARE(wrongKind.error().code, ErrorCode::PluginMissing);
        const auto wrongFactory = host.factory<RecipientFactory>(u"secrets"_s, u"crasher"_s);
        QCOMPARE(wrongFactory.error().code, ErrorCode::PluginIncompatible);
    }

    void refusesFilesNotOnTheList()
    {
        const Folder folder;
        folder.allow({u"oldabi.so"_s});
        PluginHost host(folder.dir.path(), folder.crashFile);
        QCOMPARE(errorOf(host, u"crasher"_s), ErrorCode::PluginNotAllowed);
        QCOMPARE(folder.described(u"crasher"_s).state, PluginState::NotAllowed);
    }

    void refusesEverythingWithoutAList()
    {
        const Folder folder;
        QFile::remove(folder.dir.filePath(u"allowlist.json"_s));
        PluginHost host(folder.dir.path(), folder.crashFile);
        QCOMPARE(errorOf(host, u"crasher"_s), ErrorCode::PluginNotAllowed);
        QVERIFY(put(folder.dir.filePath(u"allowlist.json"_s), "{ broken"));
        PluginHost again(folder.dir.path(), folder.crashFile);
        QCOMPARE(errorOf(again, u"crasher"_s), ErrorCode::PluginNotAllowed);
    }

    void refusesAlteredFiles()
    {
        const Folder folder;
        // Altered after discovery: the check belongs to the loading.
        PluginHost host(folder.dir.path(), folder.crashFile);
        const QString path = folder.dir.filePath(u"crasher.so"_s);
        QVERIFY(put(path, contents(path) + 'x'));
        QCOMPARE(errorOf(host, u"crasher"_s), ErrorCode::PluginAltered);
        QCOMPARE(folder.described(u"crasher"_s).state, PluginState::Altered);
    }

    void listsFilesThatAreNoPlugins()
    {
        const Folder folder;
        QVERIFY(put(folder.dir.filePath(u"text.so"_s), "not a library"));
        QCOMPARE(folder.described(u"text"_s).state, PluginState::Incompatible);
    }

    void switchesOffAfterACrash_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<int>("signal");
        QTest::newRow("null pointer") << QByteArray("segv") << SIGSEGV;
        QTest::newRow("abort") << QByteArray("abort") << SIGABRT;
    }
    void switchesOffAfterACrash()
    {
        QFETCH(const QByteArray, how);
        QFETCH(const int, signal);
        const Folder folder;
        const auto before = QDateTime::currentDateTimeUtc().addSecs(-1);
        QVERIFY(folder.useInChild(how));

        const auto crasher = folder.described(u"crasher"_s);
        QCOMPARE(crasher.state, PluginState::SwitchedOff);
        QVERIFY(crasher.crashedAt >= before);
        QVERIFY2(crasher.reason.contains(u"signal %1"_s.arg(signal)), qPrintable(crasher.reason));
        PluginHost host(folder.dir.path(), folder.crashFile);
        QCOMPARE(errorOf(host, u"crasher"_s), ErrorCode::PluginSwitchedOff);

        QVERIFY(host.switchOn(u"crasher"_s));
        QCOMPARE(host.switchOn(u"nobody"_s).error().code, ErrorCode::PluginMissing);
        QVERIFY(host.factory<SecretFactory>(u"secrets"_s, u"crasher"_s));
        QCOMPARE(folder.described(u"crasher"_s).state, PluginState::Available);
    }

    void switchesOffWhatCrashedElsewhere()
    {
        const Folder folder;
        PluginHost host(folder.dir.path(), folder.crashFile);
        const auto usable = host.described(u"secrets"_s, u"crasher"_s);
        QVERIFY(usable);
        QCOMPARE(usable->path, QFileInfo(folder.dir.filePath(u"crasher.so"_s)).canonicalFilePath());
        QVERIFY(host.switchOff(u"crasher"_s, SIGSEGV));
        QCOMPARE(host.described(u"secrets"_s, u"crasher"_s).error().code, ErrorCode::PluginSwitchedOff);
        const auto next = folder.described(u"crasher"_s);
        QCOMPARE(next.state, PluginState::SwitchedOff);
        QVERIFY2(next.reason.contains(u"signal %1"_s.arg(SIGSEGV)), qPrintable(next.reason));
        QVERIFY(host.switchOn(u"crasher"_s));
        QVERIFY(host.described(u"secrets"_s, u"crasher"_s));
        QCOMPARE(folder.described(u"crasher"_s).state, PluginState::Available);
    }

    void notesNothingWithoutARecord()
    {
        const Folder folder;
        PluginHost host(folder.dir.path(), {});
        QVERIFY(host.factory<SecretFactory>(u"secrets"_s, u"crasher"_s));
        QVERIFY(!QFile::exists(folder.crashFile));
    }

    void otherEndsAreNoCrash_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<bool>("dies");
        QTest::newRow("normal exit") << QByteArray("none") << false;
        QTest::newRow("killed while in the plugin") << QByteArray("kill") << true;
        QTest::newRow("crash in Svidok's own code") << QByteArray("own") << true;
    }
    void otherEndsAreNoCrash()
    {
        QFETCH(const QByteArray, how);
        QFETCH(const bool, dies);
        const Folder folder;
        QCOMPARE(folder.useInChild(how), dies);
        QCOMPARE(folder.described(u"crasher"_s).state, PluginState::Available);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--use") {
        PluginHost host(arguments.value(2), arguments.value(3));
        const auto factory = host.factory<SecretFactory>(u"secrets"_s, u"crasher"_s);
        if (!factory)
            return 2;
        if (qgetenv("SVIDOK_TEST_CRASH") == "own")
            std::raise(SIGSEGV);
        return (*factory)->open() ? 2 : 0;
    }
    PluginHostTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_pluginhost.moc"
