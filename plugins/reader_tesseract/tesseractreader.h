// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/platereader.h"
#include "tesseractengine.h"

#include <QMutex>
#include <QThreadPool>
#include <vector>

namespace svidok {

/// PlateReader with Tesseract: every crop in several preparations, the reads weighed against each other. One engine
/// for each of its threads: the first one, the others made when needed.
class TesseractReader final : public PlateReader {
public:
    TesseractReader(QByteArray model, std::unique_ptr<TesseractEngine> first, int threads);
    ~TesseractReader() override;

    QString name() const override;
    QString modelHash() const override { return m_modelHash; }
    QString parameters() const override;
    Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken cancel) override;

private:
    [[nodiscard]] Result<ReaderAnswer> readNow(const QList<PixelBuffer> &crops, const CancelToken &cancel);
    [[nodiscard]] Result<std::unique_ptr<TesseractEngine>> takeEngine();
    void giveBack(std::unique_ptr<TesseractEngine> engine);

    QByteArray m_model;
    QString m_modelHash;
    QMutex m_mutex;
    std::vector<std::unique_ptr<TesseractEngine>> m_idle; ///< under the mutex
    QThreadPool m_pool; ///< last: its threads end before what they use
};

} // namespace svidok
