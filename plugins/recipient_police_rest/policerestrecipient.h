// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recipient.h"

#include <QNetworkRequest>
#include <QThread>
#include <QUrl>

#include <chrono>

namespace svidok::police {

class HttpClient;
struct Exchange;

struct PoliceRestSettings {
    QUrl url; ///< up to and with /police/v1
    std::chrono::milliseconds timeout{30000};
    QByteArray token; ///< empty: none is sent

    /// Errors: SettingInvalid (subject: the key). Plain http is for loopback only.
    [[nodiscard]] static Result<PoliceRestSettings> from(const QVariantMap &settings);
};

/// The police API of server-stub/openapi.yaml. Requests run in a thread of its own.
class PoliceRestRecipient final : public Recipient {
public:
    explicit PoliceRestRecipient(PoliceRestSettings settings);
    /// Ends what is under way as cancelled.
    ~PoliceRestRecipient() override;

    Future<Receipt> submit(const CaseFile &file, const QString &idempotencyKey, CancelToken cancel) override;
    Future<PoliceUpdate> status(const QString &caseNumber, CancelToken cancel) override;

private:
    [[nodiscard]] QNetworkRequest request(const QString &path) const;
    void start(Exchange exchange);

    PoliceRestSettings m_settings;
    QThread m_thread;
    HttpClient *m_client; ///< lives in m_thread and goes with it
};

} // namespace svidok::police
