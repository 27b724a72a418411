// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorysecretsplugin.h"

#include "memorysecrets.h"

namespace svidok {

Result<std::unique_ptr<SecretStore>> MemorySecretsPlugin::open()
{
    return std::make_unique<MemorySecrets>();
}

} // namespace svidok
