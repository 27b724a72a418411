// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/forwarddrain.h"
#include "workplace.h"

namespace svidok {

/// Sends what is due, under a worker's name that no other process of this machine holds.
[[nodiscard]] Result<DrainReport> drainOutbox(const Workplace &workplace, Recipients &recipients, const CancelToken &cancel,
    const QString &onlyTo = {});

} // namespace svidok
