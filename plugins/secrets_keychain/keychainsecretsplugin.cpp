// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainsecretsplugin.h"

#include "keychainsecrets.h"

namespace svidok {

Result<std::unique_ptr<SecretStore>> KeychainSecretsPlugin::open()
{
    return std::make_unique<KeychainSecrets>();
}

} // namespace svidok
