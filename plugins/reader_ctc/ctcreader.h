// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linescanner.h"
#include "ports/platereader.h"

#include <QMutex>
#include <QThreadPool>

#include <vector>

namespace svidok {

/// PlateReader with our own nets: every line of every crop scanned by each of them, the text answered that is likeliest by
/// all that was seen, and what was seen. The nets differ, so that they err elsewhere. One of each for each thread, made
/// when first needed.
class CtcReader final : public PlateReader {
public:
    /// `first` was made of `nets`, in their order.
    CtcReader(QList<LineNet> nets, std::vector<LineScanner> first, int threads);
    ~CtcReader() override;

    QString name() const override;
    QString modelHash() const override { return m_modelHash; }
    QString parameters() const override;
    bool scans() const override { return true; }
    Future<ReaderAnswer> read(const FoundPlate &plate, CancelToken cancel) override;

private:
    [[nodiscard]] Result<ReaderAnswer> readNow(const FoundPlate &plate, const CancelToken &cancel);
    [[nodiscard]] Result<std::vector<LineScanner>> takeScanners();
    void giveBack(std::vector<LineScanner> scanners);

    QList<LineNet> m_nets;
    QString m_modelHash;
    QMutex m_mutex;
    std::vector<std::vector<LineScanner>> m_idle; ///< under the mutex
    QThreadPool m_pool; ///< last: its threads end before what they use
};

} // namespace svidok
