// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/duplicate.h"
#include "ports/relatedreports.h"

#include <QStringList>

/// Why two reports may tell of the same event, in words (Q11).
namespace svidok::duplicatewords {

[[nodiscard]] QString clue(const DuplicateClue &clue);
[[nodiscard]] QStringList clues(const DuplicateHint &hint);
/// That an unresolved suggestion has the very same photo; empty: it has not.
[[nodiscard]] QString twin(const RelatedReport &other, const DuplicateHint &hint);
/// "40 m", "3.2 km"
[[nodiscard]] QString distance(double metres);

} // namespace svidok::duplicatewords
