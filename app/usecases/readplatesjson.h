// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "usecases/comparepair.h"

#include <QJsonObject>

namespace svidok {

/// One photo's line of `svidok-cli ocr --json`. On an error width and height are 0, there are no plates and `error`
/// is {code, subject, detail}; `modelHash` says what would have read. Only where there is something to say: `damaged`
/// (the file is, and was read as far as it goes), `failed_readers`, and with a plate's readers `asked` and `failed`.
[[nodiscard]] QJsonObject ocrJson(const QString &file, const Result<PhotoReading> &reading, const QString &modelHash);

/// The object of `svidok-cli compare --json`: the rules, and `alignment`: the scene match, null where none was made.
[[nodiscard]] QJsonObject compareJson(const PairComparison &comparison);

} // namespace svidok
