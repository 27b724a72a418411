// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/secrets.h"

#include <QObject>

#include <csignal>
#include <cstdlib>

// Crashes when used, in the way that SVIDOK_TEST_CRASH names: "segv", "abort", "kill" or not at all.
class Crasher final : public QObject, public svidok::SecretFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.SecretFactory/1" FILE "crasher.json")
    Q_INTERFACES(svidok::SecretFactory)

public:
    svidok::Result<std::unique_ptr<svidok::SecretStore>> open() override
    {
        const QByteArray how = qgetenv("SVIDOK_TEST_CRASH");
        if (how == "segv")
            *m_nowhere = 1;
        if (how == "abort")
            std::abort();
        if (how == "kill")
            std::raise(SIGKILL);
        return svidok::fail(svidok::ErrorCode::SecretStoreUnavailable);
    }

private:
    volatile int *m_nowhere = nullptr;
};

#include "crasher.moc"
