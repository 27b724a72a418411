// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/cmscheck.h"
#include "cades/cmssign.h"
#include "support/suites.h"
#include "support/testkeys.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::cadestests {

namespace {

const QDateTime Now({2026, 5, 6}, {8, 0}, Qt::UTC);
const QByteArray Content = "what was signed";

} // namespace

class TestCades : public QObject {
    Q_OBJECT

private slots:
    void anyChangedBitIsSeen_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("RSA") << static_cast<int>(KeyKind::Rsa2048);
        QTest::newRow("EC P-256") << static_cast<int>(KeyKind::EcP256);
    }
    void anyChangedBitIsSeen()
    {
        QFETCH(int, kind);
        const QByteArray cms = sign({.kind = static_cast<KeyKind>(kind)}) + QByteArray(16, '\0');
        QCOMPARE(check(cms).integrity.reason, u"intact"_s);
        QByteArray missed;
        // One bit of every byte in turn, and the one that makes capitals of small letters.
        for (qsizetype i = 0; i < cms.size(); ++i) {
            for (const int bit : {static_cast<int>(i % 8), 5}) {
                QByteArray changed = cms;
                changed[i] = static_cast<char>(changed.at(i) ^ (1 << bit));
                const auto answer = check(changed);
                if (answer.integrity.verdict == Verdict::Pass && answer.signer.verdict == Verdict::Pass)
                    missed += QByteArray::number(i) + '.' + QByteArray::number(bit) + ' ';
            }
        }
        QVERIFY2(missed.isEmpty(), missed.constData());
    }

    void everyCutIsSeen()
    {
        const QByteArray cms = sign({});
        for (qsizetype size = 0; size < cms.size(); ++size)
            QCOMPARE(check(cms.left(size)).integrity.verdict, Verdict::Fail);
    }

    // As older programs sign: attributes, but none that names the certificate.
    void aSignatureThatDoesNotNameItsCertificateIsNotBound()
    {
        const TestKey key = m_authority.issue();
        const cades::Handle<BIO> input(BIO_new_mem_buf(Content.constData(), static_cast<int>(Content.size())));
        const cades::Handle<CMS_ContentInfo> cms(
            CMS_sign(key.certificate.get(), key.key.get(), nullptr, input.get(), CMS_DETACHED | CMS_BINARY));
        const cades::Handle<BIO> out(BIO_new(BIO_s_mem()));
        i2d_CMS_bio(out.get(), cms.get());
        const auto answer = check(cades::bytesOf(out.get()));
        QCOMPARE(answer.integrity.verdict, Verdict::Pass);
        QCOMPARE(answer.signer.verdict, Verdict::Unknown);
        QVERIFY(!answer.baseline);
    }

    // As producers write it that stream (NSS): BER of indefinite length.
    void anIndefiniteEncodingIsIntactToo()
    {
        const QByteArray der = sign({});
        QVERIFY(der.startsWith("\x30\x82")); // two bytes of length follow
        const QByteArray ber = "\x30\x80" + der.sliced(4) + QByteArray(2, '\0');
        const auto answer = check(ber + QByteArray(16, '\0'));
        QCOMPARE(answer.integrity.reason, u"intact"_s);
        QVERIFY(answer.integrity.detail.endsWith(u", BER"_s));
        QCOMPARE(check(ber + "x").integrity.reason, u"cms.not_canonical"_s);
    }

    void onlyPemHoldsCertificates()
    {
        QVERIFY(cades::holdsCertificate(m_authority.pem()));
        QVERIFY(!cades::holdsCertificate("root:x:0:0::/root:/bin/sh\n"));
    }

    void aSignatureWithTheContentInsideIsNotDetached()
    {
        const TestKey key = m_authority.issue();
        const cades::Handle<BIO> input(BIO_new_mem_buf(Content.constData(), static_cast<int>(Content.size())));
        const cades::Handle<CMS_ContentInfo> cms(
            CMS_sign(key.certificate.get(), key.key.get(), nullptr, input.get(), CMS_BINARY));
        const cades::Handle<BIO> out(BIO_new(BIO_s_mem()));
        i2d_CMS_bio(out.get(), cms.get());
        QCOMPARE(check(cades::bytesOf(out.get())).integrity.reason, u"cms.not_detached"_s);
    }

    void aKeyThatMayNotSignIsNamed()
    {
        const QList<CertificateWish> unfit{{.keyUsage = "critical,keyEncipherment"}, {.kind = KeyKind::Rsa1024},
            {.extendedKeyUsage = "serverAuth"}, {.extendedKeyUsage = "serverAuth,codeSigning"}};
        for (const CertificateWish &wish : unfit) {
            const auto answer = check(sign(wish));
            QCOMPARE(answer.signer.reason, u"signer.key_usage"_s);
            QCOMPARE(answer.signer.verdict, Verdict::Fail);
        }
        for (const QByteArray &usage : {"emailProtection", "clientAuth", "anyExtendedKeyUsage", "1.3.6.1.5.5.7.3.36", "serverAuth,clientAuth"})
            QCOMPARE(check(sign({.extendedKeyUsage = usage})).signer.verdict, Verdict::Pass);
    }

private:
    QByteArray sign(const CertificateWish &wish)
    {
        const TestKey key = m_authority.issue(wish);
        const auto cms = cades::signDetached({key.key.get(), key.certificate.get(), nullptr, nullptr}, Content);
        return cms.value_or(QByteArray());
    }
    static cades::CmsAnswer check(const QByteArray &cms)
    {
        return cades::checkDetached(cms, {QByteArrayView(Content)}, {}, Now, Now);
    }

    TestAuthority m_authority;
};

SVIDOK_SUITE(TestCades, QCoreApplication)

} // namespace svidok::test::cadestests

#include "tst_cades.moc"
