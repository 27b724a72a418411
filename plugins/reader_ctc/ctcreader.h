// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linescanner.h"
#include "ports/platereader.h"

#include <QMutex>
#include <QThreadPool>

#include <vector>

namespace svidok {

/// PlateReader with our own net: every line of every crop scanned, the surest crop's text answered, and what was seen on
/// all of them. One net for each of its threads, made when first needed.
class CtcReader final : public PlateReader {
public:
    /// `first` was made of the bytes in `model`.
    CtcReader(QByteArray model, LineScanner first, int threads);
    ~CtcReader() override;

    QString name() const override;
    QString modelHash() const override { return m_modelHash; }
    QString parameters() const override;
    bool scans() const override { return true; }
    Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken cancel) override;

private:
    [[nodiscard]] Result<ReaderAnswer> readNow(const FoundPlate &plate, const CancelToken &cancel);
    [[nodiscard]] Result<LineScanner> takeScanner();
    void giveBack(LineScanner scanner);

    QByteArray m_model;
    QString m_modelHash;
    QMutex m_mutex;
    std::vector<LineScanner> m_idle; ///< under the mutex
    QThreadPool m_pool; ///< last: its threads end before what they use
};

} // namespace svidok
