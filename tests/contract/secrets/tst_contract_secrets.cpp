// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesecrets.h"
#include "support/plugins.h"
#include "support/program.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace svidok;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<SecretStore> opened(const QString &plugin)
{
    const auto factory = test::builtPlugin<SecretFactory>(u"secrets"_s, plugin);
    if (!factory) {
        qWarning() << factory.error().detail;
        return nullptr;
    }
    auto store = (*factory)->open();
    return store ? std::move(*store) : nullptr;
}

std::unique_ptr<SecretStore> makeStore(const QString &which)
{
    if (which == u"fake")
        return std::make_unique<test::FakeSecrets>();
    return opened(u"secrets_"_s + which);
}

} // namespace

/// What every secret store does, whichever it is.
class SecretsContract : public QObject {
    Q_OBJECT

public:
    explicit SecretsContract(QString which)
        : m_which(std::move(which))
    {
    }

private slots:
    void init()
    {
        m_store = makeStore(m_which);
        QVERIFY(m_store);
    }
    void cleanup() { m_store.reset(); }

    void readsWhatWasWritten_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << u"hunter2"_s;
        QTest::newRow("Ukrainian") << u"пароль з ґанку"_s;
        QTest::newRow("beyond the BMP") << u"🔑"_s;
        QTest::newRow("lines") << u"two\nlines"_s;
        QTest::newRow("long") << QString(4096, u'x');
    }
    void readsWhatWasWritten()
    {
        QFETCH(const QString, value);
        QVERIFY(await(m_store->write(u"signer/p12"_s, value)));
        QCOMPARE(await(m_store->read(u"signer/p12"_s)), Result<QString>(value));
    }

    void lastWriteWins()
    {
        QVERIFY(await(m_store->write(u"a"_s, u"old"_s)));
        QVERIFY(await(m_store->write(u"a"_s, u"new"_s)));
        QCOMPARE(await(m_store->read(u"a"_s)), Result<QString>(u"new"_s));
    }

    void keysAreApart()
    {
        QVERIFY(await(m_store->write(u"recipient/one"_s, u"1"_s)));
        QVERIFY(await(m_store->write(u"recipient/two"_s, u"2"_s)));
        QVERIFY(await(m_store->remove(u"recipient/one"_s)));
        QCOMPARE(await(m_store->read(u"recipient/two"_s)), Result<QString>(u"2"_s));
    }

    void missingIsItsOwnError()
    {
        const auto missing = await(m_store->read(u"never written"_s));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::SecretMissing);
        QCOMPARE(missing.error().subject, u"never written"_s);
    }

    void removingTwiceIsFine()
    {
        QVERIFY(await(m_store->write(u"b"_s, u"secret"_s)));
        QVERIFY(await(m_store->remove(u"b"_s)));
        QVERIFY(await(m_store->remove(u"b"_s)));
        QCOMPARE(await(m_store->read(u"b"_s)).error().code, ErrorCode::SecretMissing);
    }

    void manyAtOnceAllEnd()
    {
        QList<Future<std::monostate>> writes;
        for (int i = 0; i < 20; ++i)
            writes.append(m_store->write(u"many/%1"_s.arg(i), QString::number(i)));
        for (const auto &write : writes)
            QVERIFY(await(write));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(await(m_store->read(u"many/%1"_s.arg(i))), Result<QString>(QString::number(i)));
    }

    void goingAwayEndsEverything()
    {
        auto read = m_store->read(u"never written"_s);
        m_store.reset();
        const auto answer = await(read);
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::SecretMissing || answer.error().code == ErrorCode::Cancelled);
    }

private:
    QString m_which;
    std::unique_ptr<SecretStore> m_store;
};

/// The keychain plugin where there is no keychain.
class WithoutKeychain : public QObject {
    Q_OBJECT

private slots:
    void saysSoAtOnce()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/svidok-no-bus");
        const auto store = opened(u"secrets_keychain"_s);
        QVERIFY(store);
        QCOMPARE(await(store->read(u"a"_s)).error().code, ErrorCode::SecretStoreUnavailable);
        QCOMPARE(await(store->write(u"a"_s, u"secret"_s)).error().code, ErrorCode::SecretStoreUnavailable);
        // A refused write leaves nothing anywhere: the next read does not find it in some fallback file.
        QCOMPARE(await(store->read(u"a"_s)).error().code, ErrorCode::SecretStoreUnavailable);
    }
};

/// The command line beside a keychain that holds the passphrase from before it was changed.
class StaleKeychain : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(test::copyDemoPlace(file(u"demo"_s)), "the test demorun makes what is copied here");
        const auto keychain = opened(u"secrets_keychain"_s);
        QVERIFY(keychain && await(keychain->write(u"signing/"_s + file(u"demo/keys/inspector.p12"_s), u"of last year"_s)));
        QFile summary(file(u"demo/summary.json"_s));
        QVERIFY(summary.open(QIODevice::ReadOnly));
        m_report = QJsonDocument::fromJson(summary.readAll()).object().value(u"report"_s).toString();
    }
    void theVariableIsTried()
    {
        const auto ended = signedInto(u"variable.pdf"_s, {{u"SVIDOK_PASSPHRASE"_s, u"svidok-demo"_s}}, {});
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
    }
    void thePassphraseIsAskedFor()
    {
        const auto ended = signedInto(u"typed.pdf"_s, {}, "svidok-demo\n");
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
    }
    void aWrongOneIsStillWrong() { QCOMPARE(signedInto(u"wrong.pdf"_s, {}, "wrong\n").exitCode, 5); }

private:
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString store() const { return u"sqlite:"_s + file(u"demo/store.sqlite"_s); }
    [[nodiscard]] test::Ended signedInto(const QString &name, const QMap<QString, QString> &environment, const QByteArray &input) const
    {
        return test::cli({u"export"_s, m_report, u"--store"_s, store(), u"--out"_s, file(name), u"--reason"_s, u"wording"_s,
                             u"--sign"_s, u"p12:"_s + file(u"demo/keys/inspector.p12"_s)},
            environment, input);
    }

    QTemporaryDir m_dir;
    QString m_report; ///< signed before
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "keychain") == 0) {
        SecretsContract keychain(u"keychain"_s);
        StaleKeychain stale;
        const QStringList program{QString::fromLocal8Bit(argv[0])};
        return QTest::qExec(&keychain, program) + QTest::qExec(&stale, program);
    }
    SecretsContract fake(u"fake"_s);
    SecretsContract memory(u"memory"_s);
    WithoutKeychain without;
    return QTest::qExec(&fake, argc, argv) + QTest::qExec(&memory, argc, argv) + QTest::qExec(&without, argc, argv);
}

#include "tst_contract_secrets.moc"
