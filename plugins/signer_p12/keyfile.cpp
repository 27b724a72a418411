// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/provider.h>

namespace svidok {

namespace {

constexpr qint64 MaxFileBytes = 1 << 20;

// UTF-8 of a passphrase that does not outlive its use.
class Passphrase {
public:
    explicit Passphrase(const QString &text)
        : m_bytes(text.toUtf8())
    {
    }
    ~Passphrase() { OPENSSL_cleanse(m_bytes.data(), static_cast<size_t>(m_bytes.size())); }
    Passphrase(const Passphrase &) = delete;
    Passphrase &operator=(const Passphrase &) = delete;
    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

bool errorsTellOfAlgorithm()
{
    const unsigned long code = ERR_peek_error();
    return ERR_GET_REASON(code) == EVP_R_UNSUPPORTED_ALGORITHM || ERR_GET_REASON(code) == ERR_R_UNSUPPORTED
        || (ERR_GET_LIB(code) == ERR_LIB_PKCS12 && ERR_GET_REASON(code) == PKCS12_R_UNKNOWN_DIGEST_ALGORITHM);
}

tl::unexpected<Error> unreadable(const QString &file, const QString &why)
{
    const QString errors = cades::takeErrors();
    return fail(ErrorCode::KeyFileUnreadable, file, errors.isEmpty() ? why : why + QLatin1String(": ") + errors);
}

// Nothing typed may mean "no passphrase" or "the empty one": both are tried, as PKCS#12 encodes them differently.
bool passphraseFits(PKCS12 *file, const Passphrase &passphrase, const char **usable)
{
    *usable = passphrase.data();
    if (PKCS12_verify_mac(file, passphrase.data(), passphrase.size()) == 1)
        return true;
    if (passphrase.size() > 0)
        return false;
    *usable = nullptr;
    return PKCS12_verify_mac(file, nullptr, 0) == 1;
}

} // namespace

OSSL_LIB_CTX *keyLibrary()
{
    static OSSL_LIB_CTX *const library = [] {
        OSSL_LIB_CTX *made = OSSL_LIB_CTX_new();
        OSSL_PROVIDER_load(made, "default");
        OSSL_PROVIDER_load(made, "legacy"); // may be missing; then old files say so when they are opened
        return made;
    }();
    return library;
}

Result<KeyMaterial> openKeyFile(const QString &path, const QString &passphrase)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::KeyFileUnreadable, name, file.errorString());
    if (file.size() > MaxFileBytes)
        return fail(ErrorCode::KeyFileUnreadable, name, QStringLiteral("far too large for a key file"));
    const QByteArray bytes = file.readAll();

    cades::takeErrors();
    PKCS12 *empty = PKCS12_init_ex(NID_pkcs7_data, keyLibrary(), nullptr);
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.constData());
    // On failure d2i frees what it was given.
    const cades::Handle<PKCS12> container(empty ? d2i_PKCS12(&empty, &at, static_cast<long>(bytes.size())) : nullptr);
    if (!container)
        return unreadable(name, QStringLiteral("not a PKCS#12 file"));

    if (PKCS12_mac_present(container.get()) != 1)
        return unreadable(name, QStringLiteral("no check value in the file, so no passphrase can be told right"));

    const Passphrase secret(passphrase);
    const char *usable = nullptr;
    if (!passphraseFits(container.get(), secret, &usable)) {
        if (errorsTellOfAlgorithm())
            return unreadable(name, QStringLiteral("the file's check uses an algorithm this OpenSSL does not have"));
        const QString why = cades::takeErrors();
        return fail(passphrase.isEmpty() ? ErrorCode::PassphraseNeeded : ErrorCode::PassphraseWrong, name, why);
    }
    cades::takeErrors();
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *chain = nullptr;
    if (PKCS12_parse(container.get(), usable, &key, &certificate, &chain) != 1) {
        if (errorsTellOfAlgorithm())
            return unreadable(name, QStringLiteral("encrypted with an old cipher; OpenSSL's legacy provider is missing"));
        return unreadable(name, QStringLiteral("damaged"));
    }
    KeyMaterial material;
    material.key.reset(key);
    material.certificate.reset(certificate);
    material.chain.reset(chain);
    if (!key || !certificate)
        return unreadable(name, QStringLiteral("no private key with its certificate in it"));
    cades::takeErrors();
    return material;
}

} // namespace svidok
