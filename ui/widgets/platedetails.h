// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QLabel>

namespace svidok {

/// The evidence behind the reads of a report (O5): every character with its runner-up, every reader's raw read, what
/// grammar changed, which model read.
class PlateDetails : public QLabel {
    Q_OBJECT

public:
    explicit PlateDetails(QWidget *parent = nullptr);
    void setReport(const Report &report);
};

} // namespace svidok
