// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>

namespace svidok {

/// Values of an INI file that a person wrote as one writes a name, `ТОВ "Парк", Київ; відділ 2`, by key. QSettings, which escapes
/// what it writes itself, would lose the quotation marks, take commas for lists, and semicolons for the beginning of a comment; of one
/// it is only where a space stands before it. None of a file that cannot be read. Error: SettingInvalid (subject: the file, detail:
/// the key and how it is written) where one cannot tell what is meant.
[[nodiscard]] Result<QHash<QString, QString>> writtenByHand(const QString &file);

} // namespace svidok
