// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/secrets.h"

#include <QObject>

#include <cstdlib>

// Must never be loaded: loading it ends the process.
class OldAbi final : public QObject, public svidok::SecretFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.SecretFactory/1" FILE "oldabi.json")
    Q_INTERFACES(svidok::SecretFactory)

public:
    svidok::Result<std::unique_ptr<svidok::SecretStore>> open() override
    {
        return svidok::fail(svidok::ErrorCode::SecretStoreUnavailable);
    }
};

namespace {
[[maybe_unused]] const int loadedByMistake = (std::abort(), 0);
}

#include "oldabi.moc"
