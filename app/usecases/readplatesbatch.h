// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "domain/reading.h"
#include "ports/executor.h"
#include "usecases/readplates.h"

#include <functional>

namespace svidok {

/// A photo to be read; its bytes are fetched when its turn comes and dropped after it.
struct ReadRequest {
    PhotoId photo;
    std::function<Result<QByteArray>()> bytes; ///< called once, on a worker thread
};

/// Called once for each photo as it is done, one call at a time, from worker threads.
using ReadProgress = std::function<void(int done, int total, int index, const Result<PhotoReading> &reading)>;

/// Reads many photos, `jobs` at a time. A photo that fails costs itself only; after a cancel the photos not yet begun
/// answer Cancelled. Blocks until all are done; the answers stand in the order of the requests.
[[nodiscard]] QList<Result<PhotoReading>> readAll(const ReadPlates &reader, const QList<ReadRequest> &requests,
    Executor &executor, int jobs, ReadPlates::Caching caching = ReadPlates::Caching::Use,
    const ReadProgress &progress = {}, const CancelToken &cancel = {});

} // namespace svidok
