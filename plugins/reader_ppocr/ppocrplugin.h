// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/platereader.h"

#include <QObject>

namespace svidok {

/// Opens the PP-OCR recogniser, whose weights are others' and do not come with Svidok:
/// resources/models/ppocr/convert.py makes them from a package. Without them the plugin is not there. Settings: "model"
/// (the file; default: svidok/models/ppocr.onnx where the person's or the system's data is). Beside it stands its
/// SHA-256 as `sha256sum` writes it, in a file of the same name with .sha256; other weights are refused (ModelMissing).
class PpocrPlugin final : public QObject, public ReaderFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.ReaderFactory/1" FILE "reader_ppocr.json")
    Q_INTERFACES(svidok::ReaderFactory)

public:
    Result<std::unique_ptr<PlateReader>> open(const QVariantMap &settings) override;
};

} // namespace svidok
