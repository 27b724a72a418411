// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "ports/evidence.h"

namespace svidok {

/// Whether the photos of the pair are what was stored (C3): no approval rests on others. Blocks. Errors: those of
/// EvidenceStore::verify(), about the first photo that is not.
[[nodiscard]] Outcome checkPair(EvidenceStore &evidence, const Report &report);

/// About a photo of the report by its digest: by the name that people know it by.
[[nodiscard]] Error aboutPhoto(Error error, const Report &report);

} // namespace svidok
