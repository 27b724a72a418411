// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "domain/lawpack.h"
#include "domain/plategrammar.h"

namespace svidok {

// The data packs that are built in (resources/law, resources/plates). An authority's own pack is read from its file
// with parseLawPack() and PlateGrammar::parse().

/// The first Ukrainian parking pack. No lawyer has confirmed it.
[[nodiscard]] Result<LawPack> defaultLawPack();

/// Ukraine, and after it its neighbours.
[[nodiscard]] Result<PlateGrammar> defaultPlateGrammar();
/// Of the bytes of its packs: what reading records and caches name the grammar by.
[[nodiscard]] Sha256 defaultPlateGrammarHash();

} // namespace svidok
