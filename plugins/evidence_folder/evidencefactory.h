// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/evidence.h"

#include <QObject>

namespace svidok {

/// The plugin's root object. A location is a folder path, or folder:PATH.
class FolderEvidenceFactory final : public QObject, public EvidenceFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.EvidenceFactory/1" FILE "evidence_folder.json")
    Q_INTERFACES(svidok::EvidenceFactory)

public:
    Result<std::unique_ptr<EvidenceStore>> open(const QString &location) override;
};

} // namespace svidok
