// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capture.h"

#include <QLocale>

/// Times as people read them, never without the offset (K8).
namespace svidok::timewords {

[[nodiscard]] QString offset(int seconds); ///< "+03:00"; a minus is a minus
/// "04.05.2026 12:03 (UTC+03:00)": the time here with its offset; "not known" for null.
[[nodiscard]] QString instant(const QDateTime &utc);
/// "04.05.2026 12:03:41 +03:00": the time there, as observed. Says where the offset was assumed, and where none is known.
[[nodiscard]] QString observed(const ObservedInstant &instant, const QLocale &locale = QLocale());
[[nodiscard]] QString duration(double seconds); ///< "12 min", "5 h", "3 d"

} // namespace svidok::timewords
