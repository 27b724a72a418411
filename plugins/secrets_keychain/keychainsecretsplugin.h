// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secrets.h"

#include <QObject>

namespace svidok {

class KeychainSecretsPlugin final : public QObject, public SecretFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.SecretFactory/1" FILE "secrets_keychain.json")
    Q_INTERFACES(svidok::SecretFactory)

public:
    /// Always succeeds: whether there is a keychain is only known by using it.
    Result<std::unique_ptr<SecretStore>> open() override;
};

} // namespace svidok
