// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/reading.h"

#include <QByteArray>
#include <memory>
#include <opencv2/core.hpp>

namespace tesseract {
class TessBaseAPI;
}

namespace svidok {

/// What one pass over one picture of a line gave.
struct LineRead {
    QString text;
    QList<CharEvidence> chars; ///< one for each character of text
    double confidence = 0.0; ///< 0..1, geometric mean over the characters
};

/// One loaded Tesseract. Not thread-safe: each belongs to one job at a time.
class TesseractEngine {
public:
    /// `model`: the bytes of a .traineddata. Error: ModelMissing when Tesseract refuses them.
    [[nodiscard]] static Result<std::unique_ptr<TesseractEngine>> create(const QByteArray &model);
    ~TesseractEngine();

    /// Reads a single line of dark capitals and digits on bright ground. `grey` is CV_8UC1.
    [[nodiscard]] LineRead readLine(const cv::Mat &grey);

private:
    TesseractEngine();
    std::unique_ptr<tesseract::TessBaseAPI> m_api;
};

} // namespace svidok
