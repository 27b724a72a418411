// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secrets.h"

#include <functional>

class QObject;
namespace QKeychain {
class Job;
}

namespace svidok {

/// Secrets in the system's keychain under the service name "svidok", never in a file of ours. All of them share one
/// thread with an event loop, because the keychain answers by signals and belongs to the thread that used it first.
/// What is under way when this object goes ends without a result.
class KeychainSecrets final : public SecretStore {
public:
    KeychainSecrets();
    ~KeychainSecrets() override;
    Future<QString> read(const QString &key) override;
    Future<std::monostate> write(const QString &key, const QString &value) override;
    Future<std::monostate> remove(const QString &key) override;

private:
    template <typename T>
    [[nodiscard]] Future<T> run(
        std::function<QKeychain::Job *()> makeJob, std::function<Result<T>(const QKeychain::Job &)> answer);

    QObject *m_context; ///< lives on the keychain's thread; answers that come after its end are dropped
};

} // namespace svidok
