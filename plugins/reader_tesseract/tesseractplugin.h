// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/platereader.h"

#include <QObject>

namespace svidok {

/// Opens Tesseract with the English model. Settings: "tessdata" (folder of eng.traineddata; default: where Debian
/// puts it), "threads" (default 2).
class TesseractPlugin final : public QObject, public ReaderFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.ReaderFactory/1" FILE "reader_tesseract.json")
    Q_INTERFACES(svidok::ReaderFactory)

public:
    Result<std::unique_ptr<PlateReader>> open(const QVariantMap &settings) override;
};

} // namespace svidok
