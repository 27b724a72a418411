// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/backstage.h"

namespace svidok {

/// The root of the library behind the window. Stateless.
class Stagehand final : public QObject, public Backstage {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.Backstage/1")
    Q_INTERFACES(svidok::Backstage)

public:
    Result<std::shared_ptr<OpenDesk>> open(const QString &storeUrl, OpenHow how, SessionMemory &session) override;
    Result<QString> makeDemo(const QString &folder, const CancelToken &cancel, const std::function<void(int)> &progress) override;
    Outcome switchOn(const QString &plugin) override;
    Outcome placeEvidence(const QString &storeUrl, const QString &folder) override;
    QString examine() override;
};

} // namespace svidok
