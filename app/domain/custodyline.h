// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/custody.h"

namespace svidok {

/// The custody log of the report inside an evidence package: a line for each link.
inline constexpr QLatin1String CustodyFileName{"custody.jsonl"};

/// A link as a line of JSON, without its end.
[[nodiscard]] QByteArray custodyLine(const CustodyLink &link);
/// The link back; what cannot be read stays null, so that the verifier names it.
[[nodiscard]] CustodyLink custodyLinkFromLine(const QByteArray &line);

} // namespace svidok
