// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace svidok {

struct Report;

// What a search compares (Q2). Every store uses these, so that the same words find the same reports everywhere.

/// The words of a text as they are compared: letters and digits only, capitals, without accents, look-alike Cyrillic
/// letters folded to Latin. Text without a letter or digit has none.
[[nodiscard]] QStringList searchWords(QStringView text);

/// All that is searched of a report, as words: plates (also from every change of letters to digits on, so that the
/// digits alone find it), place, notes, case number, document numbers.
[[nodiscard]] QStringList searchWords(const Report &report);

} // namespace svidok
