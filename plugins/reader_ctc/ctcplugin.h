// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/platereader.h"

#include <QObject>

namespace svidok {

/// Opens our own nets. Settings: "models" (folder of their weights; default: those inside the plugin), "threads"
/// (default 2). Weights whose hash is not the one in SHA256SUMS are refused: ModelMissing.
class CtcPlugin final : public QObject, public ReaderFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.ReaderFactory/1" FILE "reader_ctc.json")
    Q_INTERFACES(svidok::ReaderFactory)

public:
    Result<std::unique_ptr<PlateReader>> open(const QVariantMap &settings) override;
};

} // namespace svidok
