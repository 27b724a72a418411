// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/certificate.h"
#include "cades/cmscheck.h"
#include "support/fakesigner.h"

#include <QPluginLoader>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/cms.h>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

const QDateTime Now({2026, 5, 4}, {9, 0}, Qt::UTC);
const QString Secret = u"пароль 1"_s;

/// One implementation under test, and how to give it a key.
class Rig {
public:
    explicit Rig(bool real)
    {
        if (!real)
            return;
        QPluginLoader loader(qEnvironmentVariable("SVIDOK_PLUGINS") + "/svidok_signer_p12.so"_L1);
        m_real = qobject_cast<SignerFactory *>(loader.instance());
        if (!m_real)
            qFatal("%s", qPrintable(loader.errorString()));
    }
    [[nodiscard]] SignerFactory &factory() { return m_real ? *m_real : m_fake; }
    QString put(const CertificateWish &wish)
    {
        const QString path = m_dir.filePath(u"key%1.p12"_s.arg(++m_count));
        TestKey key = m_authority.issue(wish);
        m_identity = cades::identityOf(key.certificate.get());
        if (m_real)
            m_authority.writeKeyFile(path, key, {.passphrase = Secret});
        else
            m_fake.add(path, std::move(key), Secret);
        return path;
    }
    [[nodiscard]] const SignerIdentity &lastIdentity() const { return m_identity; }
    [[nodiscard]] QString nowhere() const { return m_dir.filePath(u"nowhere.p12"_s); }
    [[nodiscard]] QByteArray trust() const { return m_authority.pem(); }

private:
    QTemporaryDir m_dir;
    TestAuthority m_authority;
    FakeSigner m_fake;
    SignerFactory *m_real = nullptr;
    SignerIdentity m_identity;
    int m_count = 0;
};

std::optional<ErrorCode> errorOf(const Result<std::unique_ptr<SigningKey>> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

} // namespace

class TestSigner : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QFETCH_GLOBAL(bool, real);
        m_rig = std::make_unique<Rig>(real);
    }
    void initTestCase_data()
    {
        QTest::addColumn<bool>("real");
        QTest::newRow("fake") << false;
        QTest::newRow("signer_p12") << true;
    }

    void unlockTellsWhoseKeyItIs()
    {
        const QString locator = m_rig->put({});
        auto key = m_rig->factory().unlock(locator, Secret, Now);
        QVERIFY2(key, qPrintable(key ? QString() : key.error().detail));
        const SignerIdentity identity = (*key)->identity();
        QVERIFY(identity.subject.contains(u"CN=Олена Перевірка"_s));
        QVERIFY(!identity.certificate.isNull());
        QCOMPARE(identity.certificate, m_rig->lastIdentity().certificate);
        QCOMPARE(identity.validFrom, QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC));
        QCOMPARE(identity.validTo, QDateTime({2036, 1, 1}, {0, 0}, Qt::UTC));
    }

    void refusalsAreToldApart()
    {
        const QString locator = m_rig->put({});
        QCOMPARE(errorOf(m_rig->factory().unlock(locator, {}, Now)), ErrorCode::PassphraseNeeded);
        QCOMPARE(errorOf(m_rig->factory().unlock(locator, u"пароль 2"_s, Now)), ErrorCode::PassphraseWrong);
        QCOMPARE(errorOf(m_rig->factory().unlock(m_rig->nowhere(), Secret, Now)), ErrorCode::KeyFileUnreadable);
        QCOMPARE(errorOf(m_rig->factory().unlock(locator, Secret, Now.addYears(-1))), ErrorCode::CertificateNotYetValid);
        QCOMPARE(errorOf(m_rig->factory().unlock(locator, Secret, Now.addYears(10))), ErrorCode::CertificateExpired);
        // The passphrase comes first: nobody learns about the certificate without it.
        QCOMPARE(errorOf(m_rig->factory().unlock(locator, u"x"_s, Now.addYears(10))), ErrorCode::PassphraseWrong);
        const QList<CertificateWish> unfit{{.keyUsage = "critical,keyEncipherment"}, {.kind = KeyKind::Rsa1024}, {.extendedKeyUsage = "serverAuth"}};
        for (const CertificateWish &wish : unfit)
            QCOMPARE(errorOf(m_rig->factory().unlock(m_rig->put(wish), Secret, Now)), ErrorCode::SigningFailed);
    }

    void errorsNameNoFolder()
    {
        const auto key = m_rig->factory().unlock(m_rig->put({}), u"x"_s, Now);
        QVERIFY(!key);
        QVERIFY(key.error().subject.endsWith(u".p12"_s));
        QVERIFY(!key.error().detail.contains(u"/tmp"_s));
    }

    void anExpiredKeyDoesNotSign()
    {
        auto key = m_rig->factory().unlock(m_rig->put({}), Secret, Now);
        QVERIFY(key);
        const auto late = await((*key)->signDetached("x", Now.addYears(20)));
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::CertificateExpired);
        const auto early = await((*key)->signDetached("x", Now.addYears(-20)));
        QVERIFY(!early);
        QCOMPARE(early.error().code, ErrorCode::CertificateNotYetValid);
    }

    void signaturesVerify_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("RSA 2048") << static_cast<int>(KeyKind::Rsa2048);
        QTest::newRow("EC P-256") << static_cast<int>(KeyKind::EcP256);
        QTest::newRow("EC P-384") << static_cast<int>(KeyKind::EcP384);
    }
    void signaturesVerify()
    {
        QFETCH(int, kind);
        auto key = m_rig->factory().unlock(m_rig->put({.kind = static_cast<KeyKind>(kind)}), Secret, Now);
        QVERIFY(key);
        const QByteArray content("two parts\0of one content", 24);
        const auto cms = await((*key)->signDetached(content, Now));
        QVERIFY2(cms, qPrintable(cms ? QString() : cms.error().detail));
        const QList<QByteArrayView> parts{QByteArrayView(content).first(10), QByteArrayView(content).sliced(10)};
        const auto answer = cades::checkDetached(*cms, parts, m_rig->trust(), Now, Now);
        QCOMPARE(answer.integrity.reason, u"intact"_s);
        QCOMPARE(answer.signer.reason, u"signer.bound"_s);
        QCOMPARE(answer.chain.reason, u"chain.trusted"_s);
        QVERIFY(answer.baseline);
        QCOMPARE(answer.certificateSha256, (*key)->identity().certificate.toHex());

        const auto other = cades::checkDetached(*cms, {parts.first()}, m_rig->trust(), Now, Now);
        QCOMPARE(other.integrity.reason, u"digest.differs"_s);
        const auto stranger = cades::checkDetached(*cms, parts, TestAuthority().pem(), Now, Now);
        QCOMPARE(stranger.chain.reason, u"chain.untrusted"_s);
        const auto later = cades::checkDetached(*cms, parts, m_rig->trust(), Now.addYears(12), Now);
        QCOMPARE(later.chain.reason, u"chain.expired_meanwhile"_s);
        QCOMPARE(later.chain.verdict, Verdict::Unknown);
        QCOMPARE(cades::checkDetached(*cms, parts, {}, Now, Now).chain.reason, u"chain.no_trust_given"_s);
    }

    void theSignatureHoldsNoSigningTime()
    {
        auto key = m_rig->factory().unlock(m_rig->put({}), Secret, Now);
        QVERIFY(key);
        const auto cms = await((*key)->signDetached("x", Now));
        QVERIFY(cms);
        const auto *at = reinterpret_cast<const unsigned char *>(cms->constData());
        const cades::Handle<CMS_ContentInfo> info(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(cms->size())));
        QVERIFY(info);
        CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(info.get()), 0);
        QCOMPARE(CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1), -1);
        QCOMPARE(CMS_signed_get_attr_count(signer), 3);
    }

    void opensslAcceptsIt()
    {
        auto key = m_rig->factory().unlock(m_rig->put({.kind = KeyKind::Rsa2048}), Secret, Now);
        QVERIFY(key);
        const QByteArray content = "line\r\nand line\n";
        const auto cms = await((*key)->signDetached(content, Now));
        QVERIFY(cms);
        QTemporaryDir dir;
        const auto write = [&](const QString &name, const QByteArray &bytes) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(bytes), bytes.size());
        };
        write(u"c"_s, content);
        write(u"s"_s, *cms);
        write(u"t"_s, m_rig->trust());
        QProcess openssl;
        openssl.start(u"openssl"_s,
            {u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, dir.filePath(u"s"_s),
                u"-content"_s, dir.filePath(u"c"_s), u"-CAfile"_s, dir.filePath(u"t"_s), u"-purpose"_s, u"any"_s,
                u"-out"_s, dir.filePath(u"o"_s)});
        QVERIFY(openssl.waitForFinished());
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError().constData());
    }

    void manySignaturesAtOnceAndADroppedKey()
    {
        auto key = m_rig->factory().unlock(m_rig->put({}), Secret, Now);
        QVERIFY(key);
        QList<Future<QByteArray>> futures;
        for (int i = 0; i < 20; ++i)
            futures.append((*key)->signDetached(QByteArray::number(i), Now));
        key->reset();
        for (int i = 0; i < 20; ++i) {
            const auto cms = await(futures.at(i));
            if (!cms && cms.error().code == ErrorCode::Cancelled)
                continue;
            QVERIFY(cms);
            const QByteArray content = QByteArray::number(i);
            QCOMPARE(cades::checkDetached(*cms, {content}, {}, Now, Now).integrity.reason, u"intact"_s);
        }
    }

private:
    std::unique_ptr<Rig> m_rig;
};

} // namespace svidok::test

QTEST_GUILESS_MAIN(svidok::test::TestSigner)
#include "tst_signer.moc"
