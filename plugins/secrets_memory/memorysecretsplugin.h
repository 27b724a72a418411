// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secrets.h"

#include <QObject>

namespace svidok {

class MemorySecretsPlugin final : public QObject, public SecretFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.SecretFactory/1" FILE "secrets_memory.json")
    Q_INTERFACES(svidok::SecretFactory)

public:
    Result<std::unique_ptr<SecretStore>> open() override;
};

} // namespace svidok
