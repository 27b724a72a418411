// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recipient.h"

#include <QObject>

namespace svidok::police {

class PoliceRestPlugin final : public QObject, public RecipientFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.RecipientFactory/1" FILE "recipient_police_rest.json")
    Q_INTERFACES(svidok::RecipientFactory)
public:
    Result<std::unique_ptr<Recipient>> open(const QVariantMap &settings) override;
};

} // namespace svidok::police
