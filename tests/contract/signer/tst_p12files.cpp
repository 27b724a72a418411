// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/cmscheck.h"
#include "ports/documents.h"
#include "support/testkeys.h"

#include <QFile>
#include <QJsonObject>
#include <QPluginLoader>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

const QDateTime Now({2026, 5, 4}, {9, 0}, Qt::UTC);

} // namespace

/// What only key files can do wrong; the port's own contract is in tst_signer.cpp.
class TestP12Files : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QPluginLoader loader(qEnvironmentVariable("SVIDOK_PLUGINS") + "/svidok_signer_p12.so"_L1);
        QCOMPARE(loader.metaData().value("MetaData"_L1).toObject().value("kind"_L1).toString(), u"signer"_s);
        m_factory = qobject_cast<SignerFactory *>(loader.instance());
        QVERIFY2(m_factory, qPrintable(loader.errorString()));
        m_good = m_dir.filePath(u"good.p12"_s);
        m_authority.writeKeyFile(m_good, m_authority.issue());
    }

    void filesThatAreNoKeyFilesSaySo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = read(m_good);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a key");
        QTest::newRow("PEM") << m_authority.pem();
        QTest::newRow("cut in the middle") << good.left(good.size() / 2);
        QTest::newRow("cut at the end") << good.left(good.size() - 1);
        QTest::newRow("two megabytes") << QByteArray(2 << 20, 'x');
    }
    void filesThatAreNoKeyFilesSaySo()
    {
        QFETCH(QByteArray, bytes);
        const QString path = write(u"bad.p12"_s, bytes);
        const auto key = m_factory->unlock(path, u"пароль 1"_s, Now);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::KeyFileUnreadable);
        QCOMPARE(key.error().subject, u"bad.p12"_s);
        QVERIFY(!key.error().detail.isEmpty());
    }

    void aFolderIsNoKeyFile()
    {
        const auto key = m_factory->unlock(m_dir.path(), {}, Now);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::KeyFileUnreadable);
    }

    void aFlippedBitNeverCrashesAndNeverOpensAnotherKey()
    {
        const QByteArray good = read(m_good);
        for (qsizetype i = 0; i < good.size(); i += 11) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad.at(i) ^ 0x10);
            const auto key = m_factory->unlock(write(u"flipped.p12"_s, bad), u"пароль 1"_s, Now);
            QVERIFY(!key || (*key)->identity().subject.contains(u"Олена"_s));
        }
    }

    void oldCiphersStillOpen()
    {
        const QString path = m_dir.filePath(u"old.p12"_s);
        m_authority.writeKeyFile(path, m_authority.issue({.kind = KeyKind::Rsa2048}), {.oldCiphers = true});
        auto key = m_factory->unlock(path, u"пароль 1"_s, Now);
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        const auto cms = await((*key)->signDetached("x", Now));
        QVERIFY2(cms, qPrintable(cms ? QString() : cms.error().detail));
        const QByteArray content = "x";
        QCOMPARE(cades::checkDetached(*cms, {content}, {}, Now, Now).integrity.verdict, Verdict::Pass);
        const auto wrong = m_factory->unlock(path, u"пароль 2"_s, Now);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::PassphraseWrong);
    }

    void nothingTypedOpensBothKindsOfNoPassphrase_data()
    {
        QTest::addColumn<bool>("null");
        QTest::newRow("the empty passphrase") << false;
        QTest::newRow("no passphrase") << true;
    }
    void nothingTypedOpensBothKindsOfNoPassphrase()
    {
        QFETCH(bool, null);
        const QString path = m_dir.filePath(u"open.p12"_s);
        m_authority.writeKeyFile(path, m_authority.issue(), {.passphrase = {}, .nullPassphrase = null});
        const auto key = m_factory->unlock(path, {}, Now);
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        const auto wrong = m_factory->unlock(path, u"x"_s, Now);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::PassphraseWrong);
    }

    void aFileWithoutCheckValueIsRefused()
    {
        const QString path = m_dir.filePath(u"nomac.p12"_s);
        m_authority.writeKeyFile(path, m_authority.issue(), {.withMac = false});
        const auto key = m_factory->unlock(path, u"пароль 1"_s, Now);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::KeyFileUnreadable);
        QVERIFY(key.error().detail.contains(u"check value"_s));
    }

    void aFileWithoutKeySaysSo()
    {
        const QString path = m_dir.filePath(u"nokey.p12"_s);
        m_authority.writeKeyFile(path, m_authority.issue(), {.withKey = false});
        const auto key = m_factory->unlock(path, u"пароль 1"_s, Now);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::KeyFileUnreadable);
        QVERIFY(key.error().detail.contains(u"no private key"_s));
    }

    void filesOfTheCommandLineToolOpen()
    {
        QTemporaryDir dir;
        QProcess tool;
        tool.setWorkingDirectory(dir.path());
        tool.start(u"sh"_s,
            {u"-ec"_s,
                u"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj '/CN=By Tool' -days 3650 "
                "-keyout k.pem -out c.pem && openssl pkcs12 -export -inkey k.pem -in c.pem -passout pass:tool -out t.p12"_s});
        QVERIFY(tool.waitForFinished());
        QVERIFY2(tool.exitCode() == 0, tool.readAllStandardError().constData());
        // The tool's certificate begins today.
        const auto key = m_factory->unlock(dir.filePath(u"t.p12"_s), u"tool"_s, QDateTime::currentDateTimeUtc().addDays(1));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        QCOMPARE((*key)->identity().subject, u"CN=By Tool"_s);
    }

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    QTemporaryDir m_dir;
    TestAuthority m_authority;
    SignerFactory *m_factory = nullptr;
    QString m_good;
};

} // namespace svidok::test

QTEST_GUILESS_MAIN(svidok::test::TestP12Files)
#include "tst_p12files.moc"
