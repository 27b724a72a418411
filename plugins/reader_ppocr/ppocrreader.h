// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/platereader.h"

#include <QThreadPool>
#include <opencv2/dnn.hpp>

namespace svidok {

/// PlateReader with the PP-OCR recogniser, a net for printed text of any kind: what it says of a plate does not rest on
/// our drawings. It takes the time of all other readers together for one crop, so it is not one that scans.
class PpocrReader final : public PlateReader {
public:
    /// `onnx`: takes 1 x 3 x 48 x 320, gives 1 x steps x CharLattice::Classes. Error: ModelMissing when it is no such
    /// net.
    [[nodiscard]] static Result<std::unique_ptr<PlateReader>> create(const QByteArray &onnx);
    ~PpocrReader() override;

    QString name() const override;
    QString modelHash() const override { return m_modelHash; }
    QString parameters() const override;
    Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken cancel) override;

private:
    PpocrReader(cv::dnn::Net net, QString modelHash);
    [[nodiscard]] CharLattice scan(const cv::Mat &line); ///< may throw cv::Exception
    [[nodiscard]] Result<ReaderAnswer> readNow(const FoundPlate &plate, const CancelToken &cancel);

    cv::dnn::Net m_net; ///< of the pool's one thread
    QString m_modelHash;
    QThreadPool m_pool; ///< last: its thread ends before what it uses
};

} // namespace svidok
