// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace svidok {

/// Whether a file of this name, as the system gives it, can be opened by what Qt makes of it.
[[nodiscard]] bool isReadableName(const QByteArray &name);

/// How a name that is not readable is shown: what is no text as U+FFFD and its byte, "\uFFFD<FF>1.jpg". Two names never look alike.
[[nodiscard]] QString shownName(const QByteArray &name);

} // namespace svidok
