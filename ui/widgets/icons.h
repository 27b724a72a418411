// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace svidok {

/// An icon of the program's set (resources/icons), by file name without ending, painted in the palette's text colour at
/// whatever size is asked for. An unknown name is an empty icon; a test walks the names in use.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace svidok
