// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"

#include <QLocale>
#include <QStringList>

/// What the rules of the pair say, in the person's language. Numbers are written as the locale writes them.
namespace svidok::rulewords {

[[nodiscard]] QString name(RuleId rule);
[[nodiscard]] QString verdict(Verdict verdict);
/// Of a reason or a note, "plate.differs_at:3" included. A code that nobody knows is shown as it is.
[[nodiscard]] QString reason(const QString &code);
[[nodiscard]] QString flag(CaptureFlag flag);
/// Where a value came from; fields of the file keep their name, with what they are before it.
[[nodiscard]] QString source(const QString &source);
[[nodiscard]] QString sourceOf(InstantSource source);

/// "6 min 12 s ± 2 s"; without a measurement the words for that. A value that is not the threshold never looks like it.
[[nodiscard]] QString measured(const RuleCheck &check, const QLocale &locale = QLocale());
/// "at least 5 min".
[[nodiscard]] QString threshold(const RuleCheck &check, const QLocale &locale = QLocale());
/// A number with its unit; seconds from a minute up as minutes and seconds.
[[nodiscard]] QString quantity(double value, const QString &unit, int decimals, const QLocale &locale = QLocale());

} // namespace svidok::rulewords
